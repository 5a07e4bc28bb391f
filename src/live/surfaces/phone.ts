import type { Component } from 'svelte';
import { levelsUnder } from '#core/session/attribution.ts';
import type { Session } from '#core/session/state.ts';
import type { ReadWords } from '#core/session/views/audience.ts';
import { ledgerView, nowView } from '#core/session/views/clock.ts';
import { headView, remoteView, rulesView } from '#core/session/views/head.ts';
import { policyQuestionViews } from '#core/session/views/notes.ts';
import type { ReleasedMap } from '#core/session/views/opinion-map.ts';
import {
  openBySupport,
  type QuestionBoard,
  questionBoard,
  questionView,
  shown,
} from '#core/session/views/questions.ts';
import { orderDown, queueView } from '#core/session/views/queue.ts';
import { supportByGroup } from '#core/session/views/support.ts';
import Conference from '#ui/Conference.svelte';
import Ask from '#ui/phone/Ask.svelte';
import Before from '#ui/phone/Before.svelte';
import Board from '#ui/phone/Board.svelte';
import Hand from '#ui/phone/Hand.svelte';
import Head from '#ui/phone/Head.svelte';
import Help from '#ui/phone/Help.svelte';
import More from '#ui/phone/More.svelte';
import Now from '#ui/phone/Now.svelte';
import Order from '#ui/phone/Order.svelte';
import type { AskPart, NowPart, Openness, PhoneParts, QuestionPart } from '#ui/phone/parts.ts';
import Question from '#ui/phone/Question.svelte';
import Waiting from '#ui/phone/Waiting.svelte';
import { drawn } from '../drawn.ts';
import { isList, type ListView, listOf, type Surface } from '../surface.ts';
import { type VoteViews, votePieces, voteViews } from './phone-votes.ts';

/** How many of the questions that were taken a phone is given: the latest. */
const takenShown = 10;

export type PhoneViews = PhoneParts &
  VoteViews & { questions: ListView; taken: ListView } & Record<`q-${string}`, QuestionPart>;

/** `bySupport`: the questions in the plain order, which somebody may choose to look at (Q24). */
export function phoneViews(
  state: Readonly<Session>,
  words: ReadWords,
  bySupport = false,
  map?: ReleasedMap,
): PhoneViews {
  const head = headView(state, words);
  const { phase, session } = head;
  const open = opennessOf(phase);
  const board = questionBoard(state);
  const taken = board.taken.slice(0, takenShown);
  const order = bySupport ? openBySupport(state).slice(0, shown) : board.order;
  const listed = [...new Set([...board.pinned, ...order])]; // pinned ones first, wherever they stand (Q18)
  const rows = [...listed, ...taken].flatMap((id): [`q-${string}`, QuestionPart][] => {
    const view = questionPart(state, words, id, board);
    return view ? [[`q-${id}`, view]] : [];
  });
  const before = rows.find(([, { stage }]) => stage === 'taken')?.[1];
  const more = board.open - listed.length;
  const down = orderDown(state, words);
  return {
    head: { title: head.title, phase, endsAt: head.endsAt },
    now: nowPart(state, words),
    before: before && phase === 'live' ? { question: { text: before.text, language: before.language } } : {},
    hand: { session, open, live: phase === 'live' },
    waiting: { phase, waiting: Object.keys(state.hands).length, ...(down && { down }) },
    order: open === 'yes' ? queueView(state, words, 'public') : { waiting: 0, hands: [] },
    ask: askPart(state, words),
    board: {
      questions: board.open,
      open,
      smallest: state.rules.smallest,
      bars: rows.some(([, { groups }]) => groups.length > 0),
      bySupport,
      plain: mayBePlain(state),
    },
    more: { session, more, bySupport },
    help: { open },
    remote: (phase !== 'closed' && remoteView(state, words)) || {},
    ...voteViews(state, words, open, map),
    questions: listOf(listed.map(key), more),
    taken: listOf(taken.map(key)),
    ...(Object.fromEntries(rows) as Record<`q-${string}`, QuestionPart>), // keys as made above
  };
}

/** Whether the rules of this session let people look at the plain order (Q24). */
export const mayBePlain = (state: Readonly<Session>): boolean => rulesView(state).questions.plainOrder !== false;

/** One question as a phone shows it. */
export function questionPart(
  state: Readonly<Session>,
  words: ReadWords,
  id: string,
  board: QuestionBoard,
): QuestionPart | undefined {
  const view = questionView(state, words, 'public', id, board);
  return view && { ...view, open: opennessOf(state.phase), groups: supportByGroup(state, id) };
}

/** These two the page draws by itself: as of its own instant, and with what was typed and not taken. */
export function nowPart(state: Readonly<Session>, words: ReadWords): NowPart {
  const { id: session, phase } = state;
  return { session, phase, now: nowView(state, words, 'public'), ledger: ledgerView(state) };
}

export const askPart = (state: Readonly<Session>, words: ReadWords): AskPart => ({
  open: opennessOf(state.phase),
  ...(state.questionsClosed && { closed: true as const }),
  levels: levelsUnder(state),
  policyQuestions: opennessOf(state.phase) === 'not-yet' ? [] : policyQuestionViews(state, words),
});

const key = (id: string) => `q-${id}`;

const opennessOf = (phase: Session['phase']): Openness =>
  phase === 'closed' ? 'over' : phase === 'open' || phase === 'live' ? 'yes' : 'not-yet';

const pieces: Record<keyof PhoneParts | keyof typeof votePieces, Component<never>> = {
  ...votePieces,
  head: Head,
  now: Now,
  before: Before,
  hand: Hand,
  waiting: Waiting,
  order: Order,
  ask: Ask,
  board: Board,
  more: More,
  help: Help,
  remote: Conference,
};

const findPiece = (name: string) => (Object.hasOwn(pieces, name) ? pieces[name as keyof typeof pieces] : undefined); // just looked up

/** Phones, and whoever reads along: what everybody may see, drawn by the components of the page itself. */
export const phone: Surface = {
  name: 'phone',
  audience: 'public',
  opinion: true,
  parts: (state, words, map) => phoneViews(state, words, false, map),
  draw(name, view, language) {
    if (isList(view)) return view;
    const piece = findPiece(name) ?? findPiece(name.slice(0, 2)) ?? Question;
    return drawn(piece, view, language);
  },
};

/** The same page for whoever looks at the plain order. */
export const phoneBySupport: Surface = {
  ...phone,
  name: 'phone-by-support',
  parts: (state, words, map) => phoneViews(state, words, true, map),
};
