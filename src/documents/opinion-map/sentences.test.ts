import { describe, expect, test } from 'vitest';
import { mapOf } from '#algorithms/opinion-map/opinion-map.ts';
import { type Choice, tableOf } from '#algorithms/opinion-map/votes.ts';
import { languages } from '#wording/wording.ts';
import { wordingOf } from '#wording/words.ts';
import type { Mapped } from './mapped.ts';
import { mapPage } from './page.ts';
import { mapPicture } from './picture.ts';
import { mapSentences } from './sentences.ts';
import { shareCell } from './shares.ts';

const en = wordingOf('en');

/** Rows of votes as A, D, P and . for none, a person a row. */
function mapped(rows: string[], texts: string[] = []): Mapped {
  const choices: Record<string, Choice> = { A: 1, P: 0, D: -1 };
  const columns = rows[0]?.length ?? 0;
  const table = tableOf(
    rows.length,
    columns,
    rows.flatMap((row, person) =>
      [...row].flatMap((mark, column) =>
        choices[mark] === undefined ? [] : [[person, column, choices[mark]] as const],
      ),
    ),
  );
  const active = Array.from({ length: columns }, () => true);
  return {
    title: 'Who mends the cables?',
    participantIds: rows.map((_, row) => row),
    statements: active.map((_, id) => ({ id, text: texts[id] ?? `Statement ${id}` })),
    active,
    table,
    map: mapOf(table, { active }),
  };
}

const times = (count: number, row: string) => Array.from({ length: count }, () => row);
const camps = [...times(22, 'AAAADDDA'), ...times(18, 'DDDDAAAA')];

test('two camps: who they are, what they share, what sets each apart', () => {
  const document = mapSentences(mapped(camps), en);
  expect(document.title).toBe('Opinion map: Who mends the cables?');
  expect(document.made).toBe('40 people voted on 8 statements; 320 votes in all.');
  expect(document.lead).toEqual([
    'There are two groups of opinion.',
    'Group A has 22 people.',
    'Group B has 18 people.',
  ]);
  const [common, apartA, apartB, all] = document.sections;
  expect(common?.rows).toEqual([
    {
      id: 7,
      statement: 'Statement 7',
      cells: [{ text: 'agree' }, { text: '95 % or more', percent: 95 }, { text: '90 % or more', percent: 90 }],
    },
  ]);
  expect(apartA?.columns).toEqual(['Statement', 'They', 'Group A', 'Others']);
  expect(apartA?.rows.map(({ cells }) => cells.map(({ text }) => text))).toContainEqual([
    'agree',
    '95 % or more',
    '10 % or less',
  ]);
  expect(apartB?.rows.length).toBe(5);
  expect(all?.rows.map(({ id }) => id).at(-1)).toBe(7);
});

test('a shut gate: in words that there are no groups and why, all statements, no picture', () => {
  const scattered = mapped(
    Array.from({ length: 30 }, (_, i) => [...'ADPADAPD'].map((_, j) => 'AD'[(i >> (j % 5)) & 1]).join('')),
  );
  const shut = { ...scattered, map: { ...scattered.map, groups: undefined } };
  const { lead, sections } = mapSentences(shut, en);
  expect(lead[0]).toBe('The votes show no separate groups.');
  expect(lead).toHaveLength(2);
  expect(sections.map(({ id }) => id)).toEqual(['all']);
  expect(mapPicture(shut, en)).toBeUndefined();
});

test('one statement, nobody, and fewer than five people each have their own sentence', () => {
  const one = mapSentences(mapped([...times(7, 'A'), ...times(6, 'D')]), en);
  expect(one.lead).toEqual([
    'The votes show no separate groups.',
    'There is one statement only; how people differ on it stands below.',
  ]);
  expect(one.sections[0]?.rows[0]?.cells.map(({ text }) => text)).toEqual(['55 %', '45 %', '10 % or less']);
  const few = mapSentences(mapped(times(3, 'AD')), en);
  expect([few.made, few.sections]).toEqual(['Fewer than 5 people voted; nothing more is shown.', []]);
  expect(mapSentences(mapped([]), en).sections).toEqual([]);
});

test('of fewer than five who are in no group nothing is said, of five it is', () => {
  const withMore = (more: number) => mapSentences(mapped([...camps, ...times(more, 'A.......')]), en).lead;
  expect(withMore(4).at(-1)).toBe('Group B has 18 people.');
  expect(withMore(5).at(-1)).toBe('5 people voted on fewer than 7 statements and are in no group.');
});

test('shares are rounded, cut where few voted, and nothing is shown of fewer than five', () => {
  expect(shareCell(4, 4, en)).toEqual({ text: '–' });
  expect(shareCell(5, 5, en)).toEqual({ text: '90 % or more', percent: 90 });
  expect(shareCell(0, 30, en)).toEqual({ text: '5 % or less', percent: 5 });
  expect(shareCell(51, 60, en)).toEqual({ text: '85 %', percent: 85 });
  expect(shareCell(60, 60, en)).toEqual({ text: '100 %', percent: 100 });
});

describe.each(languages)('the page in %s', (language) => {
  const w = wordingOf(language);
  const page = mapPage(
    mapped(camps, ['<script>alert(1)</script>', 'ينبغي إبلاغ الموانئ أولًا', '"quoted" & more']),
    w,
    language,
  );

  test('says sentences and tables before the picture, and stands alone', () => {
    const places = ['<h2>', '<table', '<svg class="map"', 'id="all"'].map((part) => page.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(page).not.toMatch(/<script|<link|<img|https?:|style="|undefined|NaN/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('dir="auto">ينبغي');
  });

  test('draws no dot for anybody', () => {
    const picture = mapPicture(mapped(camps), w) ?? '';
    expect(picture).not.toContain('<circle');
    // Two grounds, two outlines and the key.
    expect(picture.match(/<ellipse/g)).toHaveLength(5);
    expect(picture).toMatch(/role="img" aria-label="[^"]{40,}"/);
  });
});
