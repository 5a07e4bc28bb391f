import { ledger } from '#algorithms/time-ledger/time-ledger.ts';
import { askersOf, wordsOf } from '#core/session/care.ts';
import { ledgerConfig, ownSeconds } from '#core/session/clock.ts';
import { agendaInOrder, promisedSeconds } from '#core/session/plan.ts';
import type { Question } from '#core/session/state.ts';
import { ofTurn } from '#core/session/views/audience.ts';
import { segmentLabel } from '#core/session/views/clock.ts';
import { type NoteView, noteViews } from '#core/session/views/notes.ts';
import { support } from '#core/session/views/questions.ts';
import { type GroupSupport, supportByGroup } from '#core/session/views/support.ts';
import { segmentName, whoIs } from '#wording/sentences.ts';
import type { Making } from './report.ts';
import { accountsNow } from './report-time.ts';
import type { Block, Standing } from './report-tree.ts';

/** The text of the report: what was noted and asked, by policy question. */

/** Three sentences: how long and how many, the promise, the questions. Each cites what it rests on (R1). */
export function summary(making: Making): Block[] {
  const { session, w, cite } = making;
  const { sentences } = w.report;
  const { marks } = session;
  if (!marks.started) return [];
  const turns = Object.values(session.turns);
  const accounts = accountsNow(making);
  const held = Object.values(accounts).reduce((sum, seconds) => sum + seconds, 0);
  const { target, credit } = ledger(ledgerConfig(session), accounts);
  const before = promisedSeconds(session.slotSeconds, session.promise);
  const asked = Object.values(session.questions);
  const count = (...stages: Question['stage'][]) => asked.filter(({ stage }) => stages.includes(stage)).length;
  const people = Object.keys(session.people).length;
  return [
    paragraph(sentences.held(held, people, turns.length), cite(marks.started, marks.closed)),
    paragraph(
      credit >= target
        ? sentences.promiseKept(target, credit)
        : session.phase === 'closed'
          ? sentences.promiseLost(target, credit)
          : sentences.promiseSoFar(target, credit),
      cite(marks.closed ?? marks.started, ...turns.map(({ ended }) => ended)),
    ),
    ...(target === before
      ? []
      : [paragraph(sentences.endChanged(session.slotSeconds, before, target), cite(marks.closed ?? marks.started))]),
    ...(asked.length > 0
      ? [
          paragraph(
            sentences.questions(asked.length, count('taken', 'answered'), count('open')),
            cite(...Object.keys(session.questions)),
          ),
        ]
      : []),
  ];
}

/** What was presented: who, how long and how long it was planned, with the notes that belong to no policy question (R9). */
export function presentations(making: Making): Block[] {
  const { session, read, w, cite } = making;
  const notes = noteViews(session, read, 'public').filter((note) => isOfPresentation(making, note));
  return agendaInOrder(session)
    .filter(([id, { kind }]) => kind === 'presentation' && session.clock.begun[id])
    .flatMap(([id, { seconds }]): Block[] => {
      const label = segmentLabel(session, read, id, 'public');
      if (!label) return [];
      const organisation = label.seat?.organisation;
      const name = [segmentName(w, label), organisation].filter((said) => said).join(w.report.joiner);
      return [
        paragraph(w.report.sentences.presented(name, secondsOf(making, id), seconds), cite(session.clock.begun[id])),
        ...notes.filter(({ segment }) => segment?.segment === id).map((note) => noteBlock(making, note, false)),
      ];
    });
}

/** Seconds a part took of its own time, as far as it has come. */
function secondsOf({ session }: Making, segment: string): number {
  const { done, segment: running, running: span } = session.clock;
  const runs =
    running === segment ? ownSeconds(session, session.at.closed || span?.since || session.clock.segmentAt) : 0;
  return (done[segment] ?? 0) + runs;
}

/** Whether a note stands with its presentation: on no policy question, and about nobody from the floor. */
const isOfPresentation = ({ session }: Making, { note, policyQuestion, segment }: NoteView) =>
  policyQuestion === undefined && segment?.kind === 'presentation' && !session.notes[note]?.turn;

