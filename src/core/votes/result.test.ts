import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { keepBallot, noBallots } from '../ballots.ts';
import { joins, openSession, organiser } from '../session/given.ts';
import { session } from '../session/session.ts';
import { commonGroundViews } from '../session/views/common-ground.ts';
import { slateView } from '../session/views/slate.ts';
import { type Cast, castVotes } from './cast.ts';
import { figuresOf, voteFigures } from './figures.ts';
import { votedSession, votesOf } from './given.ts';
import { resultOf } from './result.ts';
import { rowsOf } from './rows.ts';

const groups = ['academia', 'civil_society', 'government'] as const;
const choices = groups.flatMap((group) => ['agree', 'pass', 'disagree'].map((choice) => ({ group, choice })));

interface Room {
  people: { group: number; organisation: number; votes: (0 | 1 | 2 | 3)[] }[];
}

const statements = 6;
/** Thirty to forty-five people of three groups, each with a leaning, so that maps with groups are among them. */
const room: fc.Arbitrary<Room> = fc.record({
  people: fc.array(
    fc.record({
      group: fc.nat({ max: 2 }),
      organisation: fc.nat({ max: 12 }),
      votes: fc.array(fc.constantFrom(0 as const, 1 as const, 1 as const, 2 as const, 3 as const), {
        minLength: statements,
        maxLength: statements,
      }),
    }),
    { minLength: 30, maxLength: 45 },
  ),
});

/** The votes as they would lie in a log in which people voted first in this order. */
function castOf({ people }: Room, named = (group: number): string => groups[group]!): [Cast, (string | undefined)[]] {
  const headcount: Record<string, number> = {};
  for (const { group } of people) headcount[named(group)] = (headcount[named(group)] ?? 0) + 1;
  const cast: Cast = {
    smallest: 5,
    weights: 'balanced',
    headcount,
    statements: Array.from({ length: statements }, (_, place) => ({
      id: place + 1,
      entry: `entry${place}`,
      isLifted: place < 2,
    })),
    voters: people.map(({ group }) => ({ group: named(group), words: undefined })),
    map: { of: 1, rows: [] },
    choices: choices.map(({ group, choice }) => ({ group: named(groups.indexOf(group)), choice })),
    rows: Array.from({ length: statements }, (_, place) =>
      Uint8Array.from(people, ({ group, votes }) => (votes[place] === 0 ? 0 : group * 3 + votes[place]!)),
    ),
  };
  cast.map = { of: 1, rows: cast.rows };
  return [cast, people.map(({ organisation }) => (organisation < 6 ? `House ${organisation}` : undefined))];
}

const figures = (...given: Parameters<typeof rowsOf>) => {
  const rows = rowsOf(...given);
  return figuresOf(rows, resultOf(rows));
};

test('the order in which people come and vote changes nothing, not even a row', () => {
  fc.assert(
    fc.property(room, fc.infiniteStream(fc.nat()), (given, draws) => {
      const shuffled = given.people
        .map((person) => ({ person, at: draws.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ person }) => person);

      expect(rowsOf(...castOf({ people: shuffled }))).toEqual(rowsOf(...castOf(given)));
    }),
    { seed: 7, numRuns: 60 },
  );
});

test('somebody who votes and takes every vote back leaves the result as it was', () => {
  fc.assert(
    fc.property(room, (given) => {
      const [cast, organisations] = castOf(given);
      const rows = cast.rows.map((row) => Uint8Array.from([...row, 0]));
      const gone = {
        ...cast,
        voters: [...cast.voters, { group: 'government', words: undefined }],
        rows,
        map: { of: 1, rows },
      };

      expect(figures(gone, [...organisations, 'House 1'])).toEqual(figures(cast, organisations));
    }),
    { seed: 8, numRuns: 30 },
  );
});

test('other names for the groups change the names in the result and nothing else', () => {
  const other = ['private_sector', 'academia', 'technical_community'] as const;
  const renamed = (group: string) => other[groups.indexOf(group as (typeof groups)[number])] ?? group;
  /** Lists by name stand in another order, and of two groups that bind alike another is the first by name. */
  const plain = (of: ReturnType<typeof figures>, name: (group: string) => string) => ({
    ...of,
    commonGround: of.commonGround.map(({ hangsOn, ...one }) => ({
      ...one,
      heard: one.heard.map(name).sort(),
      notHeard: one.notHeard.map(name).sort(),
      objections: one.objections.map(name).sort(),
      groups: one.groups
        .map((each) => ({ ...each, members: each.members.map(name).sort() }))
        .sort((a, b) => (a.members.join() < b.members.join() ? -1 : 1)),
      atLeast: hangsOn?.atLeast,
    })),
  });
  fc.assert(
    fc.property(room, (given) => {
      // Small groups are joined by name where they are of one size: of these another one may be joined.
      const sizes = groups.map((_, place) => given.people.filter(({ group }) => group === place).length);
      fc.pre(sizes.every((size) => size >= 8));
      for (const person of given.people) person.votes = person.votes.map((vote) => vote || 2) as typeof person.votes;
      const before = figures(...castOf(given));

      expect(plain(figures(...castOf(given, (group) => other[group]!)), String)).toEqual(plain(before, renamed));
    }),
    { seed: 9, numRuns: 30 },
  );
});

