import { plural } from '../plural.ts';

const count = plural('en');

/** The online moderator's desk, and how people call for help. */

/** The conference in use, at the head of the desk. */
export const conference = 'Open the conference';

export const fresh = {
  answer: 'Answer in writing',
  answerNow: 'Send the answer',
  title: 'New questions',
  toLookAt: (questions: number) => count(questions, { one: '# to look at', other: '# to look at' }),
  waits: (time: string) => `the oldest waits ${time}`,
  none: 'All questions are looked after.',
  noneWhat: 'A new question appears here the moment it is submitted, with any that asks nearly the same.',
  more: (questions: number) =>
    count(questions, { one: 'One more new question after these.', other: '# more new questions after these.' }),
  takeUp: 'Take up',
  mergeWith: 'Merge with …',
  mergeTarget: 'The question that stays',
  mergeWhat: 'Everybody behind either stands behind the joint one, each person once. All who asked are credited.',
  giveBack: 'Return …',
  giveBackSpoken: (text: string) => `Return: ${text}`,
  closeIntake: 'Take in no more',
  openIntake: 'Take in questions again',
  closedNow: 'No new questions are taken in.',
};

export const alike = {
  title: (place: number) => `Says nearly the same as question ${place}`,
  titleNew: 'Says nearly the same as this one',
  wording: 'Wording',
  keepOlder: 'Keep its wording',
  takeNewer: 'Take the new one',
  askedBy: (people: string) => `Asked by ${people}.`,
  together: (a: number, b: number, both: number, all: number) =>
    both === 0
      ? `Supporters ${a} + ${b}: ${people(all)}.`
      : `Supporters ${a} + ${b}, less ${both} who back both: ${people(all)}.`,
  place: (place: number) => `It would stand in place ${place}.`,
  merge: 'Merge, credit all',
  apart: 'Keep apart',
};
const people = (n: number) => count(n, { one: '# person', other: '# people' });

export const joined = {
  title: (questions: number) => count(questions, { one: '# question merged', other: '# questions merged' }),
  into: (text: string) => `Now part of: ${text}`,
  apart: 'Take apart',
};

export const aloud = {
  turn: 'Read out as their turn',
  turnWhat: 'It is a turn of whoever submitted it: their time and their group’s run.',
  takenToo: 'The question is taken with it.',
  now: 'Read this out now',
  next: 'To read out next',
  none: 'Nothing is to be read out.',
  noneWhat: 'The question before the panel stands here word for word, with how to credit whoever asked.',
  say: (who: string) => `Say: “from ${who}”.`,
  noName: 'Say: “from a participant”. Whoever asked wishes to be called nothing else.',
  mark: 'Mark as read out',
  waits: 'It is read out once the moderator has taken it.',
};

export const hands = {
  title: 'Hands from online and the hubs',
  what: 'Places in the one queue of room and remote.',
  none: 'No hand is up outside the room.',
  noneWhat: 'People online and in the hubs raise their hands on their own phones; they stand in the same queue.',
  readOut: 'To read out',
};

export const help = {
  title: 'People who need help',
  none: 'Nobody is calling for help.',
  noneWhat: 'Whoever cannot hear, speak or find something calls from their phone and stands here.',
  kinds: {
    hear: 'Cannot hear',
    speak: 'Cannot speak',
    find: 'Cannot find something',
    other: 'Something else',
  },
  waits: (time: string) => `Waits ${time}.`,
  withSomebody: (time: string) => `Being helped for ${time}.`,
  with: (name: string, time: string) => `With ${name} for ${time}.`,
  take: 'Help',
  done: 'Solved',
  doneWho: (name: string) => `Solved for ${name}`,
  long: 'Waits too long',
  helped: (helped: number) =>
    count(helped, { one: 'One person has been helped so far.', other: '# people have been helped so far.' }),
};

export const heard = {
  title: 'Is remote heard?',
  none: 'This fills itself once people have joined and spoken.',
  caption: 'Part of people and of the floor’s time',
  place: 'Place',
  people: 'People',
  time: 'Time',
  questions: (places: string) => `Questions taken: ${places}.`,
  places: { room: 'Room', online: 'Online', hub: 'Hubs' },
  silent: {
    room: 'The room has not spoken.',
    online: 'Those online have not spoken.',
    hub: 'The hubs have not spoken.',
  },
  less: {
    room: 'The room has had less than half of its part of the time.',
    online: 'Those online have had less than half of their part of the time.',
    hub: 'The hubs have had less than half of their part of the time.',
  },
  firstHand: (place: number) => `Their first hand stands in place ${place}.`,
  noHand: 'None of their hands is up.',
  well: 'Every place has had at least half of its part of the time.',
};

export const keys = {
  T: 'Take up the chosen question',
  M: 'Merge it with the one that says nearly the same',
  K: 'Keep it apart',
  X: 'Return it, with a reason',
  R: 'Mark as read out',
  H: 'Help whoever has waited longest',
  '↑ ↓': 'Choose a question',
  '?': 'This list',
  Esc: 'Close what is open',
};

/** On the phone of whoever needs help. */
export const call = {
  title: 'I need help',
  what: 'What is wrong?',
  kinds: {
    hear: 'I cannot hear',
    speak: 'I cannot speak',
    find: 'I cannot find something',
    other: 'Something else',
  },
  inWords: 'In words, if you like; only the team reads it',
  send: 'Call for help',
  sent: 'Help called for',
  waiting: 'You have called for help. Somebody of the team will see to it.',
  taken: 'Somebody of the team is seeing to it.',
  over: 'I need it no more',
  closed: 'Call for help closed',
};
