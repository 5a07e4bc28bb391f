import { type PanelGroup, type PanelRegion, panelBalance, panelGroups, panelRegions } from '../panel.ts';
import { seatsInOrder } from '../plan.ts';
import type { Session } from '../state.ts';
import type { ReadWords } from './audience.ts';

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
  const { score, perDim } = panelBalance(seats);
  const further = panelBalance([...seats, {}]).perDim;
  const advised = (dimension: 'group' | 'region') =>
    perDim[dimension]?.unknown ? perDim[dimension].lookFor : (further[dimension]?.lookFor ?? []);
  return {
    // Keys of the tables above; Object.keys forgets which.
    groups: (Object.keys(panelGroups) as PanelGroup[]).map((group) => ({
      group,
      named: seats.filter((seat) => seat.isNamed && seat.group === group).length,
      open: seats.filter((seat) => !seat.isNamed && seat.group === group).length,
    })),
    regions: (Object.keys(panelRegions) as PanelRegion[]).map((region) => ({
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
