import { ledger } from '#algorithms/time-ledger/time-ledger.ts';
import { accountsAt, ledgerConfig } from '#core/session/clock.ts';
import type { Question } from '#core/session/state.ts';
import { noteViews } from '#core/session/views/notes.ts';
import { support } from '#core/session/views/questions.ts';
import { supportByGroup } from '#core/session/views/support.ts';
import { segmentName, whoIs } from '#wording/sentences.ts';
import type { Block, Making } from './report.ts';

/** The text of the report: what was noted and asked, by policy question. */

/** Three sentences: how long and how many, the promise, the questions. Each cites what it rests on (R1). */
export function summary({ session, w, cite }: Making): Block[] {
  const { sentences } = w.report;
  const { marks, clock } = session;
  if (!marks.started) return [];
  const turns = Object.values(session.turns);
  const end = session.at.closed || clock.running?.since || clock.startedAt;
  const accounts = accountsAt(session, end);
  const held = Object.values(accounts).reduce((sum, seconds) => sum + seconds, 0);
  const { target, credit } = ledger(ledgerConfig(session), accounts);
  const asked = Object.values(session.questions);
  const count = (...stages: Question['stage'][]) => asked.filter(({ stage }) => stages.includes(stage)).length;
  const people = Object.keys(session.people).length;
  return [
    paragraph(sentences.held(held, people, turns.length), cite(marks.started, marks.closed)),
    paragraph(
      credit >= target ? sentences.promiseKept(target, credit) : sentences.promiseLost(target, credit),
      cite(marks.closed ?? marks.started, ...turns.map(({ ended }) => ended)),
    ),
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

/** The notes on one policy question, or on none, in the order in which they were written. Struck ones are gone (N4). */
export function noteBlocks({ session, read, w, cite, who }: Making, policyQuestion: string | undefined): Block[] {
  return noteViews(session, read, 'public')
    .filter((note) => note.policyQuestion === policyQuestion)
    .map((note) => {
      const turn = session.notes[note.note]?.turn;
      const speaker = turn ? session.turns[turn] : undefined;
      const place = speaker ? whoIs(w, who(speaker.by)) : note.segment && segmentName(w, note.segment);
      const words = session.notes[note.note]?.words;
      return {
        block: 'paragraph',
        text: place ? w.report.sentences.noteDuring(note.text, place) : note.text,
        language: note.language,
        cites: cite(words, words === note.note ? undefined : note.note, turn),
      };
    });
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
    if (questions.length === 0 || stage === 'withdrawn') return [];
    return [
      { block: 'heading', text: w.report.stages[stage] },
      ...questions.map(([id, asked]) => questionBlock(making, id, asked)),
    ];
  });
}

function questionBlock(making: Making, id: string, asked: Question): Block {
  const { session, read, w, cite, who } = making;
  const by = whoIs(w, who(asked.by, asked));
  const said = w.report.sentences.asked(by, support(session, id));
  const behind = groupsBehind(making, id);
  const returned = asked.returned && w.common.returns[asked.returned.reason];
  const word = asked.returned ? read(asked.returned.entry)?.reason : undefined;
  return {
    block: 'quote',
    text: read(id)?.text || w.report.erased,
    language: asked.language,
    who: [said, behind, returned && w.report.sentences.returned(word || returned)].filter((one) => one).join(' '),
    cites: cite(id, asked.taken?.entry, asked.answeredBy, asked.returned?.entry),
  };
}

/** Which groups were behind a question, small counts joined (P3); in the final report only. */
function groupsBehind({ session, w }: Making, question: string): string {
  const groups = supportByGroup(session, question);
  const names: Record<string, string> = w.common.groups;
  const named = groups.map(({ members, count, of }) =>
    w.report.sentences.groupBehind(members.map((member) => names[member] ?? member).join(w.report.joiner), count, of),
  );
  return named.length > 0 ? w.report.sentences.behind(named.join(w.report.separator)) : '';
}

export const paragraph = (text: string, cites: number[]): Block => ({ block: 'paragraph', text, cites });
