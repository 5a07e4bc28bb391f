import { minutes, plural } from '../plural.ts';

const count = plural('en');

/** The moderator's and the rapporteur's desks. */

export const moderator = 'Moderator’s desk';
export const rapporteur = 'Rapporteur’s desk';
export const online = 'Online moderator’s desk';
export const pageTitle = (desk: string, session: string) => `${desk}: ${session} · Bigtent`;

export const noEntry = {
  desk: 'This desk is for the moderators of this session and its organiser.',
  notes: 'This desk is for the rapporteur of this session and its organiser.',
  online: 'This desk is for the online moderator of this session, its moderators and its organiser.',
  how: 'Open the link the organiser gave you; it brings you here and works again on every device. If you have none, ask the organiser. To take part, join the session on its own page.',
  join: 'To the session',
};

/** Below a desk. */
export const foot = {
  label: 'The session’s pages',
  session: 'The session’s page',
  room: 'Room screen',
  report: 'The report',
  setup: 'Set-up',
};

/** Where a desk stands with the server. */
export const line = {
  allKept: (time: string) => `All kept, ${time}`,
  sending: (acts: number) => count(acts, { one: 'Sending', other: 'Sending #' }),
  waiting: (acts: number) =>
    count(acts, {
      one: 'One act waits here and goes out once, when the line is back.',
      other: '# acts wait here and go out once, in their order, when the line is back.',
    }),
  asOf: (time: string) => `This page is as of ${time}.`,
  renew: 'Bring up to date',
  changed: 'The next step changed as you pressed.',
  changedWhat: 'Nothing was done. Look again, then press.',
  putAway: 'Put away',
  watching: 'You can read this desk and return questions. The clock and the floor belong to the moderator.',
};

/** What an act is called while it waits. */
export const acts = {
  'doors.open': 'Open the doors',
  'session.start': 'Start the session',
  'segment.begin': 'Begin a part',
  'clock.pause': 'Pause the clock',
  'clock.resume': 'Resume the clock',
  'end.change': 'Change the end',
  'session.close': 'Close the session',
  'floor.give': 'Give the floor',
  'floor.read': 'Read a question out',
  'time.add': 'Add time',
  'time.grant': 'Grant more time',
  'reply.grant': 'Grant a reply',
  'person.add': 'Add a name',
  'person.raise': 'Raise a hand',
  'hand.take-down': 'Take a hand down',
  'queue.close': 'Close the list of speakers',
  'queue.open': 'Open the list of speakers',
  'act.undo': 'Undo',
  'floor.end': 'End the turn',
  'question.take': 'Take a question',
  'question.answer': 'Mark a question as answered',
  'question.return': 'Return a question',
  'question.keep': 'Look at a question',
  'question.merge': 'Join questions',
  'question.unmerge': 'Take a question out of its join',
  'question.pin': 'Pin a question',
  'question.unpin': 'Unpin a question',
  'question.mark-read': 'Mark a question as read out',
  'questions.close': 'Close the list of questions',
  'questions.open': 'Open the list of questions',
  'help.take': 'Take up a call for help',
  'help.done': 'Close a call for help',
  'note.write': 'Keep a note',
  'note.rewrite': 'Rewrite a note',
  'note.strike': 'Strike a note',
  'outcome.lift': 'Lift a proposal',
  'outcome.reword': 'Reword a proposal',
  'outcome.strike': 'Strike a proposal',
  'statement.lift': 'Lift a statement',
  'statement.return': 'Return a statement',
};

/** The one filled button: the next step, named. */
export const steps = {
  plan: 'Finish the set-up',
  open_doors: 'Open the doors',
  start: 'Start the session',
  resume: 'Resume the clock',
  end_turn: 'End turn',
  give: (name: string) => `Give the floor to ${name}`,
  take: 'Take the first question',
  answer: 'The question is answered',
  begin: (part: string) => `Begin: ${part}`,
  close: 'Close the session',
  report: 'Read the report',
};

/** What the step does, or why there is none. */
export const stepWhy = {
  plan: 'This session is not made yet. The organiser finishes its set-up.',
  open_doors: 'From then on people can join with the code, and the plan and the rules are fixed.',
  doorsClosed: 'The doors are not open yet.',
  doorsClosedWhat: 'The organiser opens them. This desk comes alive by itself.',
  start: (seconds: number) => `The clock starts. The session ends ${minutes(seconds)} later.`,
  wait: 'Nobody is waiting.',
  waitWhat: 'The panel may go on answering. The next hand or question will stand here.',
};

