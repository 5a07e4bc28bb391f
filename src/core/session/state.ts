import type { GroupClocks, HandKind } from '#algorithms/group-clocks/group-clocks.ts';
import type { Waterline } from '#algorithms/waterline/waterline.ts';
import type { ActorId, EntryId, Owner } from '../decider.ts';
import type { AwarenessQuestion } from './awareness.ts';
import type { OpinionState } from './opinion.ts';
import type { Outcome } from './outcome.ts';
import type { LinePlace } from './placing.ts';
import type { RoomShows, RoomTone } from './room.ts';
import type { TotalsShown } from './rules.ts';
import type { Statement } from './statement.ts';
import type { Undo } from './undo-steps.ts';
import type {
  Account,
  AttributionLevel,
  Confirmation,
  ExtraTime,
  HelpKind,
  NoteId,
  OrderReason,
  OverrideReason,
  Place,
  QuestionId,
  RegionalGroup,
  ReturnReason,
  Role,
  SegmentKind,
  StakeholderGroup,
} from './words.ts';

/**
 * What a session's log has told us so far: plain JSON, keyed records. No words: where people wrote something, the state
 * holds the entry that carries it, and a view opens it (decision 0001).
 */
export interface Session {
  id: string;
  /** Set by the first entry of a rehearsal, and in no other log. `at` is the instant of its last entry (X1, X5). */
  rehearsal?: { seed: number; speed: number; since: number; at: number };
  phase: Phase;
  at: { drafted: number; made: number; doorsOpened: number; started: number; closed: number };
  /** The entries of these moments, for what cites them. */
  marks: { made?: EntryId; rules?: EntryId; doorsOpened?: EntryId; started?: EntryId; closed?: EntryId };
  /** The latest entry that carries each of these words. */
  words: { title?: EntryId; proposal?: EntryId; privacy?: EntryId; remote?: EntryId };
  proposal?: {
    lines: number;
    findings: Record<string, Finding>;
    /** Lines that could not be read and were placed by hand (S18). */
    placed?: Record<number, LinePlace>;
  };
  slotSeconds: number;
  promise: { num: number; den: number };
  seats: Record<string, Seat>;
  policyQuestions: Record<string, PolicyQuestion>;
  agenda: Record<string, Segment>;
  rules: Rules;
  staff: Record<string, Staff>;
  links: Record<string, StaffLink>;
  people: Record<string, Participant>;
  /** What somebody was until they changed it, by the entry with their words then: a change works forward only (J7). */
  formerly: Record<EntryId, Pick<Participant, 'group' | 'region' | 'place'>>;
  /** Where in the log somebody's own acts stand (J14). */
  acts: Record<string, number[]>;
  headcount: Record<string, number>;
  clock: Clock;
  queue: GroupClocks;
  hands: Record<string, Hand>;
  /** Set while nobody may newly ask for the floor (F20). */
  queueClosed?: true;
  /** Since when no hand is up, if one was. */
  emptySince?: number;
  /** Points of order that the moderator took down, by the entry that says so (F24). */
  ordersDown?: Record<string, { at: number; reason: OrderReason }>;
  /** Granted replies begun since somebody spoke from the floor (F12). */
  repliesInRow: number;
  /** The moderator's last act, while it can be taken back (T15). */
  undo?: Undo;
  turns: Record<EntryId, Turn>;
  waterline: Waterline;
  questions: Record<QuestionId, Question>;
  /** No more questions are taken in for now (Q21). */
  questionsClosed?: true;
  helps: Record<EntryId, Help>;
  notes: Record<NoteId, Note>;
  statements: Record<string, Statement>;
  outcomes: Record<string, Outcome>;
  awareness: Record<string, AwarenessQuestion>;
  /** What is known of the opinion map: not what is on it (Y1). */
  opinion: OpinionState;
  /** What the screen in the room shows (W1). */
  room: { shows: RoomShows; tone: RoomTone; statement?: EntryId };
  /** Out of the list of sessions (S19). */
  archived?: true;
}

export type Phase = 'none' | 'draft' | 'planned' | 'open' | 'live' | 'closed';

export interface Finding {
  code: string;
  weight: 'decide' | 'check' | 'note';
  lines: number[];
  /** Set when the organiser answered it or set it aside. */
  settled?: EntryId;
}

export interface Seat {
  place: number;
  group?: StakeholderGroup;
  region?: RegionalGroup;
  confirmation: Confirmation;
  /** Carries name, organisation and what the proposal says of the seat. */
  words: EntryId;
  closed?: true;
}

export interface PolicyQuestion {
  place: number;
  words: EntryId;
}

export interface Segment {
  place: number;
  kind: SegmentKind;
  seat?: string;
  seconds: number;
  minSeconds: number;
  droppable: boolean;
  /** Under the Chatham House Rule: who said what there is not told (M2). */
  chathamHouse?: true;
  /** The entry whose words may hold a title of its own under `title:<segment>`. */
  words: EntryId;
}

/**
 * The methods in force with their versions and parameters: fixed before the doors open, shown to everyone (S6). What is not
 * said has the algorithm's own value; `wholeRules` says it.
 */
export interface Rules {
  questions: { method: string; version: number; weights: 'balanced' | 'headcount'; plainOrder?: boolean };
  queue: {
    method: string;
    version: number;
    slotSeconds: number;
    ahead: number;
    longest?: number;
    window?: number;
    credit?: number;
    minCharge?: number;
    shares?: Record<string, number>;
  };
  ledger: { method: string; version: number; bufferSeconds: number };
  /** Whether there is an opinion map, and when somebody sees the totals of a statement (V7). Absent in logs from before. */
  opinion?: { method: string; version: number; map: boolean; totals: TotalsShown };
  smallest: number;
  /** The most that may be said of anybody, and what a form offers first (S16). */
  attribution?: { most: AttributionLevel; usual: AttributionLevel };
}

