import { compared, nearest } from '#algorithms/near-duplicates/near-duplicates.ts';
import { atMostOthersFirst } from '#algorithms/waterline/level.ts';
import { ranking } from '#algorithms/waterline/ranking.ts';
import { afterMerge } from '#algorithms/waterline/split.ts';
import { supportOf } from '#algorithms/waterline/support.ts';
import { askersOf, wordsOf } from '../care.ts';
import { openTurn } from '../clock.ts';
import { weightsOf } from '../people.ts';
import type { Session } from '../state.ts';
import type { HelpKind, Place } from '../words.ts';
import { type Label, labelOf, ofTurn, type ReadWords } from './audience.ts';
import { readOutOf } from './turn.ts';

/** What the online moderator's desk shows and no other screen does: for the team's eyes only. */

/** What would become of two questions that say nearly the same, if they were merged. */
export interface Alike {
  /** The question that would stay: the older one. */
  into: string;
  from: string;
  /** The other question, as it reads now. */
  other: string;
  text: string;
  language: string;
  /** Everybody who would be credited. */
  askers: Label[];
  supports: [into: number, from: number];
  together: number;
  /** Among the first ten. */
  place?: number;
  othersFirst?: number;
}

/** Open questions that nobody of the team has looked at, the oldest first (Q17). */
export const freshQuestions = (session: Readonly<Session>): string[] =>
  Object.entries(session.questions)
    .filter(([, { stage, looked }]) => stage === 'open' && !looked)
    .sort(([, a], [, b]) => a.at - b.at)
    .map(([id]) => id);

/** For each of these questions the open one that says nearly the same, if there is one (Q26). */
export function alikeOf(session: Readonly<Session>, read: ReadWords, ids: readonly string[]): Record<string, Alike> {
  if (ids.length === 0) return {};
  const open = Object.keys(session.questions).filter((id) => session.questions[id]?.stage === 'open');
  const texts = compared(Object.fromEntries(open.map((id) => [id, read(wordsOf(session, id).entry)?.text ?? ''])));
  return Object.fromEntries(
    ids.flatMap((id) => {
      const found = nearest(texts, id);
      return found ? [[id, mergedView(session, read, id, found.id)]] : [];
    }),
  );
}

function mergedView(session: Readonly<Session>, read: ReadWords, id: string, other: string): Alike {
  const at = (question: string) => session.questions[question]?.at ?? 0;
  const [into, from] = at(other) <= at(id) ? [other, id] : [id, other];
  const after = afterMerge(session.waterline, from, into);
  const weights = weightsOf(session);
  const place = ranking(after, weights).findIndex(({ question }) => question === into) + 1;
  const othersFirst = atMostOthersFirst(after, weights, into);
  const words = wordsOf(session, other);
  return {
    into,
    from,
    other,
    text: read(words.entry)?.text ?? '',
    language: words.language,
    askers: [into, from].flatMap((question) =>
      askersOf(session, question).map((asked) => labelOf(session, read, asked.by, 'online_moderator', asked)),
    ),
    supports: [supportOf(session.waterline, into), supportOf(session.waterline, from)],
    together: supportOf(after, into),
    ...(place > 0 && { place }),
    ...(othersFirst !== null && { othersFirst }),
  };
}

/** A merge that can be taken apart: the question that was merged, into which, and who asked it (Q13). */
export interface JoinedView {
  question: string;
  into: string;
  text: string;
  language: string;
  who: Label;
}

export const joinedViews = (session: Readonly<Session>, read: ReadWords): JoinedView[] =>
  Object.entries(session.questions).flatMap(([question, asked]): JoinedView[] => {
    if (!asked.into || session.questions[asked.into]?.stage !== 'open') return [];
    const { entry, language } = wordsOf(session, question);
    const who = labelOf(session, read, asked.by, 'online_moderator', asked);
    return [{ question, into: asked.into, text: read(entry)?.text ?? '', language, who }];
  });

