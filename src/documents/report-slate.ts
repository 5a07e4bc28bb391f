import { weighing } from '#algorithms/balanced-weights/balanced-weights.ts';
import { auditMethod } from '#algorithms/slate-audit/slate-audit.ts';
import type { VoteFigures } from '#core/votes/figures.ts';
import type { Making } from './report.ts';
import { paragraph } from './report-body.ts';
import { citesOfVotes, wordsOf } from './report-support.ts';
import type { Block } from './report-tree.ts';

/** The slate, and the same audit of it and of the team's own choice (R16, R17). */

type Slate = NonNullable<VoteFigures['slate']>;
type Audit = Pick<Slate, 'leavesNobodyOut' | 'largestLeftOut'>;

export function slateBlocks(making: Making): Block[] {
  const { votes, w } = making;
  if (!votes?.figures.slate) return [];
  const { slate, lifted } = votes.figures;
  const cites = citesOfVotes(making);
  return [
    paragraph(w.results.slate.about(slate.chosen.length), cites),
    ...slate.chosen.map((chosen, place) => chosenBlock(making, chosen, place + 1)),
    paragraph(auditSentences(making, slate, slate.parameters.places).join(' '), cites),
    ...(lifted ? liftedBlocks(making, lifted) : []),
    paragraph(methodOf(making, slate), cites),
  ];
}

function chosenBlock(making: Making, { statement, phase }: Slate['chosen'][number], place: number): Block {
  const { shares, waterline } = making.w.results.slate;
  const who = phase === 'equal-shares' ? shares(place) : waterline(place);
  return { block: 'quote', ...wordsOf(making, statement), who, cites: making.cite(statement) };
}

function liftedBlocks(making: Making, lifted: NonNullable<VoteFigures['lifted']>): Block[] {
  const { slate } = making.w.results;
  const { statements } = lifted;
  const sentences = [slate.aboutLifted(statements.length), ...auditSentences(making, lifted, statements.length)];
  return [
    { block: 'heading', text: slate.lifted },
    paragraph(sentences.join(' '), making.cite(...statements, making.session.marks.closed)),
  ];
}

function auditSentences(making: Making, { largestLeftOut, leavesNobodyOut }: Audit, places: number): string[] {
  const { w, votes } = making;
  const { slate } = w.results;
  const fair = leavesNobodyOut ? slate.fair : slate.unfair;
  if (!largestLeftOut) return [slate.nobodyLeftOut(votes?.figures.smallest ?? 0), fair];
  const { statement, share, isDueAPlace } = largestLeftOut;
  return [
    slate.leftOut(share, wordsOf(making, statement).text),
    isDueAPlace ? slate.hasPlace(places) : slate.tooSmall(places),
    fair,
  ];
}

/** Methods with versions, the places and the weights, and the place in the log (R18). */
function methodOf({ votes, w }: Making, { method, parameters: { places, weights } }: Slate): string {
  const { named, withParameters, parameters } = w.results;
  const said = [parameters.places(places), parameters.weights[weights]];
  return w.results.method(
    [
      withParameters(named(method.name, method.version), said),
      ...(weights === 'balanced' ? [named(weighing.name, weighing.version)] : []),
      named(auditMethod.name, auditMethod.version),
    ],
    votes?.seq ?? 0,
  );
}
