import * as v from 'valibot';
import type { Part } from '../decider.ts';
import { notYours, roleOf } from './may.ts';
import type { Refusal } from './refusal.ts';
import type { Session } from './state.ts';
import * as w from './words.ts';

/** The conference in use: where people who are not in the room hear and see. Rule S17. */

/** An address a browser may open: the web only, without a name or a password in it. */
export function webAddress(given: string): string | undefined {
  const match = /^(https?):\/\/([^\s/?#@\\]+)([/?#][^\s\\]*)?$/i.exec(given);
  // Marks that nobody sees, or that turn what follows round, make an address look like another.
  if (!match || /[<>"'`{}|^\p{Cc}\p{Cf}]/u.test(given)) return undefined;
  return given;
}

export const commands = [
  v.object({
    type: v.literal('remote.set'),
    /** Left empty, there is no conference any more. */
    address: v.optional(
      v.pipe(
        v.string(),
        v.trim(),
        v.maxLength(1000),
        v.check((given) => given === '' || webAddress(given) !== undefined),
      ),
      '',
    ),
    label: w.optionalLine(100),
  }),
] as const;

export const events = [v.object({ type: v.literal('remote.changed'), linked: v.boolean() })] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const remote: Part<Session, Command, Event, Refusal> = {
  decide: {
    'remote.set'(session, { address, label }, { by }) {
      const role = roleOf(session, by);
      if (role !== 'organiser' && role !== 'online_moderator') return notYours;
      if (session.phase === 'none') return { refused: 'not-drafted' };
      if (session.phase === 'closed') return { refused: 'closed' };
      const event = { type: 'remote.changed' as const, linked: address !== '' };
      return [{ event, ...(event.linked && { words: { address, label } }) }];
    },
  },
  evolve: {
    'remote.changed'(session, { eid, event }) {
      if (event.linked) session.words.remote = eid;
      else delete session.words.remote;
    },
  },
  record: {
    'remote.changed': ({ event }) => ({ linked: event.linked }),
  },
};
