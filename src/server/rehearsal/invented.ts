import type { AttributionLevel, Place, RegionalGroup, StakeholderGroup } from '#core/session/words.ts';
import { type Chance, chanceFrom } from './chance.ts';

/**
 * Who sits in a rehearsal's hall. Names and organisations are put together by chance from made-up pieces; whoever bears one
 * of them in the world we live in is not meant.
 */
export interface Invented {
  name: string;
  organisation: string;
  group: StakeholderGroup;
  region: RegionalGroup;
  place: Place;
  as: AttributionLevel;
  temper: Temper;
  /** Those of a bloc back each other's questions and want the floor again and again. */
  bloc?: number;
  /** Whether their line breaks now and then. */
  losesLine: boolean;
  /** Seconds after the session was to begin; before it where negative. */
  arrives: number;
}

/** Most people only listen; some follow the questions; few ask or want to speak. */
export type Temper = 'silent' | 'follower' | 'asker' | 'speaker';

const first =
  'Ama Brannoc Calista Dagny Emeka Fatou Gideon Halvor Imani Joris Kiran Liv Mirembe Noor Oyelaran Petra Quill Rosalind Solveig Tamsin Ulrike Viggo Wilhelmina Xanthe Yusra Zuzana Anselm Beatriz Casper Dalia Ezekiel Fenwick Graciela Henrike Ilja Jamila Kelechi Leopold Marisol Nadeem Ottoline Perpetua Rasmus Saphira Teodoro Umberto Vesna Werner'.split(
    ' ',
  );
const last =
  'Ashgrove Brackwater Calloway Dresko Everhythe Fallowmere Grebe Harrowgate Ilverdy Juniperus Keene Larkmoor Marrowstone Nightingale-Oss Orchardine Pellwright Quenneville Rushford Silverdale Thistlewood Umbridale Veltheim Winterbourn Yarrowby Zandermoor Amakiri-Tull Brightwater Castellaine Demirova-Sand Eelmarsh Foxglove Greywether Hollowell Isleby Kittiwake Lindqvale Mudflats Norwynd Obuya-Reef Pennywhistle Quist Saltmarsh Torbett Underhay Vandrey Wendolet Windlass Stillwater'.split(
    ' ',
  );

const organisations: Record<StakeholderGroup, readonly [string, ...string[]]> = {
  government: [
    'Ministry of Inland Waters and Networks',
    'League of Outer Island Mayors',
    'Harbour Permit Office',
    'Council of Lighthouse Districts',
  ],
  civil_society: [
    'Harbour Commons',
    'Night Radio Listeners',
    'Net Menders’ Union',
    'Quillanor Deaf Forum',
    'Open Tidebooks',
  ],
  private_sector: ['Lowtide Cable', 'Serin Ferries and Freight', 'Port Serin Market Payments', 'Saltworks Cloud'],
  technical_community: ['Quillanor Internet Exchange', 'Island Network Menders', 'Open Weather Buoys'],
  academia: ['College of the Straits', 'Institute for Maritime Law, Port Serin'],
  intergovernmental_organization: ['Straits Cooperation Council', 'Joint Relief Desk'],
  other: ['Visitors of the Serin Fair'],
};

// In percent, as in the simulations of fairness B1; the rest says "other".
const groups: readonly [StakeholderGroup, number][] = [
  ['civil_society', 34],
  ['government', 22],
  ['private_sector', 20],
  ['technical_community', 12],
  ['academia', 7],
  ['intergovernmental_organization', 3],
  ['other', 2],
];
const regions: readonly [RegionalGroup, number][] = [
  ['weog', 36],
  ['african_group', 17],
  ['asia_pacific_group', 18],
  ['grulac', 13],
  ['eastern_european_group', 11],
  ['unspecified', 5],
];
const places: readonly [Place, number][] = [
  ['room', 50],
  ['online', 43],
  ['hub', 7],
];
const levels: readonly [AttributionLevel, number][] = [
  ['named', 55],
  ['organisation', 18],
  ['group', 18],
  ['withheld', 9],
];
const tempers: readonly [Temper, number][] = [
  ['silent', 52],
  ['follower', 32],
  ['asker', 8],
  ['speaker', 8],
];

/** Who the blocs are: a loud one and a smaller one, each of one group. */
const blocs: readonly { group: StakeholderGroup; share: number }[] = [
  { group: 'private_sector', share: 0.3 },
  { group: 'civil_society', share: 0.1 },
];

const longName = 'Maria-Wilhelmina Anastasia Featherstonehaugh-Brackwater y Orchardine de la Isla';

/** The people of a hall, the same for the same seed (X6). */
export function inventPeople(seed: number, count: number): Invented[] {
  return Array.from({ length: count }, (_, index) => invent(chanceFrom(seed, 1, index), index, seed));
}

function invent(chance: Chance, index: number, seed: number): Invented {
  const group = drawn(chance, groups);
  const place = drawn(chance, places);
  const temper = drawn(chance, tempers);
  const bloc = blocs.findIndex((one) => one.group === group && chance.is(one.share));
  return {
    name: nameOf(index, seed),
    organisation: chance.one(organisations[group]),
    group,
    region: drawn(chance, regions),
    place,
    as: drawn(chance, levels),
    temper: bloc >= 0 && temper === 'silent' ? 'follower' : temper,
    ...(bloc >= 0 && { bloc }),
    losesLine: place !== 'room' && chance.is(0.25),
    arrives: arrival(chance),
  };
}

/** Half are there when it begins, most of the others within a quarter of an hour, the rest whenever they come. */
function arrival(chance: Chance): number {
  const when = chance.share();
  if (when < 0.5) return -chance.whole(5, 840);
  return when < 0.88 ? chance.whole(0, 900) : chance.whole(900, 3600);
}

/** Nobody has another's name before all have been given. */
function nameOf(index: number, seed: number): string {
  if (index === 41) return longName;
  const place = (index * 1_009 + (seed % 977)) % (first.length * last.length);
  return `${first[place % first.length]} ${last[Math.floor(place / first.length)]}`;
}

/** One of these, as often as its weight says. */
function drawn<T>(chance: Chance, weighted: readonly (readonly [T, number])[]): T {
  let left = chance.share() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of weighted) {
    left -= weight;
    if (left < 0) return value;
  }
  throw new Error('Nothing to draw from.');
}
