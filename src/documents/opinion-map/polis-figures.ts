import { type PolisGroups, type PolisOptions, polisOf } from '#algorithms/opinion-map/polis/polis.ts';
import type { PolisConsensus } from '#algorithms/opinion-map/polis/statements.ts';
import { adjustedRandIndex } from '#algorithms/opinion-map/rand-index.ts';
import { figure, figures } from './figures.ts';
import type { Mapped } from './mapped.ts';

/** What the method of Polis is made from besides the votes: statements about the conversation, and the groups it published. */
export interface PolisGiven extends Pick<PolisOptions, 'meta'> {
  publishedGroups?: readonly (number | undefined)[];
}

/** Everything the method `polis` says about a conversation, for comparison only; names as in the reference results. */
export function polisFigures(inputs: Omit<Mapped, 'map'>, { meta, publishedGroups = [] }: PolisGiven = {}) {
  const { table, active, statements, participantIds } = inputs;
  const { points, chosen, divisions, consensus, extremity, priority } = polisOf(table, {
    active,
    ...(meta && { meta }),
  });
  const people = Array.from(points.inConversation);
  const strongest = ({ column, successes, trials, share, test }: PolisConsensus) => ({
    statement: statements[column]!.id,
    successes,
    trials,
    p: figure(share),
    p_test: figure(test),
  });
  return {
    mean: figures(points.mean),
    eigenvalues: figures(points.eigenvalues),
    total_variance: figure(points.totalVariance),
    components: points.components.map(figures),
    projection: participantIds.map((_, row) => figures(points.projection.subarray(2 * row, 2 * row + 2))),
    in_conversation: people.map((row) => participantIds[row]!),
    chosen_k: chosen,
    extremity: figures(extremity),
    priority: figures(priority),
    consensus: { agree: consensus.agree.map(strongest), disagree: consensus.disagree.map(strongest) },
    groups: Object.fromEntries(
      divisions.map((division) => [
        division.k,
        {
          ...divisionFigures(inputs, division),
          agreement_with_published: agreement(
            Array.from(division.labels),
            people.map((row) => publishedGroups[row]),
          ),
        },
      ]),
    ),
  };
}

function divisionFigures({ statements }: Omit<Mapped, 'map'>, division: PolisGroups) {
  const { k, start, inertia, silhouette, centres, sizes, labels, representatives } = division;
  return {
    start,
    inertia: figure(inertia),
    silhouette: figure(silhouette),
    centers: Array.from({ length: k }, (_, group) => figures(centres.subarray(2 * group, 2 * group + 2))),
    sizes: Array.from(sizes),
    labels: Array.from(labels),
    gic_agree: figures(division.agreeTogether),
    gic_disagree: figures(division.disagreeTogether),
    representative: representatives.map((list) =>
      list.map((one) => ({
        statement: statements[one.column]!.id,
        direction: one.direction,
        successes: one.successes,
        trials: one.trials,
        p: figure(one.share),
        p_test: figure(one.shareTest),
        repness: figure(one.ratio),
        repness_test: figure(one.ratioTest),
      })),
    ),
  };
}

/** How far the groups are those that Polis had published, over the people who have both; null where nobody has. */
function agreement(labels: readonly number[], published: readonly (number | undefined)[]): number | null {
  const both = labels.flatMap((label, at) => {
    const other = published[at];
    return other === undefined ? [] : [{ label, other }];
  });
  if (both.length === 0) return null;
  const index = adjustedRandIndex(
    both.map(({ label }) => label),
    both.map(({ other }) => other),
  );
  return figure(index);
}
