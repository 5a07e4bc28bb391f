import { type Ballots, type VoteEvents, voteEvents } from './ballots.ts';
import { readComments } from './comments.ts';
import { compareBallots } from './compare.ts';
import type { Conversation, Hopeless, Statement } from './conversation.ts';
import { historyReading } from './history.ts';
import { matrixReading } from './matrix.ts';
import { type Remarks, remarks } from './remark.ts';
import { readSummary } from './summary.ts';
import { type FileReading, tableReading } from './table.ts';

/** The forms of a Polis export, each by the end of its name: `2024-05-01-votes.csv` is a history. */
export const fileKinds = {
  matrix: /participants?-votes\.csv$/i,
  history: /(?<!participants?[-_])votes\.csv$/i,
  comments: /comments\.csv$/i,
  summary: /summary\.csv$/i,
} as const;
export type FileKind = keyof typeof fileKinds;

/** An export being read: the files in any order, each in pieces, then the whole. */
export interface PolisReading {
  file(kind: FileKind, name: string): FileReading;
  finish(): Conversation | Hopeless;
}

/** Reads a Polis export. `matrix` or `history` has to be there; where both are, the history counts. */
export function polisReading(): PolisReading {
  const notes = remarks();
  const groups = new Map<number, number>();
  const votes: Partial<Record<'matrix' | 'history', { name: string; events: VoteEvents }>> = {};
  let comments: { name: string; statements: Map<number, Statement> } | undefined;
  let summary: ReturnType<typeof readSummary> = {};
  let hopeless: string | undefined;
  const refuse = (sentence: string) => {
    hopeless ??= sentence;
  };

  return {
    file(kind, name) {
      if (kind === 'summary')
        return atOnce((bytes) => {
          summary = readSummary(bytes);
        });
      if (kind === 'comments')
        return atOnce((bytes) => {
          const read = readComments(name, bytes, notes);
          if (typeof read === 'string') refuse(read);
          else comments = { name, statements: read };
        });
      const events = voteEvents();
      votes[kind] = { name, events };
      const meaning =
        kind === 'matrix' ? matrixReading(name, events, groups, notes) : historyReading(name, events, notes);
      return tableReading(name, meaning, notes, refuse);
    },
    finish() {
      const { matrix, history } = votes;
      if (hopeless === undefined && !matrix && !history)
        hopeless = 'There are no votes: neither participants-votes.csv nor votes.csv is there.';
      if (hopeless !== undefined) return { hopeless };
      if (!comments) notes.add('no-comments', 'comments.csv');
      const participantIds = ascending(matrix?.events.participants(), history?.events.participants());
      const ids = ascending(matrix?.events.statements(), history?.events.statements());
      const ballots = ballotsOf(votes, participantIds, ids, notes);
      return {
        ...summary,
        participantIds,
        ...statementsOf(ids, comments, notes),
        ballots,
        publishedGroups: participantIds.map((id) => groups.get(id)),
        remarks: notes.list(),
      };
    },
  };
}

/** The words of a conversation are few: their file is read at once. */
function atOnce(read: (bytes: Uint8Array) => void): FileReading {
  const pieces: Uint8Array[] = [];
  return {
    push: (bytes) => {
      pieces.push(bytes.slice());
    },
    end() {
      const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
      let at = 0;
      for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
      }
      read(whole);
    },
  };
}

const ascending = (...ids: (Iterable<number> | undefined)[]): number[] =>
  [...new Set(ids.flatMap((some) => (some ? [...some] : [])))].sort((a, b) => a - b);

/** The history counts where it is there: it knows which vote was the last. */
function ballotsOf(
  { matrix, history }: Partial<Record<'matrix' | 'history', { name: string; events: VoteEvents }>>,
  participantIds: number[],
  ids: number[],
  notes: Remarks,
): Ballots {
  const fromMatrix = matrix?.events.latest(participantIds, ids);
  const fromHistory = history?.events.latest(participantIds, ids);
  if (fromMatrix && fromHistory && matrix && history) {
    const { isTurned, differing, first } = compareBallots(fromHistory, fromMatrix, participantIds, ids);
    if (isTurned) {
      for (let at = 0; at < fromHistory.choices.length; at += 1) fromHistory.choices[at]! *= -1;
      notes.add('turned-signs', history.name);
    }
    if (differing > 0) notes.add('files-differ', matrix.name, undefined, first, differing);
  }
  // Without a file there was no reading: the caller has refused before.
  return (fromHistory ?? fromMatrix)!;
}

function statementsOf(
  ids: number[],
  comments: { name: string; statements: Map<number, Statement> } | undefined,
  notes: Remarks,
): Pick<Conversation, 'statements' | 'unseen'> {
  const known = comments?.statements ?? new Map<number, Statement>();
  const votable = new Set(ids);
  const unseen = [...known.values()].filter(({ id }) => !votable.has(id)).sort((a, b) => a.id - b.id);
  const wordless = ids.filter((id) => !known.has(id));
  if (comments && unseen[0]) notes.add('only-comments', comments.name, undefined, String(unseen[0].id), unseen.length);
  if (comments && wordless.length > 0)
    notes.add('not-in-comments', comments.name, undefined, String(wordless[0]), wordless.length);
  return { statements: ids.map((id) => known.get(id) ?? { id, text: '' }), unseen };
}