test('V9 V11 what is worked out from the rows is what the session says', () => {
  const { tried } = votedSession();
  const { result } = votesOf(tried);

  expect(result.commonGround).toEqual(commonGroundViews(tried.state, tried.words, tried.ballots));
  expect(result.slate).toEqual(slateView(tried.state, tried.ballots));
  expect(result.commonGround.map(({ label }) => label)).toEqual([
    'common-ground',
    'divided',
    'divided',
    'not-enough-voices',
  ]);
});

test('V12 the choice of the team is audited as any other: who is left out, and what they want', () => {
  const { tried, statements: made } = votedSession();
  const { lifted } = votesOf(tried).figures;

  expect(lifted).toEqual({
    statements: [made[0]],
    leavesNobodyOut: true,
    largestLeftOut: { statement: made[3], share: 30, isDueAPlace: false },
  });
});

test('V8 a vote counts in the group its author had, also where they are in another now', () => {
  const { tried, statements: made } = votedSession(false);
  tried.given('guest:government0', {
    type: 'person.change',
    ...{ group: 'academia', region: 'unspecified', place: 'room', as: 'group', name: '', organisation: '' },
  });
  tried.given(organiser, { type: 'session.close' });
  const { rows, result } = votesOf(tried);

  expect(rows.elsewhere).toHaveLength(3);
  expect(result.commonGround).toEqual(commonGroundViews(tried.state, tried.words, tried.ballots));
  expect(result.commonGround.find(({ statement }) => statement === made[1])?.groups).toMatchObject([
    { members: ['academia'], agree: 10 },
    { members: ['government'], agree: 90 },
  ]);
});

test('Y1 who voted after the map was last released, and was of too few, is not on it; the labels count them', () => {
  const { tried, statements: made } = votedSession(false);
  const released = noBallots();
  for (const entry of tried.entries) {
    const ballot = session.ballotIn?.(entry);
    if (ballot) keepBallot(released, entry.by, ballot);
  }
  const before = votesOf(tried).figures.map;
  for (const late of ['guest:government0', 'guest:alone0'] as const)
    tried.given(late, { type: 'vote.cast', statement: made[0], choice: 'disagree' });
  tried.given(organiser, { type: 'session.close' });
  const rows = rowsOf(castVotes(tried.state, tried.ballots, released), []);
  const result = resultOf(rows);

  expect(figuresOf(rows, result).map).toEqual(before);
  expect(rows.map?.table.cells).toHaveLength(60);
  expect(rows.table.cells).toHaveLength(61);
  expect(result.commonGround).toEqual(commonGroundViews(tried.state, () => undefined, tried.ballots));
});

test('P3 rows name no group with fewer people than may be counted', () => {
  const tried = openSession();
  const statement = tried.given(joins(tried, 'Ann', 'academia'), { type: 'statement.add', text: 'Ferries first.' });
  for (let person = 0; person < 6; person += 1) {
    const by = joins(tried, `G${person}`, 'government');
    tried.given(by, { type: 'vote.cast', statement, choice: 'agree' });
  }
  tried.given('guest:Ann', { type: 'vote.cast', statement, choice: 'disagree' });
  const rows = rowsOf(castVotes(tried.state, tried.ballots), Array(7).fill(undefined));

  expect(rows.roster).toEqual({ government: 6, other: 1 });
  expect(JSON.stringify(rows)).not.toContain('academia');
});

test('a session with no votes and one with no statements come to nothing', () => {
  const tried = openSession();
  expect(votesOf(tried).figures).toEqual({ smallest: 5, people: null, commonGround: [] });
});

test('R18 the published schema describes the figures', () => {
  const { figures: made } = votesOf(votedSession().tried);
  expect(v.parse(v.strictObject(voteFigures.entries), JSON.parse(JSON.stringify(made)))).toEqual(made);
});
