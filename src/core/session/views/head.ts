import { participationOf } from '../participation.ts';
import { promisedSeconds } from '../plan.ts';
import type { Phase, Session } from '../state.ts';
import { type WholeRules, wholeRules } from '../terms.ts';
import type { ReadWords } from './audience.ts';

/** What stands at the top of every screen. */
export interface HeadView {
  session: string;
  title: string;
  phase: Phase;
  slotSeconds: number;
  promisedSeconds: number;
  /** Epoch milliseconds; 0 until it is so. */
  startedAt: number;
  endsAt: number;
  closedAt: number;
}

export function headView(session: Readonly<Session>, read: ReadWords): HeadView {
  const { words, phase, slotSeconds, clock, at } = session;
  return {
    session: session.id,
    title: (words.title && read(words.title)?.title) || '',
    phase,
    slotSeconds,
    promisedSeconds: promisedSeconds(slotSeconds, session.promise),
    startedAt: at.started,
    endsAt: clock.endsAt,
    closedAt: at.closed,
  };
}

/** Who has joined, in totals that point at nobody (P2). */
export interface HereView {
  total: number;
  /** Empty while the total is under k, or where one place alone would be. */
  places: { members: string[]; count: number }[];
  /** How many sit in hubs, as those who joined for them say; absent while that is fewer than k (J11). */
  heads?: number;
}

export function hereView(session: Readonly<Session>): HereView {
  const { total, places } = participationOf(session);
  const heads = Object.values(session.people).reduce((sum, person) => sum + (person.heads ?? 0), 0);
  return { total, places, ...(heads >= session.rules.smallest && { heads }) };
}

/** The rules in force, shown to everyone (S6). */
export const rulesView = (session: Readonly<Session>): WholeRules => wholeRules(session);

/** The notice people read before they join; empty where the usual one holds. */
export const privacyNotice = (session: Readonly<Session>, read: ReadWords): string =>
  (session.words.privacy && read(session.words.privacy)?.text) || '';

/** The conference in use, for everybody: its address, and what the team calls it (S17). */
export interface RemoteView {
  address: string;
  label: string;
}

export function remoteView({ words }: Readonly<Session>, read: ReadWords): RemoteView | undefined {
  const said = words.remote ? read(words.remote) : undefined;
  return said?.address ? { address: said.address, label: said.label ?? '' } : undefined;
}
