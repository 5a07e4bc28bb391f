import { plural } from '../plural.ts';

const count = plural('en');

/** Statements, outcome proposals, awareness: where people take a stand. */

export const sources = { note: 'a note', question: 'a question', statement: 'a statement', turn: 'a turn' };

export const statements = {
  title: 'Do you agree?',
  left: 'Left for you after this one:',
  goBack: 'Go back and change a vote',
  why: (statements: number) =>
    count(statements, {
      one: '# statement. You see how others voted once you have voted or passed.',
      other: '# statements, one at a time. You see how others voted once you have voted or passed.',
    }),
  empty: 'No statement has been added yet. A short sentence of yours would be the first.',
  over: 'The votes are closed. Small counts are joined, so that nobody can be told apart.',
  choices: { agree: 'Agree', disagree: 'Disagree', pass: 'Pass' },
  mine: { agree: 'You agree.', disagree: 'You disagree.', pass: 'You passed.' },
  totals: ({ agree, disagree, pass }: { agree: number; disagree: number; pass: number }) =>
    `${agree} agree, ${disagree} disagree, ${pass} passed.`,
  few: (people: number) => `Totals appear, and change, with every ${people} people who vote.`,
  fewVoted: (people: number) => `Fewer than ${people} people voted; nothing is shown.`,
  lifted: {
    note: (who?: string) => (who ? `From a note on what was said: ${who}` : 'From a note on what was said'),
    question: (who?: string) => (who ? `From a question: ${who}` : 'From a question'),
    turn: (who?: string) => (who ? `From what was said: ${who}` : 'From what was said'),
    statement: (who?: string) => (who ? `From a statement: ${who}` : 'From a statement'),
  },
  yours: 'This statement is yours.',
  withdraw: 'Withdraw',
  withdrawn: 'Statement withdrawn',
  voted: 'Vote on a statement',
  add: 'Add a statement',
  label: 'A sentence others can agree or disagree with',
  send: 'Add statement',
  added: 'Statement added',
  addWhy: 'It has 140 characters at most, and is shown as you chose to be quoted.',
};

export const outcomes = {
  title: 'Outcome proposals',
  why: 'Lifted from what was said here. You can support or oppose each, and say why.',
  over: 'The session has ended. How each group stood to them is in the report as well.',
  restsOn: 'Rests on:',
  sides: { support: 'Support', oppose: 'Oppose' },
  mine: { support: 'You support this.', oppose: 'You oppose this.' },
  chose: 'Stand on a proposal',
  takeBack: 'Take it back',
  takenBack: 'Stand taken back',
  reason: 'Say why, if you like',
  totals: ({ support, oppose }: { support: number; oppose: number }) => `${support} support, ${oppose} oppose.`,
  few: (people: number) => `Totals appear, and change, with every ${people} people who choose.`,
  fewChose: (people: number) => `Fewer than ${people} people took a stand; nothing is shown.`,
  reasons: (reasons: number) => count(reasons, { one: '# reason given', other: '# reasons given' }),
};

export const awareness = {
  titleBefore: 'Before we begin',
  titleAfter: 'And now?',
  why: (people: number) =>
    `The same questions are asked before and after. Only totals are ever shown, from ${people} people on, rounded.`,
  until: (time: string) => `Answers are taken until ${time}.`,
  answered: 'Question answered',
  answers: { yes: 'Yes', no: 'No', unsure: 'Not sure' },
  mine: (answer: string) => `Your answer: ${answer}. You can change it.`,
  share: (answer: string, percent: string) => `${answer}: ${percent} %`,
  before: (people: number) => count(people, { one: 'Before, # person:', other: 'Before, # people:' }),
  after: (people: number) => count(people, { one: 'After, # person:', other: 'After, # people:' }),
  both: ({ people, up, same, down }: { people: number; up: string; same: string; down: string }) =>
    `Of the ${people} who answered both times, ${up} % went up, ${same} % stayed and ${down} % went down.`,
};

/** On the rapporteur's desk. */
export const lifting = {
  title: 'Lift a proposal',
  what: 'Who should do what?',
  none: 'Choose a note, a question or a statement to lift from: its words are filled in, for you to shorten.',
  from: (sources: string) => `From ${sources}`,
  noteOf: (time: string) => `the note of ${time}`,
  put: 'Put to all',
  statementInstead: 'As a statement to vote on',
  tooLong: (over: number) =>
    count(over, { one: 'A statement is # character shorter.', other: 'A statement is # characters shorter.' }),
  clear: 'Clear',
  lift: 'Lift',
  liftNote: (time: string) => `Lift a proposal from the note of ${time}`,
  liftQuestion: (place: number) => `Lift a proposal from question ${place}`,
  liftStatement: 'Lift a proposal from this statement',
  lifted: 'Lifted',
  noneLifted: 'Nothing is lifted yet. Proposals stand here with their support.',
  rests: (sources: number) => count(sources, { one: '# source', other: '# sources' }),
  reword: 'Reword',
  keepReword: 'Keep the new words',
  strike: 'Strike',
  strikeAsk: 'Strike this proposal?',
  strikeWhat: 'It goes from every page. Where people have taken a stand, say why.',
  why: 'Why',
  strikeNow: 'Strike it',
  fixed: 'People have taken a stand: its words stay.',
  statements: 'Statements',
  noStatements: 'No statement is open. People add them, or you lift one.',
  giveBack: 'Return',
  giveBackAsk: 'Return this statement?',
  giveBackReason: 'Return this reason? Their stand still counts.',
  giveBackNow: 'Return it',
  reason: 'Reason',
  proposals: (proposals: number) =>
    proposals === 0 ? 'No proposal yet' : count(proposals, { one: '# proposal', other: '# proposals' }),
  parts: (done: number, all: number) => `${done} of ${all} parts`,
};

/** Of a note: when, who, in what language. */
export const hanging = {
  earlier: '−1 min',
  earlierWhat: 'Move the moment a minute earlier',
  at: (time: string) => `At ${time}`,
  who: 'Whose words',
  asMoment: 'Whoever had the floor then',
  nobody: 'Nobody in particular',
  language: 'Language',
};

/** The keys of the rapporteur's desk. */
export const keys = {
  'Ctrl Enter': 'Keep the note',
  'Alt ↑ ↓': 'Move its moment a minute earlier, or later',
  'Alt 1-9': 'Hang it on the policy question of that number',
  'Ctrl K': 'Cite the question taken last; again, the one before',
  L: 'Lift the note you stand on, or the latest',
  '?': 'This list',
};
