import type { Component } from 'svelte';
import type { Session } from '#core/session/state.ts';
import { wholeRules } from '#core/session/terms.ts';
import type { ReadWords } from '#core/session/views/audience.ts';
import { awarenessBoard } from '#core/session/views/awareness-board.ts';
import { groupsShown, type ReleasedMap } from '#core/session/views/opinion-map.ts';
import { outcomeView, standingOutcomes } from '#core/session/views/outcomes.ts';
import { openStatements, statementView } from '#core/session/views/statements.ts';
import { statementRows } from '#ui/mine.ts';
import type { Openness } from '#ui/phone/parts.ts';
import Awareness from '#ui/phone/votes/Awareness.svelte';
import Outcome from '#ui/phone/votes/Outcome.svelte';
import Place from '#ui/phone/votes/Place.svelte';
import Proposals from '#ui/phone/votes/Proposals.svelte';
import type { OutcomePart, PlacePart, StatementPart, VoteParts } from '#ui/phone/votes/parts.ts';
import Statement from '#ui/phone/votes/Statement.svelte';
import Voting from '#ui/phone/votes/Voting.svelte';
import { type ListView, listOf } from '../surface.ts';

/** A phone is given so many proposals, and as many statements, in the order in which they came: nothing moves under a finger. */
const shown = statementRows;

export type VoteViews = VoteParts & { statements: ListView; outcomes: ListView } & Record<
    `s-${string}`,
    StatementPart
  > &
  Record<`o-${string}`, OutcomePart>;

/** Everything on the phone on which people take a stand. */
export function voteViews(state: Readonly<Session>, words: ReadWords, open: Openness, map?: ReleasedMap): VoteViews {
  const isOpen = open === 'yes';
  const always = wholeRules(state).opinion.totals === 'always';
  const statements = openStatements(state)
    .slice(0, shown)
    .flatMap((id): [string, StatementPart][] => {
      const view = statementView(state, words, 'public', id);
      return view ? [[`s-${id}`, { ...view, open: isOpen, ...(always && { always }) }]] : [];
    });
  const outcomes = standingOutcomes(state)
    .slice(0, shown)
    .flatMap((id): [string, OutcomePart][] => {
      const view = outcomeView(state, words, 'public', id);
      return view ? [[`o-${id}`, { ...view, session: state.id, open: isOpen }]] : [];
    });
  return {
    voting: { open, statements: statements.length },
    proposals: { open, proposals: outcomes.length },
    awareness: awarenessBoard(state, words),
    place: placePart(state, map),
    statements: listOf(statements.map(([key]) => key)),
    outcomes: listOf(outcomes.map(([key]) => key)),
    ...Object.fromEntries([...statements, ...outcomes]),
  } as VoteViews; // keys as made above
}

/** The opinion map as a phone says it: until somebody has put a statement down there is nothing to say. */
export function placePart(state: Readonly<Session>, map?: ReleasedMap): PlacePart {
  const shown = Object.keys(state.statements).length === 0 ? undefined : groupsShown(state, map);
  return { session: state.id, smallest: state.rules.smallest, letters: [], ...shown };
}

/** What draws them: by name, or by the letter before the id. */
export const votePieces: Record<keyof VoteParts | 's-' | 'o-', Component<never>> = {
  voting: Voting,
  proposals: Proposals,
  awareness: Awareness,
  place: Place,
  's-': Statement,
  'o-': Outcome,
};
