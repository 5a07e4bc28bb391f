import type { Counted, GroupsDigest, MapDigest } from '#algorithms/opinion-map/digest.ts';
import { cutOf, shownShare } from '#algorithms/shown-share/shown-share.ts';
import { hasMap, type Side } from '../opinion.ts';
import type { Session } from '../state.ts';
import { wholeRules } from '../terms.ts';
import type { Audience, ReadWords } from './audience.ts';
import type {
  EverybodySays,
  GroupsSay,
  NoGroups,
  OpinionGroupView,
  OpinionMapView,
  OpinionView,
  Said,
  SharePart,
  SizeBand,
  Sureness,
} from './opinion.ts';
import { opposedOf } from './opposed.ts';

/** A map as it was worked out for a release: figures only, and which column is which statement. */
export interface ReleasedMap {
  /** The last entry whose vote is in it. */
  readonly of: number;
  readonly statements: readonly string[];
  readonly digest: MapDigest;
}

const mostInCommon = 7;
const letters = 'ABCDE';
/** Numbers of people are said in these steps, so that one who comes or goes is rarely seen. */
const steps = [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

/** The name of an opinion group: a letter, the largest group first. */
export const letterOf = (group: number): string => letters[group] ?? String(group + 1);

/**
 * The map as an audience may see it. `map` is what was worked out for the release that the state names; without one, or with
 * another, nothing is shown.
 */
export function opinionView(
  session: Readonly<Session>,
  read: ReadWords,
  audience: Audience,
  map: ReleasedMap | undefined,
): OpinionView | undefined {
  const { rules } = session;
  const { smallest } = rules;
  const { released } = session.opinion;
  if (!hasMap(session)) return undefined;
  if (!released || !isShown(session, map)) return { stage: 'few', smallest };
  const known = remembered.get(map)?.get(audience);
  const since = standing(session, map);
  if (known?.session === session && known.rules === rules && known.since === since) return known.view;
  const drawn: Drawn = { session, read, audience, map, smallest };
  const { method, version, entry, at, of } = released;
  const view: OpinionMapView = Object.freeze({
    ...whatItSays(drawn),
    smallest,
    totals: wholeRules(session).opinion.totals,
    released: { seq: of, entry, at, method, version, parameters: { smallest: released.smallest } },
  });
  const views = remembered.get(map) ?? new Map<Audience, Remembered>();
  remembered.set(map, views.set(audience, { session, rules, since, view }));
  return view;
}

/**
 * What was last said of a map: it is asked for several times a second, changes once a second at most, and takes milliseconds
 * where there are hundreds of statements. Where words were erased, the session is another one.
 */
const remembered = new WeakMap<ReleasedMap, Map<Audience, Remembered>>();
interface Remembered {
  readonly session: Readonly<Session>;
  readonly rules: Session['rules'];
  readonly since: string;
  readonly view: OpinionMapView;
}

/** All that can change in what is said of one release: statements only ever leave, so their number tells which are left. */
function standing({ statements, phase }: Readonly<Session>, map: ReleasedMap): string {
  let left = 0;
  const taken: unknown[] = [];
  for (const id of map.statements) {
    const known = statements[id];
    if (known?.stage === 'open') left += 1;
    if (known?.sides) taken.push([id, known.sides]);
  }
  return JSON.stringify([phase, left, taken]);
}

/** As much of it as every phone is told: how far the map is, and how its groups are called. */
export function groupsShown(
  session: Readonly<Session>,
  map: ReleasedMap | undefined,
): { stage: OpinionView['stage']; letters: string[] } | undefined {
  if (!hasMap(session)) return undefined;
  if (!isShown(session, map)) return { stage: 'few', letters: [] };
  const { groups } = map.digest;
  return groups
    ? { stage: 'groups', letters: groups.sizes.map((_, group) => letterOf(group)) }
    : { stage: 'none', letters: [] };
}

/** Whether this is the map that the state names, and of people enough. */
const isShown = ({ opinion, rules }: Readonly<Session>, map: ReleasedMap | undefined): map is ReleasedMap =>
  map !== undefined && map.of === opinion.released?.of && map.digest.voters >= rules.smallest;

/** A map being put into words for an audience. */
export interface Drawn {
  readonly session: Readonly<Session>;
  readonly read: ReadWords;
  readonly audience: Audience;
  readonly map: ReleasedMap;
  readonly smallest: number;
}

function whatItSays(drawn: Drawn): Omit<OpinionMapView, 'smallest' | 'totals' | 'released'> {
  const { digest } = drawn.map;
  const { groups } = digest;
  const ungrouped = digest.voters - digest.eligible;
  return {
    stage: groups ? 'groups' : 'none',
    people: bandOf(digest.voters),
    ...(ungrouped >= drawn.smallest && { ungrouped: bandOf(ungrouped) }),
    statements: digest.used.length,
    ...(!groups && { why: whyNone(digest) }),
    sure: surenessOf(digest),
    groups: groups ? groups.sizes.map((_, group) => groupView(drawn, groups, group)) : [],
    common: groups ? inCommon(drawn, groups) : [],
    apart: everyStatement(drawn, groups),
    opposed: groups ? opposedOf(drawn, groups) : [],
    ...(groups && {
      picture: {
        groups: groups.picture.groups.map((one, at) => ({ letter: letterOf(at), ...one })),
        error: groups.picture.error,
      },
    }),
  };
}

/** How many people, in steps; never the number. */
export function bandOf(people: number): SizeBand {
  const at = steps.findLastIndex((step) => people >= step);
  const under = steps[at + 1];
  return { least: steps[at] ?? 0, ...(under !== undefined && { under }) };
}

/** A share as it may be shown; nothing of fewer than k people. */
export function shareOf(count: number, of: number, smallest: number): SharePart | undefined {
  if (of < smallest) return undefined;
  const percent = shownShare(count, of);
  const cut = cutOf(of);
  if (cut > 0 && percent === 100 - cut) return { percent, bound: 'least' };
  return cut > 0 && percent === cut ? { percent, bound: 'most' } : { percent };
}

/** A statement that stands, in its author's words; one that was withdrawn or returned is shown no more. */
export function saidOf({ session, read, map }: Drawn, column: number): Said | undefined {
  const id = map.statements[column];
  const known = id === undefined ? undefined : session.statements[id];
  if (!id || known?.stage !== 'open') return undefined;
  return { statement: id, text: read(id)?.text ?? '', language: known.language };
}

/** The share of a group that takes a side on a statement. */
export const sideShare = (counts: Counted, side: Side, column: number, smallest: number): SharePart | undefined =>
  shareOf(counts[side][column] ?? 0, counts.seen[column] ?? 0, smallest);

function whyNone({ used, eligible, leastGroup, passed }: MapDigest): NoGroups {
  if (used.length === 0) return { because: 'nothing' };
  if (used.length === 1) return { because: 'one-statement' };
  if (eligible < 2 * leastGroup) return { because: 'few' };
  return passed ? { because: 'small', least: leastGroup } : { because: 'chance' };
}

function surenessOf({ used, eligible, r2LeftOut, shuffles, groups }: MapDigest): Sureness {
  if (used.length < 2 || eligible < 5) return {};
  return {
    foretold: Math.max(0, Math.round(r2LeftOut * 100)),
    ...(shuffles.tried > 0 && { shuffles }),
    // Never rounded up to all: 99.6 in a hundred are not all.
    ...(groups && { staying: Math.floor(100 * groups.staying) }),
  };
}

function groupView(drawn: Drawn, { sizes, counts, representatives }: GroupsDigest, group: number): OpinionGroupView {
  const own = counts[group];
  const others = together(counts.filter((_, other) => other !== group));
  const says = (representatives[group] ?? []).flatMap(({ column, direction }) => {
    const said = saidOf(drawn, column);
    const share = own && sideShare(own, direction, column, drawn.smallest);
    if (!said || !share) return [];
    const rest = sideShare(others, direction, column, drawn.smallest);
    return [{ ...said, side: direction, share, ...(rest && { others: rest }) }];
  });
  return { letter: letterOf(group), size: bandOf(sizes[group] ?? 0), says };
}

/** Where all groups lean the same way: the weakest group's share is above half, even at its lower bound. */
function inCommon(drawn: Drawn, { counts, floorAgree, floorDisagree }: GroupsDigest): GroupsSay[] {
  const { smallest, map } = drawn;
  return map.digest.used
    .flatMap((column) => [
      { column, side: 'agree' as const, floor: floorAgree[column] ?? 0 },
      { column, side: 'disagree' as const, floor: floorDisagree[column] ?? 0 },
    ])
    .filter(({ column, floor }) => floor >= 0.5 && counts.every(({ seen }) => (seen[column] ?? 0) >= smallest))
    .sort((one, other) => other.floor - one.floor || one.column - other.column)
    .flatMap(({ column, side }) => {
      const said = saidOf(drawn, column);
      return said ? [{ ...said, side, groups: sharesByLetter(counts, side, column, smallest) }] : [];
    })
    .slice(0, mostInCommon);
}

/** Every statement that stands; what divides the groups first. */
function everyStatement(drawn: Drawn, groups: GroupsDigest | undefined): EverybodySays[] {
  const { map, smallest } = drawn;
  const { used, everybody } = map.digest;
  const divides = (column: number) => groups?.divisive[column] ?? 0;
  return [...used]
    .sort((one, other) => divides(other) - divides(one) || one - other)
    .flatMap((column) => {
      const said = saidOf(drawn, column);
      if (!said) return [];
      const all = sharesOfAll(everybody, column, smallest);
      const byLetter = sharesByLetter(groups?.counts ?? [], 'agree', column, smallest);
      return [{ ...said, ...(all && { everybody: all }), groups: byLetter }];
    });
}

function sharesOfAll({ agree, disagree, seen }: Counted, column: number, smallest: number): EverybodySays['everybody'] {
  const [yes, no, all] = [agree[column] ?? 0, disagree[column] ?? 0, seen[column] ?? 0];
  const [forIt, against, pass] = [yes, no, all - yes - no].map((count) => shareOf(count, all, smallest));
  return forIt && against && pass ? { agree: forIt, disagree: against, pass } : undefined;
}

const sharesByLetter = (counts: readonly Counted[], side: Side, column: number, smallest: number) =>
  Object.fromEntries(
    counts.flatMap((one, group) => {
      const share = sideShare(one, side, column, smallest);
      return share ? [[letterOf(group), share] as const] : [];
    }),
  );

function together(counts: readonly Counted[]): Counted {
  const sums = (pick: (one: Counted) => Uint32Array) =>
    Uint32Array.from({ length: counts[0] ? pick(counts[0]).length : 0 }, (_, column) =>
      counts.reduce((sum, one) => sum + (pick(one)[column] ?? 0), 0),
    );
  return { agree: sums((one) => one.agree), disagree: sums((one) => one.disagree), seen: sums((one) => one.seen) };
}
