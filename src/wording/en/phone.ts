import { minutes, plural } from '../plural.ts';

const count = plural('en');

/** The phone page and the room's screen. */

export const tabs = {
  label: 'On this page',
  floor: 'Floor',
  ask: 'Ask',
  questions: 'Questions',
  vote: 'Vote',
  me: 'Me',
};
export const until = (time: string) => `until ${time}`;
export const asOf = (time: string) => `As of ${time}.`;
export const renew = 'Bring up to date';
export const messages = 'Messages';

/** The line is gone. The script writes the time and the number after these words. */
export const line = {
  lost: 'No line since',
  what: 'You see what was known then; the clock is estimated. What you do waits on this phone and goes out once.',
  waits: 'Acts that wait here:',
};

export const now = {
  hasFloor: 'Has the floor',
  yourTurn: 'You have the floor.',
  yourTurnWhat: 'Your time is on the clock above. It counts from the moment you were called.',
  finished: 'I have finished',
  floorOpen: 'The floor is open',
  floorOpenWhat: 'Hands are called in the order below, room and online together.',
  doorsClosed: 'The doors are not open yet.',
  doorsClosedWhat: 'This page changes when they open. You need no account.',
  before: 'The session has not started yet.',
  beforeWhat: 'You can raise your hand and submit questions already. They stand in one order with those of the room.',
  starting: 'The session has begun.',
  startingWhat: 'Nobody has been given the floor yet.',
  paused: 'The clock is paused.',
  pausedWhat: 'Nobody is charged for this time.',
  closed: 'The session has ended.',
  closedWhat: 'What was said, submitted and promised is in the report.',
  report: 'Read the report',
  next: (who: string) => `Next by the running order: ${who}`,
  outOfOrder: (reason: string) => `Called before others. ${reason}`,
  lasts: (seconds: number, promised: number) =>
    `${minutes(seconds)} in all; ${minutes(promised)} of it belong to the floor.`,
  floorHas: (had: string, promised: string, owed: string) =>
    `The floor has had ${had} of ${promised}; ${owed} are still owed.`,
  floorLoses: (lost: string) => `The floor will lose ${lost}: what it is owed no longer fits.`,
  floorHad: (had: number, promised: number) => `The floor had ${minutes(had)} of ${minutes(promised)} promised.`,
};

export const hand = {
  cannotSpeak: 'I cannot speak, please read it out',
  write: 'What is to be read out',
  handOver: 'Hand it in',
  readOut: 'Somebody will read out what you wrote when your turn comes. It is your turn all the same.',
  speakAfterAll: 'I will speak myself',
  orderWhat:
    'For how the session is run, not for what it is about. It comes before everything, lasts one minute, and your place stays.',
  raiseOrder: 'Raise a point of order',
  title: 'Speak',
  up: 'Your hand is up',
  raise: 'Raise my hand',
  lower: 'Lower my hand',
  raised: 'Hand raised',
  lowered: 'Hand lowered',
  finished: 'Turn ended',
  waiting: (people: number) =>
    count(people, {
      one: '# person is waiting, room and online in one order.',
      other: '# people are waiting, room and online in one order.',
    }),
  nobody: 'Nobody is waiting. Raise your hand and you are next.',
  nobodyBefore: 'Nobody is waiting yet. The first hand stands first.',
  closed: 'No hands are taken any more.',
  order: 'The whole order, and why',
  fixed: 'Announced, stays.',
  more: (people: number) => count(people, { one: 'and one more', other: 'and # more' }),
  place: (place: number) => `Place ${place}.`,
};

export const question = {
  title: 'Ask a question',
  label: 'Your question',
  placeholder: 'One question, in your own words',
  as: 'Shown as',
  asUsual: 'As I chose when I joined',
  about: 'About',
  aboutAll: 'The session as a whole',
  send: 'Send question',
  sent: 'Question submitted',
  supported: 'Question supported',
  unsupported: 'Support taken back',
  withdrawn: 'Question withdrawn',
  why: 'It is kept once this page says so. A question that has not gone out yet is sent once, not twice.',
  textNeeded: 'Write your question first; it can have 600 characters at most.',
  closed: 'No new questions are taken in for now. You can still support those that stand below.',
};

export const board = {
  title: 'Questions, in the order in which they are taken',
  why: 'Groups are balanced: a large group does not push out a small one.',
  empty: 'No question has been submitted yet. Yours would be the first; all can support it.',
  more: (questions: number) =>
    count(questions, { one: 'One more question is waiting.', other: '# more questions are waiting.' }),
  taken: 'Taken so far',
  takenNow: 'Before the panel now',
  answered: 'Answered',
  withdraw: 'Withdraw',
  outOfOrder: (reason: string) => `Taken before others. ${reason}`,
  notReached: 'These questions were not reached. They stand in the report with their support.',
  allReached: 'No question was left unreached.',
  by: (who: string, beside: string) => `${who}, ${beside}`,
  byGroup: 'Support by group',
  groupSupport: (groups: string, count: number, of: number) => `${groups}: ${count} of ${of} here`,
  joined: (count: number) => `Joined ${count}`,
  barsWhy: (people: number) =>
    `Bars: part of each group here that is behind the question. Groups with fewer than ${people} supporters are joined.`,
  supportTitle: 'Questions, by support only',
  supportWhy: 'Most supported first. They are not taken in this order, for a large group would take every place.',
  bySupport: 'Show them by support only',
  inOrder: 'Show the order in which they are taken',
  pinned: 'Pinned by the team',
  askedBy: (who: string) => `Asked by ${who}.`,
  others: (people: number) => count(people, { one: '# other', other: '# others' }),
  readOut: 'Read out.',
  noneHeard: 'None of those behind it has been heard yet.',
  answeredBy: (who: string) => `Answered by ${who}.`,
  inWriting: 'Answered in writing:',
  page: (page: number, of: number) => `Page ${page} of ${of}`,
  earlier: 'The thirty before',
  later: 'The next thirty',
};

export const me = {
  title: 'My acts',
  none: 'What you do here is listed with whether it has been kept.',
  strangers: 'After you have joined, what you do is listed here with whether it has been kept.',
};

export const visitor = {
  title: 'You are reading along',
  what: 'To speak, submit or support, join. It takes one form and no account.',
  join: 'Join',
  joinNotYet: 'You can join when the doors are open.',
};

export const room = {
  readAt: 'The report and the record are at',
  joinAt: 'Join at',
  qr: (address: string, code: string) => `QR code: ${address}, code ${code}`,
  join: 'Join and speaker order',
  next: 'Next from the floor',
  nobody: 'Nobody is waiting. The next hand is called first.',
  topQuestion: (people: number) => count(people, { one: 'Top question, # person', other: 'Top question, # people' }),
  takenQuestion: 'Question before the panel',
  panel: (time: string) => `Panel ${time}`,
  floor: (time: string, of: string) => `Floor ${time} of ${of}`,
  opensBy: (time: string) => `Floor opens by ${time}`,
  figures: 'The floor’s time',
  ofGroup: { first_voice: 'first voice', least_time: 'least time', first_in_line: 'first in line' },
  /** Why, in the few words that can be read from the last row; the whole sentence is on the phones. */
  reasons: {
    longest_waiting: 'waiting longest',
    second_turn: 'has spoken before',
    group: (group: string, why: string) => `${group}: ${why}`,
    point_of_order: 'point of order',
    reply: 'answers',
    chair: 'called by the moderator',
  },
};
