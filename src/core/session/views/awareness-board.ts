import { afterSeconds, type Round } from '../awareness.ts';
import type { Session } from '../state.ts';
import type { ReadWords } from './audience.ts';
import { type AwarenessView, awarenessViews } from './awareness.ts';

/** The awareness questions as everybody's page shows them: what is asked now, and what came of it. */
export interface AwarenessBoard {
  /** What the questions are answered for now, by how the session stands. */
  round?: Round;
  /** Until when, where that is known: epoch milliseconds. */
  until?: number;
  /** Fewer people than this are never shown: k of this session. */
  smallest: number;
  questions: AwarenessView[];
}

/** The page knows no instant: after the close it says until when answers are taken, and the rules say no later (A3). */
export function awarenessBoard(session: Readonly<Session>, read: ReadWords): AwarenessBoard {
  const questions = awarenessViews(session, read);
  const { phase, clock, agenda, at, rules } = session;
  const said = { smallest: rules.smallest, questions };
  if (questions.length === 0) return said;
  if (phase === 'open') return { round: 'before', ...said };
  if (phase === 'closed') return { round: 'after', until: at.closed + afterSeconds * 1000, ...said };
  const closing = phase === 'live' && clock.segment !== undefined && agenda[clock.segment]?.kind === 'closing';
  return closing ? { round: 'after', ...said } : said;
}
