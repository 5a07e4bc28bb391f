import type { Component } from 'svelte';
import type { Session } from '#core/session/state.ts';
import type { ReadWords } from '#core/session/views/audience.ts';
import { ledgerView, nowView } from '#core/session/views/clock.ts';
import { headView, hereView } from '#core/session/views/head.ts';
import { opinionView, type ReleasedMap } from '#core/session/views/opinion-map.ts';
import { questionBoard, questionView } from '#core/session/views/questions.ts';
import { orderDown, queueView } from '#core/session/views/queue.ts';
import { openStatements, statementView } from '#core/session/views/statements.ts';
import { escaped } from '#documents/opinion-map/html.ts';
import { liveSentences } from '#documents/opinion-map/live-sentences.ts';
import Head from '#ui/room/Head.svelte';
import Join from '#ui/room/Join.svelte';
import Ledger from '#ui/room/Ledger.svelte';
import Next from '#ui/room/Next.svelte';
import Now from '#ui/room/Now.svelte';
import Presence from '#ui/room/Presence.svelte';
import type { RoomParts } from '#ui/room/parts.ts';
import Question from '#ui/room/Question.svelte';
import type { Language } from '#wording/wording.ts';
import { wordingOf } from '#wording/words.ts';
import { drawn } from '../drawn.ts';
import type { Surface } from '../surface.ts';
import { pictureOf } from './map.ts';

/** More names than this cannot be read from the last row. */
const namesShown = 3;

export function roomParts(state: Readonly<Session>, words: ReadWords, map?: ReleasedMap): RoomParts {
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
    question: questionPart(state, words, map),
    ledger: { now, ledger: ledgerView(state) },
    map: mapPart(state, words, map),
  };
}

/** The question before the panel; where there is none, the one that comes next. */
function questionPart(state: Readonly<Session>, words: ReadWords, map?: ReleasedMap): RoomParts['question'] {
  if (state.phase !== 'live' && state.phase !== 'open') return {};
  if (state.room.shows === 'map') return {};
  if (state.room.shows === 'statement') return opposedPart(state, words, map) ?? statementPart(state, words);
  const board = questionBoard(state);
  const taken = board.taken.find((id) => state.questions[id]?.stage === 'taken');
  const id = taken ?? board.order[0];
  const view = id ? questionView(state, words, 'public', id, board) : undefined;
  if (!view) return {};
  return { text: view.text, language: view.language, taken: taken !== undefined, support: view.support };
}

/** The statement that the moderator put to the room, else the one that came last, of those that are voted on; its totals change in steps of five people (V6). */
function statementPart(state: Readonly<Session>, words: ReadWords): RoomParts['question'] {
  const { statement } = state.room;
  const id = statement && state.statements[statement]?.stage === 'open' ? statement : openStatements(state).at(-1);
  const view = id ? statementView(state, words, 'public', id) : undefined;
  if (!view) return {};
  const { text, language, totals } = view;
  return { text, language, statement: true, ...(totals && { totals }) };
}

/** Where views oppose each other, as the moderator put it to the room: the statement and what is asked, no figures (V7). */
function opposedPart(state: Readonly<Session>, words: ReadWords, map?: ReleasedMap): RoomParts['question'] | undefined {
  const view = state.room.statement && opinionView(state, words, 'public', map);
  const found =
    view && view.stage !== 'few' && view.opposed.find(({ statement }) => statement === state.room.statement);
  if (!found) return undefined;
  const { text, language, ask, agree, disagree } = found;
  const names = ({ panel }: typeof agree) => panel.map(({ name }) => name);
  return { text, language, opposed: { ask, forIt: names(agree), against: names(disagree) } };
}

function mapPart(state: Readonly<Session>, words: ReadWords, map?: ReleasedMap): RoomParts['map'] {
  const { title } = headView(state, words);
  const view = state.room.shows === 'map' ? opinionView(state, words, 'public', map) : undefined;
  return { title, ...(view && { view }) };
}

/** Sentences first, beside them the picture: what can be read from the last row, and no statement's shares (V7). */
function drawMap({ title, view }: RoomParts['map'], language: Language): string {
  if (!view) return '';
  const w = wordingOf(language);
  const said = liveSentences(title, view, w);
  const [first = '', ...rest] = said.lead;
  const lines = rest.map((line) => `<p>${escaped(line)}</p>`).join('');
  const key = view.stage === 'groups' ? `<p class="why">${escaped(w.map.picture.short)}</p>` : '';
  return `<section class="wallmap"><div><h2>${escaped(w.map.title)}</h2><p class="first">${escaped(first)}</p>${lines}${key}</div>${pictureOf(view, language) ?? ''}</section>`;
}

const pieces: Record<Exclude<keyof RoomParts, 'map'>, Component<never>> = {
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
  opinion: true,
  parts: roomParts,
  draw(name, view, language) {
    if (name === 'map') return drawMap(view as RoomParts['map'], language);
    return drawn(pieces[name as keyof typeof pieces], view, language); // the names are those above
  },
};
