import type { Side } from '#core/session/outcome.ts';
import { type AwarenessView, awarenessViews } from '#core/session/views/awareness.ts';
import { type OutcomeView, outcomeView, type ReasonView, standingOutcomes } from '#core/session/views/outcomes.ts';
import { type SourceView, type StatementView, statementView } from '#core/session/views/statements.ts';
import { whoIs } from '#wording/sentences.ts';
import type { Making } from './report.ts';
import { paragraph, standingOf } from './report-body.ts';
import type { Block } from './report-tree.ts';

/** What came out of the session: proposals and how each group stands to them, statements, and what changed in what people know. */

/** So many reasons are quoted for each side; the sources of the rest are cited with them. */
const reasonsShown = 3;

/** The proposals on one policy question, or on none, with support and opposition by group and the reasons given (R12). */
export function proposalBlocks(making: Making, policyQuestion: string | undefined): Block[] {
  const { session, read, w } = making;
  const views = standingOutcomes(session)
    .map((id) => outcomeView(session, read, 'public', id))
    .filter((view) => view !== undefined)
    .filter((view) => view.policyQuestion === policyQuestion);
  if (views.length === 0) return [];
  return [
    { block: 'heading', text: w.report.headings.proposals },
    ...views.flatMap((view) => proposalOf(making, view)),
  ];
}

function proposalOf(making: Making, view: OutcomeView): Block[] {
  const { w, cite } = making;
  const { totals, byGroup } = view;
  const { sentences } = w.report;
  const counts = totals ? sentences.stands(totals.support, totals.oppose) : sentences.standsTooFew;
  const support = standingOf(making, byGroup?.support ?? []);
  const against = standingOf(making, byGroup?.oppose ?? []);
  const sources = view.sources.map(({ entry }) => entry);
  return [
    {
      block: 'proposal',
      text: view.text,
      language: view.language,
      ...(totals && { support: totals.support, oppose: totals.oppose }),
      ...(support.length > 0 && { standing: support }),
      ...(against.length > 0 && { against }),
      said: [counts, sentences.liftedFrom(view.sources.map((source) => sourceName(making, source)))].join(' '),
      cites: cite(view.outcome, view.entry === view.outcome ? undefined : view.entry, ...sources),
    },
    ...(['support', 'oppose'] as const).flatMap((side) => reasonsOf(making, view.reasons, side)),
  ];
}

function reasonsOf(making: Making, reasons: readonly ReasonView[], side: Side): Block[] {
  const { w, cite } = making;
  const given = reasons.filter((reason) => reason.side === side && reason.text !== '');
  const rest = given.slice(reasonsShown).map(({ entry }) => entry);
  return given.slice(0, reasonsShown).map((reason, place): Block => {
    const isLast = place === Math.min(reasonsShown, given.length) - 1;
    return {
      block: 'quote',
      text: reason.text,
      language: reason.language,
      who: w.report.sentences.reason[side](whoIs(w, reason.who)),
      cites: cite(reason.entry, ...(isLast ? rest : [])),
    };
  });
}

/** The sort of a source, with whoever said it there as they may be shown. */
function sourceName({ w }: Making, { kind, who }: SourceView): string {
  const name = w.report.sources[kind];
  return who ? w.report.sentences.sourceOf(name, whoIs(w, who)) : name;
}

/** The statements on one policy question, or on none, that people could vote on to the end (R13). */
export function statementBlocks(making: Making, policyQuestion: string | undefined): Block[] {
  const { session, read, w } = making;
  const views = Object.keys(session.statements)
    .map((id) => statementView(session, read, 'public', id))
    .filter((view) => view !== undefined)
    .filter((view) => view.stage === 'open' && view.policyQuestion === policyQuestion);
  if (views.length === 0) return [];
  return [{ block: 'heading', text: w.report.headings.statements }, ...views.map((view) => statementOf(making, view))];
}

function statementOf(making: Making, view: StatementView): Block {
  const { w, cite } = making;
  const { totals, byGroup, source, who } = view;
  const { sentences } = w.report;
  const counts = totals ? sentences.votes(totals.agree, totals.disagree, totals.pass) : sentences.votesTooFew;
  const by = source ? sourceName(making, source) : who && whoIs(w, who);
  const standing = standingOf(making, byGroup?.agree ?? []);
  return {
    block: 'quote',
    text: view.text,
    language: view.language,
    who: by ? sentences.statedBy(by, counts) : counts,
    ...(standing.length > 0 && { standing }),
    cites: cite(view.statement, source?.entry),
  };
}

/** What people said they knew before and after, in shares that point at nobody (R14). */
export function changes(making: Making): Block[] {
  const { session, read } = making;
  return awarenessViews(session, read).flatMap((view) => changeOf(making, view));
}

function changeOf(making: Making, view: AwarenessView): Block[] {
  const { session, w, cite } = making;
  const { before, after, both } = view;
  if (!before && !after) return [];
  const { sentences } = w.report;
  const cites = cite(session.awareness[view.question]?.words, session.marks.closed ?? session.marks.doorsOpened);
  const rows = view.answers.map((answer, place) => {
    const [was, is] = [before?.shares[place], after?.shares[place]];
    const label =
      answer === '1' && view.low ? `1 ${view.low}` : answer === '5' && view.high ? `5 ${view.high}` : answer;
    return {
      label: w.report.answers[answer as keyof typeof w.report.answers] ?? label,
      value: sentences.fromTo(was, is),
      ...(is !== undefined && { number: is, share: is / 100 }),
      cites,
    };
  });
  return [
    { block: 'table', caption: view.text, unit: 'percent', rows },
    paragraph(
      both
        ? sentences.answeredBoth(both.people, both.up, both.same, both.down)
        : sentences.answered(before?.people ?? 0, after?.people ?? 0),
      cites,
    ),
  ];
}
