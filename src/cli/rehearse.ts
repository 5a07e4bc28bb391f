import { parseArgs } from 'node:util';
import { kinds } from '#server/kinds.ts';
import { type Database, openDatabase } from '#server/log/database.ts';
import { createLogs } from '#server/log/log.ts';
import { createPeople } from '#server/people.ts';
import { type Begun, NotSo, type Started } from '#server/rehearsal/begin.ts';
import { clearRehearsals } from '#server/rehearsal/clear.ts';
import { driveRehearsal, type Wanted } from '#server/rehearsal/drive.ts';
import type { Played } from '#server/rehearsal/play.ts';
import { codeOf, findByCode } from '#server/sessions.ts';

type Print = (line: string) => void;
type ExitCode = 0 | 2;

interface Options {
  env?: NodeJS.ProcessEnv;
  signal?: AbortSignal;
}

const options = {
  people: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '1' },
  speed: { type: 'string', default: '1' },
  language: { type: 'string' },
  moderate: { type: 'boolean', default: false },
  clear: { type: 'boolean', default: false },
} as const;

const call =
  'npx bigtent rehearse SESSION [--people 1000] [--seed 1] [--speed 1|60|fast] [--moderate] [--language en|fr|ar]';

/** `bigtent rehearse SESSION`: fills a copy of a session with invented people. `--clear`: takes such copies away again. */
export async function rehearseCommand(
  args: string[],
  print: Print,
  { env = process.env, signal }: Options = {},
): Promise<ExitCode> {
  const asked = readArgs(args);
  if (!asked) {
    print(`Usage: ${call}\n       npx bigtent rehearse SESSION --clear`);
    return 2;
  }
  const database = await openDatabase(env);
  const logs = createLogs({ database, kinds });
  const started: Started = { database, logs, people: createPeople({ database }) };
  try {
    const original = (await findByCode({ database }, asked.original)) ?? asked.original;
    if (asked.clear) return await clear(database, original, print);
    await rehearse(started, { ...asked, original }, { print, env, signal: signal ?? interrupted() });
    return 0;
  } catch (error) {
    if (!(error instanceof NotSo)) throw error;
    print(error.message);
    return 2;
  } finally {
    await logs.close();
    await database.stop();
  }
}

async function clear(database: Database, name: string, print: Print): Promise<ExitCode> {
  const gone = await clearRehearsals({ database }, name);
  print(`Gone, with everything in it and the keys to it: ${gone.join(', ')}.`);
  return 0;
}

interface Around {
  print: Print;
  env: NodeJS.ProcessEnv;
  signal: AbortSignal;
}

async function rehearse(started: Started, wanted: Wanted, { print, env, signal }: Around) {
  const driving = await driveRehearsal(started, wanted);
  const { begun } = driving;
  const code = await codeOf(started, begun.log);
  for (const line of addresses(begun, code, env)) print(line);
  print(wanted.speed === 0 ? 'It is played as fast as it goes.' : howToBegin(wanted));
  const began = performance.now();
  const played = await driving.play(signal);
  print(saidOf(played, (performance.now() - began) / 1000));
  print(`Take it away again: npx bigtent rehearse ${begun.log} --clear`);
}

const howToBegin = ({ moderate }: Wanted) =>
  moderate
    ? 'The invented moderator begins in four minutes of the session’s time. Ctrl-C ends the hall.'
    : 'The hall comes in now. Open the moderator’s desk and start the session when you are ready. Ctrl-C ends the hall.';

function addresses({ log, links }: Begun, code: string | undefined, env: NodeJS.ProcessEnv): string[] {
  const origin = env.PUBLIC_URL ? new URL(env.PUBLIC_URL).origin : `http://localhost:${env.PORT || 3000}`;
  const names: Record<string, string> = { online_moderator: 'online moderator', room_screen: 'room screen' };
  return [
    `Rehearsal ${log}: nobody in it is real. Its screens, while the server runs (npm start):`,
    ...links.map(({ role, token }) => `  ${names[role] ?? role}: ${origin}/staff/${token}`),
    `  everybody: ${origin}/j/${code}`,
    `  room: ${origin}/s/${log}/room`,
    `  report: ${origin}/s/${log}/report`,
  ];
}

function saidOf({ kept, refused }: Played, seconds: number): string {
  const no = Object.values(refused).reduce((sum, times) => sum + times, 0);
  return `${kept} acts were kept and ${no} refused, in ${seconds.toFixed(1)} s.`;
}

interface Asked extends Wanted {
  clear: boolean;
}

/** What was typed, or nothing where it cannot be understood. */
function readArgs(args: string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [original, ...more] = positionals;
    const people = whole(values.people, 1, 20_000);
    const seed = whole(values.seed, 0, 4_294_967_295);
    const speed = values.speed === 'fast' ? 0 : whole(values.speed, 1, 600);
    const { language, moderate, clear } = values;
    if (!original || more.length > 0 || people === undefined || seed === undefined || speed === undefined)
      return undefined;
    if (language !== undefined && language !== 'en' && language !== 'fr' && language !== 'ar') return undefined;
    return { original, people, seed, speed, language, moderate, clear };
  } catch {
    return undefined;
  }
}

function whole(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

/** Ctrl-C ends the hall, not the rehearsal: it can still be looked at. */
function interrupted(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}
