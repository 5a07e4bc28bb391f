import type { WholeRules } from '#core/session/terms.ts';
import type { SegmentLabel } from '#core/session/views/clock.ts';
import type { StakeholderGroup } from '#core/session/words.ts';
import { segmentName } from './sentences.ts';
import type { Wording } from './wording.ts';

/**
 * The rules of a session with every parameter, a sentence each, as everybody reads them (S15): what set-up can change, and
 * which parts are under the Chatham House Rule.
 */
export function ruleSentences(
  w: Wording,
  rules: WholeRules,
  promisedSeconds: number,
  confided: readonly SegmentLabel[],
): string[] {
  const { said } = w.terms;
  const { questions, queue, ledger, opinion } = rules;
  const unequal = Object.entries(queue.shares).filter(([, share]) => Number(share) !== 1);
  const shares = unequal.map(([group, share]) => said.share(w.common.groups[group as StakeholderGroup], Number(share))); // groups of this session
  return [
    said[questions.weights],
    questions.plainOrder ? said.plain : said.onlyRule,
    said.turn(queue.slotSeconds),
    said.groups,
    said.longest(queue.longest),
    said.ahead(queue.ahead),
    said.fine(queue.window, queue.credit, queue.minCharge),
    ...(shares.length > 0 ? [said.shares(shares.join(w.report.joiner))] : []),
    said.ledger(promisedSeconds, ledger.bufferSeconds),
    said.smallest(rules.smallest),
    said.totals[opinion.totals],
    ...(opinion.map ? [said.map] : []),
    said.most[rules.attribution.most],
    ...(rules.attribution.most === 'withheld' ? [] : [said.usual(w.common.attribution[rules.attribution.usual])]),
    ...(confided.length > 0
      ? [said.confided(confided.map((part) => segmentName(w, part)).join(w.report.separator))]
      : []),
  ];
}

/** The methods behind them, each with its version. */
export const methodNames = ({ setup }: Wording, { questions, queue, ledger, opinion }: WholeRules): string[] =>
  [questions, queue, ledger, ...(opinion.map ? [opinion] : [])].map(({ method, version }) =>
    setup.rules.version(method, version),
  );
