import { describe, expect, test } from 'vitest';
import { joins, openSession, organiser } from './given.ts';
import { noteViews } from './views/notes.ts';

describe('notes', () => {
  test('N1 a note hangs on the part and the turn of the moment it was written', () => {
    const tried = openSession();
    const ann = joins(tried, 'ANN', 'academia');
    tried.given(ann, { type: 'hand.raise' });
    tried.given(organiser, { type: 'session.start' }, 0);
    tried.given(organiser, { type: 'segment.begin', segment: 'floor' }, 0);
    tried.given(organiser, { type: 'floor.give', ticket: 1 }, 10);
    tried.given(organiser, { type: 'note.write', text: 'The quay is dark.', policyQuestion: 'p2' }, 20);

    expect(noteViews(tried.state, tried.words)).toMatchObject([
      { text: 'The quay is dark.', policyQuestion: 'p2', segment: { segment: 'floor' }, speaker: { name: 'ANN' } },
    ]);
    expect(tried.when(organiser, { type: 'note.write', text: 'x', policyQuestion: 'p9' })).toEqual({
      refused: 'no-such-policy-question',
      policyQuestion: 'p9',
    });
  });

  test('N2 only the rapporteur and the organiser write, while it runs and afterwards', () => {
    const tried = openSession();
    const ann = joins(tried, 'ANN', 'academia');
    const write = { type: 'note.write', text: 'So it was.' };

    expect(tried.when(organiser, write)).toEqual({ refused: 'not-live' });
    tried.given(organiser, { type: 'session.start' });
    expect(tried.when(ann, write)).toEqual({ refused: 'not-yours' });
    tried.given(organiser, { type: 'session.close' });
    tried.given(organiser, write);
    expect(noteViews(tried.state, tried.words)).toHaveLength(1);
  });

  test('N3 a note is rewritten and hung elsewhere; what it said before stays in the log', () => {
    const { state, words, given } = openSession();
    given(organiser, { type: 'session.start' });
    const note = given(organiser, { type: 'note.write', text: 'First.', policyQuestion: 'p1' });
    given(organiser, { type: 'note.rewrite', note, text: 'Second.', policyQuestion: 'p2' });

    expect(noteViews(state, words)).toMatchObject([{ note, text: 'Second.', policyQuestion: 'p2' }]);
    expect(words(note)).toEqual({ text: 'First.' });
  });

  test('N4 a note that was struck out is gone from every view', () => {
    const { state, words, given, when } = openSession();
    given(organiser, { type: 'session.start' });
    const note = given(organiser, { type: 'note.write', text: 'First.' });
    given(organiser, { type: 'note.strike', note });

    expect(noteViews(state, words)).toEqual([]);
    expect(when(organiser, { type: 'note.rewrite', note, text: 'x' })).toEqual({ refused: 'note-struck', note });
  });
});
