import { seatBalance } from '#algorithms/seat-balance/seat-balance.ts';
import { seatsInOrder } from '../setup.ts';
import type { Seat, Session } from '../state.ts';
import type { ReadWords } from './audience.ts';

/** Equal parts for the groups and regions that a panel can have (fairness E); other answers take a seat from these. */
const groups = {
  government: 1,
  civil_society: 1,
  private_sector: 1,
  technical_community: 1,
  academia: 1,
  intergovernmental_organization: 1,
};
const regions = { african_group: 1, asia_pacific_group: 1, eastern_european_group: 1, grulac: 1, weog: 1 };

export type PanelGroup = keyof typeof groups;
export type PanelRegion = keyof typeof regions;

/** How the panel stands: who is named, what is open, and whom to look for. */
export interface BalanceView {
  groups: { group: PanelGroup; named: number; open: number }[];
  regions: { region: PanelRegion; named: number }[];
  /** For the seats that are still open, or for one more where none is: what rule E advises, the most needed first. */
  lookFor: { groups: PanelGroup[]; regions: PanelRegion[] };
  /** 0 to 100, once open seats are filled as advised. */
  score: number;
}

export function balanceView(session: Readonly<Session>, read: ReadWords): BalanceView {
  const seats = seatsInOrder(session).map(([, seat]) => ({ ...seat, isNamed: Boolean(read(seat.words)?.name) }));
  const dimensions = { group: groups, region: regions };
  const { score, perDim } = seatBalance(seats.map(known), dimensions);
  const further = seatBalance([...seats.map(known), { known: {} }], dimensions).perDim;
  const advised = (dimension: 'group' | 'region') =>
    perDim[dimension]?.unknown ? perDim[dimension].lookFor : (further[dimension]?.lookFor ?? []);
  return {
    // Keys of the tables above; Object.keys forgets which.
    groups: (Object.keys(groups) as PanelGroup[]).map((group) => ({
      group,
      named: seats.filter((seat) => seat.isNamed && seat.group === group).length,
      open: seats.filter((seat) => !seat.isNamed && seat.group === group).length,
    })),
    regions: (Object.keys(regions) as PanelRegion[]).map((region) => ({
      region,
      named: seats.filter((seat) => seat.isNamed && seat.region === region).length,
    })),
    lookFor: {
      groups: [...new Set(advised('group'))] as PanelGroup[],
      regions: [...new Set(advised('region'))] as PanelRegion[],
    },
    score,
  };
}

/** Somebody who would rather not say is not known to this rule. */
const known = ({ group, region }: Pick<Seat, 'group' | 'region'>) => ({
  known: { group, region: region === 'unspecified' ? undefined : region },
});