/** What is read out, word for word, and how whoever asked wishes to be called (H6). */
export interface Aloud {
  /** Absent where it is the turn of somebody who cannot speak. */
  question?: string;
  text: string;
  language: string;
  credit: Label[];
  /** Whether it is before the panel now; otherwise it is the next in the order. */
  now: boolean;
}

/** The question before the panel that nobody has read out yet; where there is none, the next in the order. */
export function aloudView(session: Readonly<Session>, read: ReadWords): Aloud | undefined {
  const turn = openTurn(session);
  const said = turn && readOutOf(read, turn, 'public', true).readOut;
  // The turn of a person who cannot speak: their words, before anything else (F16).
  if (turn && said?.text)
    return { ...said, credit: [labelOf(session, read, turn.by, 'public', ofTurn(turn))], now: true };
  const taken = Object.keys(session.questions).find((id) => {
    const asked = session.questions[id];
    return asked?.stage === 'taken' && !asked.readOut;
  });
  const question = taken ?? ranking(session.waterline, weightsOf(session), 1)[0]?.question;
  if (!question) return undefined;
  const { entry, language } = wordsOf(session, question);
  // As everybody may hear it, not as the team may read it.
  const credit = askersOf(session, question).map((asked) => labelOf(session, read, asked.by, 'public', asked));
  return { question, text: read(entry)?.text ?? '', language, credit, now: taken !== undefined };
}

/** Somebody who waits for help, or is being helped. */
export interface HelpView {
  help: string;
  what: HelpKind;
  text: string;
  who: Label;
  at: number;
  /** Who of the team has taken it up; empty where they gave no name. */
  taken?: { name: string; at: number };
}

export interface HelpBoard {
  helps: HelpView[];
  /** How many have been helped so far (H3). */
  helped: number;
}

export function helpBoard(session: Readonly<Session>, read: ReadWords): HelpBoard {
  const all = Object.entries(session.helps);
  const helps = all
    .filter(([, { done }]) => !done)
    .map(([help, { by, at, what, taken }]): HelpView => {
      const words = taken && session.staff[taken.by]?.words;
      const name = (words && read(words)?.name) || '';
      const who = labelOf(session, read, by, 'online_moderator');
      return { help, what, at, text: read(help)?.text ?? '', who, ...(taken && { taken: { name, at: taken.at } }) };
    });
  return { helps, helped: all.filter(([, { done }]) => done?.helped).length };
}

const patienceMs = 60_000;

/** Whether somebody has waited too long for help, with nobody seeing to it (H4). */
export const isUrgent = ({ at, taken }: HelpView, now: number): boolean => !taken && now - at > patienceMs;

/** Those who have waited too long first, then in the order in which they called (H4). */
export const inTurn = (helps: readonly HelpView[], now: number): HelpView[] =>
  [...helps].sort((a, b) => Number(isUrgent(b, now)) - Number(isUrgent(a, now)) || a.at - b.at);

/** What one place has of the people, of the floor's time and of the questions taken. */
export interface HeardRow {
  place: Place;
  people: number;
  seconds: number;
  questions: number;
}

/** Whether those who are not in the room are heard (H7); a turn counts once it has ended. */
export function heardRows(session: Readonly<Session>): HeardRow[] {
  const rows: Record<Place, HeardRow> = {
    room: { place: 'room', people: 0, seconds: 0, questions: 0 },
    online: { place: 'online', people: 0, seconds: 0, questions: 0 },
    hub: { place: 'hub', people: 0, seconds: 0, questions: 0 },
  };
  for (const { place } of Object.values(session.people)) rows[place].people += 1;
  // Whoever of the panel answers has no place among those who joined, and is not counted.
  const rowOf = (who: string) => session.people[who] && rows[session.people[who].place];
  for (const { by, seconds = 0 } of Object.values(session.turns)) {
    const row = rowOf(by);
    if (row) row.seconds += seconds;
  }
  for (const { by, taken } of Object.values(session.questions)) {
    const row = rowOf(by);
    if (row && taken) row.questions += 1;
  }
  return Object.values(rows).filter(({ people, seconds, questions }) => people + seconds + questions > 0);
}
