import { expect, test } from 'vitest';
import { draftOf, settingsOf } from './copied.ts';
import { joins, openSession, organiser, trial } from './given.ts';
import { agendaInOrder, seatsInOrder } from './plan.ts';

test('X2 a copy has the whole plan, and nobody who came nor anything that happened', () => {
  const first = openSession();
  joins(first, 'ann', 'academia');
  const copy = trial('copy');
  copy.given(organiser, draftOf(first.state, first.words), 0);
  for (const command of settingsOf(first.state, first.words)) copy.given(organiser, command);

  const plan = ({ state }: typeof copy) => agendaInOrder(state).map(([id, { words: _, ...part }]) => [id, part]);
  expect(plan(copy)).toEqual(plan(first));
  const seats = ({ state, words }: typeof copy) =>
    seatsInOrder(state).map(([id, { words: entry, ...seat }]) => [id, seat, words(entry)]);
  expect(seats(copy)).toEqual(seats(first));
  const { title } = copy.words(copy.state.words.title ?? '') ?? {};
  expect(title).toBe('Who mends the bridge?');
  expect(Object.values(copy.state.policyQuestions).map(({ words }) => copy.words(words)?.text)).toEqual([
    'Who pays?',
    'Who decides?',
  ]);
  expect(copy.state.people).toEqual({});
  expect(copy.state.phase).toBe('draft');
});

test('X2 a copy leaves out closed seats with their parts, and keeps what is not decided yet', () => {
  const first = trial();
  const finding = { finding: 'f1', code: 'open_seats', weight: 'decide' as const, lines: [2] };
  first.given(organiser, {
    type: 'session.draft',
    title: 'Ferries',
    proposal: 'a\nb',
    findings: [finding, { ...finding, finding: 'f2' }],
    slotSeconds: 600,
    seats: [
      { seat: 's1', confirmation: 'confirmed' },
      { seat: 's2', confirmation: 'confirmed' },
    ],
    policyQuestions: [],
    agenda: [
      { segment: 'a', kind: 'presentation', seat: 's1', seconds: 100 },
      { segment: 'floor', kind: 'floor', seconds: 300, title: 'Everybody' },
    ],
  });
  first.given(organiser, { type: 'finding.settle', finding: 'f1' });
  first.given(organiser, { type: 'seat.close', seat: 's1' });
  first.given(organiser, { type: 'privacy.set', text: 'We keep little.' });
  const known = { question: 'a1', scale: 'five' as const, text: 'How well?', low: 'Not', high: 'Well' };
  first.given(organiser, { type: 'awareness.set', questions: [known] });

  const draft = draftOf(first.state, first.words);
  expect(draft.seats.map(({ seat }) => seat)).toEqual(['s2']);
  expect(draft.agenda.map(({ segment, title }) => [segment, title])).toEqual([['floor', 'Everybody']]);
  expect(draft.findings.map(({ finding: id }) => id)).toEqual(['f2']);
  expect(draft.proposal).toBe('a\nb');
  expect(settingsOf(first.state, first.words)).toEqual([
    { type: 'awareness.set', questions: [known] },
    { type: 'privacy.set', text: 'We keep little.' },
  ]);
});
