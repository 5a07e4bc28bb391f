import type { EntryId } from '../../decider.ts';
import { confidedAt } from '../chatham-house.ts';
import { type Reason, type Side, sides } from '../outcome.ts';
import type { Session } from '../state.ts';
import { type Audience, type Label, labelOf, type ReadWords } from './audience.ts';
import { type SourceView, sourceViews } from './statements.ts';
import type { GroupSupport } from './support.ts';
import { byGroupOf, totalsOf } from './tally.ts';

/** One outcome proposal as an audience may see it. */
export interface OutcomeView {
  outcome: string;
  /** The entry with the words in force. */
  entry: EntryId;
  text: string;
  language: string;
  at: number;
  sources: SourceView[];
  policyQuestion?: string;
  struck?: { entry: EntryId; word: string };
  /** Fewer people than this are never shown: k of this session. */
  smallest: number;
  /** Nothing while fewer than k people have chosen (O7). */
  totals?: Record<Side, number>;
  byGroup?: Record<Side, GroupSupport[]>;
  /** Latest first. */
  reasons: ReasonView[];
}

export interface ReasonView {
  entry: EntryId;
  side: Side;
  text: string;
  language: string;
  who: Label;
}

/** Proposals that stand, in the order in which they were lifted. */
export const standingOutcomes = ({ outcomes }: Readonly<Session>): string[] =>
  Object.keys(outcomes).filter((id) => !outcomes[id]?.struck);

export function outcomeView(
  session: Readonly<Session>,
  read: ReadWords,
  audience: Audience,
  id: string,
): OutcomeView | undefined {
  const known = session.outcomes[id];
  if (!known) return undefined;
  const { words, language, at, policyQuestion, source, struck, tally, reasons } = known;
  const totals = totalsOf(session, tally, sides);
  const byGroup = byGroupOf(session, tally, sides);
  return {
    outcome: id,
    entry: words,
    text: read(words)?.text ?? '',
    language,
    at: confidedAt(session, at)?.from ?? at, // (M5)
    smallest: session.rules.smallest,
    sources: sourceViews(session, read, audience, source),
    ...(policyQuestion && { policyQuestion }),
    ...(struck && { struck: { entry: struck, word: read(struck)?.reason ?? '' } }),
    ...(totals && { totals }),
    ...(byGroup && { byGroup }),
    reasons: Object.entries(reasons)
      .filter(([, reason]) => !reason.returned)
      .sort(([, a], [, b]) => b.at - a.at || (a.entry < b.entry ? 1 : -1))
      .map(([by, reason]) => reasonView(session, read, audience, by, reason)),
  };
}

function reasonView(
  session: Readonly<Session>,
  read: ReadWords,
  audience: Audience,
  by: string,
  { entry, side, language, as, words, segment }: Reason,
): ReasonView {
  // Only an actor of this log gives reasons.
  const who = labelOf(session, read, by as Parameters<typeof labelOf>[2], audience, { as, words, segment });
  return { entry, side, text: read(entry)?.reason ?? '', language, who };
}
