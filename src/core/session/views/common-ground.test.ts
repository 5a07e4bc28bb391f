import { expect, test } from 'vitest';
import { joins, openSession, organiser, type Trial } from '../given.ts';
import { commonGroundViews } from './common-ground.ts';

type Said = { agree?: number; disagree?: number; pass?: number };

/** A statement on which so many of each group chose so. `organisation`: what everybody of that group wrote. */
function voted(said: Record<string, Said>, organisation: Record<string, (person: number) => string> = {}) {
  const tried = openSession();
  const author = joins(tried, 'Author', 'other');
  const statement = tried.given(author, { type: 'statement.add', text: 'Bridges should be free.' });
  for (const [group, choices] of Object.entries(said)) {
    const all = Object.entries(choices).flatMap(([choice, count]) => Array<string>(count).fill(choice));
    for (const [person, choice] of all.entries()) {
      const by = joins(tried, `${group}${person}`, group, 'room', {
        organisation: organisation[group]?.(person) ?? '',
      });
      tried.given(by, { type: 'vote.cast', statement, choice });
    }
  }
  return { tried, statement };
}

const view = ({ tried }: { tried: Trial }) => commonGroundViews(tried.state, tried.words, tried.ballots)[0];

function closed(said: Record<string, Said>, organisation: Record<string, (person: number) => string> = {}) {
  const room = voted(said, organisation);
  room.tried.given(organiser, { type: 'session.start' });
  expect(view(room)).toBeUndefined();
  room.tried.given(organiser, { type: 'session.close' });
  return view(room);
}

test('V9 once the session is closed, and not before, a statement says whether every group supports it', () => {
  const found = closed({ government: { agree: 17, disagree: 1 }, civil_society: { agree: 54, disagree: 6 } });

  expect(found).toMatchObject({
    method: { name: 'common-ground', version: 1 },
    label: 'common-ground',
    heard: ['civil_society', 'government'],
    notHeard: [],
    objections: [],
  });
});

test('V9 a group that is there and did not vote is named, and there is no label without it', () => {
  const room = voted({ government: { agree: 9 }, academia: { agree: 9 } });
  for (let person = 0; person < 5; person += 1) joins(room.tried, `private${person}`, 'private_sector');
  room.tried.given(organiser, { type: 'session.start' });
  room.tried.given(organiser, { type: 'session.close' });

  expect(view(room)).toMatchObject({ label: 'not-enough-voices', notHeard: ['private_sector'] });
});

test('V9 who declared no group cannot sink a statement', () => {
  expect(closed({ government: { agree: 9 }, academia: { agree: 9 }, other: { disagree: 40 } })).toMatchObject({
    label: 'common-ground',
    heard: ['academia', 'government'],
    all: { agree: 30, disagree: 70 },
  });
});

test('V9 an organisation weighs three, however it is spelt', () => {
  const spelt = (person: number) => (person < 4 ? '' : ['Blue Ferry', 'blue  FERRY ', 'Blue ferry'][person % 3]!);
  const said = { government: { disagree: 4, agree: 30 }, academia: { agree: 20 } };

  expect(closed(said)?.label).toBe('common-ground');
  expect(closed(said, { government: spelt })?.label).toBe('open');
});

test('V9 statements that can be voted on stand in their order, each with its own votes', () => {
  const { tried, statement } = voted({ government: { agree: 9 }, academia: { agree: 9 } });
  const [first, second] = ['Ferries too.', 'Tunnels too.'].map((text) =>
    tried.given('guest:Author', { type: 'statement.add', text }),
  );
  for (let person = 0; person < 9; person += 1)
    for (const group of ['government', 'academia'])
      tried.given(`guest:${group}${person}`, { type: 'vote.cast', statement: second, choice: 'disagree' });
  tried.given('guest:Author', { type: 'statement.withdraw', statement: first });
  tried.given(organiser, { type: 'session.start' });
  tried.given(organiser, { type: 'session.close' });

  const found = commonGroundViews(tried.state, tried.words, tried.ballots);
  expect(found.map((one) => [one.statement, one.label])).toEqual([
    [statement, 'common-ground'],
    [second, 'common-rejection'],
  ]);
});

test('V10 nothing is said where fewer have voted than may be counted', () => {
  expect(closed({ government: { agree: 2 }, academia: { agree: 2 } })).toBeUndefined();
});

test('V10 small groups are joined and small shares cut', () => {
  const found = closed({ government: { agree: 9 }, academia: { agree: 3 }, civil_society: { agree: 1, disagree: 2 } });

  expect(found?.groups).toEqual([
    { members: ['government'], agree: 90, disagree: 10 },
    { members: ['academia', 'civil_society'], agree: 65, disagree: 35 },
  ]);
});

// From nine people on: of seven, six are shown as 85 % and seven as 90 %; of eight, one against is 15 %, and none 10 %.
test('V10 two rooms that differ in whether a small group is of one mind say the same', () => {
  const rest = { government: { agree: 60, disagree: 10 } };
  for (const people of [9, 10, 11, 15, 19]) {
    const [nearly, wholly] = [1, 0].map((disagree) =>
      closed({ academia: { agree: people - disagree, disagree }, ...rest }),
    );
    expect(wholly).toEqual({ ...nearly, statement: wholly?.statement, all: wholly?.all });
  }
});

test('V10 bounds are rounded down: what stands there is true', () => {
  const found = closed({ government: { agree: 54, disagree: 6 }, academia: { agree: 15, disagree: 3 } });

  // 15 of 18, shown as 85 %: at least 82.5 %, of which the lower bound is .636…; exactly it is .646….
  expect(found?.hangsOn).toEqual({ bindingGroup: 'academia', atLeast: 60, votesToLose: 4 });
});

test('V10 what the label says is said, also where shares in five points are too rough for it', () => {
  // 60 of 100 are .517… surely; shown as 60 % it may be 57.5 %, and that is .492….
  const found = closed({ government: { agree: 60, disagree: 40 }, academia: { agree: 20 } });

  expect(found).toMatchObject({ label: 'common-ground', hangsOn: { atLeast: 50, votesToLose: 1 } });
});

test('V10 the bound without any one organisation is told where no group heard has fewer than twenty', () => {
  const ferry = { government: (person: number) => (person < 3 ? 'Blue Ferry' : '') };
  const of = (people: number) =>
    closed({ government: { agree: people }, academia: { agree: 24, disagree: 6 } }, ferry)?.hangsOn;

  expect(of(20)).toMatchObject({ atLeast: 60, atLeastWithoutOneOrganisation: 65 });
  expect(of(19)).not.toHaveProperty('atLeastWithoutOneOrganisation');
});

test('V10 a session with a larger smallest number hears no smaller group', () => {
  const room = voted({ government: { agree: 9 }, academia: { agree: 12 }, civil_society: { agree: 12 } });
  room.tried.state.rules.smallest = 10;
  room.tried.state.phase = 'closed';

  expect(view(room)).toMatchObject({ heard: ['academia', 'civil_society'], parameters: { fewestPeople: 10 } });
});
