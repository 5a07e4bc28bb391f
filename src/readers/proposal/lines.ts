/** The page as clean lines that still know their number in the original. */
import { repairEncoding } from './encoding.ts';

export interface Line {
  /** 1-based, in the text as it came. Two lines share a number when one original line was cut. */
  number: number;
  /** Decoded, trimmed, single blanks; empty where the original line was blank. */
  text: string;
  /** As it came. Only kept where nothing remained of a line that was not blank. */
  leftover?: string;
  /** The lines that this one was joined from, where a page was wrapped at a fixed width. */
  parts?: Line[];
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  bull: '•',
  middot: '·',
  rarr: '→',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  icirc: 'î',
  ucirc: 'û',
  ugrave: 'ù',
  ntilde: 'ñ',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  iquest: '¿',
  shy: '',
  zwnj: '',
};

const markup = /<\/?(?:p|div|br|span|li|ul|ol|h[1-6]|strong|em|b|i|a|td|tr|table|section|article)\b[^<>]{0,400}>/gi;
const blockMarkup = /^<\/?(?:p|div|br|li|ul|ol|h[1-6]|td|tr|table|section|article)\b/i;

/** Every line of the text in order, blank ones included. Linear in the length of the text. */
export function cleanLines(text: string): Line[] {
  // A lone carriage return ends a line only on pages that have no other line end.
  const originals = text.includes('\n') ? text.split('\n') : text.split('\r');
  const lines: Line[] = [];
  originals.forEach((original, index) => {
    const pieces = cleanLine(original);
    for (const piece of pieces) lines.push({ number: index + 1, text: piece });
    if (pieces.length > 0) return;
    const leftover = original.trim();
    lines.push({ number: index + 1, text: '', ...(leftover === '' ? {} : { leftover }) });
  });
  return lines;
}

// Nothing to decode: ASCII without entities, tags, tabs or runs of blanks, but for those at the edges.
const isPlain = /^(?:[!-%'-;=-~]| (?! ))+$/;

function cleanLine(original: string): string[] {
  const trimmed = original.trim();
  if (isPlain.test(trimmed)) return [trimmed];
  const unmarked = original.replace(markup, (tag) => (blockMarkup.test(tag) ? '\n' : ' '));
  const pieces: string[] = [];
  for (const piece of decodeEntities(repairEncoding(unmarked)).split(/[\n\r\v\f\u0085\u2028\u2029]/)) {
    const clean = piece
      // Soft hyphens, zero-width characters, byte order marks and control characters say nothing.
      .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being removed
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '')
      .replace(/[‐‑]/g, '-')
      .replace(/\t+/g, '\t')
      .replace(/[^\S\t]+/g, ' ')
      .trim();
    // A blank line inside, where two tags end a paragraph and begin one.
    if (clean !== '' || (pieces.length > 0 && pieces.at(-1) !== '')) pieces.push(clean);
  }
  return pieces.at(-1) === '' ? pieces.slice(0, -1) : pieces;
}

/** Twice, because copies of copies carry `&amp;amp;`. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return decodeOnce(decodeOnce(text));
}

function decodeOnce(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[name] ?? entities[name.toLowerCase()]?.toUpperCase() ?? whole;
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

/** Runs of lines that belong together because no blank line stands between them. */
export function paragraphs(lines: Line[]): Line[][] {
  const found: Line[][] = [];
  let open: Line[] = [];
  for (const line of lines) {
    if (line.text !== '') open.push(line);
    else if (open.length > 0) {
      found.push(open);
      open = [];
    }
  }
  if (open.length > 0) found.push(open);
  return found;
}

/** The numbers of the original lines that a line stands for. */
export function numbersOf(line: Line): number[] {
  return (line.parts ?? [line]).map((part) => part.number);
}
