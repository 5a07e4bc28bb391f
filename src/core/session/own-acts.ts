import type { Entry } from '../decider.ts';
import type { Event } from './session.ts';
import type { Session } from './state.ts';

/** So many of their acts somebody is told of, the latest. */
export const ownActsTold = 40;

/**
 * Keeps where in the log somebody's own acts stand, so that they can be told what became of each (J14). Only the place: a hall
 * of ten thousand must not weigh more than its numbers.
 */
export function keepOwnAct(session: Session, { seq, by, event }: Pick<Entry<Event>, 'seq' | 'by' | 'event'>): void {
  const whose = event.type === 'floor.given' ? event.person : by;
  if (!session.people[whose]) return;
  const acts = session.acts[whose];
  if (!acts) session.acts[whose] = [seq];
  else if (acts.push(seq) >= 2 * ownActsTold) acts.splice(0, ownActsTold);
}
