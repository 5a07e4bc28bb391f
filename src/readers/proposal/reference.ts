/** `IGF 2019 WS #44`: event, year, type and number of a session, and the title behind them. */
import { asciiDigits, fold } from './fold.ts';
import { typeCodes } from './vocabulary.ts';

export interface Reference {
  event: string | null;
  year: number | null;
  type: string | null;
  number: number | null;
  /** What stands behind the reference on the same line; '' where the title follows on the next. */
  title: string;
}

const longest = 500;
const typeWords = [...typeCodes.keys()]
  .filter((word) => /^[a-z0-9 /-]+$/.test(word))
  .toSorted((left, right) => right.length - left.length);
const typePattern = typeWords.map((word) => word.replace(/\//g, '\\/').replace(/[ -]/g, '[\\s-]?')).join('|');
const numberPattern = '(?:\\s*(?:#|＃|№|no\\.?|n°|nº)\\s*|\\s*)(\\d{1,4})';
const before =
  '\\(?(?:([\\p{L}][\\p{L}-]{1,19})[\\s-]+)?(?:((?:19|20)\\d{2})\\s*[:,–-]?\\s+)?(?:[–-]\\s*)?(?:day\\s*\\d{1,2}\\s*[–-]\\s*)?';
const full = new RegExp(`^${before}(${typePattern})${numberPattern}(?!\\d)\\)?\\s*[:.)\\]|–—-]*\\s*(.*)$`, 'iu');
const unnumbered = new RegExp(
  `^\\(?([\\p{L}][\\p{L}-]{1,19})[\\s-]+((?:19|20)\\d{2})\\s*[:,–-]?\\s+(${typePattern})(?![\\p{L}\\d])\\s*[:.)|–—-]*\\s*(.*)$`,
  'iu',
);
const eventOnly = /^(IGF|EuroDIG|APrIGF|AfIGF|LACIGF|[A-Z][A-Za-z]{0,8}IGF)[\s-]+((?:19|20)\d{2})\s*[:|–—-]\s*(\S.*)$/u;
const suffix =
  /^(.{3,300}?)\s*[([–-]\s*(?:(IGF|EuroDIG)[\s-]+)?(?:((?:19|20)\d{2})\s+)?(WS|OF|TH|LT|NS|DC|BPF)\s*#?\s*(\d{1,4})\s*[)\]]?$/u;

/** The reference a line begins (or, in brackets, ends) with. */
export function readReference(line: string): Reference | undefined {
  const text = stripSite(asciiDigits(line.slice(0, longest))).replace(
    /^(\(?[A-Za-z]{3,10})(?=(?:19|20)\d{2}\b)/,
    '$1 ',
  );
  return withNumber(text) ?? withoutNumber(text) ?? behindTitle(text);
}

/** The name of the site before or behind a title: `Home » ...`, `... | Internet Governance Forum`. */
export function stripSite(text: string): string {
  return text
    .replace(/^(?:home|accueil|inicio)\s*[»›>/|]\s*/i, '')
    .replace(/\s*[|–-]\s*Internet Governance Forum\s*$/i, '')
    .trim();
}

function withNumber(text: string): Reference | undefined {
  const match = full.exec(text);
  if (!match) return undefined;
  const [, event, year, type, number, title] = match;
  const isCode = /^[A-Z]{2,3}$/.test(type!);
  const isTelling =
    year !== undefined ||
    /[#＃№]/.test(text.slice(0, 60)) ||
    (isCode && event === undefined) ||
    /^[^\s].{2,30}?\d\s*[:)]/.test(text);
  // "Of 5 speakers", "The workshop 3 years ago": words that happen to look like a type.
  if (!isTelling || (/^[a-z]{2,3}$/.test(type!) && year === undefined && !/[#＃№]/.test(text))) return undefined;
  if (event !== undefined && year === undefined && !/^(?:IGF|EuroDIG)$/i.test(event)) return undefined;
  return {
    event: event ?? null,
    year: year ? Number(year) : null,
    type: codeOf(type!),
    number: Number(number),
    title: title!.trim(),
  };
}

function withoutNumber(text: string): Reference | undefined {
  const match = unnumbered.exec(text);
  if (match)
    return { event: match[1]!, year: Number(match[2]), type: codeOf(match[3]!), number: null, title: match[4]!.trim() };
  const bare = eventOnly.exec(text);
  // `IGF 2019 – Day 2 – Hall 1 – WS #44 ...`, as pages of transcripts are called.
  const inner = bare && /[–—-]\s*((?:WS|OF|TH|LT|NS|DC|BPF)\s*#?\s*\d{1,4}\b.*)$/.exec(bare[3]!);
  const behind = inner ? withNumber(inner[1]!) : undefined;
  if (bare && behind) return { ...behind, event: bare[1]!, year: Number(bare[2]) };
  return bare
    ? { event: bare[1]!, year: Number(bare[2]), type: null, number: null, title: bare[3]!.trim() }
    : undefined;
}

function behindTitle(text: string): Reference | undefined {
  const match = suffix.exec(text);
  if (!match) return undefined;
  return {
    event: match[2] ?? null,
    year: match[3] ? Number(match[3]) : null,
    type: match[4]!,
    number: Number(match[5]),
    title: match[1]!.trim(),
  };
}

function codeOf(type: string): string {
  const folded = fold(type);
  return typeCodes.get(folded) ?? typeCodes.get(folded.replace(/[\s-]+/g, ' ')) ?? type.toUpperCase();
}
