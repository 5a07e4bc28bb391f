import * as v from 'valibot';
import { expect, test } from 'vitest';
import { joins, openSession, organiser, type Trial, trial } from '#core/session/given.ts';
import { wordingOf } from '#wording/words.ts';
import { mayRead, report } from './report.ts';
import { reportMarkdown } from './report-markdown.ts';
import { type Report, reportSchema } from './report-tree.ts';

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
const markdownOf = (made: Report) =>
  reportMarkdown(made, {
    draft: 'draft',
    rehearsal: 'nobody is real',
    groupBehind: wordingOf('en').report.sentences.groupBehind,
    sides: { for: 'For', against: 'Against' },
    separator: '; ',
    sourcesHeading: 'Sources',
    address: (entry) => `https://b.example/${entry}`,
  });
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

  expect(cited.length).toBe(36);
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
    {
      rows: [
        { label: 'In the room', value: '1:30', share: 1 },
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
    'half',
    'time',
    'floor',
    'speakers',
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

test('R5 what was promised to the floor and what came of it stands large, and is told by more than a colour', () => {
  expect(section(made(held()), 'half')?.blocks).toMatchObject([
    { figure: '5:00', seconds: 300, kept: false, tag: '25:00 short of the promised 30:00' },
  ]);
});

test('R5 while the session runs nothing is said to be lost that can still come', () => {
  const tried = openSession();
  tried.given(organiser, { type: 'session.start' }, 0);
  tried.given(organiser, { type: 'segment.begin', segment: 'intro' }, 10);

  expect(section(made(tried), 'half')?.blocks).toMatchObject([
    { kept: false, open: true, tag: 'Of 30:00 promised, so far' },
  ]);
  expect(JSON.stringify(section(made(tried), 'summary'))).toContain('has had 0:00 so far');
});

test('R3 a policy question of which nothing came stands there and says so; the promise of a changed end is explained', () => {
  const tried = openSession();
  tried.given(organiser, { type: 'session.start' }, 0);
  expect(section(made(tried), 'policy-p1')?.blocks).toMatchObject([{ text: 'Nothing was noted on it.' }]);
  expect(JSON.stringify(section(made(tried), 'summary'))).not.toContain('The end was changed.');

  tried.given(organiser, { type: 'end.change', endsAt: tried.state.clock.endsAt + 600_000 }, 10);
  expect(JSON.stringify(section(made(tried), 'summary'))).toContain(
    'were promised; the same share of the new length is 35:00.',
  );
});

test('R11 time by person names those who gave a name; the others are counted without one', () => {
  const tried = held();
  expect(section(made(tried), 'speakers')?.blocks).toMatchObject([
    {
      unit: 'seconds',
      rows: [
        { label: 'Ann', value: '1:30', number: 90 },
        { label: 'A participant', value: '1:00' },
      ],
    },
  ]);
});

test('R9 a presentation stands with the time it had and was planned, and with its notes that are on no policy question', () => {
  const tried = openSession();
  tried.given(organiser, { type: 'session.start' });
  tried.given(organiser, { type: 'segment.begin', segment: 'a' }, 0);
  tried.given(organiser, { type: 'note.write', text: 'Bridges need paint.' }, 10);
  tried.given(organiser, { type: 'note.write', text: 'The state pays.', policyQuestion: 'p1' }, 20);
  tried.given(organiser, { type: 'segment.begin', segment: 'floor' }, 400);

  const texts = (id: string) => section(made(tried), id)?.blocks.map((block) => 'text' in block && block.text);
  expect(texts('presentations')).toEqual([
    'Odile Varn, Ministry of Bridges: 6:40, of 7:30 planned.',
    'Bridges need paint.',
  ]);
  expect(texts('policy-p1')).toEqual(['The state pays. (Odile Varn)']);
  expect(section(made(tried), 'other')).toBeUndefined();
});

test('R10 the published schema describes every report, in every language', () => {
  for (const language of ['en', 'fr', 'ar'] as const) {
    const report = made(held(), language);
    expect(v.parse(reportSchema, JSON.parse(JSON.stringify(report)))).toEqual(report);
  }
});

test('R6 where the order was left, the reason stands', () => {
  expect(section(made(held()), 'overrides')?.blocks).toMatchObject([
    { text: 'A participant: called before others. Must leave soon' },
    { text: 'A participant: question taken before others. It is short.' },
  ]);
});

const rulesOf = (tried: Trial) => section(made(tried), 'rules')?.blocks.map((block) => 'text' in block && block.text);

test('R7 the rules stand with versions and with every parameter', () => {
  expect(rulesOf(held())).toEqual([
    'The rules in force: waterline, version 1; group-clocks, version 1; time-ledger, version 1; opinion-map, version 1.',
    'Questions: stakeholder groups of ordinary size weigh the same, whatever their number.',
    'The questions can also be looked at by support alone.',
    'The floor: one queue for the room and online. A turn has 2:00.',
    'The group that has had least time comes first; in it, who has been heard least.',
    'One turn in 4 goes to whoever has waited longest.',
    'The next 2 are announced and stay in their places.',
    'Among the first 4 of a group the least heard is sought; a group that comes late starts at most 4:00 behind; a turn counts as 0:30 at least.',
    'Time: the floor has 30:00. When the panel overruns, its own later parts are shortened; 2:00 stay for the closing.',
    'Numbers: counts below 5 are joined with others.',
    'Statements: whoever has voted or passed sees the totals, not before.',
    'Votes on statements make an opinion map. It changes when at least as many people as the smallest number have voted.',
    'Quoting: by name at most, as each person chooses.',
    'The form to join offers first: As my stakeholder group only.',
  ]);
});

test('R7 S15 M1 what the organiser set stands there, and which parts are under the Chatham House Rule', () => {
  const tried = trial();
  const agenda = [{ segment: 'floor', kind: 'floor', seconds: 3600 }];
  const plan = {
    title: 'Who mends the bridge?',
    proposal: 'Bridge',
    slotSeconds: 3600,
    seats: [],
    policyQuestions: [],
  };
  tried.given(organiser, { type: 'session.draft', ...plan, agenda });
  const ways = {
    weights: 'headcount',
    plainOrder: false,
    most: 'organisation',
    usual: 'group',
    shares: { academia: 2 },
  };
  const finer = { longest: 3, ahead: 1, window: 2, credit: 120, minCharge: 20, bufferSeconds: 60, smallest: 10 };
  tried.given(organiser, { type: 'rules.set', turnSeconds: 90, ...ways, ...finer });
  tried.given(organiser, { type: 'session.make' });
  tried.given(organiser, { type: 'chatham.switch', segment: 'floor', on: true });
  expect(rulesOf(tried)?.at(-1)).toBe('The form to join offers first: As my stakeholder group only.'); // P5
  tried.given(organiser, { type: 'doors.open' });

  expect(rulesOf(tried)?.slice(1)).toEqual([
    'Questions: each supporter weighs the same, so larger groups weigh more.',
    'The questions are shown in this order only.',
    'The floor: one queue for the room and online. A turn has 1:30.',
    'The group that has had least time comes first; in it, who has been heard least.',
    'One turn in 3 goes to whoever has waited longest.',
    'The next one is announced and stays.',
    'Among the first 2 of a group the least heard is sought; a group that comes late starts at most 2:00 behind; a turn counts as 0:20 at least.',
    'Shares of the floor’s time that are not equal: Academia 2.',
    'Time: the floor has 30:00. When the panel overruns, its own later parts are shortened; 1:00 stay for the closing.',
    'Numbers: counts below 10 are joined with others.',
    'Statements: whoever has voted or passed sees the totals, not before.',
    'Votes on statements make an opinion map. It changes when at least as many people as the smallest number have voted.',
    'Quoting: nobody is named. The organisation is said at most, as each person chooses.',
    'The form to join offers first: As my stakeholder group only.',
    'Under the Chatham House Rule: The floor.',
  ]);
});

test('R8 the Markdown says what the tree says, and people’s words stay text', () => {
  const all = made(held());
  const text = markdownOf(all);

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
  expect(said()).toMatchObject({
    who: 'Ann, backed by 6 people.',
    standing: [{ groups: ['academia', 'government'], label: 'Academia, Government', count: 6, of: 7 }],
  });
  expect(markdownOf(made(tried))).toContain('— Ann, backed by 6 people. Academia, Government 6 of 7. [');
});

test('X3 the report of a rehearsal says so in every form', () => {
  const tried = held();
  expect(made(tried).rehearsal).toBeUndefined();
  expect(markdownOf(made(tried))).not.toContain('nobody is real');

  tried.state.rehearsal = { seed: 1, speed: 1, since: 0, at: 0 };
  expect(made(tried).rehearsal).toBe(true);
  expect(markdownOf(made(tried))).toContain('\n\n**nobody is real**\n\n');
});
