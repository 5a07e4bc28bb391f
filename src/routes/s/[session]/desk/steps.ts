import type { NextStep } from '#core/session/views/next-step.ts';
import type { Fields } from '#ui/desk/desk.ts';
import type { DeskParts } from '#ui/desk/parts.ts';
import { segmentName, shownAs, whoIs } from '#wording/sentences.ts';
import type { Wording } from '#wording/wording.ts';

/** The next step as a button: what it says, and what it asks for. */

/** The act of a step; none where the step is to wait, or lies on another page. */
export function fieldsOf(step: NextStep): Fields | undefined {
  switch (step.step) {
    case 'open_doors':
      return { type: 'doors.open' };
    case 'start':
      return { type: 'session.start' };
    case 'resume':
      return { type: 'clock.resume' };
    case 'end_turn':
      return { type: 'floor.end' };
    case 'answer':
      return { type: 'question.answer', question: step.question };
    case 'give':
      return { type: 'floor.give', ticket: step.ticket };
    case 'take':
      return { type: 'question.take', question: step.question };
    case 'begin':
      return { type: 'segment.begin', segment: step.segment };
    default:
      return undefined;
  }
}

/** What the button says: always whom or what it means. */
export function labelOf(w: Wording, parts: DeskParts, step: NextStep): string {
  const { steps } = w.desk;
  switch (step.step) {
    case 'give': {
      const hand = parts.queue.hands.find(({ ticket }) => ticket === step.ticket);
      return steps.give(hand ? whoIs(w, hand.who) : w.common.withheld);
    }
    case 'begin': {
      const part = parts.plan.find(({ segment }) => segment === step.segment);
      return steps.begin(part ? segmentName(w, part) : w.common.segments.panel);
    }
    case 'wait':
      return w.desk.stepWhy.wait;
    default:
      return steps[step.step];
  }
}

/** How others see whom the button calls, where it reads more of them than others do. */
export function shownOf(w: Wording, parts: DeskParts, step: NextStep): string {
  const hand = step.step === 'give' && parts.queue.hands.find(({ ticket }) => ticket === step.ticket);
  return hand ? shownAs(w, hand.who) : '';
}

/** Which step it is, as one text: when it changes, the button means something else. */
export const nameOf = (step: NextStep): string => Object.values(step).join(' ');
