import type { SupportFigures } from '#core/votes/figures.ts';
import type { Making } from './report.ts';
import { paragraph } from './report-body.ts';
import type { Block, TableRow } from './report-tree.ts';

/** Which statements have support in all groups, and which divide them: the labels of V9 in words, and no others (R15). */

type Code = SupportFigures['label'];

const names = {
  'common-ground': 'commonGround',
  'common-rejection': 'commonRejection',
  divided: 'divided',
  'leaning-together': 'leaningTogether',
  open: 'open',
  'not-enough-voices': 'notEnoughVoices',
} as const satisfies Record<Code, string>;

const tagOf = ({ w }: Making, code: Code): string => w.results.labels[names[code]];

/** What the sections rest on: the entry that closed the votes. */
export const citesOfVotes = ({ session, cite }: Making) => cite(session.marks.closed);

/** What is common ground and what is rejected in common; then the label of every statement that stands in no list. */
export function commonGroundBlocks(making: Making): Block[] {
  const { votes, w } = making;
  if (!votes || votes.figures.commonGround.length === 0) return [];
  const found = withLabel(making, 'common-ground');
  const rejected = withLabel(making, 'common-rejection');
  return [
    paragraph(w.results.ground.about, citesOfVotes(making)),
    ...(found.length > 0 ? found : [paragraph(w.results.ground.none, citesOfVotes(making))]),
    ...(rejected.length > 0 ? [heading(tagOf(making, 'common-rejection')), ...rejected] : []),
    ...restOf(making),
    ...methodOf(making),
  ];
}

export function dividedBlocks(making: Making): Block[] {
  const { votes, w } = making;
  if (!votes || votes.figures.commonGround.length === 0) return [];
  const found = withLabel(making, 'divided');
  const blocks = found.length > 0 ? found : [paragraph(w.results.ground.noneDivided, citesOfVotes(making))];
  return [...blocks, ...methodOf(making)];
}

const heading = (text: string): Block => ({ block: 'heading', text });

/** The surest first; of equals, the earlier. */
const withLabel = (making: Making, label: Code): Block[] =>
  (making.votes?.figures.commonGround ?? [])
    .filter((one) => one.label === label)
    .sort((a, b) => (b.hangsOn?.atLeast ?? 0) - (a.hangsOn?.atLeast ?? 0))
    .map((one) => supportBlock(making, one));

/** A statement with its label and what each group says to it. */
function supportBlock(making: Making, figures: SupportFigures): Block {
  const { w, cite, session } = making;
  const { statement, label, hangsOn } = figures;
  return {
    block: 'support',
    ...wordsOf(making, statement),
    label,
    tag: tagOf(making, label),
    groups: figures.groups.map(({ members, agree, disagree }) => {
      const name = groupNames(making, members).join(w.report.joiner);
      return {
        members,
        label: name,
        agree,
        disagree,
        ...(members.length === 1 && members[0] === hangsOn?.bindingGroup && { binding: true as const }),
        said: w.results.ground.groupSays(name, agree, disagree),
      };
    }),
    said: saidOf(making, figures).join(' '),
    cites: cite(statement, session.marks.closed),
  };
}

/** The words of a statement, in their language. */
export function wordsOf({ session, read, w }: Making, entry: string) {
  const language = session.statements[entry]?.language;
  return { text: read(entry)?.text || w.report.erased, ...(language && { language }) };
}

function groupNames({ w }: Making, groups: readonly string[]): string[] {
  const names: Record<string, string> = w.common.groups;
  return groups.map((group) => names[group] ?? group);
}

/** What the label hangs on: always said with it. */
function saidOf(making: Making, { hangsOn, objections, all, secondary, label }: SupportFigures): string[] {
  const { ground } = making.w.results;
  const [binding = ''] = groupNames(making, hangsOn ? [hangsOn.bindingGroup] : []);
  const without = hangsOn?.atLeastWithoutOneOrganisation;
  return [
    ...(hangsOn && label !== 'common-rejection' ? [ground.atLeast(hangsOn.atLeast, binding)] : []),
    ...(hangsOn?.votesToLose === undefined ? [] : [ground.toLose(hangsOn.votesToLose)]),
    ...(without === undefined || label !== 'common-ground' ? [] : [ground.withoutOne(without)]),
    ...(objections.length > 0 ? [ground.objections(groupNames(making, objections))] : []),
    ground.headCount(all.agree),
    ...(secondary ? [ground.secondary(secondary.balanced, secondary.byRoster, secondary.onEqualFooting)] : []),
  ];
}

/** Statements with another label: one row each, and who is missing where voices are. */
function restOf(making: Making): Block[] {
  const { votes, w, cite } = making;
  const told: Code[] = ['common-ground', 'common-rejection', 'divided'];
  const rest = (votes?.figures.commonGround ?? []).filter(({ label }) => !told.includes(label));
  if (rest.length === 0) return [];
  const rows = rest.map((figures): TableRow => {
    const note = noteOf(making, figures);
    return {
      label: wordsOf(making, figures.statement).text,
      value: tagOf(making, figures.label),
      ...(note && { note }),
      cites: cite(figures.statement),
    };
  });
  return [{ block: 'table', caption: w.results.ground.rest, rows }];
}

function noteOf(making: Making, { label, notHeard, objections }: SupportFigures): string {
  const { ground } = making.w.results;
  const isMissing = label === 'not-enough-voices';
  if (isMissing && notHeard.length > 0) return ground.notHeard(groupNames(making, notHeard));
  if (isMissing) return ground.fewGroups;
  return objections.length > 0 ? ground.objections(groupNames(making, objections)) : '';
}

/** Method, version, parameters and the place in the log (R18). */
function methodOf(making: Making): Block[] {
  const { votes, w } = making;
  const [first] = votes?.figures.commonGround ?? [];
  if (!votes || !first) return [];
  const { results } = w;
  const { method, parameters: set } = first;
  const said = [
    results.parameters.organisationCap(Number(set.organisationCap)),
    results.parameters.heardFrom(Number(set.fewestPeople), Number(set.fewestOrganisations)),
    results.parameters.majority(100 * Number(set.majority)),
    results.parameters.objection(100 * Number(set.objection)),
  ];
  const name = results.withParameters(results.named(method.name, method.version), said);
  return [paragraph(results.method([name], votes.seq), citesOfVotes(making))];
}
