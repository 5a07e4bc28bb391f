import type { Component } from 'svelte';
import type { Session } from '#core/session/state.ts';
import type { ReadWords } from '#core/session/views/audience.ts';
import { ledgerView, nowView } from '#core/session/views/clock.ts';
import { headView, hereView } from '#core/session/views/head.ts';
import { questionBoard, questionView } from '#core/session/views/questions.ts';
import { orderDown, queueView } from '#core/session/views/queue.ts';
import { openStatements, statementView } from '#core/session/views/statements.ts';
import Head from '#ui/room/Head.svelte';
import Join from '#ui/room/Join.svelte';
import Ledger from '#ui/room/Ledger.svelte';
import Next from '#ui/room/Next.svelte';
import Now from '#ui/room/Now.svelte';
import Presence from '#ui/room/Presence.svelte';
import type { RoomParts } from '#ui/room/parts.ts';
import Question from '#ui/room/Question.svelte';
import { drawn } from '../drawn.ts';
import type { Surface } from '../surface.ts';

/** More names than this cannot be read from the last row. */
const namesShown = 3;

export function roomParts(state: Readonly<Session>, words: ReadWords): RoomParts {
  const { title, phase } = headView(state, words);
  const now = nowView(state, words, 'public');
  const down = orderDown(state, words);
  const presence = phase === 'closed' ? { total: 0, places: [] } : hereView(state); // who took part stands in the report
  const { waiting, hands } = queueView(state, words, 'public');
  return {
    head: { title, here: presence.total },
    presence,
    now: { phase, now, room: state.room },
    join: { phase },
    next: { phase, waiting, hands: hands.slice(0, namesShown), ...(down && { down }) },
    question: questionPart(state, words),
    ledger: { now, ledger: ledgerView(state) },
  };
}

/** The question before the panel; where there is none, the one that comes next. */
function questionPart(state: Readonly<Session>, words: ReadWords): RoomParts['question'] {
  if (state.phase !== 'live' && state.phase !== 'open') return {};
  if (state.room.shows === 'statement') return statementPart(state, words);
  const board = questionBoard(state);
  const taken = board.taken.find((id) => state.questions[id]?.stage === 'taken');
  const id = taken ?? board.order[0];
  const view = id ? questionView(state, words, 'public', id, board) : undefined;
  if (!view) return {};
  return { text: view.text, language: view.language, taken: taken !== undefined, support: view.support };
}

/** The statement that came last, of those that are voted on; its totals change in steps of five people (V6). */
function statementPart(state: Readonly<Session>, words: ReadWords): RoomParts['question'] {
  const id = openStatements(state).at(-1);
  const view = id ? statementView(state, words, 'public', id) : undefined;
  if (!view) return {};
  const { text, language, totals } = view;
  return { text, language, statement: true, ...(totals && { totals }) };
}

const pieces: Record<keyof RoomParts, Component<never>> = {
  presence: Presence,
  head: Head,
  now: Now,
  join: Join,
  next: Next,
  question: Question,
  ledger: Ledger,
};

/** The screen in the room: what the public may see, large. */
export const room: Surface = {
  name: 'room',
  audience: 'public',
  parts: roomParts,
  draw: (name, view, language) => drawn(pieces[name as keyof typeof pieces], view, language), // the names are those above
};
