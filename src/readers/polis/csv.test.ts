import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvReader } from './csv.ts';

/** The rows of a text that comes in pieces of some length. */
function rowsOf(text: string, pieceLength = text.length) {
  const rows: [number, string[]][] = [];
  const open: number[] = [];
  const reader = csvReader(
    (cells, line) => rows.push([line, cells]),
    (line) => open.push(line),
  );
  for (let at = 0; at < text.length; at += Math.max(1, pieceLength)) reader.push(text.slice(at, at + pieceLength));
  reader.end();
  return { rows, open };
}

test('a row knows the line on which it begins, also after words of several lines', () => {
  const text = 'id,words,end\n1,"one\ntwo, ""three""\n",x\n\n2,plain,y';
  expect(rowsOf(text).rows).toEqual([
    [1, ['id', 'words', 'end']],
    [2, ['1', 'one\ntwo, "three"\n', 'x']],
    [6, ['2', 'plain', 'y']],
  ]);
});

test('semicolons, tabs, a line that names the separator, and all three line ends are understood', () => {
  const rows = [
    [1, ['a', 'b']],
    [2, ['1', 'x,y']],
  ];
  for (const text of ['a;b\r\n1;x,y\r\n', 'a\tb\n1\tx,y\n', 'a;b\r1;x,y\r', 'a,b\r\n1,"x,y"\r\n'])
    expect(rowsOf(text).rows).toEqual(rows);
  expect(rowsOf('sep=;\na;b').rows).toEqual([[2, ['a', 'b']]]);
});

test('a mark inside a cell that does not begin with one is a mark', () => {
  expect(rowsOf('a,b\n5" pipe,12\n').rows[1]).toEqual([2, ['5" pipe', '12']]);
});

test('where a quotation is never closed its line is told, and the next ones are read', () => {
  expect(rowsOf('a,b\n1,"oh\n2,two\n3,three\n')).toEqual({
    rows: [
      [1, ['a', 'b']],
      [3, ['2', 'two']],
      [4, ['3', 'three']],
    ],
    open: [2],
  });
});

test('what is written as CSV is read as it was, in pieces of any length', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ';', ' ', 'é', '1', '\r') });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), fc.integer({ min: 1, max: 12 }), (table, length) => {
      const text = ['x,y', ...table.map((row) => row.map(quoted).join(','))].map((row) => `${row}\n`).join('');
      expect(rowsOf(text, length).rows.map(([, cells]) => cells)).toEqual([['x', 'y'], ...table]);
    }),
    { seed: 7 },
  );
});
