import { nowView } from '#core/session/views/clock.ts';
import { headView, hereView, remoteView } from '#core/session/views/head.ts';
import { questionBoard, questionView } from '#core/session/views/questions.ts';
import { queueView } from '#core/session/views/queue.ts';
import { alikeOf, aloudView, freshQuestions, heardRows, helpBoard, joinedViews } from '#core/session/views/remote.ts';
import type { OnlineParts } from '#ui/desk/online-parts.ts';
import { listOf, type Surface } from '../surface.ts';

/** How many new questions stand on the desk at once, and for how many of them another is looked for. */
const freshShown = 8;
const compared = 4;

/** The online moderator's desk: new questions, what to read out, hands and help from outside the room, as data. */
export const online: Surface = {
  name: 'online',
  audience: 'online_moderator',
  also: ['moderator'],
  presence: true,
  parts(state, words): OnlineParts {
    const board = questionBoard(state);
    const closed = state.phase === 'closed';
    const fresh = closed ? [] : freshQuestions(state);
    const shown = fresh.slice(0, freshShown);
    const ids = [...new Set([...shown, ...board.order])];
    const questions = ids.flatMap((id) => {
      const view = questionView(state, words, 'online_moderator', id, board);
      return view ? [[`q-${id}`, view] as const] : [];
    });
    const next = closed ? undefined : aloudView(state, words);
    const { hands } = queueView(state, words, 'online_moderator');
    return {
      head: headView(state, words),
      here: hereView(state),
      now: nowView(state, words, 'online_moderator'),
      fresh: listOf(shown.map(key), fresh.length - shown.length),
      order: listOf(board.order.map(key), board.open - board.order.length),
      alike: alikeOf(state, words, shown.slice(0, compared)),
      joined: joinedViews(state, words),
      aloud: next ? { next } : {},
      hands: closed ? [] : hands.filter(({ who }) => who.place !== 'room'),
      help: closed ? { helps: [], helped: 0 } : helpBoard(state, words),
      heard: heardRows(state),
      remote: remoteView(state, words) ?? {},
      intake: { closed: state.questionsClosed === true },
      ...Object.fromEntries(questions),
    };
  },
  draw: (_, view) => view,
};

const key = (id: string) => `q-${id}`;
