import { plural } from '../plural.ts';

const count = plural('en');

/** The first page, coming in by a code, and joining. */

export const title = 'Join a session';
export const codeLabel = 'The code on the screen in the room';
export const codeHint = 'Six letters and figures. No account. You choose how you may be quoted.';
export const enter = 'Go in';
export const codeMissing = 'Type the six letters and figures from the screen in the room.';
export const codeTooShort = (characters: number) =>
  count(characters, {
    one: 'A code has six letters and figures; this has only #. Look at the screen in the room once more.',
    other: 'A code has six letters and figures; this has #. Look at the screen in the room once more.',
  });
export const codeWrong = (code: string) =>
  `No session has the code ${code}. Codes have no 0, 1, I, L or O: look at the screen in the room once more.`;
export const promises = {
  title: 'What you can count on here',
  floor: 'The time promised to the floor is kept, or its loss is shown.',
  one: 'Room and online stand in one queue, with the same rights.',
  why: 'Every order is explained to the person it is about.',
};
export const organisers = 'For organisers: my sessions';

export const join = {
  title: 'Join',
  notice: 'Before you join',
  usual: {
    kept: 'What you write and do here is kept with the session, so that the report can be traced to its sources.',
    pseudonym:
      'You stand in the log under a pseudonym. Your name is sealed apart from it, and your words can be erased.',
    seen: 'Others see you only as you choose below. The team of the session sees the name you give.',
    totals: 'Who came is published in totals only, and no breakdown shows so few that it points at somebody.',
    long: 'It is kept as long as the organiser keeps the session; this phone’s cookie ends after four months at the latest.',
    back: 'You can take back a question, a support and a hand while they are open, change how you are quoted until the end, and ask the organiser to erase your words; that destroys the key to them.',
    cookie: 'One cookie keeps you in this session. Nothing is sent to anybody else.',
  },
  group: 'Stakeholder group',
  groupWhy: 'It decides how the order is balanced. Choose the one you speak for here.',
  region: 'Regional group',
  place: 'Where you take part from',
  as: 'How you may be quoted',
  asWhy: 'You can change this until the session ends.',
  name: 'Name',
  nameWhy: 'Needed only to be quoted by name.',
  organisation: 'Organisation',
  organisationWhy: 'Needed only to be quoted as your organisation.',
  optional: 'optional',
  submit: 'Join',
  choose: 'Choose one',
  missing: 'This has to be chosen.',
  tooLong: 'This can have 200 characters at most, without control characters.',
  unread: 'Some fields need another look. They are marked below.',
  joined: 'You are in this session already.',
  onward: 'Go to the session',
  notYet: 'The doors are not open yet. You can read the notice now and join when they open.',
  closed: 'The session has ended. It can no longer be joined.',
};

export const broken = {
  notFound: 'There is no such page.',
  notFoundWhat: 'The address may have been copied only in part, or what stood here has been withdrawn.',
  title: 'That did not work.',
  what: 'The fault is ours. What you had already sent and seen as kept is kept.',
  named: 'If you tell the organiser about it, name this:',
  home: 'To the first page',
};
