import type { Session } from '#core/session/state.ts';
import type { UndoView } from '#core/session/undo.ts';
import type { AirtimeView } from '#core/session/views/airtime.ts';
import type { LedgerView, NowView } from '#core/session/views/clock.ts';
import type { FloorDeskView } from '#core/session/views/floor-desk.ts';
import type { HeadView, HereView } from '#core/session/views/head.ts';
import { type NextStep, nextStep, type Standing } from '#core/session/views/next-step.ts';
import type { NoteView, PolicyQuestionView, SpeakerChoice } from '#core/session/views/notes.ts';
import type { OpinionView, Opposed } from '#core/session/views/opinion.ts';
import type { OutcomeView } from '#core/session/views/outcomes.ts';
import { ledgerAt, type PlanRow } from '#core/session/views/plan-now.ts';
import type { QuestionView } from '#core/session/views/questions.ts';
import type { QueueView } from '#core/session/views/queue.ts';
import type { StatementView } from '#core/session/views/statements.ts';
import type { PresenceView } from '../presence.ts';

/** What a desk is given, by key: the views as they are. Drawn by `live/surfaces/desk.ts` and `notes.ts`. */

/** The order of a list whose rows are parts of their own. */
export interface Listed {
  list: readonly string[];
  more: number;
}

interface Common {
  head: HeadView;
  now: NowView;
  /** Questions that were taken, the latest first. */
  taken: Listed;
  [question: `q-${string}`]: QuestionView;
}

export interface OpposedPart {
  /** Absent: this session has no map. */
  stage?: OpinionView['stage'];
  smallest: number;
  opposed: Opposed[];
}

export type DeskParts = Common & {
  here: HereView;
  /** Where views oppose each other, as of the map that was released. */
  opposed: OpposedPart;
  /** Who is connected: comes with the stream, a moment after the page. */
  presence?: PresenceView;
  ledger: LedgerView;
  plan: PlanRow[];
  queue: QueueView;
  airtime: AirtimeView;
  /** What the moderator may take back (T15). */
  undo?: UndoView;
  floorDesk: FloorDeskView;
  room: Session['room'];
  /** Open questions in the order in which they will be taken. */
  order: Listed;
  /** As many by support alone, to be looked at (Q24). */
  bySupport: Listed;
  /** The seats that are filled: one of them may have answered (Q19). */
  panel: { seat: string; name: string }[];
};

export type NotesParts = Common & {
  policy: PolicyQuestionView[];
  notes: Listed;
  /** Whose words a note may give. */
  speakers: SpeakerChoice[];
  statements: Listed;
  outcomes: Listed;
  [note: `n-${string}`]: NoteView;
  [statement: `s-${string}`]: StatementView;
  [outcome: `o-${string}`]: OutcomeView;
};

/** The rows of a list that are here; one that is on its way is left out until it is. */
export function rowsOf<Row>(parts: DeskParts | NotesParts, { list }: Listed): Row[] {
  const byKey = parts as unknown as Readonly<Record<string, Row | undefined>>; // a list names parts of its own kind
  return list.flatMap((key) => byKey[key] ?? []);
}

/** The question that is being answered now, if one is. */
export const beingAnswered = (parts: DeskParts | NotesParts): QuestionView | undefined =>
  rowsOf<QuestionView>(parts, parts.taken).find(({ stage }) => stage === 'taken');

/** Open questions as the desk shows them. */
export const openQuestions = (parts: DeskParts): QuestionView[] => rowsOf<QuestionView>(parts, parts.order);

/** What comes next for whoever leads, at an instant. */
export function stepAt(parts: DeskParts, at: number): NextStep {
  const { head, now, ledger, plan, queue } = parts;
  const { owedSeconds, handoverAt, endsAt, bufferSeconds } = ledgerAt(ledger, at);
  const standing: Standing = {
    phase: head.phase,
    what: now.what,
    segment: now.segment,
    next: now.next,
    panelAhead: plan.find(({ kind, state }) => state === 'to_come' && kind !== 'floor' && kind !== 'closing'),
    floor: floorToCome(plan),
    firstHand: queue.hands[0]?.ticket,
    firstQuestion: openQuestions(parts)[0]?.question,
    takenQuestion: beingAnswered(parts)?.question,
    owedSeconds,
    handoverAt,
    closingAt: endsAt - bufferSeconds * 1000,
  };
  return nextStep(standing, at);
}

/** The floor's part, while it is still to come. */
export const floorToCome = (plan: readonly PlanRow[]) =>
  plan.find(({ kind, state }) => kind === 'floor' && (state === 'to_come' || state === 'dropped'));
