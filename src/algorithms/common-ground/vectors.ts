import { commonGround, type Parameters, usualParameters } from './common-ground.ts';
import { type Choice, type Standing, votesToLose } from './standing.ts';
import { bounds } from './wilson.ts';

interface Options {
  orgCap?: number;
  minCell?: number;
  minOrgs?: number;
  half?: number;
  objection?: number;
}

interface Case {
  votes: [person: string, group: string, organisation: string | null, choice: 1 | 0 | -1][];
  roster: Record<string, number>;
  options?: Options;
}

/** Runs one case of `consensus/common-ground`. */
export function runCase(input: unknown): unknown {
  // Vector files are read as they stand; one that does not fit fails its case.
  const { votes, roster, options = {} } = input as Case;
  const found = commonGround(
    votes.map(([, group, organisation, choice]) => ({ group, organisation, choice: choiceOf(choice) })),
    roster,
    parametersOf(options),
  );
  const { agree, people } = found.headCount;
  return {
    score: found.score,
    withoutOneOrg: found.scoreWithoutOneOrganisation,
    binding: found.bindingGroup,
    status: found.label.replaceAll('-', '_'),
    heard: found.heard,
    missing: found.notHeard,
    balanced: found.balancedSupport,
    headcount: people === 0 ? null : agree / people,
    objectors: found.objections,
    votesToLose: found.votesToLose,
    groups: Object.fromEntries(Object.entries(found.groups).map(([name, standing]) => [name, written(standing)])),
  };
}

/** Runs one case of `consensus/bounds`. */
export function runBounds(input: unknown): unknown {
  const { agree, n } = input as { agree: number; n: number };
  const weighed = { weight: n, squares: n, agree, disagree: 0 };
  return { ...bounds(agree / n, n), votesToLose: votesToLose(weighed, usualParameters.majority) };
}

function choiceOf(choice: number): Choice {
  if (choice === 1) return 'agree';
  if (choice === -1) return 'disagree';
  if (choice === 0) return 'pass';
  throw new TypeError(`Not a vote: ${choice}`);
}

function parametersOf(options: Options): Parameters {
  const usual = usualParameters;
  return {
    ...usual,
    organisationCap: options.orgCap ?? usual.organisationCap,
    fewestPeople: options.minCell ?? usual.fewestPeople,
    fewestOrganisations: options.minOrgs ?? usual.fewestOrganisations,
    majority: options.half ?? usual.majority,
    objection: options.objection ?? usual.objection,
  };
}

const written = (standing: Standing) => ({
  people: standing.people,
  orgs: standing.organisations,
  weight: standing.weight,
  effective: standing.evidence,
  agree: standing.agree,
  disagree: standing.disagree,
  support: standing.support,
  lower: standing.supportAtLeast,
  upper: standing.supportAtMost,
  opposition: standing.opposition,
  opp_lower: standing.oppositionAtLeast,
  opp_upper: standing.oppositionAtMost,
});
