import { bandOf } from '#core/session/views/opinion-map.ts';
import { directionOf, type Language } from '#wording/wording.ts';
import type { Mapped } from './opinion-map/mapped.ts';
import { mapPicture } from './opinion-map/picture.ts';
import { mapSentences } from './opinion-map/sentences.ts';
import type { MapSection } from './opinion-map/tree.ts';
import type { Making } from './report.ts';
import { paragraph } from './report-body.ts';
import { wordsOf } from './report-support.ts';
import type { Block } from './report-tree.ts';

/** Where views differ: the opinion map in words first, then tables, then the picture (R19). */
export function viewsBlocks(making: Making, language: Language): Block[] {
  const { session, votes, w, cite } = making;
  const mapped = mappedOf(making);
  if (!votes || !mapped) return [];
  const { released } = session.opinion;
  const { lead, sure, sections, method } = mapSentences(mapped, w, votes.rows.map?.of);
  const cites = cite(released?.entry ?? session.marks.closed);
  const picture = mapPicture(mapped, w, directionOf(language));
  return [
    paragraph(w.results.views.about, cites),
    paragraph(lead.join(' '), cites),
    ...sure.map((sentence) => paragraph(sentence, cites)),
    ...sections.map((section) => gridOf(making, section, cites)),
    ...(picture === undefined ? [] : [{ block: 'picture' as const, svg: picture, text: w.map.picture.key, cites }]),
    paragraph(method.join(' '), cites),
  ];
}

/** The map as it was last released: who voted after that, and was of fewer people than may be counted, is not in it (Y1). */
function mappedOf(making: Making): Mapped | undefined {
  const { votes, w } = making;
  if (!votes?.rows.map || !votes.result.map) return undefined;
  const { rows } = votes;
  return {
    participantIds: rows.people.map((_, row) => row + 1),
    statements: rows.statements.map(({ id, entry }) => ({ id, ...wordsOf(making, entry) })),
    active: rows.statements.map(() => true),
    table: votes.rows.map.table,
    map: votes.result.map,
    smallest: rows.smallest,
    people(count) {
      const { least, under } = bandOf(count);
      return w.results.views.people(least, under);
    },
  };
}

function gridOf(making: Making, { heading, why, columns, rows }: MapSection, cites: number[]): Block {
  const entryOf = new Map(making.votes?.rows.statements.map(({ id, entry }) => [id, entry]));
  return {
    block: 'grid',
    caption: heading,
    text: why,
    columns,
    rows: rows.map(({ id, statement, language, cells }) => ({
      text: statement,
      ...(language && { language }),
      cells: cells.map(({ text, percent }) => ({ text, ...(percent !== undefined && { percent }) })),
      cites: making.cite(entryOf.get(Number(id))), // in the rows of votes a statement has a number
    })),
    cites,
  };
}
