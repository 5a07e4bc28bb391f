import type { Command } from './session.ts';
import type { Role } from './words.ts';

/**
 * Who asks for what: published with the description of the interface, so that a program knows before it tries. The rules
 * themselves say no in each topic; a test asks them for every line here.
 */
export type Asker = Role | 'anybody' | 'participant' | 'program';

const organising = ['organiser'] as const;
const leading = ['organiser', 'moderator'] as const;
const moderating = ['organiser', 'moderator', 'online_moderator'] as const;
const noting = ['organiser', 'rapporteur'] as const;
const takingPart = ['participant'] as const;

/**
 * By type of command; one line for each, or it does not compile. A participant is whoever has joined, in the team or not,
 * and withdraws, lowers and ends only what is theirs. `program`: no door takes it from anybody.
 */
export const askedBy: Readonly<Record<Command['type'], readonly Asker[]>> = {
  'session.draft': ['program'],
  'session.retitle': organising,
  'slot.set': organising,
  'seat.set': organising,
  'seat.close': organising,
  'policy-question.set': organising,
  'policy-question.split': organising,
  'policy-question.remove': organising,
  'agenda.set': organising,
  'finding.settle': organising,
  'privacy.set': organising,
  'session.make': organising,
  'staff.invite': organising,
  'staff.revoke': organising,
  'staff.admit': ['program'],
  'doors.open': organising,
  'person.join': ['anybody'],
  'attribution.choose': takingPart,
  'person.change': takingPart,
  'session.start': leading,
  'segment.begin': leading,
  'clock.pause': leading,
  'clock.resume': leading,
  'end.change': leading,
  'session.close': leading,
  'hand.raise': takingPart,
  'hand.lower': takingPart,
  'hand.write': takingPart,
  'hand.unwrite': takingPart,
  'reply.grant': leading,
  'person.raise': moderating,
  'hand.take-down': moderating,
  'person.add': moderating,
  'queue.close': leading,
  'queue.open': leading,
  'panel.lend': ['program'],
  'floor.give': leading,
  'floor.read': moderating,
  'time.add': leading,
  'time.grant': moderating,
  'floor.end': [...leading, 'participant'],
  'question.submit': takingPart,
  'question.support': takingPart,
  'question.unsupport': takingPart,
  'question.withdraw': takingPart,
  'question.take': leading,
  'question.answer': leading,
  'question.return': moderating,
  'question.keep': moderating,
  'question.merge': moderating,
  'question.unmerge': moderating,
  'question.pin': moderating,
  'question.unpin': moderating,
  'question.mark-read': moderating,
  'questions.close': moderating,
  'questions.open': moderating,
  'help.ask': takingPart,
  'help.take': moderating,
  'help.done': [...moderating, 'participant'],
  'room.show': moderating,
  'rehearsal.begin': ['program'],
  'note.write': noting,
  'note.rewrite': noting,
  'note.strike': noting,
  'statement.add': takingPart,
  'statement.lift': [...moderating, 'rapporteur'],
  'statement.withdraw': takingPart,
  'statement.return': [...moderating, 'rapporteur'],
  'vote.cast': takingPart,
  'outcome.lift': noting,
  'outcome.reword': noting,
  'outcome.strike': noting,
  'outcome.support': takingPart,
  'outcome.oppose': takingPart,
  'stance.withdraw': takingPart,
  'reason.return': [...moderating, 'rapporteur'],
  'awareness.set': organising,
  'awareness.answer': takingPart,
};
