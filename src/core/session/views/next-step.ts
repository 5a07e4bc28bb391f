import type { Phase } from '../state.ts';
import type { SegmentKind } from '../words.ts';

/**
 * What the person who leads does next: the one filled button of the moderator's desk. A table read from the top, so that
 * the same moment gives the same step on every desk. Rules D1-D8.
 */
export type NextStep =
  | { step: 'plan' }
  | { step: 'open_doors' }
  | { step: 'start' }
  | { step: 'resume' }
  | { step: 'end_turn' }
  | { step: 'answer'; question: string }
  | { step: 'give'; ticket: number }
  | { step: 'take'; question: string }
  | { step: 'begin'; segment: string }
  | { step: 'wait' }
  | { step: 'close' }
  | { step: 'report' };

/** A part of the running order as far as the next step depends on it. */
export interface PartAhead {
  segment: string;
  kind: SegmentKind;
}

/** How things stand, as the desk's views say it. Instants in epoch milliseconds. */
export interface Standing {
  phase: Phase;
  what: 'before' | 'starting' | 'segment' | 'turn' | 'paused' | 'closed';
  /** The part that is running. */
  segment?: PartAhead | undefined;
  /** The part that comes next by the running order, and the floor's part if it is still to come. */
  next?: PartAhead | undefined;
  /** The first part of the panel that is still to come, wherever it stands in the running order. */
  panelAhead?: PartAhead | undefined;
  floor?: PartAhead | undefined;
  firstHand?: number | undefined;
  firstQuestion?: string | undefined;
  /** A question that was taken and is not answered yet. */
  takenQuestion?: string | undefined;
  owedSeconds: number;
  handoverAt: number;
  /** From here on the time is kept for the closing: the end less the buffer. */
  closingAt: number;
}

/** The next step at an instant. */
export function nextStep(standing: Readonly<Standing>, at: number): NextStep {
  const { phase, what, segment } = standing;
  if (phase === 'none' || phase === 'draft') return { step: 'plan' };
  if (phase === 'planned') return { step: 'open_doors' };
  if (phase === 'open') return { step: 'start' };
  if (phase === 'closed') return { step: 'report' };
  if (what === 'paused') return { step: 'resume' }; // D2
  if (what === 'turn') return afterTurn(standing, at);
  if (segment?.kind === 'closing') return { step: 'close' };
  if (segment?.kind === 'floor') return onTheFloor(standing, at);
  return inThePanel(standing, at);
}

/** Somebody from the floor speaks: the next in the order follows, but not into a part of the panel, nor past the end (D3). */
function afterTurn({ segment, firstHand, closingAt }: Readonly<Standing>, at: number): NextStep {
  if (segment?.kind !== 'floor' || firstHand === undefined || at >= closingAt) return { step: 'end_turn' };
  return { step: 'give', ticket: firstHand };
}

function onTheFloor(standing: Readonly<Standing>, at: number): NextStep {
  const { firstHand, firstQuestion, takenQuestion, owedSeconds, closingAt, panelAhead, handoverAt } = standing;
  if (at >= closingAt) return onward(standing); // D5
  if (takenQuestion !== undefined) return { step: 'answer', question: takenQuestion }; // D4
  if (firstHand !== undefined) return { step: 'give', ticket: firstHand };
  if (firstQuestion !== undefined) return { step: 'take', question: firstQuestion };
  // The floor was opened early: the panel has time of its own left (T18).
  if (panelAhead && at < handoverAt) return { step: 'begin', segment: panelAhead.segment };
  // Nobody is waiting, but the floor is still owed time: nothing is filled that would take it away (D6).
  return owedSeconds > 0 ? { step: 'wait' } : onward(standing);
}

function inThePanel(standing: Readonly<Standing>, at: number): NextStep {
  const { takenQuestion, floor, handoverAt } = standing;
  if (takenQuestion !== undefined) return { step: 'answer', question: takenQuestion };
  if (floor && at >= handoverAt) return { step: 'begin', segment: floor.segment }; // D7
  return onward(standing);
}

/** The next part, or the end. */
const onward = ({ next }: Readonly<Standing>): NextStep =>
  next ? { step: 'begin', segment: next.segment } : { step: 'close' };
