import { directionOf, type Language, type Wording } from '#wording/wording.ts';
import { escaped } from './html.ts';
import type { Mapped } from './mapped.ts';
import { pageStyle } from './page-style.ts';
import { mapPicture } from './picture.ts';
import { mapSentences } from './sentences.ts';
import type { MapCell, MapDocument, MapRow, MapSection } from './tree.ts';

/**
 * The map as one page that needs nothing else: no script, no network, no other file. Sentences and tables come first, the
 * picture after them; what people wrote stands in its own direction.
 */
export function mapPage(mapped: Mapped, w: Wording, language: Language, position?: number): string {
  const document = mapSentences(mapped, w, position);
  const picture = mapPicture(mapped, w, directionOf(language));
  const [all, ...others] = [...document.sections].reverse();
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="${directionOf(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(document.title)}</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    `<header><div><h1 dir="auto">${escaped(document.title)}</h1><p>${escaped(document.made)}</p></div></header>`,
    '<main>',
    leadCard(document, w),
    ...others.reverse().map(sectionCard),
    ...(picture === undefined ? [] : [pictureCard(picture, w)]),
    ...(all ? [sectionCard(all)] : []),
    `<footer><h2>${escaped(w.map.headings.method)}</h2>${paragraphs(document.method, 'why')}</footer>`,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function leadCard({ lead, sure }: MapDocument, w: Wording): string {
  const [first = '', ...rest] = lead;
  return `<section><h2>${escaped(w.map.headings.votes)}</h2><p class="first">${escaped(first)}</p>${paragraphs(rest.length === 0 ? [] : [rest.join(' ')])}${paragraphs(sure, 'why')}</section>`;
}

const paragraphs = (sentences: readonly string[], kind?: string) =>
  sentences.map((sentence) => `<p${kind ? ` class="${kind}"` : ''}>${escaped(sentence)}</p>`).join('');

function sectionCard({ id, heading, why, columns, rows }: MapSection): string {
  const table = rows.length === 0 ? '' : tableOf(id, columns, rows);
  return `<section id="${escaped(id)}"><h2 id="${escaped(id)}-name">${escaped(heading)}</h2>${why === '' ? '' : paragraphs([why], 'why')}${table}</section>`;
}

/** Roles are written out: laid out in blocks on a phone, a table is one to a screen reader only by them. */
function tableOf(id: string, columns: readonly string[], rows: readonly MapRow[]): string {
  const head = columns.map((name) => `<th role="columnheader" scope="col">${escaped(name)}</th>`).join('');
  const body = rows.map((row) => rowOf(row, columns)).join('\n');
  return `<table role="table" aria-labelledby="${escaped(id)}-name"><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">\n${body}\n</tbody></table>`;
}

function rowOf({ statement, language, cells }: MapRow, columns: readonly string[]): string {
  const lang = language === undefined ? '' : ` lang="${escaped(language)}"`;
  const words = `<th role="rowheader" scope="row" class="say" dir="auto"${lang}>${escaped(statement)}</th>`;
  return `<tr role="row">${words}${cells.map((cell, at) => cellOf(cell, columns[at + 1] ?? '')).join('')}</tr>`;
}

function cellOf({ text, percent }: MapCell, head: string): string {
  const bar =
    percent === undefined
      ? ''
      : `<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="k0" width="100" height="6"/><rect class="k1" width="${percent}" height="6"/><path class="ln" vector-effect="non-scaling-stroke" d="M50 0V6"/></svg>`;
  return `<td role="cell" data-head="${escaped(head)}"><span>${escaped(text)}</span>${bar}</td>`;
}

const pictureCard = (picture: string, w: Wording) =>
  `<section id="picture"><h2>${escaped(w.map.headings.picture)}</h2><figure>${picture}<figcaption class="why">${escaped(w.map.picture.key)}</figcaption></figure></section>`;
