import { lendingDue } from './lending.ts';
import type { Command } from './session.ts';
import type { Session } from './state.ts';

/** What happens by itself, and when: the one list the scheduler asks (decision 0009, 0023). */

export interface Due {
  /** Epoch milliseconds. */
  at: number;
  command: Command;
}

type Rule = (session: Readonly<Session>) => number | undefined;

/** By the command it issues. A rule says when; whether it still holds then is for `decide` to say. */
const rules: Partial<Record<Command['type'], Rule>> = { 'panel.lend': lendingDue };

/** What falls due next, if anything does while nobody acts. */
export function nextDue(session: Readonly<Session>): Due | undefined {
  let next: Due | undefined;
  for (const [type, rule] of Object.entries(rules)) {
    const at = rule(session);
    if (at !== undefined && (!next || at < next.at)) next = { at, command: { type } as Command }; // such a command has no fields
  }
  return next;
}
