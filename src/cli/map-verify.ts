import { opinionMap } from '#algorithms/opinion-map/opinion-map.ts';
import { type Differences, differences } from '#documents/opinion-map/differences.ts';
import { conversationFigures } from '#documents/opinion-map/figures.ts';
import { readMapFile } from '#documents/opinion-map/map-file.ts';
import type { MapInput } from './map-input.ts';
import { isProfile, type Profile, profiles } from './map-profiles.ts';
import type { Progress } from './progress.ts';
import { readJson } from './read-json.ts';

type Print = (line: string) => void;

/**
 * Recomputes what a file holds and says whether it is the same, and where not. Without a folder the file has to hold the
 * votes. The answer is the exit code, or the sentence that says why nothing could be compared.
 */
export function verify(
  file: string,
  input: MapInput | undefined,
  only: Profile | undefined,
  print: Print,
  progress: Progress,
): 0 | 1 | string {
  const json = readJson(file);
  if (typeof json === 'string') return json;
  const stored = storedIn(file, json.content);
  if (typeof stored === 'string') return stored;
  const made = input ?? stored.input;
  if (!made) return `${file} holds figures without the votes; name the folder they were made from as well.`;
  const found = compareFigures(stored.figures, made, only, progress);
  progress.clear();
  if (typeof found === 'string') return `${file}: ${found}`;
  if (found.count === 0) {
    print(`The same: ${found.compared} figures were recomputed and agree.`);
    return 0;
  }
  print(`It differs: ${found.count} of ${found.compared} figures.`);
  for (const sentence of found.first) print(`  ${sentence}`);
  if (found.count > found.first.length) print(`  and ${found.count - found.first.length} more`);
  return 1;
}

interface Stored {
  figures: Record<string, unknown>;
  input?: MapInput;
}

/** A file that `--save` has written, or figures alone. */
function storedIn(file: string, content: unknown): Stored | string {
  if (!isRecord(content)) return `${file} holds no figures of a map.`;
  if (content.format === undefined) return { figures: content };
  const read = readMapFile(content);
  if (typeof read === 'string') return `${file} cannot be used. ${read}`;
  const { name, version } = read.file.method;
  if (name !== opinionMap.name || version !== opinionMap.version)
    return `${file} was made with ${name} version ${version}; this program has ${opinionMap.name} version ${opinionMap.version}.`;
  const input = { name: '', inputs: read.inputs, meta: [], publishedGroups: [], remarks: [] };
  return { figures: read.file.figures, input };
}

function compareFigures(
  { name: _name, ...stored }: Record<string, unknown>,
  input: MapInput,
  only: Profile | undefined,
  progress: Progress,
): Differences | string {
  const kept = Object.fromEntries(
    Object.entries(stored).filter(([key]) => !isProfile(key) || only === undefined || key === only),
  );
  const wanted = Object.keys(kept).filter(isProfile);
  if (wanted.length === 0) return 'there are no figures of a map in it.';
  const computed = {
    ...conversationFigures(input.inputs),
    ...Object.fromEntries(wanted.map((profile) => [profile, profiles[profile](input, progress)])),
  };
  return differences(kept, computed);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
