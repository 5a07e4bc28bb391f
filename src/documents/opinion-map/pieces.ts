import type { Wording } from '#wording/wording.ts';
import { escaped } from './html.ts';
import type { MapCell, MapDocument, MapRow, MapSection } from './tree.ts';

/** The map as pieces of a page: what a file that stands alone and the page of a session have in common. */

export interface PieceOptions {
  /** Rows of statements that show only to whoever has voted on them or passed (V7): marked for what is laid over. */
  veiled?: boolean;
}

export function leadPiece({ lead, sure }: MapDocument, w: Wording): string {
  const [first = '', ...rest] = lead;
  return `<section class="card st" id="votes"><h2>${escaped(w.map.headings.votes)}</h2><p class="first">${escaped(first)}</p>${paragraphs(rest.length === 0 ? [] : [rest.join(' ')])}${paragraphs(sure, 'why')}</section>`;
}

export function sectionPiece(
  { id, heading, why, columns, rows }: MapSection,
  { veiled = false }: PieceOptions = {},
): string {
  const table = rows.length === 0 ? '' : tableOf(id, columns, rows, veiled);
  return `<section class="card st" id="${escaped(id)}"><h2 id="${escaped(id)}-name">${escaped(heading)}</h2>${why === '' ? '' : paragraphs([why], 'why')}${table}</section>`;
}

export const picturePiece = (picture: string, w: Wording) =>
  `<section class="card st" id="picture"><h2>${escaped(w.map.headings.picture)}</h2><figure>${picture}<figcaption class="why">${escaped(w.map.picture.key)}</figcaption></figure></section>`;

export const methodPiece = ({ method }: MapDocument, w: Wording) =>
  `<footer class="st"><h2>${escaped(w.map.headings.method)}</h2>${paragraphs(method, 'why')}</footer>`;

const paragraphs = (sentences: readonly string[], kind?: string) =>
  sentences.map((sentence) => `<p${kind ? ` class="${kind}"` : ''}>${escaped(sentence)}</p>`).join('');

/** Roles are written out: laid out in blocks on a phone, a table is one to a screen reader only by them. */
function tableOf(id: string, columns: readonly string[], rows: readonly MapRow[], veiled: boolean): string {
  const head = columns.map((name) => `<th role="columnheader" scope="col">${escaped(name)}</th>`).join('');
  const body = rows.map((row) => rowOf(row, columns, veiled ? id.slice(-1) : undefined)).join('\n');
  return `<table role="table" aria-labelledby="${escaped(id)}-name"><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">\n${body}\n</tbody></table>`;
}

/** A veiled row is known by the letter of its table and its statement, as every vote on a page is. */
function rowOf({ id, statement, language, cells }: MapRow, columns: readonly string[], veil?: string): string {
  const lang = language === undefined ? '' : ` lang="${escaped(language)}"`;
  const words = `<th role="rowheader" scope="row" class="say" dir="auto"${lang}>${escaped(statement)}</th>`;
  const mark =
    veil === undefined ? '' : ` id="${veil}-${escaped(String(id))}" data-question="" data-if="chosen" hidden=""`;
  return `<tr role="row"${mark}>${words}${cells.map((cell, at) => cellOf(cell, columns[at + 1] ?? '')).join('')}</tr>`;
}

function cellOf({ text, percent }: MapCell, head: string): string {
  const bar =
    percent === undefined
      ? ''
      : `<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="k0" width="100" height="6"/><rect class="k1" width="${percent}" height="6"/><path class="ln" vector-effect="non-scaling-stroke" d="M50 0V6"/></svg>`;
  return `<td role="cell" data-head="${escaped(head)}"><span>${escaped(text)}</span>${bar}</td>`;
}
