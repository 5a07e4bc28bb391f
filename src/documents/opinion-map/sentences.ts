import { countPlain } from '#algorithms/opinion-map/counts.ts';
import { type OpinionGroups, opinionMap } from '#algorithms/opinion-map/opinion-map.ts';
import type { Wording } from '#wording/wording.ts';
import type { Mapped } from './mapped.ts';
import { leastShown, shareCell } from './shares.ts';
import type { MapDocument, MapRow, MapSection } from './tree.ts';

const mostInCommon = 7;
const letters = 'ABCDE';

/** The name of an opinion group: a letter, the largest group first. */
export const letterOf = (group: number): string => letters[group] ?? String(group + 1);

/** What a map says, as sentences and tables. `position` is the place in the log that it was made from. */
export function mapSentences(mapped: Mapped, w: Wording, position?: number): MapDocument {
  const { title, map, smallest: least = leastShown } = mapped;
  const voters = countVoters(mapped);
  const isShown = voters >= least;
  const sections = !isShown ? [] : map.groups ? groupSections(mapped, map.groups, w) : [everyStatement(mapped, w)];
  return {
    title: title ? w.map.titleOf(title) : w.map.title,
    made: madeOf(mapped, voters, w),
    lead: isShown ? leadOf(mapped, w) : [w.map.lead.none],
    sure: isShown ? sureOf(mapped, w) : [],
    sections: sections.filter(({ rows, why }) => rows.length > 0 || why !== ''),
    method: [
      w.map.method.name(opinionMap.name, opinionMap.version),
      ...(position === undefined ? [] : [w.map.method.position(position)]),
      w.map.method.rounded(least),
      w.map.method.recompute,
    ],
  };
}

const countVoters = ({ table, participantIds }: Mapped) =>
  participantIds.filter((_, row) => table.start[row] !== table.start[row + 1]).length;

function madeOf({ table, map, smallest: least = leastShown }: Mapped, voters: number, w: Wording): string {
  if (voters < least) return w.map.madeOfFew(least);
  return w.map.made(voters, map.model.usedCount, table.start[table.participants] ?? 0);
}

function leadOf(mapped: Mapped, w: Wording): string[] {
  const { lead } = w.map;
  const { map, people, smallest: least = leastShown } = mapped;
  if (!map.groups) return [lead.none, whyNone(mapped, w)];
  const sizes = Array.from(map.groups.assignment.sizes);
  const ungrouped = countVoters(mapped) - map.divisions.eligible;
  return [
    lead.groups(sizes.length),
    ...sizes.map((size, group) =>
      people ? w.results.views.group(letterOf(group), people(size)) : lead.group(letterOf(group), size),
    ),
    // Of fewer it is not said: who is missing could be told.
    ...(ungrouped >= least && !people ? [lead.ungrouped(ungrouped, map.model.leastVotes)] : []),
  ];
}

function whyNone({ map: { model, divisions, gate } }: Mapped, w: Wording): string {
  const { why } = w.map.lead;
  if (model.usedCount === 0) return why.nothing;
  if (model.usedCount === 1) return why.one;
  if (divisions.eligible < 2 * leastShown) return why.few;
  return gate.passed ? why.small(divisions.leastGroup) : why.chance;
}

function sureOf({ map: { gate, groups, model, divisions } }: Mapped, w: Wording): string[] {
  const { sure } = w.map;
  if (model.usedCount < 2 || divisions.eligible < leastShown) return [];
  // Never rounded up over the threshold.
  const percent = Math.floor(gate.r2LeftOut * 100);
  const foretold = percent <= 0 ? sure.notAtAll : percent >= 8 ? sure.foretold(percent) : sure.notForetold(percent);
  const asStrong = gate.shuffled.filter((value) => value * (1 + 1e-9) >= gate.lambda1).length;
  const shuffles = gate.shuffled.length;
  const unlike =
    shuffles === 0 ? [] : [asStrong === 0 ? sure.unlikeShuffles(shuffles) : sure.likeShuffles(asStrong, shuffles)];
  return [foretold, ...unlike, ...(groups ? [sure.stable(stability(groups)), sure.limits] : [])];
}

/** Never rounded up to all: 99.6 in a hundred are not all. */
function stability({ counts: { leftOut } }: OpinionGroups): number {
  const sum = (values: Uint32Array) => values.reduce((total, value) => total + value, 0);
  return Math.floor((100 * sum(leftOut.staying)) / sum(leftOut.votes));
}

function groupSections(mapped: Mapped, groups: OpinionGroups, w: Wording): MapSection[] {
  const each = Array.from({ length: groups.k }, (_, group) => group);
  return [
    inCommon(mapped, groups, w),
    ...each.map((group) => setApart(mapped, groups, group, w)),
    everyStatement(mapped, w, groups),
  ];
}

