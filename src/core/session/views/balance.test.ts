import { expect, test } from 'vitest';
import { organiser, trial } from '../given.ts';
import { balanceView } from './balance.ts';

const seat = (number: number, more: object) => ({ seat: `s${number}`, confirmation: 'confirmed', ...more });

function panel(...seats: object[]) {
  const tried = trial();
  const agenda = [{ segment: 'floor', kind: 'floor', seconds: 1800 }];
  const plan = { title: 'Who mends the bridge?', slotSeconds: 3600, policyQuestions: [], agenda };
  tried.given(organiser, { type: 'session.draft', ...plan, seats });
  return tried;
}

/** The worked example of rule E: three of six seats are to be confirmed, their groups are known, their regions not. */
const six = () =>
  panel(
    seat(1, { name: 'Odile Varn', group: 'intergovernmental_organization', region: 'grulac' }),
    seat(2, { name: 'Teo Marsh', group: 'civil_society', region: 'weog' }),
    seat(3, { name: 'Ines Kolb', group: 'government', region: 'weog' }),
    seat(4, { description: 'a scholar', group: 'academia' }),
    seat(5, { description: 'a company', group: 'private_sector' }),
    seat(6, { description: 'another government', group: 'government' }),
  );

test('S11 the panel of the worked example: 92 of 100, and the regions to look for', () => {
  const { state, words } = six();

  expect(balanceView(state, words)).toEqual({
    groups: [
      { group: 'government', named: 1, open: 1 },
      { group: 'civil_society', named: 1, open: 0 },
      { group: 'private_sector', named: 0, open: 1 },
      { group: 'technical_community', named: 0, open: 0 },
      { group: 'academia', named: 0, open: 1 },
      { group: 'intergovernmental_organization', named: 1, open: 0 },
    ],
    regions: [
      { region: 'african_group', named: 0 },
      { region: 'asia_pacific_group', named: 0 },
      { region: 'eastern_european_group', named: 0 },
      { region: 'grulac', named: 1 },
      { region: 'weog', named: 2 },
    ],
    lookFor: {
      groups: ['technical_community'],
      regions: ['african_group', 'asia_pacific_group', 'eastern_european_group'],
    },
    score: 92,
  });
});

test('S11 a closed seat no longer counts', () => {
  const tried = six();
  tried.given(organiser, { type: 'seat.close', seat: 's6' });

  expect(balanceView(tried.state, tried.words).groups[0]).toEqual({ group: 'government', named: 1, open: 0 });
});

test('S11 a panel without seats is no reproach, and its first seat may be anybody', () => {
  const { state, words } = panel();

  expect(balanceView(state, words)).toMatchObject({
    score: 100,
    lookFor: { groups: ['government'], regions: ['african_group'] },
  });
});
