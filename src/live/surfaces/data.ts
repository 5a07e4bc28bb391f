import type { Phase } from '#core/session/state.ts';
import { awarenessViews } from '#core/session/views/awareness.ts';
import { ledgerView, nowView } from '#core/session/views/clock.ts';
import { headView } from '#core/session/views/head.ts';
import { policyQuestionViews } from '#core/session/views/notes.ts';
import { opinionView } from '#core/session/views/opinion-map.ts';
import { outcomeView, standingOutcomes } from '#core/session/views/outcomes.ts';
import { questionBoard, questionView } from '#core/session/views/questions.ts';
import { queueView } from '#core/session/views/queue.ts';
import { openStatements, statementView } from '#core/session/views/statements.ts';
import { supportByGroup } from '#core/session/views/support.ts';
import { listOf, type Surface } from '../surface.ts';

/**
 * What everybody may see, as data for programs of others: the views of the public themselves. Its shape is published
 * (`routes/api/openapi.json/parts.ts`): pieces and fields may be added, none changes its meaning (decision 0029).
 */
export const data: Surface = {
  name: 'data',
  audience: 'public',
  opinion: true,
  parts(state, words, map) {
    const board = questionBoard(state);
    const questions = [...new Set([...board.pinned, ...board.order, ...board.taken])].flatMap((id) => {
      const view = questionView(state, words, 'public', id, board);
      return view ? [[`q-${id}`, { ...view, groups: supportByGroup(state, id) }] as const] : [];
    });
    const statements = each('s-', openStatements(state), (id) => statementView(state, words, 'public', id));
    const outcomes = each('o-', standingOutcomes(state), (id) => outcomeView(state, words, 'public', id));
    const opinion = opinionView(state, words, 'public', map);
    const key = (id: string) => `q-${id}`;
    return {
      head: headView(state, words),
      now: nowView(state, words, 'public'),
      ledger: ledgerView(state),
      queue: queueView(state, words, 'public'),
      policy: { questions: isPublished(state.phase) ? policyQuestionViews(state, words) : [] },
      pinned: listOf(board.pinned.map(key)),
      order: listOf(board.order.map(key), board.open - board.order.length),
      taken: listOf(board.taken.map(key)),
      statements: listOf(Object.keys(statements)),
      outcomes: listOf(Object.keys(outcomes)),
      awareness: { questions: isPublished(state.phase) ? awarenessViews(state, words) : [] },
      ...(opinion && { opinion }),
      ...Object.fromEntries(questions),
      ...statements,
      ...outcomes,
    };
  },
  draw: (_, view) => view,
};

/** What there is of one kind, each under its key. */
const each = <T>(start: string, ids: readonly string[], view: (id: string) => T | undefined) =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const shown = view(id);
      return shown ? [[`${start}${id}`, shown] as const] : [];
    }),
  );

/** The plan is the team's until the doors open (P5). */
const isPublished = (phase: Phase) => phase === 'open' || phase === 'live' || phase === 'closed';
