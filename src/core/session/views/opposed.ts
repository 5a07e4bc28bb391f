import type { GroupsDigest } from '#algorithms/opinion-map/digest.ts';
import type { Side } from '../opinion.ts';
import type { Session } from '../state.ts';
import { stances } from '../statement.ts';
import { type Audience, type ReadWords, seatLabel } from './audience.ts';
import type { Opposed, OpposedSide, PanelSide } from './opinion.ts';
import { type Drawn, letterOf, saidOf, sideShare } from './opinion-map.ts';
import { byGroupOf } from './tally.ts';

/** Where views oppose each other, and whom on the panel one can ask about it (Y5, Y6). */

const mostShown = 7;

/** The strongest first: a statement, the group that agrees, the group that disagrees. */
export function opposedOf(drawn: Drawn, { oppositions, counts }: GroupsDigest): Opposed[] {
  const { session, read, audience, smallest } = drawn;
  const found = oppositions.flatMap(({ column, agree, disagree }): Opposed[] => {
    const said = saidOf(drawn, column);
    const sideOf = (side: Side, group: number): OpposedSide | undefined => {
      const share = counts[group] && sideShare(counts[group], side, column, smallest);
      if (!said || !share) return undefined;
      return { letter: letterOf(group), share, panel: panelOn(session, read, audience, said.statement, side) };
    };
    const forIt = sideOf('agree', agree);
    const against = sideOf('disagree', disagree);
    if (!said || !forIt || !against) return [];
    return [{ ...said, agree: forIt, disagree: against, ask: askOf(forIt, against) }];
  });
  return found.slice(0, mostShown);
}

function askOf(forIt: OpposedSide, against: OpposedSide): Opposed['ask'] {
  if (forIt.panel.length > 0) return against.panel.length > 0 ? 'both-sides' : 'agreeing-side';
  return against.panel.length > 0 ? 'disagreeing-side' : 'whole-panel';
}

/** Who of the panel stands on a side: as they said themselves, else as the group they declared stands, as released. */
function panelOn(
  session: Readonly<Session>,
  read: ReadWords,
  audience: Audience,
  statement: string,
  side: Side,
): PanelSide[] {
  return Object.entries(session.seats).flatMap(([seat, { group }]): PanelSide[] => {
    const name = seatLabel(session, read, seat, audience)?.name;
    const openly = session.statements[statement]?.sides?.[seat];
    if (!name) return [];
    if (openly) return openly === side ? [{ seat, name, known: 'openly' }] : [];
    const stands = group && groupSide(session, statement, group) === side;
    return stands ? [{ seat, name, known: 'stakeholder-group' }] : [];
  });
}

/** Where a declared group stands by more agreeing than disagreeing, as released: once the session is closed, and never joined with others (V8). */
function groupSide(session: Readonly<Session>, statement: string, group: string): Side | undefined {
  const tally = session.statements[statement]?.tally;
  const released = tally && byGroupOf(session, tally, stances);
  if (!released) return undefined;
  const count = (side: Side) =>
    released[side].find(({ members }) => members.length === 1 && members[0] === group)?.count;
  const [agree, disagree] = [count('agree'), count('disagree')];
  if (agree === undefined || disagree === undefined || agree === disagree) return undefined;
  return agree > disagree ? 'agree' : 'disagree';
}
