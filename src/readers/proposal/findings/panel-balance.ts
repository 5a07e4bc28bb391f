/** Which groups and regions the panel lacks, and what to look for (rule E), in the words of a reading. */
import { panelBalance as balanceOf } from '#core/session/panel.ts';
import type { Finding, ProposalReading } from '../reading.ts';
import { newcomers } from '../running-order.ts';
import { type Check, finding, inWords, listed } from './finding.ts';

interface Dimension {
  missing: string[];
  lookFor: string[];
  known: number;
}

/** `missing`: nobody on the panel as named. `lookFor`: what rule E advises for the seats that are open. */
export function panelBalance(reading: Pick<ProposalReading, 'speakers' | 'openSeats' | 'additionalSpeakers'>): {
  group: Dimension;
  region: Dimension;
} {
  const seated = [...reading.speakers, ...newcomers(reading)];
  const named = seated.filter((speaker) => speaker.confirmation !== 'to_be_confirmed');
  const open = [...seated.filter((speaker) => speaker.confirmation === 'to_be_confirmed'), ...reading.openSeats];
  const seat = (one: Pick<ProposalReading['openSeats'][number], 'stakeholderGroup' | 'regionalGroup'>) => ({
    group: one.stakeholderGroup,
    region: one.regionalGroup,
  });
  const now = balanceOf(named.map(seat)).perDim;
  const whole = balanceOf([...named, ...open].map(seat)).perDim;
  const dimension = (name: 'group' | 'region'): Dimension => {
    const count = now[name]?.count ?? {};
    return {
      missing: Object.keys(count).filter((value) => count[value] === 0),
      lookFor: whole[name]?.lookFor ?? [],
      known: Object.values(count).reduce((sum, value) => sum + value, 0),
    };
  };
  return { group: dimension('group'), region: dimension('region') };
}

export const missingOnPanel: Check = ({ reading }) => {
  const { group, region } = panelBalance(reading);
  const seated = [...reading.speakers, ...newcomers(reading)];
  const lines = seated.map((speaker) => speaker.line);
  const inOrder = (values: string[]) => [...new Set(values)];
  const found: Finding[] = [];
  // Where most of the panel's groups are not given (2016, 2017), nobody can be said to be missing.
  const named = seated.filter((speaker) => speaker.confirmation !== 'to_be_confirmed').length;
  if (group.known * 2 > named && group.missing.length > 0) {
    const message = `The confirmed panel has ${listed(group.missing.map((value) => `no ${inWords[value]}`))}.`;
    found.push(
      finding(
        'groups_missing_on_panel',
        'check',
        message,
        { groups: group.missing, lookFor: inOrder(group.lookFor) },
        lines,
      ),
    );
  }
  if (region.known * 2 > named && region.missing.length > 0) {
    const places = (values: string[], joint: string) =>
      listed(
        values.map((value) => inWords[value] ?? value),
        joint,
      );
    const advice =
      region.lookFor.length > 0 ? `; for the open seats look for ${places(inOrder(region.lookFor), 'and')}` : '';
    const message = `The confirmed panel has nobody from ${places(region.missing, 'or')}${advice}.`;
    found.push(
      finding(
        'regions_missing_on_panel',
        'check',
        message,
        { regions: region.missing, lookFor: inOrder(region.lookFor) },
        lines,
      ),
    );
  }
  return found;
};
