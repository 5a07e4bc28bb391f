import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readProposal } from './read-proposal.ts';
import { type ProposalReading, proposalReading } from './reading.ts';

const folder = new URL('./fixtures/', import.meta.url);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));
const pageLines = [...new Set(pages.flatMap((page) => page.split('\n')))];

/** What breaks readers: signs that patterns are made of, half labels, other scripts, broken encodings. */
const oddPieces = [
  ...[
    'Speaker 1:',
    'Organizer',
    'Format',
    'Moderator',
    'SDGs',
    'GOAL ',
    'TBC',
    ' - 90 Min',
    '12:00 - 13:00',
    'half',
    '??',
  ],
  ...[
    '(',
    ')',
    '[',
    '|',
    '\t',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\u0000',
    '\ud83d',
    '🔒',
    'πŸ”’',
    'Ã©',
    '&amp;',
    '&#0;',
    '&#x110000;',
  ],
  ...[
    '<p>',
    '</div',
    '&nbsp;',
    '١٥ دقيقة',
    '：',
    '？',
    'ﷺ',
    '\u0301\u0323',
    ',,,,',
    '::::',
    '1. 2. 3.',
    'A) B)',
    '  ',
    '\r',
  ],
];
const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...pageLines) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...oddPieces), { maxLength: 6 }).map((pieces) => pieces.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.lorem({ maxCount: 20 }) },
);
const ending = fc.constantFrom('\n', '\r\n', '\r');
const madeUp = fc.tuple(fc.array(line, { maxLength: 40 }), ending).map(([lines, end]) => lines.join(end));
const mutated = fc
  .tuple(fc.constantFrom(...pages), fc.array(fc.tuple(fc.nat(200), fc.nat(3), line), { maxLength: 12 }), fc.nat(6000))
  .map(([page, changes, length]) => {
    const lines = page.split('\n');
    for (const [at, kind, other] of changes) {
      const place = at % Math.max(1, lines.length);
      if (kind === 0) lines.splice(place, 1);
      else if (kind === 1) lines.splice(place, 0, other);
      else if (kind === 2) lines.splice(place, 2, lines.slice(place, place + 2).join(' '));
      else lines.splice(place, 0, ...lines.slice(place, place + 4));
    }
    return lines.join('\n').slice(0, length + 200);
  });
const anyText = fc.oneof(madeUp, mutated, fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }));

/** The numbers of the lines that are not blank, counted as an editor counts them. */
function linesWithText(text: string): number[] {
  const lines = text.includes('\n') ? text.split('\n') : text.split('\r');
  return lines.flatMap((one, index) => (one.trim() === '' ? [] : [index + 1]));
}

function linesRead(reading: ProposalReading): Set<number> {
  return new Set([...reading.fields.flatMap((field) => field.lines), ...reading.unread.map((one) => one.line)]);
}

test('whatever the text, a reading comes back and has the published form', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const reading = readProposal(text);
      expect(v.parse(proposalReading, reading)).toEqual(reading);
    }),
    { numRuns: 400 },
  );
});

test('nothing is lost: every line with text stands in a field or among the unread lines', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const read = linesRead(readProposal(text));
      expect(linesWithText(text).filter((number) => !read.has(number))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('nothing is lost inside a line: its words stand in what was read from it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pageLines), { maxLength: 40 }), (lines) => {
      const reading = readProposal(lines.join('\n'));
      const texts = new Map<number, string>();
      const add = (number: number, text: string) => texts.set(number, `${texts.get(number) ?? ''} ${text}`);
      for (const field of reading.fields)
        for (const number of field.lines) add(number, `${field.sourceLabel ?? ''} ${field.text}`);
      for (const { line, text } of reading.unread) add(line, text);
      lines.forEach((original, index) => {
        const lost = wordsOf(original).filter((word) => !texts.get(index + 1)?.includes(word));
        expect({ line: original, lost }).toEqual({ line: original, lost: [] });
      });
    }),
    { numRuns: 200 },
  );
});

/** Plain words only: entities, tags and broken letters are decoded on the way. */
function wordsOf(original: string): string[] {
  if (/[&<ÃπÂ]/.test(original)) return [];
  return original.match(/(?<![\p{L}\p{N}])[A-Za-z0-9]+(?![\p{L}\p{N}])/gu) ?? [];
}

test('findings and fields point at lines of the page, in order', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const reading = readProposal(text);
      // A page whose lines end as they did on old machines has no other ends of lines.
      const last = text.split(text.includes('\n') ? '\n' : '\r').length;
      const inPage = (number: number) => number >= 1 && number <= last;
      expect(reading.findings.every(({ lines }) => lines.every(inPage))).toBe(true);
      expect(reading.fields.every(({ line, lines }) => inPage(line) && lines.every(inPage))).toBe(true);
      const starts = reading.fields.map((field) => field.line);
      expect(starts).toEqual(starts.toSorted((left, right) => left - right));
    }),
    { numRuns: 200 },
  );
});

test('a suggested running order fills the slot to the minute and keeps what the audience was promised', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const reading = readProposal(text);
      const total = reading.slotMinutes ?? reading.plannedMinutes ?? 0;
      const sum = reading.runningOrder.reduce((minutes, segment) => minutes + segment.minutes, 0);
      expect(sum).toBe(total);
      expect(reading.runningOrder.every((segment) => Number.isInteger(segment.minutes) && segment.minutes > 0)).toBe(
        true,
      );
      const floor = reading.runningOrder.reduce(
        (minutes, { kind, minutes: own }) => minutes + (kind === 'floor' ? own : 0),
        0,
      );
      expect(floor).toBeGreaterThanOrEqual(Math.min(total, reading.audienceMinutes ?? 0));
    }),
    { numRuns: 200 },
  );
});

test('reading twice gives the same', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      expect(readProposal(text)).toEqual(readProposal(text));
    }),
    { numRuns: 50 },
  );
});

// Each of these makes a careless pattern go back over the text again and again: minutes instead of moments.
const pathological = [
  'a',
  ' ',
  'a ',
  ':',
  '? ',
  '(',
  '1. ',
  '- ',
  '\n',
  '|',
  '&amp;',
  '&#',
  '<p',
  '“',
  'é',
  '\u0301\u0323',
  'Ã',
];
const repeatedLines = [
  'Speaker 1: a\n',
  'Moderator: x\n',
  'Ann Bell and ',
  '- A speaker: TBC\n',
  '- x (5 min)\n',
  '0-10 a\n',
  'half of the ',
  '9\n',
];
test('a page of fifty thousand letters of the same takes moments', { timeout: 120_000 }, () => {
  const head = 'IGF 2019 WS #1 Page\nOrganizer 1: Ilse Brandqvist, Northport\nFormat\nPanel - 90 Min\nDescription: ';
  for (const piece of [...pathological, ...repeatedLines]) {
    const body = piece.repeat(Math.ceil(50_000 / piece.length));
    const from = performance.now();
    readProposal(body);
    readProposal(head + body);
    expect({ piece, isQuick: performance.now() - from < 10_000 }).toEqual({ piece, isQuick: true });
  }
});
