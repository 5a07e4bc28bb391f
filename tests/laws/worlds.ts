import fc from 'fast-check';
import type { ActorId } from '#core/decider.ts';
import { organiser, type Trial, trial } from '#core/session/given.ts';
import { attributionLevels, helpKinds, places, regionalGroups, stakeholderGroups } from '#core/session/words.ts';

/** Random sessions: everything anybody may ask for, in any order, most of it refused. */

export interface Act {
  by: ActorId;
  command: Record<string, unknown>;
}

const people = Array.from({ length: 9 }, (_, index): ActorId => `guest:P${index}`);
const staff = ['moderator', 'online_moderator', 'rapporteur'] as const;
const staffOf = (role: string): ActorId => `member:${role.toUpperCase()}`;
const everybody: readonly ActorId[] = [organiser, ...staff.map(staffOf), ...people];

const words = fc.constantFrom('', 'one', 'two', 'three', 'four');
const text = fc.constantFrom('Why?', 'How?', 'By whom?', 'لماذا؟');
const from = <T>(values: readonly T[]) => fc.constantFrom(...values);
const segments = ['intro', 'a', 'b', 'panel', 'floor', 'closing'];
const policy = fc.option(from(['p1', 'p2']), { nil: undefined });
const override = fc.option(from(['must_leave', 'answers_directly'] as const), { nil: undefined });

/** A name for something made before, whatever it will be called: the how-manieth of its kind. */
export type Nth = { nth: number };
const nth = fc.nat(12).map((index): Nth => ({ nth: index }));

/** What may be asked for, by those who might be allowed to, each as often as it says. */
const wish = (weight: number, by: readonly ActorId[], command: Record<string, fc.Arbitrary<unknown>>) => ({
  weight,
  arbitrary: fc.record({ by: from(by), command: fc.record(command) }),
});
const is = (...types: string[]) => ({ type: from(types) });
const quoted = {
  as: from(attributionLevels),
  name: fc.constantFrom('Ann', 'Bo', 'Cy', 'Dee'),
  organisation: fc.constantFrom('Ferry Users', 'Bridge Guild'),
};
const leaders = [organiser, staffOf('moderator')];
const noters = [organiser, staffOf('rapporteur')];

const wishes = [
  wish(3, people, {
    ...is('person.join'),
    group: from(stakeholderGroups),
    region: from(regionalGroups),
    place: from(places),
    ...quoted,
  }),
  wish(1, people, { ...is('attribution.choose'), ...quoted }),
  wish(1, people, {
    ...is('person.change'),
    group: from(stakeholderGroups),
    region: from(regionalGroups),
    place: from(places),
    ...quoted,
  }),
  wish(6, people, { ...is('question.submit'), text, language: from(['en', 'ar']), policyQuestion: policy }),
  wish(6, people, { ...is('question.support'), question: nth }),
  wish(3, people, { ...is('question.unsupport', 'question.withdraw'), question: nth }),
  wish(3, leaders, { ...is('question.take'), question: nth, reason: override, word: words }),
  wish(3, leaders, { ...is('question.return'), question: nth, reason: from(['off_topic', 'other']), word: words }),
  wish(2, leaders, { ...is('question.answer'), question: nth }),
  wish(3, leaders, {
    ...is('question.merge'),
    into: nth,
    from: nth,
    wording: fc.option(nth, { nil: undefined }),
    text: words,
  }),
  wish(3, leaders, { ...is('question.unmerge', 'question.keep', 'question.pin', 'question.unpin'), question: nth }),
  wish(2, leaders, { ...is('question.mark-read', 'question.answer'), question: nth, written: words }),
  wish(1, leaders, is('questions.close', 'questions.open', 'questions.open')),
  wish(2, people, { ...is('help.ask'), what: from(helpKinds), word: words }),
  wish(2, [...leaders, ...people], { ...is('help.take', 'help.done'), help: nth }),
  wish(5, people, is('hand.raise')),
  wish(2, people, is('hand.lower')),
  wish(1, people, { ...is('hand.raise'), kind: from(['order'] as const) }),
  wish(2, people, { ...is('hand.write'), text, language: from(['en', 'ar']) }),
  wish(1, people, is('hand.unwrite')),
  wish(1, leaders, { ...is('reply.grant'), to: from(['seat:s1', 'hand:1', 'hand:2', 'hand:3']) }),
  wish(2, leaders, {
    ...is('person.add'),
    group: from(stakeholderGroups),
    region: from(regionalGroups),
    place: from(places),
    ...quoted,
    raise: fc.boolean(),
  }),
  wish(1, leaders, { ...is('floor.read'), question: nth, reason: override, word: words }),
  wish(1, leaders, { ...is('time.grant'), factor: from(['1', '3/2', '2']) }),
  wish(1, leaders, is('time.add', 'queue.close', 'queue.open')),
  wish(2, leaders, is('act.undo')),
  wish(4, leaders, { ...is('floor.give'), ticket: fc.integer({ min: 1, max: 12 }), reason: override, word: words }),
  wish(6, leaders, is('floor.end', 'clock.pause', 'clock.resume', 'clock.resume')),
  wish(2, leaders, { ...is('segment.begin'), segment: from(segments) }),
  wish(1, leaders, { ...is('chatham.switch'), segment: from(segments), on: fc.boolean() }),
  wish(1, [organiser], { ...is('remote.set'), address: from(['', 'https://meet.example/b']), label: words }),
  wish(3, noters, { ...is('note.write'), text, policyQuestion: policy }),
  wish(2, noters, { ...is('note.rewrite'), note: nth, text, policyQuestion: policy }),
  wish(1, noters, { ...is('note.strike'), note: nth }),
  wish(3, people, { ...is('statement.add'), text }),
  wish(2, noters, { ...is('statement.lift'), text, note: nth }),
  wish(9, people, { ...is('vote.cast'), statement: nth, choice: from(['agree', 'disagree', 'pass']) }),
  wish(1, leaders, { ...is('statement.return'), statement: nth, reason: from(['off_topic', 'other']), word: words }),
  wish(1, people, { ...is('statement.withdraw'), statement: nth }),
  wish(2, noters, {
    ...is('side.take', 'side.leave'),
    statement: nth,
    seat: from(['s1']),
    side: from(['agree', 'disagree']),
  }),
  wish(1, people, is('place.hide', 'place.show')),
  wish(3, noters, { ...is('outcome.lift'), text, question: nth }),
  wish(1, noters, { ...is('outcome.reword', 'outcome.strike'), outcome: nth, text, reason: words }),
  wish(8, people, {
    ...is('outcome.support', 'outcome.oppose', 'stance.withdraw'),
    outcome: nth,
    reason: words,
  }),
  wish(3, people, { ...is('awareness.answer'), question: from(['k1']), answer: from(['1', '5']) }),
  wish(1, [organiser], { ...is('staff.invite'), link: from(['l1', 'l2']), role: from(staff) }),
  wish(1, [organiser], { ...is('staff.revoke'), link: from(['l1', 'l2']) }),
  // Those who may not, too: the rules say so.
  wish(2, everybody, is('hand.raise', 'floor.end', 'session.start', 'session.close')),
];

