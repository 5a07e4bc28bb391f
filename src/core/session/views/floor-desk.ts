import { addedPeople } from '../added.ts';
import { handOf } from '../hand.ts';
import { seatsInOrder } from '../plan.ts';
import type { Session } from '../state.ts';
import { type Label, labelOf, ofTurn, type ReadWords, seatLabel } from './audience.ts';

/** What a moderator needs to add people and to grant replies. For the team. */
export interface FloorDeskView {
  closed: boolean;
  /** People put down so far who have no hand up, the latest first (F15). */
  added: { person: string; who: Label }[];
  /** Who may be granted a reply: the panel, and whoever spoke last (F11). */
  addressees: { to: string; who: Label }[];
}

const addedShown = 100;
const spokeShown = 8;

export function floorDeskView(session: Readonly<Session>, read: ReadWords): FloorDeskView {
  const { segment } = session.clock;
  const added = addedPeople(session)
    .filter((person) => handOf(session, person, 'floor') === undefined)
    .reverse()
    .slice(0, addedShown)
    .map((person) => ({ person, who: labelOf(session, read, person, 'moderator', { segment, calling: true }) }));
  return {
    closed: session.queueClosed === true,
    added,
    addressees: [...panel(session, read), ...floor(session, read)],
  };
}

function panel(session: Readonly<Session>, read: ReadWords): FloorDeskView['addressees'] {
  return seatsInOrder(session).flatMap(([seat]) => {
    const label = seatLabel(session, read, seat, 'moderator');
    if (!label?.name) return [];
    const { name, organisation } = label;
    return [{ to: `seat:${seat}`, who: { as: 'named' as const, name, ...(organisation && { organisation }) } }];
  });
}

/** Whoever spoke from the floor, each once, the latest first. */
function floor(session: Readonly<Session>, read: ReadWords): FloorDeskView['addressees'] {
  const spoke = new Map<string, FloorDeskView['addressees'][number]>();
  for (const [id, turn] of Object.entries(session.turns).reverse()) {
    if (spoke.size >= spokeShown) break;
    if (turn.by.startsWith('seat:') || turn.seconds === undefined || spoke.has(turn.by)) continue;
    const who = labelOf(session, read, turn.by, 'moderator', {
      ...ofTurn(turn),
      ...(turn.segment === session.clock.segment && { calling: true }), // while the part runs (M3)
    });
    spoke.set(turn.by, { to: `turn:${id}`, who });
  }
  return [...spoke.values()];
}
