import type { AwarenessBoard } from '#core/session/views/awareness-board.ts';
import type { OpinionView } from '#core/session/views/opinion.ts';
import type { OutcomeView } from '#core/session/views/outcomes.ts';
import type { StatementView } from '#core/session/views/statements.ts';
import type { Openness } from '../parts.ts';

/** The pieces of the phone page on which people take a stand. Statements and proposals are pieces too: `s-` and `o-` and their id. */
export interface VoteParts {
  voting: { open: Openness; statements: number };
  proposals: { open: Openness; proposals: number };
  awareness: AwarenessBoard;
  place: PlacePart;
}

/** `always`: this session shows totals before one has voted. */
export type StatementPart = StatementView & { open: boolean; always?: true };
export type OutcomePart = OutcomeView & { session: string; open: boolean };

/** What everybody's phone says of the opinion map: how far it is, and which groups there are. No stage: this session has none. */
export interface PlacePart {
  session: string;
  stage?: OpinionView['stage'];
  smallest: number;
  letters: string[];
  /** On the map's own page: no way there is shown. */
  onMap?: true;
}