/** Where all groups lean the same way: the weakest group's share is above half, even at its lower bound. */
function inCommon(mapped: Mapped, groups: OpinionGroups, w: Wording): MapSection {
  const { scores, counts } = groups;
  const { plain } = counts;
  const found = usedColumns(mapped)
    .filter((column) => sidesOf(plain, column).every(({ seen }) => seen >= (mapped.smallest ?? leastShown)))
    .flatMap((column) =>
      (['agree', 'disagree'] as const).map((direction) => ({
        column,
        direction,
        floor: (direction === 'agree' ? scores.floorAgree : scores.floorDisagree)[column]!,
      })),
    )
    .filter(({ floor }) => floor >= 0.5)
    .sort((one, other) => other.floor - one.floor || one.column - other.column)
    .slice(0, mostInCommon);
  return {
    id: 'common',
    heading: w.map.headings.common,
    why: found.length > 0 ? w.map.common.why : w.map.common.none,
    columns: [w.map.columns.statement, w.map.columns.says, ...groupHeads(groups, w)],
    rows: found.map(({ column, direction }) => ({
      ...wordsOf(mapped, column, w),
      cells: [
        { text: w.map.says[direction] },
        ...sidesOf(plain, column).map((side) => shareCell(side[direction], side.seen, w, mapped.smallest)),
      ],
    })),
  };
}

/** What a group says more often than all others: its representative statements. */
function setApart(mapped: Mapped, groups: OpinionGroups, group: number, w: Wording): MapSection {
  const found = groups.representatives.byGroup[group] ?? [];
  const rows = found.flatMap(({ column, direction }): MapRow[] => {
    const sides = sidesOf(groups.counts.plain, column);
    const own = sides[group]!;
    const others = sides.filter((_, other) => other !== group);
    const total = (of: 'agree' | 'disagree' | 'seen') => others.reduce((sum, side) => sum + side[of], 0);
    if (own.seen < (mapped.smallest ?? leastShown)) return [];
    return [
      {
        ...wordsOf(mapped, column, w),
        cells: [
          { text: w.map.says[direction] },
          shareCell(own[direction], own.seen, w, mapped.smallest),
          shareCell(total(direction), total('seen'), w, mapped.smallest),
        ],
      },
    ];
  });
  const letter = letterOf(group);
  return {
    id: `apart-${letter}`,
    heading: w.map.headings.apart(letter),
    why: rows.length > 0 ? w.map.apart.why : w.map.apart.none(letter),
    columns: [w.map.columns.statement, w.map.columns.says, w.map.columns.group(letter), w.map.columns.others],
    rows,
  };
}

/** Every statement on the map: with groups what divides them first, without them as they were made. */
function everyStatement(mapped: Mapped, w: Wording, groups?: OpinionGroups): MapSection {
  const { columns, all, headings } = w.map;
  const used = usedColumns(mapped);
  const everybody = new Uint8Array(mapped.table.participants);
  const plain = countPlain(mapped.table, mapped.map.model.used, everybody, 1);
  const total = (column: number) => sidesOf(plain, column)[0]!;
  const heading = headings.all;
  if (!groups) {
    return {
      id: 'all',
      heading,
      why: used.length > 0 ? all.plain : '',
      columns: [columns.statement, columns.agree, columns.disagree, columns.pass],
      rows: used.map((column) => {
        const { agree, disagree, seen } = total(column);
        const share = (count: number) => shareCell(count, seen, w, mapped.smallest);
        return {
          ...wordsOf(mapped, column, w),
          cells: [share(agree), share(disagree), share(seen - agree - disagree)],
        };
      }),
    };
  }
  const { divisive } = groups.scores;
  return {
    id: 'all',
    heading,
    why: all.byDivide,
    columns: [columns.statement, columns.everybody, ...groupHeads(groups, w)],
    rows: used
      .sort((one, other) => divisive[other]! - divisive[one]! || one - other)
      .map((column) => ({
        ...wordsOf(mapped, column, w),
        cells: [total(column), ...sidesOf(groups.counts.plain, column)].map(({ agree, seen }) =>
          shareCell(agree, seen, w, mapped.smallest),
        ),
      })),
  };
}

const groupHeads = ({ k }: OpinionGroups, w: Wording): string[] =>
  Array.from({ length: k }, (_, group) => w.map.columns.group(letterOf(group)));

function usedColumns({ map: { model } }: Mapped): number[] {
  return Array.from(model.used.keys()).filter((column) => model.used[column] === 1);
}

function wordsOf({ statements }: Mapped, column: number, w: Wording) {
  const { id, text, language } = statements[column]!;
  const said = text.trim();
  return { id, statement: said === '' ? w.map.wordless(id) : said, ...(language !== undefined && { language }) };
}

/** What each group says to a statement. */
function sidesOf(plain: OpinionGroups['counts']['plain'], column: number) {
  return Array.from({ length: plain.groups }, (_, group) => {
    const at = group * plain.statements + column;
    return { agree: plain.agree[at]!, disagree: plain.disagree[at]!, seen: plain.seen[at]! };
  });
}
