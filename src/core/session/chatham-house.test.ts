import { expect, test } from 'vitest';
import type { ActorId } from '../decider.ts';
import { joins, openSession, organiser, type Trial } from './given.ts';
import type { Audience } from './views/audience.ts';
import { nowView, segmentLabel } from './views/clock.ts';
import { entryView } from './views/entry.ts';
import { floorDeskView } from './views/floor-desk.ts';
import { noteViews } from './views/notes.ts';
import { outcomeView } from './views/outcomes.ts';
import { questionBoard, questionView } from './views/questions.ts';
import { queueView } from './views/queue.ts';
import { aloudView } from './views/remote.ts';

const start = 10;
/** Five academics and Bo of a small group; the floor's part is under the rule and runs. */
function confided(): Trial & { ann: ActorId; bo: ActorId } {
  const tried = openSession();
  const [ann = organiser] = ['Ann', 'Ada', 'Abe', 'Aki', 'Ali'].map((name) => joins(tried, name, 'academia'));
  const bo = joins(tried, 'Bo', 'government', 'room', { organisation: 'Quay Office' });
  tried.given(organiser, { type: 'chatham.switch', segment: 'floor', on: true });
  tried.given(organiser, { type: 'session.start' }, start);
  tried.given(organiser, { type: 'segment.begin', segment: 'floor' }, start);
  return { ...tried, ann, bo };
}
const audiences: Audience[] = ['public', 'room_screen', 'rapporteur'];
const academia = { as: 'group', group: 'academia' };

test('M1 a part under the rule says so, to everybody, while it runs', () => {
  const tried = confided();
  expect(nowView(tried.state, tried.words, 'public').segment).toMatchObject({ segment: 'floor', chathamHouse: true });
  expect(segmentLabel(tried.state, tried.words, 'a', 'public')).not.toHaveProperty('chathamHouse');
});

test('M2 M3 who waits and who speaks is a group to all but those who call people up', () => {
  const tried = confided();
  tried.given(tried.ann, { type: 'hand.raise' }, 20);
  tried.given(tried.bo, { type: 'hand.raise' }, 21);
  const waiting = (audience: Audience) => queueView(tried.state, tried.words, audience).hands.map(({ who }) => who);
  for (const audience of audiences) expect(waiting(audience)).toEqual([academia, { as: 'withheld' }]);
  expect(waiting('moderator')).toMatchObject([{ name: 'Ann' }, { name: 'Bo' }]);

  tried.given(organiser, { type: 'floor.give', ticket: 1 }, 30);
  for (const audience of audiences) expect(nowView(tried.state, tried.words, audience).speaker).toEqual(academia);
  expect(nowView(tried.state, tried.words, 'moderator').speaker).toMatchObject({ name: 'Ann' });
});

test('M2 a reason names no group that a label does not', () => {
  const tried = confided();
  tried.given(tried.bo, { type: 'hand.raise' }, 20);
  expect(queueView(tried.state, tried.words, 'public').hands[0]?.reason).toEqual({ because: 'by_order' });
});

test('M2 M5 questions and notes are without name and without exact time, for the team as well', () => {
  const tried = confided();
  const why = tried.given(tried.ann, { type: 'question.submit', text: 'Why?' }, 40);
  tried.given(tried.ann, { type: 'hand.raise' }, 41);
  tried.given(organiser, { type: 'floor.give', ticket: 1 }, 50);
  tried.given(organiser, { type: 'note.write', text: 'The lamps are old.' }, 60);
  const board = questionBoard(tried.state);
  for (const audience of [...audiences, 'moderator'] as const) {
    const shown = questionView(tried.state, tried.words, audience, why, board);
    expect(shown).toMatchObject({ at: start * 1000 });
    expect(JSON.stringify(shown)).not.toContain('Ann');
    expect(noteViews(tried.state, tried.words, audience)).toMatchObject([{ at: start * 1000, speaker: academia }]);
  }
});

test('M5 an entry says the part in place of the time, and nobody by name', () => {
  const tried = confided();
  tried.given(tried.ann, { type: 'hand.raise' }, 20);
  const given = tried.given(organiser, { type: 'floor.give', ticket: 1 }, 30);
  tried.given(organiser, { type: 'floor.end' }, 90);
  const seen = tried.entries.map((entry) => entryView(tried.state, tried.words, entry));
  const during = { at: start * 1000, during: 'floor' };
  expect(seen.find((view) => view?.entry === given)).toEqual({
    entry: given,
    kind: 'floor.given',
    ...during,
    who: academia,
  });
  expect(seen.find((view) => view?.kind === 'turn.ended')).toMatchObject({ ...during, seconds: 60 });
  expect(seen.find((view) => view?.kind === 'segment.begun')).not.toHaveProperty('during');
});

test('M5 what happened at the very moment the part ended is not told either; what comes after is', () => {
  const tried = confided();
  const last = tried.given(tried.ann, { type: 'question.submit', text: 'Last?' }, 99);
  tried.given(organiser, { type: 'segment.begin', segment: 'closing' }, 99);
  const next = tried.given(tried.ann, { type: 'question.submit', text: 'Next?' }, 100);
  const view = (eid: string) => {
    const entry = tried.entries.find((one) => one.eid === eid);
    return entry && entryView(tried.state, tried.words, entry);
  };
  expect(view(last)).toMatchObject({ at: start * 1000, during: 'floor', who: academia });
  expect(view(next)).toMatchObject({ at: 100_000, who: { name: 'Ann' } });
});

