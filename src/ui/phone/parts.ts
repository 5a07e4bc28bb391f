import type { Phase } from '#core/session/state.ts';
import type { LedgerView, NowView } from '#core/session/views/clock.ts';
import type { RemoteView } from '#core/session/views/head.ts';
import type { PolicyQuestionView } from '#core/session/views/notes.ts';
import type { QuestionView } from '#core/session/views/questions.ts';
import type { OrderDown, QueueView } from '#core/session/views/queue.ts';
import type { GroupSupport } from '#core/session/views/support.ts';
import type { AttributionLevel } from '#core/session/words.ts';

/** The pieces of the phone page, as the surface gathers them from the views of the public. */

/** Whether people can take part now, and if not, why. */
export type Openness = 'not-yet' | 'yes' | 'over';

export interface HeadPart {
  title: string;
  phase: Phase;
  endsAt: number;
}

export interface NowPart {
  session: string;
  phase: Phase;
  now: NowView;
  ledger: LedgerView;
}

/** The question before the panel now. */
export interface BeforePart {
  question?: { text: string; language: string };
}

export interface HandPart {
  session: string;
  open: Openness;
  live: boolean;
}

export interface WaitingPart {
  phase: Phase;
  waiting: number;
  /** The point of order taken down since the last turn began (F24). */
  down?: OrderDown;
}

export interface AskPart {
  open: Openness;
  /** No more questions are taken in for now (Q21). */
  closed?: true;
  /** How one may be quoted here (S16). */
  levels: AttributionLevel[];
  policyQuestions: PolicyQuestionView[];
}

export interface BoardPart {
  /** Questions that are still to be taken. */
  questions: number;
  /** Whether support by group stands at any of them. */
  bars: boolean;
  /** Fewer people than this are never shown: k of this session. */
  smallest: number;
  open: Openness;
  /** Whether they stand in the plain order (Q24). */
  bySupport: boolean;
  /** Whether the rules let people look at that order. */
  plain: boolean;
}

export interface MorePart {
  session: string;
  more: number;
  bySupport: boolean;
}

export interface QuestionPart extends QuestionView {
  open: Openness;
  groups: GroupSupport[];
}

/** Pieces with a name of their own; the questions are pieces too, under `q-` and their id. */
export interface PhoneParts {
  head: HeadPart;
  now: NowPart;
  before: BeforePart;
  hand: HandPart;
  waiting: WaitingPart;
  order: QueueView;
  ask: AskPart;
  board: BoardPart;
  more: MorePart;
  help: { open: Openness };
  /** The conference in use, if there is one. */
  remote: Partial<RemoteView>;
}
