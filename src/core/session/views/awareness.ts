import { cutOf, shownShare } from '#algorithms/shown-share/shown-share.ts';
import { type Answer, type AwarenessQuestion, type Scale, scales } from '../awareness.ts';
import type { Session } from '../state.ts';
import { sum, type Tally } from '../tally.ts';
import type { ReadWords } from './audience.ts';

/** One awareness question, and how it was answered before and after: shares only, and nothing of fewer than k people (A5). */
export interface AwarenessView {
  question: string;
  place: number;
  text: string;
  scale: Scale;
  /** What the two ends of five steps are called. */
  low: string;
  high: string;
  answers: readonly Answer[];
  before?: RoundView;
  after?: RoundView;
  both?: ChangeView;
}

/** `shares` in percent, rounded, in the order of the answers (fairness F3). */
export interface RoundView {
  people: number;
  /** Where shares are cut: this much means at most, 100 less this much means at least. */
  cut: number;
  shares: number[];
}

/** Of those who answered both times: the shares that went up, stayed and went down, rounded. */
export interface ChangeView {
  people: number;
  cut: number;
  up: number;
  same: number;
  down: number;
}

export function awarenessViews(session: Readonly<Session>, read: ReadWords): AwarenessView[] {
  return Object.entries(session.awareness)
    .sort(([, a], [, b]) => a.place - b.place)
    .map(([question, known]) => {
      const { place, scale, words, before, after } = known;
      const said = read(words);
      const first = roundView(session, scale, before);
      const second = roundView(session, scale, after);
      const both = changeView(session, known);
      return {
        question,
        place,
        text: said?.[`text:${question}`] ?? '',
        scale,
        low: said?.[`low:${question}`] ?? '',
        high: said?.[`high:${question}`] ?? '',
        answers: scales[scale],
        ...(first && { before: first }),
        ...(second && { after: second }),
        ...(both && { both }),
      };
    });
}

function roundView({ rules }: Readonly<Session>, scale: Scale, { shown }: Readonly<Tally>): RoundView | undefined {
  const people = sum(shown);
  if (people < rules.smallest) return undefined;
  return { people, cut: cutOf(people), shares: scales[scale].map((answer) => shownShare(shown[answer] ?? 0, people)) };
}

/** What is higher on each scale, so that an answer can go up or down. */
const rank: Record<string, number> = { no: 0, unsure: 1, yes: 2, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 };

function changeView({ rules }: Readonly<Session>, { bothShown }: Readonly<AwarenessQuestion>): ChangeView | undefined {
  const moved = { up: 0, same: 0, down: 0 };
  for (const [before, answers] of Object.entries(bothShown)) {
    for (const [after, n] of Object.entries(answers)) {
      const by = (rank[after] ?? 0) - (rank[before] ?? 0);
      moved[by > 0 ? 'up' : by < 0 ? 'down' : 'same'] += n;
    }
  }
  const people = sum(moved);
  if (people < rules.smallest) return undefined;
  const share = (n: number) => shownShare(n, people);
  return { people, cut: cutOf(people), up: share(moved.up), same: share(moved.same), down: share(moved.down) };
}

/** The questions as they were put, without any answer: for the set-up. */
export function questionsAsked(session: Readonly<Session>, read: ReadWords) {
  return Object.entries(session.awareness)
    .sort(([, a], [, b]) => a.place - b.place)
    .map(([question, { scale, words }]) => {
      const said = read(words);
      const of = (field: string) => said?.[`${field}:${question}`] ?? '';
      return { question, scale, text: of('text'), low: of('low'), high: of('high') };
    });
}
