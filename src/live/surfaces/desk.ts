import { ledgerView, nowView } from '#core/session/views/clock.ts';
import { headView, hereView } from '#core/session/views/head.ts';
import { planRows } from '#core/session/views/plan-now.ts';
import { questionBoard, questionView } from '#core/session/views/questions.ts';
import { queueView } from '#core/session/views/queue.ts';
import type { DeskParts } from '#ui/desk/parts.ts';
import { listOf, type Surface } from '../surface.ts';

/** How many of those that were taken a desk is given: the latest. */
const takenShown = 8;

/** The moderator's desk: the views themselves, as data. The online moderator reads it too, and returns questions. */
export const desk: Surface = {
  name: 'desk',
  audience: 'moderator',
  also: ['online_moderator'],
  presence: true,
  parts(state, words): DeskParts {
    const board = questionBoard(state);
    const taken = board.taken.slice(0, takenShown);
    const questions = [...board.order, ...taken].flatMap((id) => {
      const view = questionView(state, words, 'moderator', id, board);
      return view ? [[`q-${id}`, view] as const] : [];
    });
    return {
      head: headView(state, words),
      here: hereView(state),
      now: nowView(state, words, 'moderator'),
      ledger: ledgerView(state),
      room: state.room,
      plan: planRows(state, words),
      queue: queueView(state, words, 'moderator'),
      order: listOf(
        board.order.map((id) => `q-${id}`),
        board.open - board.order.length,
      ),
      taken: listOf(taken.map((id) => `q-${id}`)),
      ...Object.fromEntries(questions),
    };
  },
  draw: (_, view) => view,
};
