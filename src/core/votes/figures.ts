import * as v from 'valibot';
import { type OpinionMap, opinionMap } from '#algorithms/opinion-map/opinion-map.ts';
import { bandOf } from '../session/views/opinion-map.ts';
import type { VoteResult } from './result.ts';
import type { VoteRows } from './rows.ts';

/**
 * The results of the votes as they are published: the labels as they are, shares in steps of five points, nothing of fewer
 * than k people (V10, P3). Without words, so that two programs can compare them.
 */

const method = v.object({ name: v.string(), version: v.number() });
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const statement = v.pipe(v.string(), v.description('A statement, by the entry that made it.'));
const groups = v.array(v.string());

export const supportFigures = v.object({
  statement,
  method,
  parameters: v.record(v.string(), v.union([v.number(), v.string()])),
  label: v.picklist(['common-ground', 'common-rejection', 'divided', 'leaning-together', 'open', 'not-enough-voices']),
  heard: groups,
  notHeard: groups,
  objections: groups,
  all: v.pipe(
    v.object({ agree: percent, disagree: percent }),
    v.description('Among all who voted, each counted once. Decides nothing.'),
  ),
  groups: v.pipe(
    v.array(v.object({ members: groups, agree: percent, disagree: percent })),
    v.description('By group, small ones joined.'),
  ),
  hangsOn: v.optional(
    v.object({
      bindingGroup: v.string(),
      atLeast: v.pipe(percent, v.description('Surely at least so much of every group heard supports it.')),
      atLeastWithoutOneOrganisation: v.optional(percent),
      votesToLose: v.optional(v.number()),
    }),
  ),
  secondary: v.optional(v.object({ balanced: percent, byRoster: percent, onEqualFooting: percent })),
});

const audit = {
  leavesNobodyOut: v.boolean(),
  largestLeftOut: v.optional(v.object({ statement, share: percent, isDueAPlace: v.boolean() })),
};

export const voteFigures = v.object({
  smallest: v.pipe(v.number(), v.description('Of fewer people nothing is said.')),
  people: v.pipe(v.nullable(v.number()), v.description('Who voted; null where that are fewer than `smallest`.')),
  commonGround: v.array(supportFigures),
  slate: v.optional(
    v.object({
      method,
      parameters: v.object({ places: v.number(), weights: v.picklist(['balanced', 'headcount']) }),
      chosen: v.array(v.object({ statement, phase: v.picklist(['equal-shares', 'waterline']) })),
      ...audit,
    }),
  ),
  lifted: v.optional(
    v.pipe(
      v.object({ statements: v.array(statement), ...audit }),
      v.description('The same audit of the statements that the team made proposals of.'),
    ),
  ),
  map: v.optional(
    v.object({
      method,
      position: v.pipe(
        v.number(),
        v.description('The release of the map: with the votes up to this entry of the log.'),
      ),
      passed: v.pipe(v.boolean(), v.description('Whether the votes hang together more than chance would have it.')),
      foretold: v.pipe(percent, v.description('By how much the map foretells a vote better than the average does.')),
      groups: v.array(
        v.object({
          people: v.pipe(
            v.object({ least: v.number(), under: v.optional(v.number()) }),
            v.description('How many, in steps.'),
          ),
          apart: v.pipe(
            v.array(v.object({ statement, direction: v.picklist(['agree', 'disagree']) })),
            v.description('What its people say more often than all others.'),
          ),
        }),
      ),
    }),
  ),
});

export type VoteFigures = v.InferOutput<typeof voteFigures>;
export type SupportFigures = VoteFigures['commonGround'][number];

/** Everything of a result that is published. One step for each statement and group. */
export function figuresOf(rows: VoteRows, { commonGround, slate, lifted, map }: VoteResult): VoteFigures {
  const voters = rows.people.length;
  return {
    smallest: rows.smallest,
    people: voters < rows.smallest ? null : voters,
    commonGround: commonGround.map((view) => ({ ...view, parameters: { ...view.parameters } })),
    ...(slate && { slate }),
    ...(lifted && { lifted: { statements: lifted.statements, ...lifted.audit } }),
    ...(map &&
      rows.map && {
        map: {
          method: opinionMap,
          position: rows.map.of,
          passed: map.gate.passed,
          foretold: Math.max(0, Math.round(map.gate.r2LeftOut * 100)),
          groups: groupsOf(rows, map),
        },
      }),
  };
}

function groupsOf({ statements, smallest }: VoteRows, { groups: found, model }: OpinionMap) {
  if (!found) return [];
  const { seen } = found.counts.plain;
  return Array.from(found.assignment.sizes, (people, group) => ({
    people: bandOf(people),
    apart: (found.representatives.byGroup[group] ?? [])
      .filter(({ column }) => seen[group * model.used.length + column]! >= smallest)
      .map(({ column, direction }) => ({ statement: statements[column]!.entry, direction })),
  }));
}
