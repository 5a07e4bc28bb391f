import { expect, test } from 'vitest';
import { joins, openSession, organiser, type Trial } from '#core/session/given.ts';
import { wordingOf } from '#wording/words.ts';
import { mayRead, type Report, report } from './report.ts';
import { reportMarkdown } from './report-markdown.ts';

/** A short session with everything a report has: notes, turns, questions in every stage, two calls out of the order. */
function held(): Trial {
  const tried = openSession();
  const ann = joins(tried, 'Ann', 'academia', 'room');
  const bo = joins(tried, 'Bo', 'government', 'online', { as: 'organisation', organisation: 'Quay Office' });
  const cy = joins(tried, 'Cy', 'private_sector', 'room', { as: 'withheld' });
  for (const who of [ann, bo, cy]) tried.given(who, { type: 'hand.raise' });
  const why = tried.given(ann, { type: 'question.submit', text: 'Why is it *dark*?', policyQuestion: 'p1' }, 1);
  const off = tried.given(bo, { type: 'question.submit', text: 'What of the ferry?' }, 2);
  const how = tried.given(cy, { type: 'question.submit', text: 'How long?', policyQuestion: 'p1' }, 3);
  tried.given(organiser, { type: 'session.start' }, 10);
  tried.given(organiser, { type: 'segment.begin', segment: 'intro' }, 10);
  tried.given(organiser, { type: 'note.write', text: 'The chair recalled the flood.', policyQuestion: 'p2' }, 20);
  tried.given(organiser, { type: 'segment.begin', segment: 'floor' }, 310);
  tried.given(organiser, { type: 'floor.give', ticket: 3, reason: 'must_leave' }, 320);
  tried.given(organiser, { type: 'note.write', text: 'The lamps are old.', policyQuestion: 'p1' }, 330);
  tried.given(organiser, { type: 'floor.give', ticket: 1 }, 380);
  tried.given(organiser, { type: 'floor.end' }, 470);
  tried.given(organiser, { type: 'question.take', question: why }, 480);
  tried.given(organiser, { type: 'question.answer', question: why }, 500);
  tried.given(organiser, { type: 'question.take', question: how, reason: 'other', word: 'It is short.' }, 510);
  tried.given(organiser, { type: 'question.return', question: off, reason: 'off_topic' }, 520);
  tried.given(organiser, { type: 'session.close' }, 610);
  return tried;
}

const made = (tried: Trial, language: 'en' | 'fr' | 'ar' = 'en') =>
  report(tried.state, tried.words, wordingOf(language), language);
const section = (made: Report, id: string) => made.sections.find((one) => one.id === id);

test('R1 every paragraph, quotation and row cites entries that are there', () => {
  const tried = held();
  const { sections, sources } = made(tried);
  const entries = new Set(tried.entries.map(({ eid }) => eid));
  const cited = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.block === 'heading' ? [] : block.block === 'table' ? block.rows.map(({ cites }) => cites) : [block.cites],
    ),
  );

  expect(cited.length).toBe(21);
  for (const cites of cited) {
    expect(cites.length).toBeGreaterThan(0);
    for (const place of cites) expect(entries).toContain(sources[place - 1]);
  }
});

test('R2 nobody is named who did not choose it, in any language or form', () => {
  const tried = held();
  for (const language of ['en', 'fr', 'ar'] as const) {
    const text = JSON.stringify(made(tried, language));
    expect(text).toContain('Ann');
    expect(text).toContain('Quay Office');
    expect(text).not.toMatch(/\bBo\b|\bCy\b/);
  }
});

test('R2 the group of somebody who is withheld is not given by their time either', () => {
  expect(section(made(held()), 'floor')?.blocks).toMatchObject([
    {
      rows: [
        { label: 'Academia', value: '1:30', share: 1 },
        { label: 'Not to be named', value: '1:00' },
      ],
    },
  ]);
});

