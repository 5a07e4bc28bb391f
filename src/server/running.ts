import { kinds } from './kinds.ts';
import { type Database, openDatabase } from './log/database.ts';
import { createLogs, type Logs } from './log/log.ts';
import { createOpinionMaps, type OpinionMaps } from './opinion/maps.ts';
import { createPeople, type People } from './people.ts';
import { openScheduler, type Scheduler } from './scheduler.ts';

/**
 * The running state, once for each process: the database, the logs, who people are. It lives in SvelteKit's bundle, where
 * every module exists once; what stands outside gets at it through one symbol (decision 0012).
 */
export interface Running {
  database: Database;
  logs: Logs<typeof kinds>;
  people: People;
  /** Issues what falls due by itself. */
  scheduler: Scheduler;
  /** The opinion maps of sessions somebody looks at. */
  maps: OpinionMaps;
  /** Where people reach us, if PUBLIC_URL says so: for codes, links and the origin of forms. */
  publicUrl?: URL | undefined;
  /** Whether `x-forwarded-*` come from a proxy of ours (TRUST_PROXY). */
  trustProxy: boolean;
  /** The one-time link that makes the first organiser; nothing once there is one. */
  setUpToken?: string | undefined;
}

let started: Promise<Running> | undefined;
let state: Running | undefined;

/** Starts once; every later call gets the same. */
export function start(env: NodeJS.ProcessEnv): Promise<Running> {
  started ??= open(env).then((running) => (state = running));
  return started;
}

export function running(): Running {
  if (!state) throw new Error('Nothing runs yet: hooks.server.ts starts it before the first request.');
  return state;
}

async function open(env: NodeJS.ProcessEnv): Promise<Running> {
  const publicUrl = env.PUBLIC_URL ? new URL(env.PUBLIC_URL) : undefined;
  const database = await openDatabase(env);
  const logs = createLogs({ database, kinds });
  const people = createPeople({ database });
  const setUpToken = (await people.hasMembers()) ? undefined : await people.invite({ role: 'organiser' });
  const scheduler = openScheduler({ database, logs });
  // What fell due while nothing ran comes first; nobody waits for it.
  void scheduler.pass();
  const maps = createOpinionMaps({ logs });
  return { database, logs, people, scheduler, maps, publicUrl, trustProxy: isYes(env.TRUST_PROXY), setUpToken };
}

const isYes = (given: string | undefined) => given !== undefined && given !== '' && given !== '0' && given !== 'false';

/** Finishes what waits to be written, then lets go of the database. */
export async function stop(): Promise<void> {
  const running = await started;
  if (!running) return;
  await running.scheduler.close();
  await running.maps.close();
  await running.logs.close();
  await running.database.stop();
}
