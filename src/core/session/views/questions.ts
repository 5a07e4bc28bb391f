import { atMostOthersFirst } from '#algorithms/waterline/level.ts';
import { ranking } from '#algorithms/waterline/ranking.ts';
import { supportOf } from '#algorithms/waterline/support.ts';
import { supportersOf } from '#algorithms/waterline/waterline.ts';
import { askersOf, wordsOf } from '../care.ts';
import { isConfided, momentOf } from '../chatham-house.ts';
import { weightsOf } from '../people.ts';
import type { Question, Session } from '../state.ts';
import { type Audience, type Label, labelOf, type ReadWords, type SeatLabel, seatLabel } from './audience.ts';

/** One question as an audience may see it. */
export interface QuestionView {
  question: string;
  text: string;
  /** Language of the text as the asker's page knew it. */
  language: string;
  stage: Question['stage'];
  who: Label;
  /** Those who asked the same and are credited with it, each as they chose (Q12). */
  also?: Label[];
  support: number;
  at: number;
  policyQuestion?: string;
  /** Place in the order, for the first ten; fairness A shows no more. */
  place?: number;
  /** At most so many other questions can come first, from here on (fairness A, guarantee 3). */
  othersFirst?: number;
  takenPlace?: number;
  override?: { code: string; word: string };
  /** Shown first; its place in the order is what it is (Q18). */
  pinned?: true;
  /** When it was read out (Q20). */
  readOutAt?: number;
  /** Who answered, and what was written (Q19). */
  answer?: { seat?: SeatLabel; written?: string };
  /** So many are behind it, and none of them is behind a question that was taken (Q23). */
  noneHeard?: true;
  returned?: { code: string; word: string };
}

export interface QuestionBoard {
  /** Pinned ones, most supporters first (Q18). */
  pinned: string[];
  /** Open questions in the order in which they will be taken, then the rest by support and time. */
  order: string[];
  /** Taken and answered, latest first. */
  taken: string[];
  open: number;
  /** Everybody behind a question that was taken. */
  heard: ReadonlySet<string>;
}

/** How many open questions a page is given at first. */
export const shown = 30;
const ranked = 10;

export function questionBoard(session: Readonly<Session>): QuestionBoard {
  const { inOrder, pinned } = openInOrder(session);
  const taken = Object.entries(session.questions).filter(([, asked]) => asked.taken || asked.stage === 'answered');
  return {
    pinned,
    order: inOrder.slice(0, shown),
    taken: taken
      .sort(([, a], [, b]) => (b.taken?.place ?? 0) - (a.taken?.place ?? 0) || b.at - a.at)
      .map(([id]) => id)
      .slice(0, shown),
    open: inOrder.length,
    heard: new Set(taken.flatMap(([id, asked]) => (asked.taken ? supportersOf(session.waterline, id) : []))),
  };
}

/** All open questions in the order in which they will be taken: ten by the rule, the rest by support and time. */
export function openInOrder(session: Readonly<Session>): { inOrder: string[]; pinned: string[] } {
  const first = ranking(session.waterline, weightsOf(session), ranked).map(({ question }) => question);
  const inRanking = new Set(first);
  const bySupport = openBySupport(session);
  return {
    inOrder: [...first, ...bySupport.filter((id) => !inRanking.has(id))],
    pinned: bySupport.filter((id) => session.questions[id]?.pinned),
  };
}

/** The plain order: most supporters first, then the earlier one (Q24). */
export function openBySupport(session: Readonly<Session>): string[] {
  return Object.entries(session.questions)
    .filter(([, { stage }]) => stage === 'open')
    .sort((a, b) => support(session, b[0]) - support(session, a[0]) || a[1].at - b[1].at)
    .map(([id]) => id);
}

export function questionView(
  session: Readonly<Session>,
  read: ReadWords,
  audience: Audience,
  id: string,
  board: QuestionBoard,
): QuestionView | undefined {
  const asked = session.questions[id];
  if (!asked) return undefined;
  const place = board.order.indexOf(id);
  const open = asked.stage === 'open';
  const others = open ? atMostOthersFirst(session.waterline, weightsOf(session), id) : undefined;
  const words = wordsOf(session, id);
  const also = askersOf(session, id)
    .slice(1)
    .map((asker) => labelOf(session, read, asker.by, audience, asker));
  return {
    question: id,
    text: read(words.entry)?.text ?? '',
    language: words.language,
    stage: asked.stage,
    who: labelOf(session, read, asked.by, audience, asked),
    ...(also.length > 0 && { also }),
    support: support(session, id),
    at: momentOf(session, asked.segment, asked.at),
    ...(asked.policyQuestion && { policyQuestion: asked.policyQuestion }),
    ...(open && place >= 0 && place < ranked && { place: place + 1 }),
    ...(typeof others === 'number' && { othersFirst: others }),
    ...(open && asked.pinned && { pinned: true as const }),
    ...(open && noneHeard(session, id, board) && { noneHeard: true as const }),
    ...(asked.readOut && { readOutAt: asked.readOut.at }),
    ...(asked.answer && { answer: answerOf(session, read, audience, asked) }),
    ...(asked.taken && { takenPlace: asked.taken.place }),
    ...(asked.taken?.override && {
      override: { code: asked.taken.override, word: read(asked.taken.entry)?.reason ?? '' },
    }),
    ...(asked.returned && {
      returned: { code: asked.returned.reason, word: read(asked.returned.entry)?.reason ?? '' },
    }),
  };
}

/** Said of a question backed by its author alone, or by enough people that it points at nobody (Q23, P3). */
function noneHeard(session: Readonly<Session>, id: string, { heard }: QuestionBoard): boolean {
  const behind = supportersOf(session.waterline, id);
  if (behind.length > 1 && behind.length < session.rules.smallest) return false;
  return behind.every((person) => !heard.has(person));
}

function answerOf(
  session: Readonly<Session>,
  read: ReadWords,
  audience: Audience,
  { answer, answeredBy, answeredIn }: Question,
) {
  const isTold = !isConfided(session, answeredIn); // (M6)
  const seat = answer?.seat && isTold ? seatLabel(session, read, answer.seat, audience) : undefined;
  const written = answer?.written && answeredBy ? read(answeredBy)?.answer : undefined;
  return { ...(seat && { seat }), ...(written && { written }) };
}

export const support = (session: Readonly<Session>, id: string) => supportOf(session.waterline, id);
