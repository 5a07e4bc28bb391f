import * as v from 'valibot';
import type { Kind } from '#core/decider.ts';

// The kind of the kill test: everybody leaves marks, each made once. The mark stands in the event, so that whoever reads the
// log afterwards can count.

export interface Marks {
  count: number;
}

export type MarksCommand = { type: 'join' } | { type: 'mark'; mark: string };

const marksEvent = v.variant('type', [
  v.object({ type: v.literal('joined') }),
  v.object({ type: v.literal('marked'), mark: v.string() }),
]);
export type MarksEvent = v.InferOutput<typeof marksEvent>;

export const marks: Kind<Marks, MarksCommand, MarksEvent, { refused: 'never' }> = {
  name: 'marks',
  initial: () => ({ count: 0 }),
  decide: (_, command) =>
    command.type === 'join'
      ? [{ event: { type: 'joined' }, words: { name: 'somebody' } }]
      : [{ event: { type: 'marked', mark: command.mark }, words: { text: `mark ${command.mark}` } }],
  evolve: (state, { event }) => {
    if (event.type === 'marked') state.count++;
  },
  readEvent: (value) => v.parse(marksEvent, value),
};

export const LOG = 'kill-test';
export const KINDS = { marks };

/** The same token whenever the same round is played again: a join that was cut off is the same join. */
export const tokenOf = (caller: string) => `token of ${caller}`;

export const joinOf = () => ({
  log: LOG,
  id: 'join',
  command: { type: 'join' } satisfies MarksCommand,
});

export const markOf = (mark: string) => ({
  log: LOG,
  id: mark,
  command: { type: 'mark', mark } satisfies MarksCommand,
});
