import * as v from 'valibot';
import { emptyQueue } from '#algorithms/group-clocks/group-clocks.ts';
import { emptyWaterline } from '#algorithms/waterline/waterline.ts';
import type { Ballot } from '../ballots.ts';
import type { Context, Decision, Entry, Kind, Leaf } from '../decider.ts';
import * as added from './added.ts';
import * as awareness from './awareness.ts';
import * as care from './care.ts';
import * as chathamHouse from './chatham-house.ts';
import * as clock from './clock.ts';
import * as floor from './floor.ts';
import * as hand from './hand.ts';
import * as help from './help.ts';
import * as lending from './lending.ts';
import * as note from './note.ts';
import * as opinion from './opinion.ts';
import * as outcome from './outcome.ts';
import { keepOwnAct } from './own-acts.ts';
import * as people from './people.ts';
import * as placing from './placing.ts';
import * as plan from './plan.ts';
import * as policyQuestion from './policy-question.ts';
import * as question from './question.ts';
import type { Refusal } from './refusal.ts';
import * as rehearsal from './rehearsal.ts';
import * as remote from './remote.ts';
import * as room from './room.ts';
import { usualRules } from './rules.ts';
import * as setup from './setup.ts';
import * as shelf from './shelf.ts';
import type { Session } from './state.ts';
import * as statement from './statement.ts';
import * as team from './team.ts';
import * as terms from './terms.ts';
import * as undo from './undo.ts';

/** The topics of a session joined: the only place that looks a type up. */

export type Command =
  | setup.Command
  | plan.Command
  | policyQuestion.Command
  | terms.Command
  | placing.Command
  | chathamHouse.Command
  | remote.Command
  | shelf.Command
  | team.Command
  | people.Command
  | clock.Command
  | hand.Command
  | added.Command
  | lending.Command
  | undo.Command
  | floor.Command
  | question.Command
  | rehearsal.Command
  | care.Command
  | help.Command
  | note.Command
  | room.Command
  | statement.Command
  | opinion.Command
  | outcome.Command
  | awareness.Command;
export type Event =
  | setup.Event
  | plan.Event
  | policyQuestion.Event
  | terms.Event
  | placing.Event
  | chathamHouse.Event
  | remote.Event
  | shelf.Event
  | team.Event
  | people.Event
  | clock.Event
  | hand.Event
  | added.Event
  | lending.Event
  | undo.Event
  | floor.Event
  | question.Event
  | rehearsal.Event
  | care.Event
  | help.Event
  | note.Event
  | room.Event
  | statement.Event
  | opinion.Event
  | outcome.Event
  | awareness.Event;
export type { Refusal } from './refusal.ts';
export type { Session } from './state.ts';

const outerCommands = [
  ...setup.commands,
  ...plan.commands,
  ...policyQuestion.commands,
  ...terms.commands,
  ...placing.commands,
  ...chathamHouse.commands,
  ...remote.commands,
  ...shelf.commands,
  ...team.commands,
  ...people.commands,
  ...clock.commands,
  ...hand.commands,
  ...added.commands,
  ...undo.commands,
  ...floor.commands,
  ...question.commands,
  ...care.commands,
  ...help.commands,
  ...note.commands,
  ...room.commands,
  ...statement.commands,
  ...opinion.commands,
  ...outcome.commands,
  ...awareness.commands,
];
const events = [
  ...setup.events,
  ...plan.events,
  ...policyQuestion.events,
  ...terms.events,
  ...placing.events,
  ...chathamHouse.events,
  ...remote.events,
  ...shelf.events,
  ...team.events,
  ...people.events,
  ...clock.events,
  ...hand.events,
  ...added.events,
  ...lending.events,
  ...undo.events,
  ...floor.events,
  ...question.events,
  ...rehearsal.events,
  ...care.events,
  ...help.events,
  ...note.events,
  ...room.events,
  ...statement.events,
  ...opinion.events,
  ...outcome.events,
  ...awareness.events,
];
/** What may come through a door, by type: read by `readCommand`, published with the description of the interface. */
export const commandSchemas = byType(outerCommands);
const innerSchemas = byType([
  ...team.innerCommands,
  ...lending.innerCommands,
  ...rehearsal.innerCommands,
  ...opinion.innerCommands,
]);
const eventSchemas = byType(events);

const decide = {
  ...setup.setup.decide,
  ...plan.plan.decide,
  ...policyQuestion.policyQuestion.decide,
  ...terms.terms.decide,
  ...placing.placing.decide,
  ...chathamHouse.chathamHouse.decide,
  ...remote.remote.decide,
  ...shelf.shelf.decide,
  ...team.team.decide,
  ...people.people.decide,
  ...clock.clock.decide,
  ...hand.hand.decide,
  ...added.added.decide,
  ...lending.lending.decide,
  ...undo.undo.decide,
  ...floor.floor.decide,
  ...question.question.decide,
  ...rehearsal.rehearsal.decide,
  ...care.care.decide,
  ...help.help.decide,
  ...note.note.decide,
  ...room.room.decide,
  ...statement.statement.decide,
  ...opinion.opinion.decide,
  ...outcome.outcome.decide,
  ...awareness.awareness.decide,
};
const evolve = {
  ...setup.setup.evolve,
  ...plan.plan.evolve,
  ...policyQuestion.policyQuestion.evolve,
  ...terms.terms.evolve,
  ...placing.placing.evolve,
  ...chathamHouse.chathamHouse.evolve,
  ...remote.remote.evolve,
  ...shelf.shelf.evolve,
  ...team.team.evolve,
  ...people.people.evolve,
  ...clock.clock.evolve,
  ...hand.hand.evolve,
  ...added.added.evolve,
  ...lending.lending.evolve,
  ...undo.undo.evolve,
  ...floor.floor.evolve,
  ...question.question.evolve,
  ...rehearsal.rehearsal.evolve,
  ...care.care.evolve,
  ...help.help.evolve,
  ...note.note.evolve,
  ...room.room.evolve,
  ...statement.statement.evolve,
  ...opinion.opinion.evolve,
  ...outcome.outcome.evolve,
  ...awareness.awareness.evolve,
};
const record = {
  ...setup.setup.record,
  ...plan.plan.record,
  ...policyQuestion.policyQuestion.record,
  ...terms.terms.record,
  ...placing.placing.record,
  ...chathamHouse.chathamHouse.record,
  ...remote.remote.record,
  ...shelf.shelf.record,
  ...team.team.record,
  ...people.people.record,
  ...clock.clock.record,
  ...hand.hand.record,
  ...added.added.record,
  ...lending.lending.record,
  ...undo.undo.record,
  ...floor.floor.record,
  ...question.question.record,
  ...rehearsal.rehearsal.record,
  ...care.care.record,
  ...help.help.record,
  ...note.note.record,
  ...room.room.record,
  ...statement.statement.record,
  ...opinion.opinion.record,
  ...outcome.outcome.record,
  ...awareness.awareness.record,
};

