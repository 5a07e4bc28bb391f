import * as v from 'valibot';
import { expect, test } from 'vitest';
import { joins, openSession, organiser, type Trial } from '#core/session/given.ts';
import { releaseMap, votedSession, votesOf } from '#core/votes/given.ts';
import type { Language } from '#wording/wording.ts';
import { wordingOf } from '#wording/words.ts';
import { report } from './report.ts';
import { reportMarkdown } from './report-markdown.ts';
import { reportSchema } from './report-tree.ts';

const made = (tried: Trial, language: Language = 'en') =>
  report(tried.state, tried.words, wordingOf(language), language, votesOf(tried));
const blocks = (tried: Trial, id: string) => made(tried).sections.find((one) => one.id === id)?.blocks;

/** Forty people in two camps, who vote on eight statements as one. */
function campsSession(): Trial {
  const tried = openSession();
  const statements = Array.from({ length: 8 }, (_, place) =>
    tried.given(joins(tried, `Author${place}`, 'academia'), { type: 'statement.add', text: `Statement ${place}` }),
  );
  for (let person = 0; person < 40; person += 1) {
    const by = joins(tried, `P${person}`, person % 3 === 0 ? 'government' : 'academia');
    for (const [place, statement] of statements.entries()) {
      const agrees = (person % 2 === 0) === (place % 2 === 0) || person === place;
      tried.given(by, { type: 'vote.cast', statement, choice: agrees ? 'agree' : 'disagree' });
    }
  }
  tried.given(organiser, { type: 'session.start' });
  releaseMap(tried);
  tried.given(organiser, { type: 'session.close' });
  return tried;
}

test('R15 what is common ground and what divides stands there with what it hangs on', () => {
  const { tried } = votedSession();

  expect(blocks(tried, 'common-ground')).toMatchObject([
    { block: 'paragraph' },
    {
      block: 'support',
      text: 'Lights on every quay.',
      label: 'common-ground',
      tag: 'Common ground',
      groups: [
        { label: 'Academia', agree: 90, binding: true, said: 'Academia: about 90 % agree, about 10 % disagree' },
        { label: 'Government', agree: 90 },
      ],
      said: 'Surely at least 60 % of every group heard supports it; the least sure of them is Academia. 2 more votes against it there would end the label. Of all who voted, each counted once, about 90 % agree. Other numbers, which decide nothing: mean of the groups heard 80 %; corrected for who voted 80 %; every group counted alike 80 %.',
    },
    {
      block: 'table',
      caption: 'Every other statement',
      rows: [{ label: 'Boats for rent.', value: 'Not enough voices', note: 'Not heard: Academia; Government.' }],
    },
    { block: 'paragraph' },
  ]);
  expect(blocks(tried, 'divided')).toMatchObject([
    { label: 'divided', text: 'Ferries come first.', said: expect.stringContaining('Objections to record: Academia.') },
    { label: 'divided', text: 'Bridges come first.' },
    { block: 'paragraph' },
  ]);
});

test('R16 R17 the slate is audited, and the team’s own choice by the same audit', () => {
  const { tried } = votedSession();
  const texts = blocks(tried, 'slate')?.map((block) => 'text' in block && block.text);

  expect(texts?.slice(1, 5).sort()).toEqual([
    'Boats for rent.',
    'Bridges come first.',
    'Ferries come first.',
    'Lights on every quay.',
  ]);
  expect(texts?.slice(5, 8)).toEqual([
    'No group of 5 people or more that shares a statement is left with nothing here. Nobody has less here than their number is due.',
    'The team’s own choice',
    'The team made proposals of 1 statement. The same audit says of this choice: The largest group left out is about 30 % and wanted: “Boats for rent.”. It is too small for the one place. Nobody has less here than their number is due.',
  ]);
});

test('R18 each of these sections says method, version, parameters and the position in the log', () => {
  const { tried } = votedSession();
  const last = (id: string) => blocks(tried, id)?.at(-1);

  expect(last('common-ground')).toMatchObject({
    text: `Computed by common-ground version 1 (an organisation weighs at most 3 people in a group, a group is heard from 5 people and 2 organisations on, every group has to pass 50 %, an objection is recorded from 25 % surely against it), from the log up to position ${tried.entries.length}.`,
  });
  expect(last('slate')).toMatchObject({
    text: expect.stringContaining('equal-shares version 1 (12 places, groups of ordinary size weigh the same)'),
  });
  expect(last('views')).toMatchObject({ text: expect.stringContaining('Method opinion-map, version 1.') });
});

test('R19 where views differ the groups stand in words and tables before the picture', () => {
  const views = blocks(campsSession(), 'views');

  expect(views?.map(({ block }) => block)).toEqual([
    ...['paragraph', 'paragraph', 'paragraph', 'paragraph', 'paragraph', 'paragraph'],
    ...['grid', 'grid', 'grid', 'grid', 'picture', 'paragraph'],
  ]);
  expect(views?.[1]).toMatchObject({
    text: 'There are two groups of opinion. Group A: 20 to 49 people. Group B: 20 to 49 people.',
  });
  expect(JSON.stringify(views?.at(-2))).toContain('20 to 49 people');
});

test('Y1 R19 a session that has released no map has none in the report', () => {
  const tried = openSession();
  const statement = tried.given(joins(tried, 'Ann', 'academia'), { type: 'statement.add', text: 'Ferries first.' });
  for (let person = 0; person < 9; person += 1)
    tried.given(joins(tried, `P${person}`, 'academia'), { type: 'vote.cast', statement, choice: 'agree' });
  tried.given(organiser, { type: 'session.start' });
  tried.given(organiser, { type: 'session.close' });

  expect(blocks(tried, 'common-ground')).toBeDefined();
  expect(blocks(tried, 'views')).toBeUndefined();
  expect(made(tried).votes).not.toHaveProperty('map');
});

test('R20 before the close nothing of all that stands in the report, whoever reads it', () => {
  const { tried } = votedSession(false);
  const ids = made(tried).sections.map(({ id }) => id);

  expect(ids).not.toEqual(expect.arrayContaining(['common-ground']));
  expect(made(tried)).not.toHaveProperty('votes');
});

test('R20 nobody is named for a vote, and no organisation', () => {
  const { tried } = votedSession();
  const { sections, votes } = made(tried);
  const text = JSON.stringify([sections.filter(({ id }) => ['common-ground', 'slate', 'views'].includes(id)), votes]);

  expect(text).not.toMatch(/government\d|academia\d|house/);
});

test('R1 R8 R10 all of it cites, follows the schema and stands in the Markdown, in every language', () => {
  for (const tried of [votedSession().tried, campsSession()]) {
    for (const language of ['en', 'fr', 'ar'] as const) {
      const whole = made(tried, language);
      const w = wordingOf(language);
      const text = reportMarkdown(whole, {
        ...{ draft: '', rehearsal: '', groupBehind: w.report.sentences.groupBehind, sides: w.report.sides },
        ...{ separator: '; ', sourcesHeading: 'Sources', address: (entry) => `https://b.example/${entry}` },
      });

      expect(v.parse(reportSchema, JSON.parse(JSON.stringify(whole)))).toEqual(whole);
      for (const { heading, blocks } of whole.sections) {
        expect(text).toContain(`## ${heading}`);
        for (const block of blocks) if ('cites' in block) expect(block.cites.length).toBeGreaterThan(0);
      }
    }
  }
});
