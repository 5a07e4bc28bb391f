import { atMostOthersFirst } from '#algorithms/waterline/level.ts';
import { ranking } from '#algorithms/waterline/ranking.ts';
import { supportOf } from '#algorithms/waterline/support.ts';
import { weightsOf } from '../people.ts';
import type { Question, Session } from '../state.ts';
import { type Audience, type Label, labelOf, type ReadWords } from './audience.ts';

/** One question as an audience may see it. */
export interface QuestionView {
  question: string;
  text: string;
  /** Language of the text as the asker's page knew it. */
  language: string;
  stage: Question['stage'];
  who: Label;
  support: number;
  at: number;
  policyQuestion?: string;
  /** Place in the order, for the first ten; fairness A shows no more. */
  place?: number;
  /** At most so many other questions can come first, from here on (fairness A, guarantee 3). */
  othersFirst?: number;
  takenPlace?: number;
  override?: { code: string; word: string };
  returned?: { code: string; word: string };
}

export interface QuestionBoard {
  /** Open questions in the order in which they will be taken, then the rest by support and time. */
  order: string[];
  /** Taken and answered, latest first. */
  taken: string[];
  open: number;
}

/** How many open questions a page is given at first. */
const shown = 30;
const ranked = 10;

export function questionBoard(session: Readonly<Session>): QuestionBoard {
  const first = ranking(session.waterline, weightsOf(session), ranked).map(({ question }) => question);
  const inRanking = new Set(first);
  const open = Object.entries(session.questions).filter(([, { stage }]) => stage === 'open');
  const others = open
    .filter(([id]) => !inRanking.has(id))
    .sort((a, b) => support(session, b[0]) - support(session, a[0]) || a[1].at - b[1].at);
  const taken = Object.entries(session.questions)
    .filter(([, { taken: had }]) => had)
    .sort((a, b) => (b[1].taken?.place ?? 0) - (a[1].taken?.place ?? 0));
  return {
    order: [...first, ...others.map(([id]) => id)].slice(0, shown),
    taken: taken.map(([id]) => id).slice(0, shown),
    open: open.length,
  };
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
  return {
    question: id,
    text: read(id)?.text ?? '',
    language: asked.language,
    stage: asked.stage,
    who: labelOf(session, read, asked.by, audience, asked),
    support: support(session, id),
    at: asked.at,
    ...(asked.policyQuestion && { policyQuestion: asked.policyQuestion }),
    ...(open && place >= 0 && place < ranked && { place: place + 1 }),
    ...(typeof others === 'number' && { othersFirst: others }),
    ...(asked.taken && { takenPlace: asked.taken.place }),
    ...(asked.taken?.override && {
      override: { code: asked.taken.override, word: read(asked.taken.entry)?.reason ?? '' },
    }),
    ...(asked.returned && {
      returned: { code: asked.returned.reason, word: read(asked.returned.entry)?.reason ?? '' },
    }),
  };
}

export const support = (session: Readonly<Session>, id: string) => supportOf(session.waterline, id);