/** What entries add to votes, by type; most add nothing. */
const ballots = { ...statement.ballots, ...outcome.ballots, ...awareness.ballots };

/** Types somebody may ask for through a door. */
export const commandTypes: readonly string[] = Object.keys(commandSchemas);

/** The session as a kind of log. */
export const session: Kind<Session, Command, Event, Refusal> = {
  name: 'session',
  initial,
  decide(state, command, context) {
    // The table has one key per type, each taking exactly that type; the compiler cannot follow the look-up.
    const rule = decide[command.type] as (s: Readonly<Session>, c: Command, x: Context) => Decision<Event, Refusal>;
    return rule(state, command, context);
  },
  evolve(state, entry) {
    // As above.
    const consequence = evolve[entry.event.type] as (s: Session, e: Entry<Event>) => void;
    consequence(state, entry);
    if (state.rehearsal) state.rehearsal.at = entry.at; // X5
    keepOwnAct(state, entry);
  },
  readEvent(value) {
    return v.parse(schemaOf(eventSchemas, value), value) as Event; // the schema of this very type
  },
  timeIn: rehearsal.timeIn,
  ballotIn(entry) {
    if (!Object.hasOwn(ballots, entry.event.type)) return undefined;
    // Just looked up; as in decide.
    const adds = ballots[entry.event.type as keyof typeof ballots] as (e: Entry<Event>) => Ballot;
    return adds(entry);
  },
};

/** The leaf an entry leaves in the public record, or nothing (decision 0002). */
export function leafOf(entry: Entry<Event>): Leaf | undefined {
  const trace = record[entry.event.type] as (e: Entry<Event>) => Leaf | undefined; // as in decide
  return trace(entry);
}

/** What the door makes of a request: a command, or the remarks on what is wrong with it. */
export type ReadCommand = { command: Command } | { malformed: string[] };

/** Reads a command as it comes through a door. Never throws. */
export const readCommand = (value: unknown): ReadCommand => read(commandSchemas, value);

/** Reads a command that only the program itself may issue. */
export const readInnerCommand = (value: unknown): ReadCommand => read(innerSchemas, value);

function read(schemas: Record<string, v.GenericSchema>, value: unknown): ReadCommand {
  const type = typeOf(value);
  const schema = type !== undefined && Object.hasOwn(schemas, type) ? schemas[type] : undefined;
  if (!schema) return { malformed: ['type'] };
  const result = v.safeParse(schema, value);
  if (result.success) return { command: result.output as Command }; // the schema of this very type
  return { malformed: [...new Set(result.issues.map((issue) => v.getDotPath(issue) ?? 'type'))] };
}

function schemaOf(schemas: Record<string, v.GenericSchema>, value: unknown): v.GenericSchema {
  const type = typeOf(value);
  const schema = type !== undefined && Object.hasOwn(schemas, type) ? schemas[type] : undefined;
  if (!schema) throw new Error(`No such event: ${type}`);
  return schema;
}

function typeOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  return typeof value.type === 'string' ? value.type : undefined;
}

function byType(schemas: readonly { entries: { type: { literal: string } } }[]): Record<string, v.GenericSchema> {
  // Each is an object schema whose `type` is a literal; valibot's own type for that has no short name.
  return Object.fromEntries(
    schemas.map((schema) => [schema.entries.type.literal, schema as unknown as v.GenericSchema]),
  );
}

function initial(id: string): Session {
  return {
    id,
    phase: 'none',
    at: { drafted: 0, made: 0, doorsOpened: 0, started: 0, closed: 0 },
    marks: {},
    words: {},
    slotSeconds: 0,
    promise: { num: 1, den: 2 },
    seats: {},
    policyQuestions: {},
    agenda: {},
    rules: usualRules,
    staff: {},
    links: {},
    people: {},
    formerly: {},
    acts: {},
    headcount: {},
    clock: {
      startedAt: 0,
      endsAt: 0,
      segmentAt: 0,
      elsewhereSeconds: 0,
      allottedSeconds: 0,
      graceSeconds: 0,
      begun: {},
      runs: [],
      done: {},
      booked: { panel: 0, voice: 0, reply: 0, proc: 0, lent: 0 },
      spans: [],
    },
    queue: emptyQueue(),
    hands: {},
    repliesInRow: 0,
    turns: {},
    waterline: emptyWaterline(),
    questions: {},
    helps: {},
    notes: {},
    statements: {},
    outcomes: {},
    awareness: {},
    opinion: opinion.noMap(),
    room: { shows: 'usual', tone: 'system' },
  };
}
