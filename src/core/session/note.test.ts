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

  test('N5 the moment is moved back; the note hangs on the part and the turn of then', () => {
    const tried = openSession();
    const ann = joins(tried, 'ANN', 'academia');
    tried.given(ann, { type: 'hand.raise' });
    tried.given(organiser, { type: 'session.start' }, 0);
    tried.given(organiser, { type: 'segment.begin', segment: 'floor' }, 10);
    tried.given(organiser, { type: 'floor.give', ticket: 1 }, 20);
    tried.given(organiser, { type: 'floor.end' }, 80);
    tried.given(organiser, { type: 'segment.begin', segment: 'closing' }, 90);
    const hung = (earlier: number) => {
      const note = tried.given(organiser, { type: 'note.write', text: 'So it was.', earlier }, 130);
      return noteViews(tried.state, tried.words).find((view) => view.note === note);
    };

    expect(hung(0)).toMatchObject({ at: 130_000, segment: { segment: 'closing' } });
    expect(hung(0)?.speaker).toBeUndefined();
    expect(hung(1)).toMatchObject({ at: 70_000, segment: { segment: 'floor' }, speaker: { name: 'ANN' } });
    expect(hung(60)).toMatchObject({ at: 0 });
  });

  test('N6 a note gives the words of the seat whose part it is, or of whom the rapporteur chooses', () => {
    const tried = openSession();
    tried.given(organiser, { type: 'session.start' });
    tried.given(organiser, { type: 'segment.begin', segment: 'a' });
    const speaker = (chosen?: string) => {
      tried.given(organiser, { type: 'note.write', text: 'So it was.', ...(chosen && { speaker: chosen }) });
      return noteViews(tried.state, tried.words).at(-1)?.speaker?.name;
    };

    expect([speaker(), speaker('seat:s2'), speaker('nobody')]).toEqual(['Odile Varn', 'Teo Marsh', undefined]);
    expect(tried.when(organiser, { type: 'note.write', text: 'x', speaker: 'seat:s9' })).toMatchObject({
      refused: 'no-such-seat',
    });
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
