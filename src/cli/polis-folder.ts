import fs from 'node:fs';
import path from 'node:path';
import type { Conversation, Hopeless } from '#readers/polis/conversation.ts';
import { type FileKind, fileKinds, polisReading } from '#readers/polis/read-polis.ts';

interface Found {
  kind: FileKind;
  name: string;
  bytes: number;
}

/** Reads the Polis export in a folder, telling how many bytes of all have been read. */
export async function readPolisFolder(
  folder: string,
  progress: (done: number, all: number) => void = () => {},
): Promise<Conversation | Hopeless> {
  const found = filesOf(folder);
  if ('hopeless' in found) return found;
  const all = found.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const reading = polisReading();
  for (const { kind, name } of found) {
    const file = reading.file(kind, name);
    for await (const piece of fs.createReadStream(path.join(folder, name), { highWaterMark: 2 ** 20 })) {
      file.push(piece);
      done += piece.length;
      progress(done, all);
    }
    file.end();
  }
  return reading.finish();
}

/** The files of each kind; the plain name first, for a folder may hold several exports. */
function filesOf(folder: string): Found[] | Hopeless {
  const stat = fs.statSync(folder, { throwIfNoEntry: false });
  if (!stat) return { hopeless: `There is no folder ${folder}.` };
  if (!stat.isDirectory())
    return { hopeless: `${folder} is no folder; name the one that holds the files of the export.` };
  const names = fs.readdirSync(folder).sort();
  const found: Found[] = [];
  for (const [kind, ending] of Object.entries(fileKinds) as [FileKind, RegExp][]) {
    const fitting = names.filter((name) => ending.test(name));
    const plain = fitting.filter(isPlain);
    const [name, second] = plain.length > 0 ? plain : fitting;
    if (second !== undefined)
      return { hopeless: `${folder} holds more than one export (${name} and ${second}); name a folder with one.` };
    if (name !== undefined) found.push({ kind, name, bytes: fs.statSync(path.join(folder, name)).size });
  }
  return found;
}

const isPlain = (name: string) => /^(?:participants?-votes|votes|comments|summary)\.csv$/i.test(name);
