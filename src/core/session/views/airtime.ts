import { mergeSmall } from '#algorithms/merge-small/merge-small.ts';
import type { EntryId } from '../../decider.ts';
import { isSeat } from '../hand.ts';
import { agendaInOrder } from '../plan.ts';
import type { Session, Turn } from '../state.ts';
import type { Place, RegionalGroup, StakeholderGroup } from '../words.ts';
import { type Audience, isStaff, type Label, labelOf, ofTurn, type ReadWords } from './audience.ts';
import { segmentLabel } from './clock.ts';

/** Who has spoken how long so far, live: by person as they let themselves be shown, and of the floor by group, region and place. */

/** Seconds, and from when more are counted on while it goes on. */
export interface Spoken {
  seconds: number;
  since?: number;
}

export interface PersonTime extends Spoken {
  who: Label;
  turns: number;
  ofPanel?: true;
}

/** One group, region or place; several that are joined because few of each spoke (P3). */
export interface SumTime<Member extends string> extends Spoken {
  members: Member[];
}

export interface AirtimeView {
  people: PersonTime[];
  groups: SumTime<StakeholderGroup | 'withheld'>[];
  regions: SumTime<RegionalGroup | 'withheld'>[];
  places: SumTime<Place | 'withheld'>[];
}

/** How many people a screen is given: those who spoke longest. */
const shown = 30;

export function airtimeView(session: Readonly<Session>, read: ReadWords, audience: Audience): AirtimeView {
  const turns = floorTurns(session, read, audience);
  const by = <Member extends string>(of: (label: Label) => Member | undefined) =>
    sums(turns, (label) => of(label) ?? 'withheld', isStaff(audience) ? 1 : session.rules.smallest);
  return {
    people: [...ofPanel(session, read, audience), ...ofFloor(turns)].sort(bySeconds).slice(0, shown),
    groups: by(({ group }) => group),
    regions: isStaff(audience) ? by(({ region }) => region) : [], // nobody is quoted by region
    places: by(({ place }) => place),
  };
}

interface Told extends Spoken {
  person: string;
  who: Label;
}

function floorTurns(session: Readonly<Session>, read: ReadWords, audience: Audience): Told[] {
  return Object.entries(session.turns).flatMap(([id, turn]) => {
    if (isSeat(turn.by)) return [];
    const who = labelOf(session, read, turn.by, audience, ofTurn(turn));
    return [{ person: turn.by, who, ...spokenIn(session, id, turn) }];
  });
}

function spokenIn({ clock }: Readonly<Session>, id: EntryId, { seconds, at, paused }: Turn): Spoken {
  if (seconds !== undefined) return { seconds };
  if (clock.turn !== id) return { seconds: 0 };
  const since = at + paused * 1000;
  const stoppedAt = clock.pausedFrom && clock.running?.since;
  return stoppedAt ? { seconds: Math.max(0, Math.floor((stoppedAt - since) / 1000)) } : { seconds: 0, since };
}

/** Turns of one person under one label: whoever is not shown by name is not counted together with a name. */
function ofFloor(turns: readonly Told[]): PersonTime[] {
  const rows = new Map<string, PersonTime>();
  for (const { person, who, ...spoken } of turns) {
    const key = `${who.as === 'withheld' ? '' : person}\n${JSON.stringify(who)}`;
    const row = rows.get(key) ?? { who, seconds: 0, turns: 0 };
    rows.set(key, { ...row, ...plus(row, spoken), turns: row.turns + 1 });
  }
  return [...rows.values()];
}

function ofPanel(session: Readonly<Session>, read: ReadWords, audience: Audience): PersonTime[] {
  const { clock } = session;
  const runsOwn = clock.running?.account === 'panel' || clock.running?.account === 'lent';
  return agendaInOrder(session).flatMap(([id]) => {
    const seat = segmentLabel(session, read, id, audience)?.seat;
    if (!seat?.name || !clock.begun[id]) return [];
    const { name, organisation, group } = seat;
    const who: Label = { as: 'named', name, ...(organisation && { organisation }), ...(group && { group }) };
    const before = clock.done[id] ?? 0;
    const since = clock.segmentAt + clock.elsewhereSeconds * 1000;
    const isOn = clock.segment === id && session.phase === 'live';
    const held = Math.max(0, Math.floor(((clock.running?.since ?? since) - since) / 1000));
    const spoken = isOn ? (runsOwn ? { seconds: before, since } : { seconds: before + held }) : { seconds: before };
    return [{ who, turns: 1, ofPanel: true as const, ...spoken }];
  });
}

/** Sums by what labels say; those of fewer than `smallest` people are joined. */
function sums<Member extends string>(
  turns: readonly Told[],
  nameOf: (label: Label) => Member,
  smallest: number,
): SumTime<Member>[] {
  const spoken: Record<string, Spoken> = {};
  const people: Record<string, Set<string>> = {};
  for (const { person, who, seconds, since } of turns) {
    const name = nameOf(who);
    spoken[name] = plus(spoken[name] ?? { seconds: 0 }, { seconds, ...(since !== undefined && { since }) });
    people[name] = (people[name] ?? new Set()).add(person);
  }
  const counts = Object.fromEntries(Object.entries(people).map(([name, some]) => [name, some.size]));
  return mergeSmall(counts, smallest)
    .buckets.map(({ members }) => ({
      members: members as Member[], // names of groups, regions or places, as counted above
      ...members.reduce<Spoken>((sum, member) => plus(sum, spoken[member] ?? { seconds: 0 }), { seconds: 0 }),
    }))
    .sort(bySeconds);
}

const plus = (a: Spoken, b: Spoken): Spoken => {
  const since = a.since ?? b.since;
  return { seconds: a.seconds + b.seconds, ...(since !== undefined && { since }) };
};

const bySeconds = (a: Spoken, b: Spoken) =>
  Number(b.since !== undefined) - Number(a.since !== undefined) || b.seconds - a.seconds;
