import { minutes, plural } from '../plural.ts';

const count = plural('en');

/** What a session fixes before its doors open: the rules in words and as a form, how far people are quoted, the conference. */

/** The rules as everybody reads them. */
export const said = {
  balanced: 'Questions: stakeholder groups of ordinary size weigh the same, whatever their number.',
  headcount: 'Questions: each supporter weighs the same, so larger groups weigh more.',
  plain: 'The questions can also be looked at by support alone.',
  onlyRule: 'The questions are shown in this order only.',
  turn: (seconds: number) => `The floor: one queue for the room and online. A turn has ${minutes(seconds)}.`,
  groups: 'The group that has had least time comes first; in it, who has been heard least.',
  longest: (every: number) =>
    every === 0
      ? 'Nobody is called only for having waited longest.'
      : count(every, {
          one: 'Every turn goes to whoever has waited longest.',
          other: 'One turn in # goes to whoever has waited longest.',
        }),
  ahead: (hands: number) =>
    hands === 0
      ? 'Nobody is announced ahead.'
      : count(hands, {
          one: 'The next one is announced and stays.',
          other: 'The next # are announced and stay in their places.',
        }),
  fine: (window: number, credit: number, least: number) =>
    `Among the first ${window} of a group the least heard is sought; a group that comes late starts at most ${minutes(credit)} behind; a turn counts as ${minutes(least)} at least.`,
  shares: (shares: string) => `Shares of the floor’s time that are not equal: ${shares}.`,
  share: (group: string, share: number) => `${group} ${share}`,
  ledger: (promised: number, buffer: number) =>
    `Time: the floor has ${minutes(promised)}. When the panel overruns, its own later parts are shortened; ${minutes(buffer)} stay for the closing.`,
  smallest: (people: number) => `Numbers: counts below ${people} are joined with others.`,
  map: 'Votes on statements make an opinion map. It changes when at least as many people as the smallest number have voted.',
  totals: {
    voted: 'Statements: whoever has voted or passed sees the totals, not before.',
    always: 'Statements: everybody sees the totals at once.',
  },
  most: {
    named: 'Quoting: by name at most, as each person chooses.',
    organisation: 'Quoting: nobody is named. The organisation is said at most, as each person chooses.',
    group: 'Quoting: nobody and no organisation is named. The stakeholder group is said at most.',
    withheld: 'Quoting: nothing is said of who speaks or writes, to anybody outside the team.',
  },
  usual: (level: string) => `The form to join offers first: ${level}.`,
  confided: (parts: string) => `Under the Chatham House Rule: ${parts}.`,
};

export const form = {
  change: 'Set the rules',
  weights: 'How supporters of questions weigh',
  weightsOf: { balanced: 'Groups balanced', headcount: 'One person, one unit' },
  plainOrder: 'People may also look at the questions by support alone',
  map: 'Votes on statements make an opinion map',
  totalsAlways: 'Totals of a statement are seen before having voted',
  turn: 'Length of a turn, in minutes',
  longest: 'One turn in how many goes to the longest waiting',
  longestWhy: '0 for never, 10 at most.',
  ahead: 'How many are announced ahead',
  more: 'Finer points of the queue',
  window: 'Among how many of a group the least heard is sought',
  credit: 'How far behind a group may start that comes late, in minutes',
  minCharge: 'What a turn counts at least, in minutes',
  shares: 'Shares of the floor’s time',
  sharesWhy: 'Equal where every group has 1. A group with 2 is meant to have twice the time.',
  buffer: 'Kept for the closing, in minutes',
  smallest: 'Smallest number shown',
  smallestWhy: 'Usually 5; 10 where the matter is sensitive; never under 3.',
  most: 'The most that may be said of anybody who is not on the panel',
  usual: 'What the form to join offers first',
  save: 'Save the rules',
  unread: 'Give minutes as 2 or 1:30, and whole numbers within their limits.',
};

export const chathamHouse = {
  runs: 'Chatham House Rule: what is said here may be used, but not who said it, nor from where.',
  mark: 'Under the Chatham House Rule',
  markWhy: 'What is said stays, who said it does not: no screen, report or download names anybody for it.',
  turnOn: 'Put under the Chatham House Rule',
  turnOff: 'Take out of the rule',
  during: (time: string) => `In a part under the Chatham House Rule that began at ${time}; the exact time is not told.`,
};

export const remote = {
  title: 'Conference',
  what: 'Where people who are not in the room hear and see. Everybody who joins is shown the link; it can change while the session runs.',
  none: 'No conference is named.',
  address: 'Its address',
  addressWhy: 'Begins with https://',
  label: 'What it is called',
  labelWhy: 'Optional, for instance the name of the service.',
  save: 'Save',
  remove: 'Remove the link',
  open: (label: string) => `Open the conference: ${label}`,
  openPlain: 'Open the conference',
  malformed: 'Give an address that begins with https:// and has no blank in it.',
};

export const awareness = {
  title: 'Before and after',
  what: 'The same questions, asked when people come in and at the end. Only totals are shown.',
  none: 'Nothing is asked. Up to five questions can be.',
  question: (place: number) => `Question ${place}`,
  text: 'Question',
  scale: 'Answers',
  scales: { five: 'From 1 to 5', yes_no: 'Yes, no, not sure' },
  low: '1 means',
  high: '5 means',
  change: 'Set the questions',
  empty: 'A question left empty is not asked.',
  save: 'Save the questions',
};

export const placing = {
  place: 'Place it',
  to: 'Where it belongs',
  places: {
    title: 'Title',
    when: 'When',
    where: 'Where',
    policy_question: 'Policy question',
    seat: 'A seat of the panel',
    aside: 'Not needed',
  },
  line: (line: number) => `Text of line ${line}`,
  rest: (lines: number) => count(lines, { one: '# more line after these.', other: '# more lines after these.' }),
};

export const part = {
  least: 'Never shorter than, in minutes',
  leastWhy: 'Left empty: three fifths of its minutes.',
};

export const keys = {
  label: 'Keys',
  next: 'next remark',
  previous: 'previous remark',
  edit: 'answer it',
  move: 'move a part',
  off: 'Switch the letters off',
  on: 'Switch the letters on',
  moved: (place: number, of: number) => `Place ${place} of ${of}.`,
};

export const links = {
  fromHere: 'Where it leads',
  screens: {
    organiser: 'to the set-up and every desk',
    moderator: 'to the moderator’s desk',
    online_moderator: 'to the online desk',
    rapporteur: 'to the rapporteur’s desk',
    room_screen: 'to the room screen',
  },
};

export const list = {
  search: 'Search by title',
  find: 'Search',
  found: (sessions: number, of: number) => `${sessions} of ${of} sessions.`,
  nothing: 'No session has this in its title.',
  copy: 'Copy',
  copyOne: (title: string) => `Copy: ${title}`,
  copyWhy: 'A copy has the plan and the rules, and nobody in it.',
  archive: 'Archive',
  archiveOne: (title: string) => `Archive: ${title}`,
  unarchive: 'Bring back',
  unarchiveOne: (title: string) => `Bring back: ${title}`,
  archived: (sessions: number) => count(sessions, { one: '# archived session', other: '# archived sessions' }),
  archivedWhy: 'Nothing of an archived session is deleted. It can be brought back.',
};