export const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(...wishes) as fc.Arbitrary<Act>, // each wish is a record by field
  { minLength: 10, maxLength: 90, size: 'max' },
);

/** Words that only some may see, as one world has them. */
export interface Hidden {
  /** Put in the place of every name, organisation, note and so on, by what it is. */
  word(kind: 'name' | 'organisation' | 'note' | 'staff' | 'proposal' | 'help', written: string, as?: string): string;
}

export const asWritten: Hidden = { word: (_, written) => written };

/** A session with its doors open, a full team, and three people inside. */
export function opened(hidden: Hidden): Trial {
  const tried = trial();
  const agenda = segments.map((segment) => ({
    segment,
    kind: {
      intro: 'introduction',
      a: 'presentation',
      b: 'presentation',
      panel: 'panel',
      floor: 'floor',
      closing: 'closing',
    }[segment],
    seconds: segment === 'floor' ? 1800 : 300,
  }));
  tried.given(organiser, {
    type: 'session.draft',
    title: 'Who mends the bridge?',
    proposal: hidden.word('proposal', 'The page as it was pasted'),
    slotSeconds: 3600,
    seats: [{ seat: 's1', name: 'Odile Varn', confirmation: 'confirmed' }],
    policyQuestions: ['Who pays?', 'Who decides?'],
    agenda,
  });
  tried.given(organiser, {
    type: 'awareness.set',
    questions: [{ question: 'k1', text: 'How well do you know the tide rules?', scale: 'five' }],
  });
  tried.given(organiser, { type: 'session.make' });
  for (const role of staff) {
    tried.given(organiser, { type: 'staff.invite', link: `t-${role.replace('_', '-')}`, role });
    tried.given(staffOf(role), {
      type: 'staff.admit',
      link: `t-${role.replace('_', '-')}`,
      name: hidden.word('staff', role),
    });
  }
  tried.given(organiser, { type: 'doors.open' });
  for (const [index, by] of people.slice(0, 6).entries()) {
    perform(
      tried,
      {
        by,
        command: {
          type: 'person.join',
          group: stakeholderGroups[index],
          region: 'weog',
          place: 'room',
          as: 'named',
          name: 'Fay',
          organisation: '',
        },
      },
      hidden,
    );
  }
  tried.given(organiser, { type: 'session.start' });
  return tried;
}

/** What makes the things that acts name, by the field that names them. */
const makers = {
  question: 'question.submitted',
  into: 'question.submitted',
  from: 'question.submitted',
  wording: 'question.submitted',
  note: 'note.written',
  help: 'help.asked',
  statement: 'statement.added',
  outcome: 'outcome.lifted',
};

/** Does one act, if it may be done, with the words this world hides. */
export function perform(tried: Trial, { by, command }: Act, hidden: Hidden, at?: number): void {
  const ids = (type: string) => tried.entries.filter(({ event }) => event.type === type).map(({ eid }) => eid);
  const named: Record<string, unknown> = Object.fromEntries(
    Object.entries(command).filter(([, value]) => value !== undefined),
  );
  for (const [field, makes] of Object.entries(makers)) {
    const made = ids(makes);
    const wanted = named[field] as Nth | string | undefined; // as `wishes` makes it
    if (typeof wanted === 'object') named[field] = made[wanted.nth % Math.max(1, made.length)] ?? '0'.repeat(32);
  }
  const as = String(named.as ?? '');
  for (const field of ['name', 'organisation'] as const) {
    if (typeof named[field] === 'string' && named[field] !== '') named[field] = hidden.word(field, named[field], as);
  }
  if (named.type === 'help.ask' && typeof named.word === 'string' && named.word !== '')
    named.word = hidden.word('help', named.word);
  if (String(named.type).startsWith('note.') && typeof named.text === 'string')
    named.text = hidden.word('note', named.text);
  tried.when(by, named, at);
}
