import type { Session } from '#core/session/state.ts';
import { undoView } from '#core/session/undo.ts';
import { airtimeView } from '#core/session/views/airtime.ts';
import { type ReadWords, seatLabel } from '#core/session/views/audience.ts';
import { ledgerView, nowView } from '#core/session/views/clock.ts';
import { floorDeskView } from '#core/session/views/floor-desk.ts';
import { headView, hereView } from '#core/session/views/head.ts';
import { opinionView, type ReleasedMap } from '#core/session/views/opinion-map.ts';
import { planRows } from '#core/session/views/plan-now.ts';
import { openBySupport, questionBoard, questionView } from '#core/session/views/questions.ts';
import { queueView } from '#core/session/views/queue.ts';
import type { DeskParts, OpposedPart } from '#ui/desk/parts.ts';
import { listOf, type Surface } from '../surface.ts';

/** How many of those that were taken a desk is given: the latest. */
const takenShown = 8;

/** The moderator's desk: the views themselves, as data. The online moderator reads it too, and returns questions. */
export const desk: Surface = {
  name: 'desk',
  audience: 'moderator',
  also: ['online_moderator'],
  presence: true,
  opinion: true,
  parts(state, words, map): DeskParts {
    const board = questionBoard(state);
    const taken = board.taken.slice(0, takenShown);
    const bySupport = openBySupport(state).slice(0, board.order.length);
    const questions = [...new Set([...board.order, ...bySupport, ...taken])].flatMap((id) => {
      const view = questionView(state, words, 'moderator', id, board);
      return view ? [[`q-${id}`, view] as const] : [];
    });
    const undo = undoView(state);
    return {
      head: headView(state, words),
      here: hereView(state),
      opposed: opposedPart(state, words, map),
      now: nowView(state, words, 'moderator'),
      ledger: ledgerView(state),
      room: state.room,
      plan: planRows(state, words),
      queue: queueView(state, words, 'moderator'),
      airtime: airtimeView(state, words, 'moderator'),
      // Nothing, not null: in a frame null says that a part is gone.
      ...(undo && { undo }),
      floorDesk: floorDeskView(state, words),
      order: listOf(
        board.order.map((id) => `q-${id}`),
        board.open - board.order.length,
      ),
      bySupport: listOf(bySupport.map((id) => `q-${id}`)),
      taken: listOf(taken.map((id) => `q-${id}`)),
      panel: panelOf(state, words),
      ...Object.fromEntries(questions),
    };
  },
  draw: (_, view) => view,
};

/** Who of the panel may have answered: the seats that are filled. */
function panelOf(state: Readonly<Session>, words: ReadWords): DeskParts['panel'] {
  return Object.keys(state.seats).flatMap((seat) => {
    const name = seatLabel(state, words, seat, 'moderator')?.name;
    return name ? [{ seat, name }] : [];
  });
}

function opposedPart(state: Readonly<Session>, words: ReadWords, map?: ReleasedMap): OpposedPart {
  const view = opinionView(state, words, 'moderator', map);
  const { smallest } = state.rules;
  if (!view) return { smallest, opposed: [] };
  return { stage: view.stage, smallest, opposed: view.stage === 'few' ? [] : view.opposed };
}
