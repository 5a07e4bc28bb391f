import { directionOf, type Language } from '#wording/wording.ts';
import type { Mapped } from './opinion-map/mapped.ts';
import { mapPicture } from './opinion-map/picture.ts';
import { mapSentences } from './opinion-map/sentences.ts';
import type { MapSection } from './opinion-map/tree.ts';
import type { Making } from './report.ts';
import { paragraph } from './report-body.ts';
import { citesOfVotes, wordsOf } from './report-support.ts';
import type { Block } from './report-tree.ts';

/** Where views differ: the opinion map in words first, then tables, then the picture (R19). */
export function viewsBlocks(making: Making, language: Language): Block[] {
  const { votes, w } = making;
  if (!votes || votes.rows.table.start[votes.rows.table.participants] === 0) return [];
  const mapped = mappedOf(making);
  const { made, lead, sure, sections, method } = mapSentences(mapped, w, votes.seq);
  const cites = citesOfVotes(making);
  const picture = mapPicture(mapped, w, directionOf(language));
  return [
    paragraph([w.results.views.about, made].join(' '), cites),
    paragraph(lead.join(' '), cites),
    ...sure.map((sentence) => paragraph(sentence, cites)),
    ...sections.map((section) => gridOf(making, section)),
    ...(picture === undefined ? [] : [{ block: 'picture' as const, svg: picture, text: w.map.picture.key, cites }]),
    paragraph(method.join(' '), cites),
  ];
}

function mappedOf(making: Making): Mapped {
  const { rows, result } = making.votes!; // only called where there are votes
  return {
    participantIds: rows.people.map((_, row) => row + 1),
    statements: rows.statements.map(({ id, entry }) => ({ id, ...wordsOf(making, entry) })),
    active: rows.statements.map(() => true),
    table: rows.table,
    map: result.map,
    smallest: rows.smallest,
  };
}

function gridOf(making: Making, { heading, why, columns, rows }: MapSection): Block {
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
      cites: making.cite(entryOf.get(id)),
    })),
    cites: citesOfVotes(making),
  };
}