test('M4 the rule can be put on a part while it runs, and never taken off once it has begun', () => {
  const tried = openSession();
  const set = (segment: string, on: boolean) => tried.when(organiser, { type: 'chatham.switch', segment, on });
  expect(set('a', true)).toHaveLength(1);
  expect(set('a', true)).toEqual([]);
  expect(set('a', false)).toHaveLength(1);
  tried.given(organiser, { type: 'session.start' });
  tried.given(organiser, { type: 'segment.begin', segment: 'a' });
  expect(set('a', true)).toHaveLength(1);
  expect(set('a', false)).toEqual({ refused: 'chatham-house-stays', segment: 'a' });
  expect(tried.when('guest:ANN', { type: 'chatham.switch', segment: 'b', on: true })).toEqual({ refused: 'not-yours' });
  const kinds = tried.entries.flatMap((entry) => entryView(tried.state, tried.words, entry)?.kind ?? []);
  expect(kinds.filter((kind) => kind === 'chatham.switched')).toHaveLength(3);
});

test('M6 a presentation or an answer under the rule is given to no seat', () => {
  const tried = confided();
  tried.given(organiser, { type: 'chatham.switch', segment: 'a', on: true });
  for (const audience of audiences)
    expect(segmentLabel(tried.state, tried.words, 'a', audience)).not.toHaveProperty('seat');
  expect(segmentLabel(tried.state, tried.words, 'a', 'moderator')).toMatchObject({ seat: { name: 'Odile Varn' } });

  const why = tried.given(tried.ann, { type: 'question.submit', text: 'Why?' }, 40);
  tried.given(organiser, { type: 'question.take', question: why }, 50);
  tried.given(organiser, { type: 'question.answer', question: why, seat: 's1' }, 60);
  const shown = questionView(tried.state, tried.words, 'moderator', why, questionBoard(tried.state));
  expect(shown?.answer?.seat).toBeUndefined();
});

test('M2 words read out for somebody are credited to the group', () => {
  const tried = confided();
  tried.given(tried.ann, { type: 'hand.raise' }, 20);
  tried.given(tried.ann, { type: 'hand.write', text: 'The lamps are old.' }, 21);
  tried.given(organiser, { type: 'floor.give', ticket: 1 }, 30);
  expect(aloudView(tried.state, tried.words)?.credit).toEqual([academia]);
});

test('M7 what was asked in it is read out elsewhere without the name; once it is over nobody sees who spoke', () => {
  const tried = confided();
  const question = tried.given(tried.ann, { type: 'question.submit', text: 'Why?' }, 20);
  tried.given(tried.ann, { type: 'hand.raise' }, 21);
  tried.given(organiser, { type: 'floor.give', ticket: 1 }, 30);
  tried.given(organiser, { type: 'floor.end' }, 40);
  expect(floorDeskView(tried.state, tried.words).addressees.at(-1)?.who).toMatchObject({ name: 'Ann' });

  tried.given(organiser, { type: 'segment.begin', segment: 'panel' }, 50);
  expect(floorDeskView(tried.state, tried.words).addressees.at(-1)?.who).toEqual(academia);
  tried.given(organiser, { type: 'floor.read', question }, 60);
  const given = tried.entries.at(-1);
  for (const audience of [...audiences, 'moderator'] as const)
    expect(nowView(tried.state, tried.words, audience).speaker).toEqual(academia);
  expect(given && entryView(tried.state, tried.words, given)?.who).toEqual(academia);
  expect(aloudView(tried.state, tried.words)?.credit).toEqual([academia]);
});

test('M4 taking back the beginning of the part does not take the rule off what was said in it', () => {
  const tried = confided();
  tried.given(organiser, { type: 'segment.begin', segment: 'panel' }, 20);
  tried.given(organiser, { type: 'chatham.switch', segment: 'a', on: true });
  tried.given(organiser, { type: 'segment.begin', segment: 'a' }, 30);
  const why = tried.given(tried.ann, { type: 'question.submit', text: 'Why?' }, 32);
  tried.given(organiser, { type: 'act.undo' }, 35);

  const off = { type: 'chatham.switch', segment: 'a', on: false };
  expect(tried.when(organiser, off)).toEqual({ refused: 'chatham-house-stays', segment: 'a' });
  expect(questionView(tried.state, tried.words, 'public', why, questionBoard(tried.state))?.who).toEqual(academia);
});

test('M2 M5 a call that was taken back names nobody, and a proposal says no exact time', () => {
  const tried = confided();
  tried.given(tried.ann, { type: 'hand.raise' }, 20);
  const call = tried.given(organiser, { type: 'floor.give', ticket: 1 }, 30);
  const note = tried.given(organiser, { type: 'note.write', text: 'The lamps are old.' }, 32);
  const outcome = tried.given(organiser, { type: 'outcome.lift', text: 'New lamps.', note }, 33);
  tried.given(organiser, { type: 'act.undo' }, 35);

  const entry = tried.entries.find(({ eid }) => eid === call);
  expect(entry && entryView(tried.state, tried.words, entry)?.who).toEqual({ as: 'withheld' });
  expect(outcomeView(tried.state, tried.words, 'public', outcome)?.at).toBe(start * 1000);
});
