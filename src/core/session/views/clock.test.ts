import { expect, test } from 'vitest';
import { joins, openSession, organiser } from '../given.ts';
import { nowView } from './clock.ts';

const pause = { type: 'clock.pause' };
const resume = { type: 'clock.resume' };
const begin = (segment: string) => ({ type: 'segment.begin', segment });

test('T7 the clock of a part stands still while it is paused, and goes on from there', () => {
  const tried = openSession();
  tried.given(organiser, { type: 'session.start' }, 0);
  tried.given(organiser, begin('intro'), 40); // forty seconds that are nobody's, before the part
  tried.given(organiser, pause, 100);
  expect(nowView(tried.state, tried.words, 'public')).toMatchObject({
    what: 'paused',
    since: 100_000,
    heldSeconds: 60,
    segment: { segment: 'intro' },
  });

  tried.given(organiser, resume, 130);
  tried.given(organiser, pause, 150);
  expect(nowView(tried.state, tried.words, 'public')).toMatchObject({ since: 150_000, heldSeconds: 80 });
  tried.given(organiser, resume, 155);
  expect(nowView(tried.state, tried.words, 'public')).toMatchObject({ what: 'segment', since: 75_000 });

  tried.given(organiser, begin('a'), 200);
  expect(nowView(tried.state, tried.words, 'public')).toMatchObject({ what: 'segment', since: 200_000 });
});

test('T7 the closing is nobody’s time anyway: a pause before it changes nothing', () => {
  const tried = openSession();
  tried.given(organiser, { type: 'session.start' }, 0);
  tried.given(organiser, begin('closing'), 40);
  tried.given(organiser, pause, 50);
  tried.given(organiser, resume, 60);

  expect(nowView(tried.state, tried.words, 'public')).toMatchObject({ what: 'segment', since: 40_000 });
});

test('F8 the clock of a turn counts no interruption, and says while it is paused who has the floor', () => {
  const tried = openSession();
  const ann = joins(tried, 'ANN', 'academia');
  tried.given(ann, { type: 'hand.raise' });
  tried.given(organiser, { type: 'session.start' }, 0);
  tried.given(organiser, begin('floor'), 10);
  tried.given(organiser, { type: 'floor.give', ticket: 1 }, 20);
  tried.given(organiser, pause, 50);
  expect(nowView(tried.state, tried.words, 'moderator')).toMatchObject({
    what: 'paused',
    heldSeconds: 30,
    allottedSeconds: 120,
    speaker: { name: 'ANN' },
  });

  tried.given(organiser, resume, 80);
  expect(nowView(tried.state, tried.words, 'moderator')).toMatchObject({ what: 'turn', since: 50_000 });
});
