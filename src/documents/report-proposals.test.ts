import { expect, test } from 'vitest';
import { joins, openSession, organiser, type Trial, trial } from '#core/session/given.ts';
import { wordingOf } from '#wording/words.ts';
import { report } from './report.ts';

const made = (tried: Trial) => report(tried.state, tried.words, wordingOf('en'), 'en');
const section = (tried: Trial, id: string) => made(tried).sections.find((one) => one.id === id);

test('R12 a proposal stands with both sides by group, the reasons as their authors chose, and its source', () => {
  const tried = openSession();
  const academia = ['Ann', 'Bo', 'Cy', 'Dee', 'Eve'].map((name) => joins(tried, name, 'academia'));
  const states = ['Fay', 'Gus', 'Hal', 'Ida', 'Jon'].map((name) =>
    joins(tried, name, 'government', 'room', { as: 'group' }),
  );
  tried.given(organiser, { type: 'session.start' });
  const note = tried.given(organiser, { type: 'note.write', text: 'All wish for lights.' });
  const outcome = tried.given(organiser, {
    type: 'outcome.lift',
    text: 'Light every quay.',
    note,
    policyQuestion: 'p1',
  });
  for (const who of academia) tried.given(who, { type: 'outcome.support', outcome });
  for (const [place, who] of states.entries())
    tried.given(who, { type: 'outcome.oppose', outcome, ...(place === 0 && { reason: 'Who pays for the oil?' }) });
  tried.given(organiser, { type: 'session.close' });

  expect(section(tried, 'policy-p1')?.blocks).toMatchObject([
    { block: 'heading', text: 'Proposals and how each group stands to them' },
    {
      block: 'proposal',
      text: 'Light every quay.',
      support: 5,
      oppose: 5,
      standing: [{ label: 'Academia', count: 5, of: 5 }],
      against: [{ label: 'Government', count: 5, of: 5 }],
      said: '5 support it, 5 oppose it. From: a note of the rapporteur.',
    },
    { block: 'quote', text: 'Who pays for the oil?', who: 'Against it: Government.' },
  ]);
  expect(JSON.stringify(made(tried))).not.toContain('Fay');
});

test('R12 with few voices no number is told', () => {
  const tried = openSession();
  const ann = joins(tried, 'Ann', 'academia');
  tried.given(organiser, { type: 'session.start' });
  const note = tried.given(organiser, { type: 'note.write', text: 'All wish for lights.' });
  const outcome = tried.given(organiser, { type: 'outcome.lift', text: 'Light every quay.', note });
  tried.given(ann, { type: 'outcome.support', outcome });
  tried.given(organiser, { type: 'session.close' });

  const proposal = section(tried, 'other')?.blocks.find(({ block }) => block === 'proposal');
  expect(proposal).not.toHaveProperty('support');
  expect(proposal).toMatchObject({
    said: 'Too few have taken a stand to say how many. From: a note of the rapporteur.',
  });
});

test('R13 a statement stands with its author, its totals and its groups; one that was returned does not stand', () => {
  const tried = openSession();
  const people = ['Ann', 'Bo', 'Cy', 'Dee', 'Eve'].map((name) => joins(tried, name, 'academia'));
  const statement = tried.given('guest:Ann', { type: 'statement.add', text: 'Ferries come first.' });
  const unkind = tried.given('guest:Bo', { type: 'statement.add', text: 'The mayor is a fool.' });
  tried.given(organiser, { type: 'statement.return', statement: unkind, reason: 'unkind' });
  for (const [place, who] of people.entries())
    tried.given(who, { type: 'vote.cast', statement, choice: place === 0 ? 'disagree' : 'agree' });
  tried.given(organiser, { type: 'session.start' });
  tried.given(organiser, { type: 'session.close' });

  expect(section(tried, 'other')?.blocks).toMatchObject([
    { block: 'heading', text: 'Statements put to the vote' },
    { text: 'Ferries come first.', who: 'Ann. 4 agree, 1 disagree, 0 pass.' },
  ]);
});

test('R14 what changed is told in rounded shares, of those who answered both times', () => {
  const tried = trial();
  tried.given(organiser, {
    type: 'session.draft',
    title: 'Who mends the bridge?',
    slotSeconds: 3600,
    seats: [],
    policyQuestions: [],
    agenda: [
      { segment: 'floor', kind: 'floor', seconds: 3300 },
      { segment: 'closing', kind: 'closing', seconds: 300 },
    ],
  });
  const questions = [{ question: 'k1', text: 'Do you know whom to call?', scale: 'yes_no' }];
  tried.given(organiser, { type: 'awareness.set', questions });
  tried.given(organiser, { type: 'session.make' });
  tried.given(organiser, { type: 'doors.open' });
  const people = ['Ann', 'Bo', 'Cy', 'Dee', 'Eve'].map((name) => joins(tried, name, 'academia'));
  const answer = (given: string) => {
    for (const who of people) tried.given(who, { type: 'awareness.answer', question: 'k1', answer: given });
  };
  answer('no');
  tried.given(organiser, { type: 'session.start' });
  tried.given(organiser, { type: 'segment.begin', segment: 'closing' });
  answer('yes');
  tried.given(organiser, { type: 'session.close' });

  // Nobody is told that all of five people say the same (fairness F3).
  expect(section(tried, 'changed')?.blocks).toMatchObject([
    {
      caption: 'Do you know whom to call?',
      unit: 'percent',
      rows: [
        { label: 'Yes', value: '10 % → 90 %', number: 90 },
        { label: 'No', value: '90 % → 10 %', number: 10 },
        { label: 'Not sure', value: '10 % → 10 %' },
      ],
    },
    { text: 'Of 5 people who answered both times, 90 % went up, 10 % stayed and 10 % went down. Shares are rounded.' },
  ]);
});
