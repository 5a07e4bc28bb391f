import { seatBalance } from '#algorithms/seat-balance/seat-balance.ts';

/** Equal parts for the groups and regions that a panel can have (fairness E); other answers take a seat from these. */
export const panelGroups = {
  government: 1,
  civil_society: 1,
  private_sector: 1,
  technical_community: 1,
  academia: 1,
  intergovernmental_organization: 1,
};
export const panelRegions = { african_group: 1, asia_pacific_group: 1, eastern_european_group: 1, grulac: 1, weog: 1 };

export type PanelGroup = keyof typeof panelGroups;
export type PanelRegion = keyof typeof panelRegions;

/** As much of a seat as its balance depends on. Somebody who would rather not say is not known to this rule. */
export interface PanelSeat {
  group?: string | null | undefined;
  region?: string | null | undefined;
}

/** How a panel stands by group and by region, and whom to look for on the seats where that is not known (fairness E). */
export const panelBalance = (seats: readonly PanelSeat[]) =>
  seatBalance(
    seats.map(({ group, region }) => ({ known: { group, region: region === 'unspecified' ? undefined : region } })),
    { group: panelGroups, region: panelRegions },
  );