/** The notes on one policy question, or on none, in the order in which they were written. Struck ones are gone (N4). */
export function noteBlocks(making: Making, policyQuestion: string | undefined): Block[] {
  return noteViews(making.session, making.read, 'public')
    .filter((note) => note.policyQuestion === policyQuestion && !isOfPresentation(making, note))
    .map((note) => noteBlock(making, note, true));
}

/** A policy question of which nothing came stands there all the same, once the session has begun (R3). */
export function orNothing({ session: { marks }, w, cite }: Making, blocks: Block[]): Block[] {
  if (blocks.length > 0 || !marks.started) return blocks;
  return [paragraph(w.report.sentences.noNotes, cite(marks.closed ?? marks.started))];
}

/** One note; with the moment it hangs on, unless it stands under it. */
function noteBlock({ session, w, cite, who }: Making, note: NoteView, withMoment: boolean): Block {
  const turn = session.notes[note.note]?.turn;
  const speaker = turn ? session.turns[turn] : undefined;
  const place = speaker ? whoIs(w, who(speaker.by, ofTurn(speaker))) : note.segment && segmentName(w, note.segment);
  const words = session.notes[note.note]?.words;
  return {
    block: 'paragraph',
    text: place && withMoment ? w.report.sentences.noteDuring(note.text, place) : note.text,
    language: note.language,
    cites: cite(words, words === note.note ? undefined : note.note, turn),
  };
}

const stages: Question['stage'][][] = [['answered'], ['taken'], ['open'], ['returned']];

/** The questions hung on one policy question, or on none: answered, taken, open, returned (R4). Withdrawn ones are gone. */
export function questionBlocks(making: Making, policyQuestion: string | undefined): Block[] {
  const { session, w } = making;
  return stages.flatMap((wanted): Block[] => {
    const questions = Object.entries(session.questions)
      .filter(([, asked]) => asked.policyQuestion === policyQuestion && wanted.includes(asked.stage))
      .sort(([, a], [, b]) => (a.taken?.place ?? 0) - (b.taken?.place ?? 0) || a.at - b.at);
    const stage = wanted[0] ?? 'open';
    if (questions.length === 0 || stage === 'withdrawn' || stage === 'merged') return [];
    return [
      { block: 'heading', text: w.report.stages[stage] },
      ...questions.map(([id, asked]) => questionBlock(making, id, asked)),
    ];
  });
}

function questionBlock(making: Making, id: string, asked: Question): Block {
  const { session, read, w, cite, who } = making;
  const by = askersOf(session, id)
    .map((one) => whoIs(w, who(one.by, one)))
    .join(w.report.joiner);
  const said = w.report.sentences.asked(by, support(session, id));
  const standing = standingOf(making, supportByGroup(session, id));
  const returned = asked.returned && w.common.returns[asked.returned.reason];
  const word = asked.returned ? read(asked.returned.entry)?.reason : undefined;
  return {
    block: 'quote',
    text: read(wordsOf(session, id).entry)?.text || w.report.erased,
    language: wordsOf(session, id).language,
    who: [said, returned && w.report.sentences.returned(word || returned)].filter((one) => one).join(' '),
    ...(standing.length > 0 && { standing }),
    cites: cite(id, asked.taken?.entry, asked.answeredBy, asked.returned?.entry),
  };
}

/** How each group stands to something, small counts joined (P3); in the final report only. */
export function standingOf({ w }: Making, groups: readonly GroupSupport[]): Standing[] {
  const names: Record<string, string> = w.common.groups;
  const short: Record<string, string> = w.common.shortGroups;
  const named = (members: readonly string[], from: Record<string, string>) =>
    members.map((member) => from[member] ?? member).join(w.report.joiner);
  return groups.map(({ members, count, of }) => ({
    groups: members,
    label: named(members, names),
    short: named(members, short),
    count,
    of,
  }));
}

export const paragraph = (text: string, cites: number[]): Block => ({ block: 'paragraph', text, cites });
