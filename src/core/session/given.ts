import { type Ballots, earlierBallot, keepBallot, noBallots } from '../ballots.ts';
import type { ActorId, Context, Entry, Words } from '../decider.ts';
import { isRefusal } from '../decider.ts';
import { type Command, type Event, type Refusal, readCommand, type Session, session } from './session.ts';

/**
 * A session in the hand, for tests and for trying a rule out: acts go in one after another, at whole seconds.
 * No database and no clock; words lie open beside it.
 */
export interface Trial {
  state: Session;
  entries: Entry<Event>[];
  words: (eid: string) => Words | undefined;
  ballots: Ballots;
  /** Does it and returns the entries it left, or the refusal. `at` in seconds from the start of the trial. */
  when: (by: ActorId, command: unknown, at?: number) => Entry<Event>[] | Refusal;
  /** The same for acts that must be kept; returns the id of the first entry. */
  given: (by: ActorId, command: unknown, at?: number) => string;
}

export function trial(id = 'trial'): Trial {
  const state = session.initial(id);
  const entries: Entry<Event>[] = [];
  const said: Record<string, Words> = {};
  const ballots = noBallots();
  let now = 0;
  const when: Trial['when'] = (by, command, at) => {
    now = at ?? now;
    const read = isInner(command) ? { command } : readCommand(command);
    if ('malformed' in read) throw new Error(`Malformed: ${read.malformed.join(', ')}`);
    const context: Context = { by, at: now * 1000, earlier: (vote) => earlierBallot(ballots, by, vote) };
    const decision = session.decide(state, read.command, context);
    if (isRefusal(decision)) return decision;
    return decision.map(({ event, words }) => {
      const seq = entries.length + 1;
      const eid = seq.toString(16).padStart(32, '0');
      const sealed = words ? { commitment: '00' } : {};
      const entry: Entry<Event> = { seq, eid, at: context.at, by, event: session.readEvent(event), ...sealed };
      if (words) said[eid] = words;
      entries.push(entry);
      session.evolve(state, entry);
      const ballot = session.ballotIn?.(entry);
      if (ballot) keepBallot(ballots, by, ballot);
      return entry;
    });
  };
  const given: Trial['given'] = (by, command, at) => {
    const result = when(by, command, at);
    if (!Array.isArray(result)) throw new Error(`Refused: ${result.refused}`);
    return result[0]?.eid ?? '';
  };
  return { state, entries, words: (eid) => said[eid], ballots, when, given };
}

/** The organiser of every trial. */
export const organiser: ActorId = 'member:ORGANISER';

/** A session with its doors open: five minutes of introduction, two speakers, a panel, and half for the floor. */
export function openSession(): Trial {
  const tried = trial();
  tried.given(organiser, {
    type: 'session.draft',
    title: 'Who mends the bridge?',
    slotSeconds: 3600,
    seats: [
      {
        seat: 's1',
        name: 'Odile Varn',
        organisation: 'Ministry of Bridges',
        group: 'government',
        confirmation: 'confirmed',
      },
      { seat: 's2', name: 'Teo Marsh', organisation: 'Ferry Users', group: 'civil_society', confirmation: 'confirmed' },
    ],
    policyQuestions: ['Who pays?', 'Who decides?'],
    agenda: [
      { segment: 'intro', kind: 'introduction', seconds: 300 },
      { segment: 'a', kind: 'presentation', seat: 's1', seconds: 450 },
      { segment: 'b', kind: 'presentation', seat: 's2', seconds: 450 },
      { segment: 'panel', kind: 'panel', seconds: 480, droppable: true },
      { segment: 'floor', kind: 'floor', seconds: 1800 },
      { segment: 'closing', kind: 'closing', seconds: 120 },
    ],
  });
  tried.given(organiser, { type: 'session.make' });
  tried.given(organiser, { type: 'doors.open' });
  return tried;
}

/** Somebody joins, named, unless said otherwise. */
export function joins(tried: Trial, who: string, group: string, place = 'room', more: object = {}): ActorId {
  const by: ActorId = `guest:${who}`;
  const name = { as: 'named', name: who, region: 'unspecified', ...more };
  tried.given(by, { type: 'person.join', group, place, ...name });
  return by;
}

const isInner = (command: unknown): command is Command =>
  typeof command === 'object' &&
  command !== null &&
  'type' in command &&
  typeof command.type === 'string' &&
  innerTypes.includes(command.type);

const innerTypes = ['staff.admit', 'rehearsal.begin', 'panel.lend', 'map.release'];
