/** Joins the lines of a page that was wrapped at a fixed width (mail, terminals), as far as the width gives it away. */
import { matchLabel } from './label-match.ts';
import type { Line } from './lines.ts';
import { stripBullet } from './people.ts';
import { readReference } from './reference.ts';
import { isFormatValue, isGoalValue, isPersonWithGroup, isSlot } from './shapes.ts';

const narrowest = 45;
const widest = 110;
/** So many lines must end where the next word no longer fitted, and so many of all that could. */
const fewestBreaks = 3;
const shareOfBreaks = 0.4;

/**
 * A line was broken where its end and the first word of the next would not have fitted into the longest line of the page.
 * Pages as they stand on the web have paragraphs far longer than any width, and are returned as they are.
 */
export function unwrap(lines: Line[]): Line[] {
  const width = lines.reduce((longest, line) => Math.max(longest, line.text.length), 0);
  if (width < narrowest || width > widest) return lines;
  const candidates = lines.map((line, index) => isFollowed(line, lines[index + 1]));
  const breaks = lines.map((line, index) => candidates[index]! && isFull(line, lines[index + 1]!, width));
  const count = breaks.filter(Boolean).length;
  if (count < fewestBreaks || count < candidates.filter(Boolean).length * shareOfBreaks) return lines;
  const joined: Line[][] = [];
  lines.forEach((line, index) => {
    if (index > 0 && breaks[index - 1]) joined.at(-1)!.push(line);
    else joined.push([line]);
  });
  return joined.map(join);
}

/** Whether the next line could be the rest of this one: text that begins nothing of its own. */
function isFollowed(line: Line, next: Line | undefined): boolean {
  if (!next || line.text === '' || next.text === '') return false;
  if (stripBullet(next.text) !== next.text || readReference(next.text) || matchLabel(next.text)) return false;
  return !isGoalValue(next.text) && !isSlot(next.text) && !isFormatValue(next.text) && !isPersonWithGroup(next.text);
}

function isFull(line: Line, next: Line, width: number): boolean {
  const firstWord = next.text.split(' ', 1)[0] ?? '';
  return line.text.length + 1 + firstWord.length > width;
}

function join(parts: Line[]): Line {
  const [first] = parts;
  return parts.length === 1 ? first! : { number: first!.number, text: parts.map((part) => part.text).join(' '), parts };
}