test('R3 R4 notes and questions stand under their policy question, what belongs to none apart, in their stages', () => {
  const all = made(held());

  expect(all.sections.map(({ id }) => id)).toEqual([
    'summary',
    'policy-p1',
    'policy-p2',
    'other',
    'time',
    'floor',
    'people',
    'overrides',
    'rules',
  ]);
  expect(section(all, 'policy-p1')?.blocks).toMatchObject([
    { block: 'paragraph', text: 'The lamps are old. (A participant)' },
    { block: 'heading', text: 'Questions answered' },
    { block: 'quote', text: 'Why is it *dark*?', who: 'Ann, backed by 1 person.' },
    { block: 'heading', text: 'Questions taken' },
    { block: 'quote', text: 'How long?', who: 'A participant, backed by 1 person.' },
  ]);
  expect(section(all, 'other')?.blocks).toMatchObject([
    { block: 'heading', text: 'Questions returned' },
    { text: 'What of the ferry?', who: 'Quay Office, backed by 1 person. Returned: It belongs to another session' },
  ]);
});

test('R5 time is given by account', () => {
  expect(section(made(held()), 'time')?.blocks).toMatchObject([
    {
      rows: [
        { label: 'Panel', value: '5:00' },
        { label: 'The floor, speaking', value: '2:30' },
        { label: 'Answers to the floor', value: '2:30' },
      ],
    },
  ]);
});

test('R6 where the order was left, the reason stands', () => {
  expect(section(made(held()), 'overrides')?.blocks).toMatchObject([
    { text: 'A participant: called before others. Must leave soon' },
    { text: 'A participant: question taken before others. It is short.' },
  ]);
});

test('R7 the rules stand with versions and parameters', () => {
  expect(section(made(held()), 'rules')?.blocks.map((block) => 'text' in block && block.text)).toEqual([
    'Questions: waterline 1, groups balanced.',
    'The floor: group-clocks 1, turns of 120 seconds.',
    'Time: time-ledger 1, 120 seconds kept for closing.',
    'In breakdowns by group, region or place, counts below 5 are joined with others.',
  ]);
});

test('R8 the Markdown says what the tree says, and people’s words stay text', () => {
  const all = made(held());
  const frame = { draft: 'draft', sourcesHeading: 'Sources', address: (entry: string) => `https://b.example/${entry}` };
  const text = reportMarkdown(all, frame);

  expect(text).toContain('# Who mends the bridge?\n');
  expect(text).toContain('> Why is it \\*dark\\*?\n>\n> — Ann, backed by 1 person. [');
  for (const [index, entry] of all.sources.entries())
    expect(text).toContain(`[${index + 1}]: <https://b.example/${entry}>`);
  for (const { heading } of all.sections) expect(text).toContain(`## ${heading}`);
});

test('P3 with few people no breakdown is given, only the total', () => {
  expect(section(made(held()), 'people')?.blocks).toMatchObject([
    { text: '3 people joined.' },
    { text: 'Too few to say more without pointing at somebody.' },
  ]);
});

test('R1 before the end the report is a draft, and only the team reads it', () => {
  const tried = openSession();
  tried.given(organiser, { type: 'session.start' });

  expect(made(tried).stage).toBe('draft');
  expect(mayRead(tried.state, 'public')).toBe(false);
  expect(mayRead(tried.state, 'rapporteur')).toBe(true);
  expect(mayRead(held().state, 'public')).toBe(true);
});

test('P3 the final report says which groups were behind a question, small counts joined; a draft does not', () => {
  const tried = openSession();
  const ann = joins(tried, 'Ann', 'academia');
  const question = tried.given(ann, { type: 'question.submit', text: 'Why?' });
  for (let i = 0; i < 6; i += 1) {
    const by = joins(tried, `G${i}`, 'government');
    if (i < 5) tried.given(by, { type: 'question.support', question });
  }
  tried.given(organiser, { type: 'session.start' });
  const said = () => section(made(tried), 'other')?.blocks.at(-1);

  expect(said()).toMatchObject({ who: 'Ann, backed by 6 people.' });
  tried.given(organiser, { type: 'session.close' });
  // One of academia alone would point at somebody, so the groups are joined.
  expect(said()).toMatchObject({ who: 'Ann, backed by 6 people. By group: Academia, Government 6 of 7.' });
});
