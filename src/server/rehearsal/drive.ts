import { setTimeout as sleep } from 'node:timers/promises';
import { timeIn } from '#core/session/rehearsal.ts';
import { readCommand, readInnerCommand, session } from '#core/session/session.ts';
import type { kinds } from '../kinds.ts';
import { createLogs } from '../log/log.ts';
import { hashToken, newToken } from '../people.ts';
import { type Begun, beginRehearsal, type Started } from './begin.ts';
import { makeHall } from './hall.ts';
import { inventPeople } from './invented.ts';
import { makeModerator } from './moderator.ts';
import { type Cast, type Outcome, type Played, playSecond, type Stage } from './play.ts';
import { makeTeam } from './team.ts';
import type { Tongue } from './texts.ts';

export interface Wanted {
  /** The session whose plan is rehearsed. */
  original: string;
  people: number;
  seed: number;
  /** The session's seconds in one of ours; 0: as fast as it goes. */
  speed: number;
  /** Whether an invented moderator leads. As fast as it goes nobody else could. */
  moderate: boolean;
  language?: Tongue | undefined;
}

export interface Driving {
  begun: Begun;
  /** Until the session is closed or cleared, or the signal is given. */
  play(signal?: AbortSignal): Promise<Played>;
}

/** How long before the session the doors open: in a played one as on the day, in one that is watched hardly at all. */
const doorsSeconds = { fast: 900, watched: 240 };

/** Makes a rehearsal and gives back what plays it. */
export async function driveRehearsal(started: Started, wanted: Wanted): Promise<Driving> {
  return wanted.speed === 0 ? playedAtOnce(started, wanted) : watched(started, wanted);
}

/** The log's own instants are the clock: it is set for each act, so that the session ends about now (decision 0030). */
async function playedAtOnce({ database, people }: Started, wanted: Wanted): Promise<Driving> {
  let now = 0;
  const itself: typeof kinds = { session: { ...session, timeIn: (_, at) => at } };
  const logs = createLogs({ database, kinds: itself, clock: () => now * 1000 });
  const started = { database, logs, people };
  const slotSeconds = (await logs.read(wanted.original))?.state.slotSeconds ?? 0;
  const begins = Math.floor(Date.now() / 1000) - slotSeconds - 600;
  const setClock = (at: 'plan' | 'doors') => {
    now = begins - (at === 'plan' ? 86_400 : doorsSeconds.fast);
  };
  const begun = await beginRehearsal(started, wanted.original, { ...wanted, setClock });
  const stage = stageOn(started, begun, (at) => {
    now = at;
  });
  const cast = castOf(wanted, begins, slotSeconds);
  async function play(signal?: AbortSignal): Promise<Played> {
    const played: Played = { kept: 0, refused: {} };
    const state = await stage.state();
    // Nobody else writes here, so the state in the hand is the newest: reading it anew each second would take as long again.
    const quick = { ...stage, state: async () => state };
    try {
      for (let at = begins - doorsSeconds.fast; state.phase !== 'closed' && at < begins + 3 * slotSeconds; at += 1) {
        if (signal?.aborted) break;
        await playSecond(quick, cast, at, played);
      }
      return played;
    } finally {
      await logs.close();
    }
  }
  return { begun, play };
}

/** Second by second, at the session's own pace; whoever sits at the desks acts in between. */
async function watched(started: Started, wanted: Wanted): Promise<Driving> {
  const begun = await beginRehearsal(started, wanted.original, wanted);
  const stage = stageOn(started, begun);
  const reading = async () => (await started.logs.read(begun.log))?.state;
  async function play(signal?: AbortSignal): Promise<Played> {
    const played: Played = { kept: 0, refused: {} };
    const first = await reading();
    if (!first) return played;
    const second = Math.floor(timeIn(first, Date.now()) / 1000);
    const cast = castOf(wanted, second + doorsSeconds.watched, first.slotSeconds);
    for (;;) {
      const state = await reading();
      if (!state || state.phase === 'closed' || signal?.aborted) return played;
      await playSecond(stage, cast, Math.floor(timeIn(state, Date.now()) / 1000), played);
      await sleep(Math.max(100, 1000 / wanted.speed), undefined, { signal }).catch(() => {});
    }
  }
  return { begun, play };
}

function castOf({ seed, people, speed, moderate, language }: Wanted, begins: number, seconds: number): Cast {
  const isLed = moderate || speed === 0;
  const hall = makeHall({ seed, people: inventPeople(seed, people), begins, seconds, language, endsTurns: !isLed });
  if (!isLed) return { hall };
  return { hall, moderator: makeModerator({ seed, hall, begins, seconds }), team: makeTeam({ seed, hall, language }) };
}

type Logs = Pick<Started['logs'], 'act' | 'read'>;

/** A log in the database as a stage. What is asked for at one instant goes into one batch, in its order. */
function stageOn({ logs }: { logs: Logs }, { log, team }: Begun, setClock?: (at: number) => void): Stage {
  let acts = 0;
  async function one({ by, command: asked }: Parameters<Stage['act']>[0][number]): Promise<Outcome> {
    const read = by === 'scheduler' ? readInnerCommand(asked) : readCommand(asked);
    if ('malformed' in read) throw new Error(`A made-up act is malformed: ${asked.type}: ${read.malformed.join(', ')}`);
    acts += 1;
    const act = { log, id: `rehearsal-goes-on-${acts}`, command: read.command };
    const newcomer = { tokenHash: hashToken(newToken()), kind: 'guest' as const };
    const outcome = await logs.act(by ? { ...act, by } : { ...act, newcomer });
    if (!outcome.kept) return { kept: false, refused: outcome.refusal.refused };
    return { kept: true, by: outcome.actor, eid: outcome.eids[0] ?? '' };
  }
  return {
    team: (role) => team[role],
    issuesDue: setClock !== undefined,
    act(asked, at) {
      setClock?.(at);
      return Promise.all(asked.map(one));
    },
    async state() {
      const state = (await logs.read(log))?.state;
      if (!state) throw new Error(`The rehearsal ${log} is not there any more.`);
      return state;
    },
  };
}
