import { paceOf, timeIn } from '#core/session/rehearsal.ts';
import type { Session } from '#core/session/state.ts';
import { running } from '#server/running.ts';

/** What every page of a session knows besides: its own clock and pace, and whether anybody in it is real (X3, X5). */
export const load = async ({ params: { session } }) => {
  // Of a session that is not there nothing differs: its page says that there is none.
  const state: Pick<Session, 'rehearsal'> = (await running().logs.read(session))?.state ?? {};
  return { at: timeIn(state, Date.now()), pace: paceOf(state), rehearsal: state.rehearsal !== undefined };
};
