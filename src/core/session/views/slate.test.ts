import { expect, test } from 'vitest';
import { joins, openSession, organiser } from '../given.ts';
import { slateView } from './slate.ts';

/** Fourteen statements; of each group so many people who agree with these and vote on no other. */
function slateOf(rooms: { group: string; people: number; agree: number[]; pass?: number[] }[], isClosed = true) {
  const tried = openSession();
  const statements = Array.from({ length: 14 }, (_, place) => {
    const author = joins(tried, `author${place}`, 'government');
    return tried.given(author, { type: 'statement.add', text: `Statement ${place}` });
  });
  for (const [room, { group, people, agree, pass = [] }] of rooms.entries()) {
    for (let person = 0; person < people; person += 1) {
      const by = joins(tried, `${room}-${person}`, group);
      for (const place of agree) tried.given(by, { type: 'vote.cast', statement: statements[place], choice: 'agree' });
      for (const place of pass) tried.given(by, { type: 'vote.cast', statement: statements[place], choice: 'pass' });
    }
  }
  tried.given(organiser, { type: 'session.start' });
  if (isClosed) tried.given(organiser, { type: 'session.close' });
  const view = slateView(tried.state, tried.ballots);
  return view && { ...view, chosen: view.chosen.map(({ statement, phase }) => [statements.indexOf(statement), phase]) };
}

const all = Array.from({ length: 13 }, (_, place) => place);

test('V11 the slate has twelve statements at most and leaves no group out that is large enough for one', () => {
  const slate = slateOf([
    { group: 'government', people: 40, agree: all },
    { group: 'government', people: 8, agree: [13] },
  ]);

  expect(slate?.chosen).toHaveLength(12);
  expect(slate?.chosen.map(([place]) => place)).toContain(13);
  expect(slate).toMatchObject({
    method: { name: 'equal-shares', version: 1 },
    parameters: { places: 12, weights: 'balanced' },
    leavesNobodyOut: true,
  });
});

test('V11 groups of ordinary size weigh the same, as in the order of questions', () => {
  // Eight of academia weigh as much as forty of government: each side has half of the places.
  const slate = slateOf([
    { group: 'government', people: 36, agree: [0, 1, 2, 3, 4, 5, 6, 7] },
    { group: 'academia', people: 20, agree: [8, 9, 10, 11, 12, 13] },
  ]);

  expect(slate?.chosen.filter(([place]) => Number(place) >= 8)).toHaveLength(6);
});

test('V11 it is chosen from statements on which enough have voted, and stands with no prices', () => {
  const slate = slateOf([
    { group: 'government', people: 6, agree: [0] },
    { group: 'government', people: 4, agree: [1] },
  ]);

  expect(slate?.chosen).toEqual([[0, 'equal-shares']]);
  expect(JSON.stringify(slate)).not.toMatch(/rho|level/);
});

test('V11 the largest group that is left out is told, unless it is smaller than what may be counted', () => {
  const leftOut = (people: number) => {
    const most = { group: 'government', people: 100, agree: all.slice(0, 12) };
    return slateOf([
      most,
      { group: 'government', people, agree: [13] },
      { group: 'government', people: 9, agree: [], pass: [13] },
    ]);
  };

  expect(leftOut(7)).toMatchObject({ leavesNobodyOut: true, largestLeftOut: { share: 5 } });
  expect(leftOut(4)).not.toHaveProperty('largestLeftOut');
});

test('V11 there is none while the session runs, and none of nothing', () => {
  expect(slateOf([{ group: 'government', people: 6, agree: [0] }], false)).toBeUndefined();
  expect(slateOf([{ group: 'government', people: 6, agree: [], pass: [0] }])).toBeUndefined();
});
