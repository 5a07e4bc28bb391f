import * as v from 'valibot';
import { opinionMap } from '#algorithms/opinion-map/opinion-map.ts';
import type { ActorId, EntryId, Part } from '../decider.ts';
import { notOpen, notYours } from './may.ts';
import type { Refusal } from './refusal.ts';
import type { Session } from './state.ts';
import { isOfTeam, mustBeOpen } from './statement.ts';
import * as w from './words.ts';

/**
 * The opinion map in a session: when it is shown anew, which side a speaker of the panel has openly taken, and whether somebody
 * wants to see where they stand. The map itself is worked out beside the state, from the ballots. Rules Y1-Y9.
 */

/** What the state knows of the map: not what is on it. */
export interface OpinionState {
  /** The release that is shown: of the votes up to and with entry `of`. */
  released?: Released;
  /** Whose votes came since: the last entry of each. Who, and not what. */
  since: Record<string, number>;
  /** Who does not want to see the own place. */
  hidden: Record<string, true>;
}

export interface Released {
  of: number;
  entry: EntryId;
  at: number;
  method: string;
  version: number;
  smallest: number;
}

export const noMap = (): OpinionState => ({ since: {}, hidden: {} });

export const sides = ['agree', 'disagree'] as const;
export type Side = (typeof sides)[number];

const one = { statement: w.statementId, seat: w.localId };

export const commands = [
  v.object({ type: v.literal('side.take'), ...one, side: v.picklist(sides) }),
  v.object({ type: v.literal('side.leave'), ...one }),
  v.object({ type: v.literal('place.hide') }),
  v.object({ type: v.literal('place.show') }),
] as const;

const position = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Only the program asks for it, when it has worked out the map of the votes up to `of`. */
export const innerCommands = [v.object({ type: v.literal('map.release'), of: position })] as const;

export const events = [
  v.object({
    type: v.literal('map.released'),
    of: v.number(),
    method: v.string(),
    version: v.number(),
    smallest: v.number(),
  }),
  v.object({ type: v.literal('side.taken'), ...one, side: v.picklist(sides) }),
  v.object({ type: v.literal('side.left'), ...one }),
  v.object({ type: v.literal('place.hidden') }),
  v.object({ type: v.literal('place.shown') }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number] | (typeof innerCommands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const opinion: Part<Session, Command, Event, Refusal> = {
  decide: {
    'map.release'(session, { of }) {
      if (!mayRelease(session, of)) return [];
      const { smallest } = session.rules;
      return [{ event: { type: 'map.released', of, method: opinionMap.name, version: opinionMap.version, smallest } }];
    },
    'side.take'(session, { statement, seat, side }, { by }) {
      const no = mayPutDown(session, statement, seat, by);
      if (no) return no;
      if (session.statements[statement]?.sides?.[seat] === side) return [];
      return [{ event: { type: 'side.taken', statement, seat, side } }];
    },
    'side.leave'(session, { statement, seat }, { by }) {
      const no = mayPutDown(session, statement, seat, by);
      if (no) return no;
      if (!session.statements[statement]?.sides?.[seat]) return [];
      return [{ event: { type: 'side.left', statement, seat } }];
    },
    'place.hide': (session, _, { by }) => wish(session, by, true),
    'place.show': (session, _, { by }) => wish(session, by, false),
  },
  evolve: {
    'map.released'(session, { eid, at, event }) {
      const { of, method, version, smallest } = event;
      session.opinion.released = { of, entry: eid, at, method, version, smallest };
      // Who voted again after what was worked out waits on.
      for (const [who, last] of Object.entries(session.opinion.since))
        if (last <= of) delete session.opinion.since[who];
    },
    'side.taken'(session, { event }) {
      const known = session.statements[event.statement];
      if (known) known.sides = { ...known.sides, [event.seat]: event.side };
    },
    'side.left'(session, { event }) {
      delete session.statements[event.statement]?.sides?.[event.seat];
    },
    'place.hidden'(session, { by }) {
      session.opinion.hidden[by] = true;
    },
    'place.shown'(session, { by }) {
      delete session.opinion.hidden[by];
    },
  },
  record: {
    'map.released': ({ event }) => ({
      of: event.of,
      method: event.method,
      version: event.version,
      smallest: event.smallest,
    }),
    'side.taken': ({ event }) => ({ statement: event.statement, seat: event.seat, side: event.side }),
    'side.left': ({ event }) => ({ statement: event.statement, seat: event.seat }),
    'place.hidden': () => undefined, // what somebody wants to see is theirs
    'place.shown': () => undefined,
  },
};

/** Whether this session has a map, and it is not too early for one. */
export const hasMap = ({ phase, rules }: Readonly<Session>): boolean =>
  rules.opinion?.map !== false && (phase === 'open' || phase === 'live' || phase === 'closed');

/**
 * Whether the map of the votes up to a position may be shown: by then at least k people have voted or changed a vote since the last
 * release (Y1). Who did so again after that position is not counted: a little later, never too early.
 */
export function mayRelease(session: Readonly<Session>, of: number): boolean {
  const { released, since } = session.opinion;
  if (!hasMap(session) || of <= (released?.of ?? 0)) return false;
  // The last votes before the close still come in; a session that is over is not given its first map by whoever looks at it.
  if (session.phase === 'closed' && !released) return false;
  let people = 0;
  for (const last of Object.values(since)) if (last <= of) people += 1;
  return people >= session.rules.smallest;
}

/** What somebody of the panel says aloud, the team puts down: it is no vote, and it can be taken back (Y5). */
function mayPutDown(session: Readonly<Session>, statement: string, seat: string, by: ActorId): Refusal | undefined {
  if (!isOfTeam(session, by)) return notYours;
  const no = notOpen(session) ?? mustBeOpen(session, statement);
  if (no) return no;
  return session.seats[seat] ? undefined : { refused: 'no-such-seat', seat };
}

function wish(session: Readonly<Session>, by: ActorId, isHidden: boolean): Refusal | { event: Event }[] {
  if (!session.people[by]) return { refused: 'not-joined' };
  if ((session.opinion.hidden[by] ?? false) === isHidden) return [];
  return [{ event: { type: isHidden ? 'place.hidden' : 'place.shown' } }];
}
