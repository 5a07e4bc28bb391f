/** Sustainable Development Goals: `GOAL 9: ...`, `9. ...`, `16.6`, `16.A`, `SDG 5`, or a title alone. */
import { asciiDigits, fold } from './fold.ts';
import { goalTitles } from './vocabulary.ts';

const code = '(1[0-7]|[1-9])(?:\\.(1\\d|[1-9]|[a-d]))?';
const worded = new RegExp(
  `\\b(?:goals?|sdgs?|odd|ods|objectif|objectifs|objetivo|objetivos|targets?|cibles?|metas?|ziel|цур)\\s*(?:n[o°.]*\\s*)?#?\\s*${code}(?![\\d%])`,
  'g',
);
const leading = new RegExp(`^[-•*·(\\s]*${code}(?:\\s*[.:)–-]*\\s*(?=\\p{L}|$)|\\s*[.:)]\\s+)`, 'u');
const listed = new RegExp(`^[-•*·\\s]*${code}(?:(?:\\s*(?:,|;|and|&|et|y)\\s*|\\s+)${code})*\\s*\\.?$`);
const anyCode = new RegExp(`(?<![\\d.])${code}(?![\\d%])(?!\\.\\d)`, 'g');
const entries = /(?<=^|\s)(1[0-7]|[1-9])\.\s+(?=\p{Lu})/gu;
const targetCode = /(?<![\d.])(1[0-7]|[1-9])\.(1\d|[1-9]|[a-d])(?![\d\p{L}%])/gu;

/** The goals and targets on the lines under "SDGs", in order, once each. */
export function readGoals(lines: string[]): string[] {
  const found = new Set<string>();
  for (const line of lines) for (const goal of goalsOf(line)) found.add(goal);
  return [...found];
}

/** Whether a line without a label can only stand under "SDGs". */
export function isGoalValue(text: string): boolean {
  if (text.length > 400) return false;
  const folded = fold(asciiDigits(text));
  if (goalTitles.has(folded)) return true;
  if (/^(?:goal|sdg|odd|ods|objectif|objetivo)\s*#?\s*\d/.test(folded)) return goalsOf(text).length > 0;
  if (/^(?:1[0-7]|[1-9])\.(?:1\d|[1-9]|[a-d])(?:[\s.:,;]|$)/.test(folded))
    return text.length < 300 && !/\b(?:min|hour|h\b|heure|hora|million|billion|%|times)/.test(folded.slice(0, 16));
  return goalTitles.has(folded.replace(leading, ''));
}

/** `9. Industry ... 12. Responsible ...`: entries that lost their line ends. */
export function isGoalList(text: string): boolean {
  return [...text.slice(0, 2000).matchAll(entries)].length > 1;
}

/** Target numbers in the text about targets; only whole targets, for a bare number there may be anything. */
export function readTargets(text: string): string[] {
  return [...new Set([...fold(text.slice(0, 20_000)).matchAll(targetCode)].map((match) => `${match[1]}.${match[2]}`))];
}

function goalsOf(line: string): string[] {
  const folded = fold(asciiDigits(line.slice(0, 2000)));
  const byWord = [...folded.matchAll(worded)].map(written);
  if (byWord.length > 0)
    return /\b(?:and|et|y|,|&)\b/.test(folded) && listed.test(folded.replace(/^[a-z\s]+/, '')) ? all(folded) : byWord;
  if (listed.test(folded)) return all(folded);
  const several = [...asciiDigits(line.slice(0, 2000)).matchAll(entries)];
  if (several.length > 1) return several.map(written);
  const first = leading.exec(folded);
  if (first) return [written(first)];
  const title = goalTitles.get(folded.replace(/[.]$/, ''));
  return title ? [String(title)] : [];
}

function all(folded: string): string[] {
  return [...folded.matchAll(anyCode)].map(written);
}

function written(match: RegExpMatchArray): string {
  return match[2] ? `${match[1]}.${match[2]}` : match[1]!;
}
