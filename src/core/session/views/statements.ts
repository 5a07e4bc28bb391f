import type { EntryId } from '../../decider.ts';
import { momentOf } from '../chatham-house.ts';
import type { Session } from '../state.ts';
import { type Source, type Stance, type Statement, stances } from '../statement.ts';
import { type Audience, type Label, labelOf, ofTurn, type ReadWords } from './audience.ts';
import type { GroupSupport } from './support.ts';
import { byGroupOf, totalsOf } from './tally.ts';

/** One statement as an audience may see it. */
export interface StatementView {
  statement: string;
  text: string;
  language: string;
  stage: Statement['stage'];
  at: number;
  /** Whose statement it is; one that was lifted is nobody's own. */
  who?: Label;
  source?: SourceView;
  policyQuestion?: string;
  /** Fewer people than this are never shown: k of this session. */
  smallest: number;
  /** Nothing while fewer than k people have voted (V6). */
  totals?: Record<Stance, number>;
  byGroup?: Record<Stance, GroupSupport[]>;
  returned?: { code: string; word: string };
}

/** What something was lifted from: the entry, and who said it there as they may be shown. */
export interface SourceView {
  kind: keyof Source;
  entry: EntryId;
  who?: Label;
}

/** Statements that can be voted on, in the order in which they came; then those of a session that is over. */
export const openStatements = ({ statements }: Readonly<Session>): string[] =>
  Object.keys(statements).filter((id) => statements[id]?.stage === 'open');

export function statementView(
  session: Readonly<Session>,
  read: ReadWords,
  audience: Audience,
  id: string,
): StatementView | undefined {
  const known = session.statements[id];
  if (!known) return undefined;
  const { language, stage, at, policyQuestion, returned, tally } = known;
  const source = known.source ? sourceViews(session, read, audience, known.source)[0] : undefined;
  const totals = totalsOf(session, tally, stances);
  const byGroup = byGroupOf(session, tally, stances);
  return {
    statement: id,
    text: read(id)?.text ?? '',
    language,
    stage,
    at: momentOf(session, known.segment, at),
    smallest: session.rules.smallest,
    ...(source ? { source } : { who: labelOf(session, read, known.by, audience, known) }),
    ...(policyQuestion && { policyQuestion }),
    ...(totals && { totals }),
    ...(byGroup && { byGroup }),
    ...(returned && { returned: { code: returned.reason, word: read(returned.entry)?.reason ?? '' } }),
  };
}

/** What something rests on, with whoever said it there. */
export function sourceViews(
  session: Readonly<Session>,
  read: ReadWords,
  audience: Audience,
  { note, question, turn, statement }: Source,
): SourceView[] {
  const hung = note ? session.notes[note] : undefined;
  const asked = question ? session.questions[question] : undefined;
  const stated = statement ? session.statements[statement] : undefined;
  const speaker = (entry: string | undefined) => {
    const had = entry ? session.turns[entry] : undefined;
    return had && labelOf(session, read, had.by, audience, ofTurn(had));
  };
  const row = (kind: keyof Source, entry: string, who: Label | undefined) => ({ kind, entry, ...(who && { who }) });
  return [
    ...(turn ? [row('turn', turn, speaker(turn))] : []),
    ...(note ? [row('note', note, speaker(hung?.turn))] : []),
    ...(question ? [row('question', question, asked && labelOf(session, read, asked.by, audience, asked))] : []),
    ...(statement
      ? [
          row(
            'statement',
            statement,
            stated && !stated.source ? labelOf(session, read, stated.by, audience, stated) : undefined,
          ),
        ]
      : []),
  ];
}
