/** Policy questions: numbered, lettered, in a list, or as prose in one paragraph. */
import { type Line, paragraphs } from './lines.ts';

export interface QuestionReading {
  questions: string[];
  /** The first lines of paragraphs that hold several questions, and whether marks (`A)`, `2.`) told them apart. */
  packed: { line: number; count: number; isMarked: boolean }[];
}

const askMark = /[?？؟]/;
const bullet =
  /^\s*(?:[-–—•·*●▪◦‣○►>]\s*|\(?(?:\d{1,2}|[a-hA-H]|[ivxIVX]{1,4})\s*[.)\]:]\s+|(?:Q|Question|Pregunta)\s*\d{1,2}\s*[.):–-]?\s*)/;

export function readQuestions(lines: Line[]): QuestionReading {
  const reading: QuestionReading = { questions: [], packed: [] };
  for (const paragraph of paragraphs(lines)) {
    for (const item of itemsOf(paragraph)) {
      const marked = splitAtMarks(item.text);
      const found =
        marked.length > 1 ? marked : isListItem(item) ? [stripMark(item.text)] : splitProse(stripMark(item.text));
      if (found.length > 1)
        reading.packed.push({ line: item.number, count: found.length, isMarked: marked.length > 1 });
      for (const question of found) if (question !== '') reading.questions.push(question);
    }
  }
  return reading;
}

interface Item {
  number: number;
  text: string;
  isBulleted: boolean;
}

/** Lines of a paragraph belong to one item unless a mark begins a new one, or the line before ended. */
function itemsOf(paragraph: Line[]): Item[] {
  const items: Item[] = [];
  for (const line of paragraph) {
    const last = items.at(-1);
    const isBulleted = bullet.test(line.text);
    const goesOn = last && !isBulleted && !/[?？؟.!:;]["”’)»]?$/.test(last.text);
    if (goesOn) last.text += ` ${line.text}`;
    else items.push({ number: line.number, text: line.text, isBulleted });
  }
  return items;
}

// One list entry is one question, with its context and its follow-up; only prose is cut into sentences.
function isListItem(item: Item): boolean {
  return item.isBulleted;
}

function stripMark(text: string): string {
  return text.replace(bullet, '').trim();
}

/** `1. ... 2. ... 3. ...`, `A) ... B) ...`, also after a question mark without a blank: marks must count up from the first. */
function splitAtMarks(text: string): string[] {
  const bullets = text
    .split(/(?:^|\s)[•●▪◦‣]\s*/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (bullets.length > 1) return bullets;
  const marks = [
    ...text.matchAll(
      /(?:^|[\s?？؟.;])\(?(\d{1,2}|[A-Ha-h]|[ivx]{1,4}|(?:Q|Question |Pregunta )\d{1,2})\s?[.):]\s*(?=[\p{L}¿"“«(])/gu,
    ),
  ];
  const starts: { from: number; to: number }[] = [];
  for (const mark of marks) {
    if (ordinal(mark[1]!) !== starts.length + 1) continue;
    const lead = /^[\s?？؟.;]/.test(mark[0]) && mark[0].trimStart() !== mark[0] ? 1 : /^[?？؟.;]/.test(mark[0]) ? 1 : 0;
    starts.push({ from: mark.index + lead, to: mark.index + mark[0].length });
  }
  if (starts.length < 2) return [];
  const before = text.slice(0, starts[0]!.from).trim();
  const items = starts.map(({ to }, index) => text.slice(to, starts[index + 1]?.from ?? text.length).trim());
  return (askMark.test(before) ? [before, ...items] : items).filter((item) => item !== '');
}

function ordinal(mark: string): number {
  if (/^\d+$/.test(mark)) return Number(mark);
  if (/^\D+\d+$/.test(mark)) return Number(/\d+$/.exec(mark)![0]);
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'].indexOf(mark);
  return roman >= 0 && mark !== 'c' ? roman + 1 : mark.toLowerCase().charCodeAt(0) - 96;
}

/** Cuts prose at question marks; what stands before a question in sentences of its own is context and is left out. */
function splitProse(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const mark of text.matchAll(/[?？؟]+["”’)»]*(?=\s|$|\p{Lu}|¿)/gu)) {
    const end = mark.index + mark[0].length;
    found.push(lastSentence(text.slice(from, end).trim()));
    from = end;
  }
  if (found.length === 0) return [text.trim()];
  return found.filter((question) => question !== '');
}

function lastSentence(text: string): string {
  let from = 0;
  for (const stop of text.matchAll(/[.!…](?=\s+[\p{Lu}¿"“«])/gu)) {
    const word = text.slice(Math.max(0, stop.index - 5), stop.index);
    if (!/(?:^|[\s(.])(?:\p{L}|\d+|e\.g|i\.e|etc|vs|No|Dr|Mr|Ms|St)$/u.test(word)) from = stop.index + 1;
  }
  return text.slice(from).trim();
}