export const speaker = {
  stopAt: (time: string) => `Stop at ${time}.`,
  lentUntil: (time: string) => `Nobody is waiting: the panel is lent the time until ${time}. It counts for nobody.`,
  more: '+30 s',
  moreWhat: '+30 s: thirty seconds more for whoever speaks now',
  moreCost: 'Thirty seconds more come out of the floor’s own time.',
  undo: 'Undo',
  undoWhat: {
    'floor.given': 'Undo: giving the floor',
    'turn.ended': 'Undo: ending the turn',
    'segment.begun': 'Undo: beginning this part',
    'clock.paused': 'Undo: the pause',
    'clock.resumed': 'Undo: resuming the clock',
    'question.taken': 'Undo: taking the question',
  },
  readOut: 'To be read out',
  closeTurn: 'Somebody has the floor. The session can be closed once that turn has ended.',
  spoke: (spoken: string, allotted: string) => `Spoke ${spoken} of ${allotted}.`,
  ran: (passed: string, allotted: string) => `Running for ${passed} of ${allotted}.`,
  pausedFor: (time: string) => `Paused for ${time}.`,
  pause: 'Pause clock',
  openFloor: 'Open the floor',
  endTurn: 'End turn',
  beginNext: (part: string) => `Begin: ${part}`,
  close: 'Close the session',
  closeAsk: 'Close the session for everybody?',
  closeWhat: 'Hands and questions end, and the report is made from what is here. This cannot be taken back.',
  endsAt: (time: string) => `Ends at ${time}`,
  earlier: '−5 min',
  earlierWhat: '−5 min: end five minutes earlier',
  later: '+5 min',
  laterWhat: '+5 min: end five minutes later',
  closeNow: 'Close it now',
};

/** What one more minute for the panel would cost. */
export const minuteMore = {
  nobody: 'One more minute costs nobody.',
  next: (part: string, left: string) => `One more minute leaves ${part} ${left}. The floor loses nothing.`,
  dropped: (part: string) => `One more minute drops “${part}”. The floor loses nothing.`,
  floor: (seconds: number) => `One more minute costs the floor ${minutes(seconds)}.`,
};

export const half = {
  half: 'The floor’s half',
  share: 'The floor’s share',
  handover: (time: string, left: string) => `Hand over by ${time}, in ${left}`,
  handoverWas: (time: string) => `Hand-over was at ${time}`,
  handoverPlanned: (time: string) => `Hand over ${time} after the start`,
  stillOwed: (time: string) => `Still owed ${time}`,
  canBeKept: 'Can be kept',
  soon: 'Hand over soon',
  loses: (seconds: number) => `Loses ${minutes(seconds)}`,
  kept: 'Kept',
  missed: (seconds: number) => `Had ${minutes(seconds)}`,
  ahead: 'Still to come',
  plan: 'Plan',
  now: 'Now',
  change: 'Change',
  running: 'now',
  droppable: 'may be dropped',
  dropped: 'dropped',
  keepsClosing: (seconds: number) => `then ${minutes(seconds)} to close`,
  asOwed: 'kept',
  otherPart: 'Go to another part',
  begin: 'Begin',
};

/** Who has spoken how long. */
export const airtime = {
  title: 'Time so far',
  nobody: 'Nobody has spoken yet.',
  nobodyOver: 'Nobody spoke.',
  nobodyWhat: 'Who has spoken how long appears here, and what the floor’s time was by group, region and place.',
  people: 'By person',
  groups: 'The floor by group',
  regions: 'The floor by region',
  places: 'The floor by place',
  panel: 'panel',
  withheld: 'withheld',
};

export const hands = {
  titleOver: 'Hands still up at the end',
  readOut: 'Cannot speak: read it out',
  moreTime: (factor: string) => ({ '3/2': 'Half as much time again', '2': 'Twice the time' })[factor] ?? 'As planned',
  grantTime: 'More time',
  takeDown: 'Take down',
  takeDownWho: (name: string) => `Take down the hand of ${name}`,
  add: 'Add a name',
  addWhat: 'For somebody without a device. They are counted like everybody else.',
  name: 'Name',
  organisation: 'Organisation',
  group: 'Group',
  region: 'Region',
  place: 'Where',
  as: 'May be shown',
  addNow: 'Add',
  again: 'Somebody added before',
  raiseAgain: 'Hand up',
  grant: 'Grant a reply',
  grantTo: 'To whom',
  grantNow: 'Grant',
  closeQueue: 'Close the list of speakers',
  openQueue: 'Open the list again',
  queueClosed: 'The list of speakers is closed.',
  title: 'Next hands',
  nobody: 'Nobody is waiting.',
  nobodyWhat: 'Hands from the room, online and the hubs appear here in one order.',
  since: (time: string) => `Since ${time}.`,
  call: 'Call',
  callWho: (name: string) => `Call ${name}`,
  before: (others: number) => count(others, { one: 'Call before # other?', other: 'Call before # others?' }),
  reason: 'Reason',
  inWords: 'In words',
  more: (people: number) => count(people, { one: 'and # more hand', other: 'and # more hands' }),
};

