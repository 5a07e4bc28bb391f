import type { Phase, Session } from '#core/session/state.ts';
import type { Stance } from '#core/session/statement.ts';
import type { LedgerView, NowView } from '#core/session/views/clock.ts';
import type { HereView } from '#core/session/views/head.ts';
import type { OpinionView, Opposed } from '#core/session/views/opinion.ts';
import type { HandView, OrderDown } from '#core/session/views/queue.ts';

/** The pieces of the room's screen, as the surface gathers them from the views of the public. */
export interface RoomParts {
  head: { title: string; here: number };
  /** Where they are, while nobody speaks: then there is room for it. */
  presence: HereView;
  now: { phase: Phase; now: NowView; room: Session['room'] };
  /** What the code is for: joining, or what is left to read. */
  join: { phase: Phase };
  next: { phase: Phase; waiting: number; hands: HandView[]; down?: OrderDown };
  question:
    | { text: string; language: string; taken: boolean; support: number }
    | { text: string; language: string; statement: true; totals?: Record<Stance, number> }
    | { text: string; language: string; opposed: Pick<Opposed, 'ask'> & { forIt: string[]; against: string[] } }
    | Record<string, never>;
  ledger: { now: NowView; ledger: LedgerView };
  /** The opinion map, while the moderator shows it. */
  map: { title: string; view?: OpinionView };
}