export interface Staff {
  role: Role;
  link?: string;
  /** Carries the name the person gave, if any. */
  words?: EntryId;
}

export interface StaffLink {
  role: Role;
  revoked?: true;
}

export interface Participant {
  group: StakeholderGroup;
  region: RegionalGroup;
  place: Place;
  as: AttributionLevel;
  joinedAt: number;
  /** Carries name and organisation. */
  words: EntryId;
  /** Which of the two it carries; absent in logs that did not say (Q22). */
  gave?: { name: boolean; organisation: boolean };
  /** How many sit together at a hub, as the person who joined for them says (J10). */
  heads?: number;
  /** The moderator who put them down, of people without a device (F13). */
  addedBy?: ActorId;
  /** The questions they asked, in that order. */
  asked?: QuestionId[];
}

/** Server time of the session. Instants are epoch milliseconds, spans whole seconds (decision 0009). */
export interface Clock {
  startedAt: number;
  endsAt: number;
  segment?: string;
  segmentAt: number;
  /** Seconds inside the running segment that were not its own: interruptions, and in the panel's parts the floor's. */
  elsewhereSeconds: number;
  /** What the running segment was given when it began. */
  allottedSeconds: number;
  /** Seconds a speaker of the panel may go on after that; paid by the panel (T10). */
  graceSeconds: number;
  /** Until when the slice lent to the panel lasts (T12). */
  lentUntil?: number;
  begun: Record<string, EntryId>;
  /** Which part ran from when, in order. */
  runs: { segment: string; from: number }[];
  done: Record<string, number>;
  booked: Record<Account, number>;
  /** Every span booked so far, in order: the ribbon. */
  spans: { account: Account; seconds: number }[];
  /** The span that is running, if the session is live. */
  running?: { account: Account; since: number };
  pausedFrom?: Account;
  /** The turn that is running, by the entry that gave the floor. */
  turn?: EntryId;
}

/** A hand that is up. Keyed by its ticket. */
export interface Hand extends Spoken {
  by: Owner;
  at: number;
}

/** What is said of a hand, and goes with it into the turn. */
export interface Spoken {
  /** Absent: an ordinary request for the floor. */
  kind?: Exclude<HandKind, 'floor'>;
  /** Cannot speak: the entry with the words to be read out (F16). */
  readOut?: { words: EntryId; language: string };
  /** How much longer this person may take, as a fraction (F19). */
  factor?: ExtraTime;
}

/** One turn of somebody from the floor. */
export interface Turn extends Spoken {
  ticket: number;
  by: Owner;
  at: number;
  why: string[];
  segment?: string;
  /** Seconds of technical interruption inside it; nobody is charged for them (F8). */
  paused: number;
  override?: OverrideReason;
  /** How the speaker was to be quoted then, with which words, and for which group the turn counts (J7). */
  self?: { as: AttributionLevel; words: EntryId; group: string };
  /** The question that was read out for whoever submitted it (F18). */
  question?: QuestionId;
  /** Added to the turn while it ran (T14). */
  extraSeconds?: number;
  seconds?: number;
  endedAt?: number;
  ended?: EntryId;
}

export interface Question {
  by: ActorId;
  at: number;
  as: AttributionLevel;
  /** The entry with the asker's name and organisation as they were then. */
  words: EntryId;
  language: string;
  policyQuestion?: string;
  /** The part that was running when it was submitted, and when it was answered (M2). */
  segment?: string;
  answeredIn?: string;
  stage: 'open' | 'taken' | 'answered' | 'withdrawn' | 'returned' | 'merged';
  taken?: { at: number; level: number; place: number; override?: OverrideReason; entry: EntryId };
  answeredBy?: EntryId;
  /** Who answered: a seat of the panel, or nobody aloud because it was answered in writing. */
  answer?: { seat?: string; written?: true };
  returned?: { reason: ReturnReason; entry: EntryId };
  /** The entry with which the team has looked at it (Q17). */
  looked?: EntryId;
  /** Shown first, by this entry; the order does not change (Q18). */
  pinned?: EntryId;
  /** When it was read out for whoever is not in the room (Q20). */
  readOut?: { at: number; entry: EntryId };
  /** The question it was merged into. */
  into?: QuestionId;
  /** The questions merged into this one (Q12). */
  joined?: Record<QuestionId, Joined>;
  /** The words in force where they are not its own. */
  wording?: Wording;
}

/** One question merged into another: by which entry, who came to it by that, and the wording chosen then. */
export interface Joined {
  entry: EntryId;
  came: ActorId[];
  /** Who of them had withdrawn their support for the joint one, and when (Q4). */
  left?: Record<ActorId, number>;
  wording?: Wording;
}

/** An entry whose words hold the text of a question, and their language. */
export interface Wording {
  entry: EntryId;
  language: string;
}

/** Somebody who needs help to hear, to speak, to find something. The words are the team's to read (H1). */
export interface Help {
  by: ActorId;
  at: number;
  what: HelpKind;
  taken?: { by: ActorId; at: number };
  done?: { at: number; entry: EntryId; helped: boolean };
}

export interface Note {
  by: ActorId;
  at: number;
  /** The entry with the words in force: the note's own, or its last rewriting. */
  words: EntryId;
  language: string;
  policyQuestion?: string;
  segment?: string;
  turn?: EntryId;
  /** Whose words it gives, where that is somebody of the panel. */
  seat?: string;
  question?: QuestionId;
  struck?: true;
}