export const questions = {
  titleOver: 'Questions still open at the end',
  title: 'Next questions',
  nobody: 'No question is open.',
  nobodyWhat: 'Questions people submit appear here in the order in which they will be taken.',
  take: 'Take',
  takePlace: (place: number) => `Take question ${place}`,
  before: (others: number) => count(others, { one: 'Take before # other?', other: 'Take before # others?' }),
  giveBack: 'Return',
  giveBackPlace: (place: number) => `Return question ${place}`,
  giveBackAsk: 'Return it to whoever submitted it?',
  beingAnswered: 'Being answered',
  answered: 'Answered',
  answeredNow: 'Mark as answered',
  more: (questions: number) => count(questions, { one: 'and # more question', other: 'and # more questions' }),
  bySupport: 'By support only',
  pin: 'Pin',
  pinPlace: (place: number) => `Pin question ${place}`,
  unpin: 'Unpin',
  unpinPlace: (place: number) => `Unpin question ${place}`,
  answeredHow: 'Say who answered, or answer in writing',
  answeredBy: 'Answered by',
  nobodyNamed: 'Nobody in particular',
  written: 'In writing, for everybody to read',
};

export const keys = {
  title: 'Keys',
  open: 'Keys',
  on: 'Single keys work on this desk',
  off: 'Switch them off if you dictate, or if a key is pressed by mistake.',
  close: 'Close',
  list: {
    N: 'The filled button: the next step',
    E: 'Thirty seconds more',
    A: 'Add a name',
    U: 'Undo the last act',
    P: 'Pause or resume the clock',
    F: 'Open the floor',
    '1-9': 'Call the hand at that place',
    Q: 'Take the first question',
    '?': 'This list',
    Esc: 'Close what is open',
  },
};

export const notes = {
  write: 'Note',
  hangsOn: (part: string) => `Hangs on this moment: ${part}`,
  hangsOnTurn: (part: string, who: string) => `Hangs on this moment: ${who}, ${part}`,
  afterwards: 'The session has ended; the note hangs on its last part.',
  notYet: 'Notes are kept once the session runs. What you write before stays on this computer.',
  policyQuestion: 'Policy question',
  none: 'On none of them',
  noPolicy: 'This session has no policy questions.',
  aboutQuestion: 'About a question from the floor:',
  keep: 'Keep note',
  draft: (time: string) => `Kept on this computer since ${time}; not in the session yet.`,
  restored: 'Brought back from this computer; not in the session yet.',
  draftHere: 'Text is kept on this computer at each pause of typing.',
  discard: 'Discard',
  title: 'Notes',
  empty: 'Nothing is noted yet.',
  emptyWhat: 'Each note stands here under its policy question, with the moment and whoever had the floor.',
  loose: 'On no policy question',
  count: (notes: number) => (notes === 0 ? 'No notes yet' : count(notes, { one: '# note', other: '# notes' })),
  rewrite: 'Rewrite',
  rewriteNote: (time: string) => `Rewrite the note of ${time}`,
  keepRewrite: 'Keep as rewritten',
  strike: 'Strike',
  strikeNote: (time: string) => `Strike the note of ${time}`,
  strikeAsk: 'Strike this note?',
  strikeWhat: 'It will be in no report. The record keeps that it was struck.',
  strikeNow: 'Strike it',
  report: 'The report',
  lacking: 'Still lacking',
  lackingCount: (questions: number) =>
    count(questions, { one: '# policy question has no notes yet.', other: '# policy questions have no notes yet.' }),
  complete: 'Every policy question has notes.',
  here: 'Written on now',
  fillsItself: 'Fills itself',
  timeByGroup: 'Time by group',
  questionsAnswered: 'Questions answered',
  preview: 'Read the draft',
  taken: 'Questions taken',
  noneTaken: 'No question has been taken yet.',
  noneTakenWhat: 'Each stands here in its own words once it is taken, so that a note can hang on it.',
  writeOn: 'Write on it',
  writeOnPlace: (place: number) => `Write on it: question ${place}`,
  placeTaken: (place: number) => `Taken as number ${place}.`,
};

/** What the screen in the room shows (W1, W2). */
export const roomScreen = {
  label: 'The screen in the room',
  shows: 'It shows',
  usual: 'what is going on',
  code: 'the code',
  question: 'the question',
  statement: 'the statement being voted on',
  map: 'the opinion map',
  tone: 'Its light',
  system: 'as its computer is set',
  light: 'light',
  dark: 'dark',
  change: 'Change the screen',
};
