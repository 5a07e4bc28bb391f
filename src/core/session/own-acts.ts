import type { Entry } from '../decider.ts';
import type { Event } from './session.ts';
import type { Session } from './state.ts';

/**
 * Keeps where in the log somebody's own acts stand, so that they can be told what became of each (J14). Only the place: a hall
 * of ten thousand must not weigh more than its numbers.
 */
export function keepOwnAct(session: Session, { seq, by, event }: Pick<Entry<Event>, 'seq' | 'by' | 'event'>): void {
  const whose = event.type === 'floor.given' ? event.person : by;
  if (!session.people[whose]) return;
  const acts = session.acts[whose];
  if (acts) acts.push(seq);
  else session.acts[whose] = [seq];
}
