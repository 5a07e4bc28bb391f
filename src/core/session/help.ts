import * as v from 'valibot';
import type { Part } from '../decider.ts';
import { mayModerate, notOpen, notYours } from './may.ts';
import type { Refusal } from './refusal.ts';
import type { Help, Session } from './state.ts';
import * as w from './words.ts';

/** Help for whoever cannot hear, speak or find something: asked for, taken up, done. Rules H1-H4. */

const one = { help: w.helpId };

export const commands = [
  v.object({ type: v.literal('help.ask'), what: v.picklist(w.helpKinds), word: w.optionalText(300) }),
  v.object({ type: v.literal('help.take'), ...one }),
  /** Without a name: one's own. */
  v.object({ type: v.literal('help.done'), help: v.optional(w.helpId) }),
] as const;

export const events = [
  v.object({ type: v.literal('help.asked'), what: v.picklist(w.helpKinds) }),
  v.object({ type: v.literal('help.taken'), ...one }),
  v.object({
    type: v.literal('help.ended'),
    ...one,
    /** Whether the team helped, or whoever asked needs it no more. */
    helped: v.boolean(),
  }),
] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const help: Part<Session, Command, Event, Refusal> = {
  decide: {
    'help.ask'(session, { what, word }, { by }) {
      const no = notOpen(session);
      if (no) return no;
      if (!session.people[by]) return { refused: 'not-joined' };
      if (openHelp(session, by)) return { refused: 'help-asked' }; // H1
      return [{ event: { type: 'help.asked', what }, ...(word ? { words: { text: word } } : {}) }];
    },
    'help.take'(session, { help }, { by }) {
      const asked = session.helps[help];
      const no = mayModerate(session, by) ? mustBeOpen(session, asked, help) : notYours;
      if (no) return no;
      if (asked?.taken) return asked.taken.by === by ? [] : { refused: 'help-taken', help }; // H2
      return [{ event: { type: 'help.taken', help } }];
    },
    'help.done'(session, command, { by }) {
      const help = command.help ?? openHelp(session, by);
      if (!help) return session.people[by] ? [] : { refused: 'not-joined' }; // it was over already (H3)
      const asked = session.helps[help];
      const isTeam = mayModerate(session, by);
      if (!isTeam && asked?.by !== by) return notYours;
      const no = mustBeOpen(session, asked, help);
      return no ?? [{ event: { type: 'help.ended', help, helped: isTeam || asked?.taken !== undefined } }];
    },
  },
  evolve: {
    'help.asked'(session, { eid, at, by, event }) {
      session.helps[eid] = { by, at, what: event.what };
    },
    'help.taken'(session, { at, by, event }) {
      const asked = session.helps[event.help];
      if (asked) asked.taken = { by, at };
    },
    'help.ended'(session, { eid, at, event }) {
      const asked = session.helps[event.help];
      if (asked) asked.done = { at, entry: eid, helped: event.helped };
    },
  },
  record: {
    // Who needed help is nobody else's business (H5).
    'help.asked': () => undefined,
    'help.taken': () => undefined,
    'help.ended': () => undefined,
  },
};

/** The help somebody waits for, if they do: its id. */
export function openHelp(session: Readonly<Session>, who: string): string | undefined {
  for (const id in session.helps) {
    const help = session.helps[id];
    if (help?.by === who && !help.done) return id;
  }
  return undefined;
}

function mustBeOpen(session: Readonly<Session>, asked: Help | undefined, help: string): Refusal | undefined {
  const no = notOpen(session);
  if (no) return no;
  if (!asked) return { refused: 'no-such-help', help };
  return asked.done ? { refused: 'help-done', help } : undefined;
}
