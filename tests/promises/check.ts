import { termsOf, type Written } from './entries.ts';
import { checkFloor, type FloorChecked } from './floor.ts';
import { checkTime, type TimeChecked } from './time.ts';

export interface Checked {
  faults: string[];
  floor: FloorChecked;
  time: TimeChecked;
}

/** Whether a session kept the promises of the floor (fairness B1) and of the time (fairness B2), from its entries alone (X9). */
export function checkPromises(entries: readonly Written[]): Checked {
  const faults: string[] = [];
  for (const [place, { seq, at }] of entries.entries()) {
    if (seq !== place + 1) faults.push(`entry ${seq} stands at place ${place + 1}`);
    if (at < (entries[place - 1]?.at ?? 0)) faults.push(`entry ${seq} is older than the one before it`);
  }
  const terms = termsOf(entries);
  const floor = checkFloor(entries, terms, faults);
  const time = checkTime(entries, terms, faults);
  return { faults, floor, time };
}

/** What was checked, in two lines. */
export function saidOf({ faults, floor, time }: Checked): string[] {
  const { hands, turns, personal, ownGroup, firstVoices, airtime } = floor;
  return [
    `${hands} hands, ${turns} turns: ${personal} personal promises, ${ownGroup} of the own group, ${firstVoices} of first voices, ${airtime} of airtime`,
    `${time.seconds} s in ${time.spans} spans: promised ${time.target} s, credited ${time.credit} s (${time.voice} s the floor itself, ${time.excused} s nobody waiting)${time.possible ? '' : ', not possible'}; ${faults.length} faults`,
  ];
}
