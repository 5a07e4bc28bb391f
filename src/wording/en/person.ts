import type { OwnActType } from '#core/session/views/own-acts.ts';
import { plural } from '../plural.ts';

const count = plural('en');

/** Being somebody in a session: one's own acts, what one said of oneself and can change, and the way back in. */

/** What each of one's own acts is called in the list of them. */
export const acts = {
  'person.joined': 'Joined',
  'person.changed': 'What I said of myself changed',
  'attribution.chosen': 'Way of being quoted changed',
  'hand.raised': 'Hand raised',
  'hand.lowered': 'Hand lowered',
  'floor.given': 'Had the floor',
  'question.submitted': 'Question submitted',
  'question.supported': 'Question supported',
  'question.unsupported': 'Support taken back',
  'question.withdrawn': 'Question withdrawn',
  'help.asked': 'Help called for',
  'statement.added': 'Statement added',
  'statement.withdrawn': 'Statement withdrawn',
  'vote.received': 'Voted on a statement',
  'outcome.supported': 'Outcome proposal supported',
  'outcome.opposed': 'Outcome proposal opposed',
  'stance.withdrawn': 'Stance taken back',
  'awareness.answered': 'Awareness question answered',
} satisfies Record<OwnActType, string>;

/** What became of a question. */
export const became = {
  taken: 'before the panel',
  answered: 'answered',
  withdrawn: 'withdrawn',
  returned: 'returned',
  merged: 'joined to another',
};
export const title = 'Who I am here';
export const toSession = 'Back to the session';
export const more = 'All my acts, who I am here, my code';
export const takenBack = 'Taken back';

export const self = {
  title: 'Who I am here',
  where: 'Group, region and place',
  why: 'You can change all of this until the session ends. It holds from then on: what you have said stays as it was, and a hand that is up keeps its group.',
  whyGroup: 'Your support for open questions moves with you to the new group.',
  closed: 'The session has ended; this is how you may be quoted.',
};

export const heads = {
  label: 'How many of you sit in the hub',
  why: 'Only for a hub. In every order a hub counts as one person.',
  shown: (people: number) => count(people, { one: '# person in hubs', other: '# people in hubs' }),
};

export const code = {
  title: 'My personal code',
  what: 'With it you come back as who you are here after losing this phone. It is shown once.',
  make: 'Show me a code',
  again: 'A new code takes the place of the one before.',
  yours: 'Write it down or photograph it. It is not shown again.',
  how: 'On the other phone choose “I was here before” where one joins. This phone is then signed out.',
};

export const back = {
  title: 'I was here before',
  what: 'With your personal code you come back as who you were. The phone you had is signed out.',
  label: 'Personal code',
  hint: 'Four groups of four. Small letters, blanks and dashes are taken.',
  submit: 'Come back',
};

export const writtenIn = 'Written in';
export const anotherLanguage = 'Another language';
export const about = 'Privacy and rules of this session';

/** Phones connected at this moment, as against those who have joined. */
export const hereNow = (people: number) => count(people, { one: '# connected now', other: '# connected now' });
/** Who has joined, the same on every screen. */
export const here = {
  all: (people: number) => count(people, { one: '# here', other: '# here' }),
  of: (all: string, places: string[]) => `${all}: ${places.join(', ')}`,
  at: {
    room: (people: number) => count(people, { one: '# in the room', other: '# in the room' }),
    online: (people: number) => count(people, { one: '# online', other: '# online' }),
    hub: (hubs: number) => count(hubs, { one: '# hub', other: '# hubs' }),
  },
  hubsWith: (hubs: string, people: number) => `${hubs} with ${count(people, { one: '# person', other: '# people' })}`,
};
