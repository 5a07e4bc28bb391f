import { minutes, plural } from '../plural.ts';

const count = plural('en');
export const number = (of: number) => count(of, { other: '#' });

export const title = (session: string) => `Report: ${session}`;
export const rehearsal = 'Made up for a rehearsal: nobody named here is real, and nothing of this was said.';
export const draft = 'A draft: the session has not been closed yet.';
export const headings = {
  proposals: 'Proposals and how each group stands to them',
  statements: 'Statements put to the vote',
  changed: 'What changed',
  summary: 'In three sentences',
  presentations: 'Presentations',
  other: 'On no policy question',
  discussion: 'The discussion',
  half: 'The floor’s half',
  time: 'Whose time it was',
  floor: 'The floor’s time, by group',
  speakers: 'The floor’s time, by person',
  people: 'Who took part',
  overrides: 'Where the order was left',
  rules: 'The rules',
  sources: 'Sources',
};
export const captions = {
  time: 'Minutes of each account',
  floor: 'Minutes spoken from the floor',
  floorPlaces: 'By place',
  speakers: 'As each chose to be quoted',
  groups: 'By stakeholder group',
  regions: 'By region',
  places: 'By place',
};
export const accounts = {
  panel: 'Panel',
  voice: 'The floor, speaking',
  reply: 'Answers to the floor',
  proc: 'Opening, closing, interruptions',
  lent: 'Lent to the panel',
};
export const stages = {
  answered: 'Questions answered',
  taken: 'Questions taken',
  open: 'Questions left open',
  returned: 'Questions returned',
  withdrawn: 'Questions withdrawn',
};
export const withheldGroup = 'Not to be named';
export const unspecified = 'Region not said';
/** Between the groups of a list. */
export const separator = '; ';
export const joiner = ', ';
export const erased = 'These words have been erased at the wish of the person who wrote them.';
export const sources = {
  note: 'a note of the rapporteur',
  question: 'a question',
  turn: 'a turn from the floor',
  statement: 'a statement',
};
export const sides = { for: 'For', against: 'Against' };
export const answers = { yes: 'Yes', no: 'No', unsure: 'Not sure' };
export const sentences = {
  soFarTag: (promised: number) => `Of ${minutes(promised)} promised, so far`,
  promiseSoFar: (promised: number, had: number) =>
    `The floor was promised ${minutes(promised)} and has had ${minutes(had)} so far: what it spoke itself, and answers to it for as long again at most.`,
  stands: (support: number, oppose: number) => `${number(support)} support it, ${number(oppose)} oppose it.`,
  standsTooFew: 'Too few have taken a stand to say how many.',
  liftedFrom: (sources: string[]) => `From: ${sources.join('; ')}.`,
  sourceOf: (source: string, who: string) => `${source} (${who})`,
  reason: {
    support: (who: string) => `For it: ${who}.`,
    oppose: (who: string) => `Against it: ${who}.`,
  },
  votes: (agree: number, disagree: number, pass: number) =>
    `${number(agree)} agree, ${number(disagree)} disagree, ${number(pass)} pass.`,
  votesTooFew: 'Too few have voted to say how.',
  statedBy: (who: string, counts: string) => `${who}. ${counts}`,
  fromTo: (before: number | undefined, after: number | undefined) =>
    `${before === undefined ? '–' : `${before} %`} → ${after === undefined ? '–' : `${after} %`}`,
  answeredBoth: (people: number, up: number, same: number, down: number) =>
    `Of ${number(people)} people who answered both times, ${up} % went up, ${same} % stayed and ${down} % went down. Shares are rounded.`,
  answered: (before: number, after: number) =>
    `${number(before)} people answered before, ${number(after)} after. Shares are rounded.`,
  keptTag: (promised: number) => `Promise of ${minutes(promised)} kept`,
  lostTag: (promised: number, lost: number) => `${minutes(lost)} short of the promised ${minutes(promised)}`,
  ofThat: (voice: number, reply: number) => `Speaking ${minutes(voice)}, answers to it ${minutes(reply)}.`,
  presented: (who: string, seconds: number, planned: number) =>
    `${who}: ${minutes(seconds)}, of ${minutes(planned)} planned.`,
  held: (seconds: number, people: number, turns: number) =>
    `The session lasted ${minutes(seconds)} and had ${count(people, { one: '# participant', other: '# participants' })}, with ${count(turns, { one: '# turn', other: '# turns' })} from the floor.`,
  promiseKept: (promised: number, had: number) =>
    `The floor was promised ${minutes(promised)} and had ${minutes(had)}: what it spoke itself, and answers to it for as long again at most. The promise was kept.`,
  promiseLost: (promised: number, had: number) =>
    `The floor was promised ${minutes(promised)} and had ${minutes(had)}: what it spoke itself, and answers to it for as long again at most. ${minutes(promised - had)} were lost.`,
  questions: (all: number, taken: number, open: number) =>
    `${count(all, { one: 'One question was submitted', other: '# questions were submitted' })}; ${taken === 0 ? 'none' : number(taken)} taken and ${open === 0 ? 'none' : number(open)} left open.`,
  noNotes: 'Nothing was noted on it.',
  endChanged: (planned: number, before: number, promised: number) =>
    `The end was changed. Of the ${minutes(planned)} planned, ${minutes(before)} were promised; the same share of the new length is ${minutes(promised)}.`,
  noteDuring: (note: string, during: string) => `${note} (${during})`,
  asked: (who: string, support: number) =>
    `${who}, ${count(support, { one: 'backed by # person', other: 'backed by # people' })}.`,
  returned: (reason: string) => `Returned: ${reason}`,
  groupBehind: (group: string, count: number, of: number) => `${group} ${count} of ${of}`,
  people: (people: number) => count(people, { one: '# person joined.', other: '# people joined.' }),
  tooFew: 'Too few to say more without pointing at somebody.',
  calledEarly: (who: string, reason: string) => `${who}: called before others. ${reason}`,
  takenEarly: (who: string, reason: string) => `${who}: question taken before others. ${reason}`,
  methods: (methods: string) => `The rules in force: ${methods}.`,
};
export const page = {
  forms: 'Other forms',
  markdown: 'Markdown',
  data: 'Data',
  backToSession: 'Back to the session',
  notYet: 'The report is written while the session runs. It can be read here once the session is closed.',
  source: (number: number) => `Source ${number}`,
  more: (sources: number) => count(sources, { one: 'and # more source', other: 'and # more sources' }),
};
export const entry = {
  title: 'One entry of the record',
  unknown: 'There is no such entry in this session.',
  closed: 'This entry is not public: it says something about a person, or belongs to the preparation.',
  at: (time: string) => `Kept at ${time}, server time.`,
  whole: 'Identifier',
  kinds: {
    'session.made': 'The session was made, with these rules.',
    'rules.changed': 'The rules were set.',
    'chatham.switched': 'A part of the running order was put under the Chatham House Rule, or taken out of it.',
    'doors.opened': 'The doors were opened.',
    'session.started': 'The session began.',
    'segment.begun': 'A part of the running order began.',
    'clock.paused': 'The clock was paused.',
    'clock.resumed': 'The clock ran on.',
    'end.changed': 'The end was changed.',
    'session.closed': 'The session was closed.',
    'hand.raised': 'A hand went up.',
    'hand.lowered': 'A hand went down.',
    'reply.granted': 'A reply was granted.',
    'queue.closed': 'The list of speakers was closed.',
    'queue.opened': 'The list of speakers was opened again.',
    'panel.lent': 'Nobody was waiting: the panel was lent the next minute.',
    'lending.ended': 'The minute lent to the panel was over.',
    'act.undone': 'The moderator took the last act back; nobody was charged.',
    'time.added': 'Time was added.',
    'floor.given': 'Somebody was given the floor.',
    'turn.ended': 'A turn from the floor ended.',
    'question.submitted': 'A question was submitted.',
    'question.withdrawn': 'A question was withdrawn by its author.',
    'question.taken': 'A question was taken.',
    'question.answered': 'A question was marked as answered.',
    'question.returned': 'A question was returned.',
    'question.merged': 'Questions that ask the same were joined.',
    'question.unmerged': 'A question was taken out of its join.',
    'question.pinned': 'A question was pinned: it is shown first.',
    'question.unpinned': 'A question is no longer pinned.',
    'question.marked-read': 'A question was read out.',
    'questions.closed': 'No more questions were taken in from here on.',
    'questions.opened': 'Questions were taken in again.',
    'note.written': 'The rapporteur wrote a note.',
    'note.rewritten': 'The rapporteur wrote a note anew.',
    'statement.added': 'A statement was added.',
    'statement.withdrawn': 'A statement was withdrawn by its author.',
    'statement.returned': 'A statement was returned.',
    'outcome.lifted': 'An outcome proposal was lifted.',
    'outcome.reworded': 'An outcome proposal was worded anew.',
    'outcome.struck': 'An outcome proposal was struck out.',
    'outcome.supported': 'Somebody supported a proposal and said why.',
    'outcome.opposed': 'Somebody opposed a proposal and said why.',
  },
  said: (who: string) => `By ${who}.`,
  lasted: (seconds: number) => `It lasted ${minutes(seconds)}.`,
  cited: 'Read it in the report',
};
