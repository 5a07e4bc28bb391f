import { directionOf, type Language, type Wording } from '#wording/wording.ts';
import { escaped } from './html.ts';
import type { Mapped } from './mapped.ts';
import { pageStyle } from './page-style.ts';
import { mapPicture } from './picture.ts';
import { leadPiece, methodPiece, picturePiece, sectionPiece } from './pieces.ts';
import { mapSentences } from './sentences.ts';

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
    leadPiece(document, w),
    ...others.reverse().map((section) => sectionPiece(section)),
    ...(picture === undefined ? [] : [picturePiece(picture, w)]),
    ...(all ? [sectionPiece(all)] : []),
    methodPiece(document, w),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
