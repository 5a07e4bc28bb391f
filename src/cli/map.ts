/** `bigtent map DIR`: how people stand to each other by their votes, from the files of a Polis export. */
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { toJsonSchema } from '@valibot/to-json-schema';
import { conversationFigures } from '#documents/opinion-map/figures.ts';
import { mapFile, mapFileSchema } from '#documents/opinion-map/map-file.ts';
import { mapPage } from '#documents/opinion-map/page.ts';
import { mapSentences } from '#documents/opinion-map/sentences.ts';
import { mapText } from '#documents/opinion-map/text.ts';
import { isLanguage, type Language } from '#wording/wording.ts';
import { wordingOf } from '#wording/words.ts';
import { type MapInput, readInput, withMap } from './map-input.ts';
import { isProfile, type Profile, profiles } from './map-profiles.ts';
import { inputOf, verifySession, votesAt } from './map-session.ts';
import { verify } from './map-verify.ts';
import { type Progress, progressOn } from './progress.ts';

type Print = (line: string) => void;
type ExitCode = 0 | 1 | 2;

const options = {
  profile: { type: 'string', default: 'bigtent' },
  json: { type: 'boolean', default: false },
  report: { type: 'string' },
  save: { type: 'string' },
  verify: { type: 'string' },
  language: { type: 'string', default: 'en' },
  schema: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const usage = `Usage: npx bigtent map DIR                     what the votes in a Polis export say, in words
       npx bigtent map DIR --json              every figure, with the names of the reference results
       npx bigtent map DIR --report FILE.html  a page that needs nothing else; --language en|fr|ar
       npx bigtent map DIR --save FILE.json    votes and figures in one file, to recompute them from
       npx bigtent map --schema                what such a file holds, as a JSON schema
       npx bigtent map --verify FILE.json      recompute such a file: 0 it is the same, 1 it differs
       npx bigtent map DIR --verify FILE.json  the same for figures that were made from DIR
       npx bigtent map VOTES.json              the same of a session's votes, as its organiser downloads them
       npx bigtent map VOTES.json --verify report.json  recompute what a session's report says of the votes
--profile polis computes as Polis does, for comparison; it goes with --json and --verify.`;

interface Asked {
  folder?: string;
  profile?: Profile;
  json: boolean;
  report?: string;
  save?: string;
  verify?: string;
  language: Language;
}

/** The exit code: 0, 1 where a stored result differs, 2 where there was nothing to compute or the command was not understood. */
export async function mapCommand(
  args: string[],
  print: Print,
  complain: Print = (line) => process.stderr.write(`${line}\n`),
): Promise<ExitCode> {
  const asked = readArgs(args);
  if (asked === 'help') {
    print(usage);
    return 0;
  }
  if (asked === 'schema') {
    print(JSON.stringify(toJsonSchema(mapFileSchema), null, 2));
    return 0;
  }
  if (typeof asked === 'string') {
    complain(`${asked}\n\n${usage}`);
    return 2;
  }
  const progress = progressOn(process.stderr);
  try {
    const answer = await run(asked, print, complain, progress);
    progress.clear();
    if (typeof answer === 'string') complain(answer);
    return typeof answer === 'string' ? 2 : answer;
  } finally {
    progress.clear();
  }
}

/** What is asked for, or the sentence that says what is wrong with it. */
function readArgs(args: string[]): Asked | string {
  const parsed = parsedArgs(args);
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  if (values.schema) return 'schema';
  const [folder, ...more] = positionals;
  if (more.length > 0) return 'Name one folder.';
  if (folder === undefined && values.verify === undefined) return 'Name the folder that holds the files of the export.';
  if (!isProfile(values.profile)) return `There is no profile "${values.profile}"; there are bigtent and polis.`;
  if (!isLanguage(values.language)) return `There is no language "${values.language}"; there are en, fr and ar.`;
  const isComparing = values.json || values.verify !== undefined;
  if (values.profile !== 'bigtent' && (!isComparing || values.report !== undefined || values.save !== undefined))
    return 'The profile polis is for comparison: it goes with --json or --verify, and with nothing else.';
  const isProfileGiven = args.some((arg) => arg.startsWith('--profile'));
  return {
    ...(folder !== undefined && { folder }),
    ...((isProfileGiven || values.verify === undefined) && { profile: values.profile }),
    json: values.json,
    ...(values.report !== undefined && { report: values.report }),
    ...(values.save !== undefined && { save: values.save }),
    ...(values.verify !== undefined && { verify: values.verify }),
    language: values.language,
  };
}

function parsedArgs(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (problem) {
    if (problem instanceof TypeError) return problem.message.split('. ')[0]!.concat('.').replace('..', '.');
    throw problem;
  }
}

async function run(asked: Asked, print: Print, complain: Print, progress: Progress): Promise<ExitCode | string> {
  const votes = votesAt(asked.folder ?? asked.verify);
  if (votes && asked.verify !== undefined)
    return verifySession(votes, asked.folder === undefined ? undefined : asked.verify, print, progress);
  const input = votes
    ? inputOf(votes)
    : asked.folder === undefined
      ? undefined
      : await readInput(asked.folder, progress);
  if (typeof input === 'string') return input;
  progress.clear();
  for (const remark of input?.remarks ?? []) complain(remark);
  if (asked.verify !== undefined) return verify(asked.verify, input, asked.profile, print, progress);
  // Without --verify there is a folder: the arguments were refused otherwise.
  return answer(asked, input!, print, progress);
}

function answer(asked: Asked, input: MapInput, print: Print, progress: Progress): ExitCode | string {
  const { json, report, save, language, profile = 'bigtent' } = asked;
  const w = wordingOf(language);
  if (json) print(JSON.stringify(resultOf(input, profile, progress)));
  if (json && report === undefined && save === undefined) return 0;
  return withMap(input.inputs, progress, (made, stages) => {
    const problem =
      (report !== undefined && writeFile(report, [mapPage(made, w, language)])) ||
      (save !== undefined && writeFile(save, mapFile(made, {}, stages)));
    progress.clear();
    if (problem) return problem;
    const lines = [
      ...(report === undefined ? [] : [`Written to ${report}.`]),
      ...(save === undefined ? [] : [`Written to ${save}. It holds what each participant voted.`]),
    ];
    if (!json) for (const line of lines.length > 0 ? lines : mapText(mapSentences(made, w))) print(line);
    return 0;
  });
}

const named = (input: MapInput) => ({ name: input.name, ...conversationFigures(input.inputs) });

/** The figures as the reference results have them. */
const resultOf = (input: MapInput, profile: Profile, progress: Progress) => ({
  ...named(input),
  [profile]: profiles[profile](input, progress),
});

/** Writes a file piece by piece; the sentence says why it cannot be. */
function writeFile(file: string, pieces: Iterable<string>): string | undefined {
  try {
    const handle = fs.openSync(file, 'w');
    try {
      for (const piece of pieces) fs.writeSync(handle, piece);
    } finally {
      fs.closeSync(handle);
    }
    return undefined;
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? problem.code : undefined;
    if (code === undefined) throw problem;
    return `${file} cannot be written (${String(code)}).`;
  }
}
