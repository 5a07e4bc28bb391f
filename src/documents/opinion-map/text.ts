import type { MapDocument, MapSection } from './tree.ts';

const textWidth = 78;
const statementWidth = 60;

/** The map in words as lines for a terminal. */
export function* mapText({ title, made, lead, sure, sections, method }: MapDocument): Generator<string> {
  yield* wrapped(title);
  yield* wrapped(made);
  yield '';
  yield* lead.flatMap((sentence) => wrapped(sentence));
  if (sure.length > 0) yield '';
  yield* sure.flatMap((sentence) => wrapped(sentence));
  for (const section of sections) yield* sectionText(section);
  yield '';
  yield* method.flatMap((sentence) => wrapped(sentence));
}

function* sectionText({ heading, why, columns, rows }: MapSection): Generator<string> {
  yield '';
  yield heading;
  yield* wrapped(why);
  if (rows.length === 0) return;
  const [first = '', ...heads] = columns;
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...rows.map(({ cells }) => cells[at]?.text.length ?? 0)),
  );
  const line = (words: string, cells: readonly string[]) =>
    `  ${words.padEnd(statementWidth)}${cells.map((cell, at) => `  ${cell.padStart(widths[at] ?? 0)}`).join('')}`;
  yield line(first, heads);
  for (const { statement, cells } of rows) {
    const words = wrapped(statement.replace(/\s+/g, ' '), statementWidth);
    yield line(
      words[0] ?? '',
      cells.map(({ text }) => text),
    );
    for (const more of words.slice(1)) yield `  ${more}`;
  }
}

/** Words in lines of a width; a word that is longer stands alone. */
function wrapped(text: string, width = textWidth): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
