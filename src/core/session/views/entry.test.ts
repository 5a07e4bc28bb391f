import { expect, test } from 'vitest';
import { joins, openSession, organiser } from '../given.ts';
import { entryView } from './entry.ts';

test('R1 a citation opens the entry: its words, and who said them as they chose', () => {
  const tried = openSession();
  const ann = joins(tried, 'Ann', 'academia', 'room', { as: 'organisation', organisation: 'Quay Office' });
  tried.given(ann, { type: 'question.submit', text: 'Why?', language: 'en' }, 5);
  const entry = tried.entries.at(-1);

  expect(entry && entryView(tried.state, tried.words, entry)).toEqual({
    entry: entry?.eid,
    at: 5000,
    kind: 'question.submitted',
    who: { as: 'organisation', organisation: 'Quay Office', group: 'academia', place: 'room' },
    text: 'Why?',
    language: 'en',
  });
});

test('F24 the entry of a point of order that was taken down says why, and not whose it was', () => {
  const tried = openSession();
  const ann = joins(tried, 'Ann', 'academia');
  tried.given(organiser, { type: 'session.start' }, 1);
  tried.given(ann, { type: 'hand.raise', kind: 'order' }, 5);
  const lowered = () => {
    const entry = tried.entries.at(-1);
    return entry && entryView(tried.state, tried.words, entry);
  };
  const own = { entry: tried.given(ann, { type: 'hand.lower' }, 6), at: 6000, kind: 'hand.lowered' };
  expect(lowered()).toEqual(own);
  tried.given(ann, { type: 'hand.raise', kind: 'order' }, 7);
  const down = { type: 'hand.take-down', ticket: 2, reason: 'other', word: 'It is off the topic.' };
  const entry = tried.given(organiser, down, 8);
  expect(lowered()).toEqual({ ...own, entry, at: 8000, down: { code: 'other', word: 'It is off the topic.' } });
});

test('P1 Q9 entries about a person or the preparation open for nobody', () => {
  const tried = openSession();
  const ann = joins(tried, 'Ann', 'academia');
  const bo = joins(tried, 'Bo', 'academia');
  const question = tried.given(ann, { type: 'question.submit', text: 'Why?' });
  tried.given(bo, { type: 'question.support', question });
  const opened = tried.entries.map((entry) => entryView(tried.state, tried.words, entry)?.kind).filter((kind) => kind);

  expect(opened).toEqual(['session.made', 'doors.opened', 'question.submitted']);
});

test('N3 N4 a note opens once the report is final, in its last form, and never when struck out', () => {
  const tried = openSession();
  tried.given(organiser, { type: 'session.start' });
  const note = tried.given(organiser, { type: 'note.write', text: 'First.' });
  const again = tried.given(organiser, { type: 'note.rewrite', note, text: 'Second.' });
  const struck = tried.given(organiser, { type: 'note.write', text: 'Third.' });
  tried.given(organiser, { type: 'note.strike', note: struck });
  const open = (eid: string) => {
    const entry = tried.entries.find((one) => one.eid === eid);
    return entry && entryView(tried.state, tried.words, entry);
  };

  expect(open(again)).toBeUndefined();
  tried.given(organiser, { type: 'session.close' });
  expect(open(again)?.text).toBe('Second.');
  expect(open(note)).toEqual({ entry: note, at: 0, kind: 'note.written' });
  expect(open(struck)).toBeUndefined();
});

test('R1 T9 the closing says what was promised and what came of it', () => {
  const tried = openSession();
  tried.given(organiser, { type: 'session.start' }, 0);
  tried.given(organiser, { type: 'session.close' }, 60);
  const entry = tried.entries.at(-1);

  expect(entry && entryView(tried.state, tried.words, entry)?.closing).toEqual({ target: 1800, credit: 0 });
});
