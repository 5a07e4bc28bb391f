import type { ActorId } from '#core/decider.ts';
import { nextDue } from '#core/session/due.ts';
import type { Session } from '#core/session/state.ts';
import type { Role } from '#core/session/words.ts';
import type { Deed, Hall } from './hall.ts';
import type { Moderator } from './moderator.ts';

/** Where a rehearsal is played: a log in the database, or a session in the hand for a test. */
export interface Stage {
  /** Under which name a member of the invented team acts. */
  team(role: Role): ActorId;
  /** Does these at one instant, in this order; gives what came of each. */
  act(asked: readonly Asked[], at: number): Promise<Outcome[]>;
  state(): Promise<Readonly<Session>>;
  /** Whether nobody else issues what falls due by itself. */
  issuesDue: boolean;
}

export interface Asked {
  /** Somebody who is in, or nobody yet. */
  by: ActorId | undefined;
  command: { type: string };
}
export type Outcome = { kept: true; by: ActorId; eid: string } | { kept: false; refused: string };

/** What came of a rehearsal: how much was kept, and what the rules said no to. */
export interface Played {
  kept: number;
  refused: Record<string, number>;
}

export interface Cast {
  hall: Hall;
  /** Nobody where a person moderates. */
  moderator?: Moderator | undefined;
  /** What the rest of the team does, after the hall. */
  team?: ((session: Readonly<Session>, at: number) => { role: Role; command: { type: string } }[]) | undefined;
}

/** So many acts of the moderator in one second; more would be a fault. */
const mostAtOnce = 6;

/** One second of a rehearsal: what fell due by itself, then who leads, who decides on what everybody sees now, then the hall, then the team. */
export async function playSecond(stage: Stage, { hall, moderator, team }: Cast, at: number, played: Played) {
  await playDue(stage, at, played);
  for (let acts = 0; moderator && acts < mostAtOnce; acts += 1) {
    const command = moderator(await stage.state(), at);
    if (!command) break;
    count(played, await stage.act([{ by: stage.team('moderator'), command }], at));
  }
  const deeds = hall.deeds(await stage.state(), at);
  if (deeds.length > 0) await perform(stage, hall, deeds, at, played);
  const besides = team?.(await stage.state(), at) ?? [];
  const asked = besides.map(({ role, command }) => ({ by: stage.team(role), command }));
  if (asked.length > 0) count(played, await stage.act(asked, at));
}

/** What falls due by itself is issued here where nobody else does: a clock of this pace stands still between two entries. */
async function playDue(stage: Stage, at: number, played: Played) {
  for (let acts = 0; stage.issuesDue && acts < mostAtOnce; acts += 1) {
    const due = nextDue(await stage.state());
    if (!due || due.at > at * 1000) return;
    count(played, await stage.act([{ by: 'scheduler', command: due.command }], at));
  }
}

async function perform(stage: Stage, hall: Hall, deeds: readonly Deed[], at: number, played: Played) {
  const asked = deeds.map(({ who, command }) => ({ by: hall.actor(who), command }));
  const outcomes = await stage.act(asked, at);
  count(played, outcomes);
  for (const [place, outcome] of outcomes.entries()) {
    const deed = deeds[place];
    if (!deed || !outcome.kept) continue;
    if (deed.command.type === 'person.join') hall.met(deed.who, outcome.by);
    if (deed.command.type === 'question.submit') hall.submitted(deed, outcome.eid);
  }
}

function count(played: Played, outcomes: readonly Outcome[]) {
  for (const outcome of outcomes) {
    if (outcome.kept) played.kept += 1;
    else played.refused[outcome.refused] = (played.refused[outcome.refused] ?? 0) + 1;
  }
}
