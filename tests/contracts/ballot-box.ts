import * as v from 'valibot';
import type { ActorId, Entry, Kind } from '#core/decider.ts';

// A made-up kind, small enough to hold in the head: people come in, count up, write remarks, and may speak for a seat.

export interface Box {
  id: string;
  total: number;
  members: Record<string, true>;
  remarks: string[];
  /** The last entry of each author, to compare two nodes by. */
  last: Record<string, string>;
  at: number;
}

export type BoxCommand =
  | { type: 'join'; name: string }
  | { type: 'add'; by: number }
  | { type: 'remark'; text: string; of?: `seat:${string}` | ActorId }
  | { type: 'burst'; count: number }
  | { type: 'nothing' }
  | { type: 'raw'; event: unknown }
  | { type: 'throw' }
  | { type: 'spoil' };

export type BoxRefusal = { refused: 'negative'; total: number } | { refused: 'full' };

const boxEvent = v.variant('type', [
  v.object({ type: v.literal('joined') }),
  v.object({ type: v.literal('added'), amount: v.number() }),
  v.object({ type: v.literal('remarked'), note: v.optional(v.string()) }),
  v.object({ type: v.literal('spoilt') }),
]);
export type BoxEvent = v.InferOutput<typeof boxEvent>;

export const FULL = 1_000_000;

export const box: Kind<Box, BoxCommand, BoxEvent, BoxRefusal> = {
  name: 'box',
  initial: (id) => ({ id, total: 0, members: {}, remarks: [], last: {}, at: 0 }),
  decide(state, command) {
    switch (command.type) {
      case 'join':
        if (state.total >= FULL) return { refused: 'full' };
        return [{ event: { type: 'joined' }, words: { name: command.name } }];
      case 'add':
        if (state.total + command.by < 0) return { refused: 'negative', total: state.total };
        return [{ event: { type: 'added', amount: command.by } }];
      case 'remark':
        return [{ event: { type: 'remarked' }, words: { text: command.text }, ...(command.of && { of: command.of }) }];
      case 'burst':
        return Array.from({ length: command.count }, () => ({ event: { type: 'added', amount: 1 } as const }));
      case 'nothing':
        return [];
      case 'raw':
        // What a fault in the rules might let through.
        return [{ event: command.event as BoxEvent }];
      case 'throw':
        throw new Error('the rules are broken');
      case 'spoil':
        return [{ event: { type: 'spoilt' } }];
    }
  },
  evolve(state, { eid, by, at, event }: Entry<BoxEvent>) {
    if (event.type === 'spoilt') {
      state.total = Number.NaN;
      throw new Error('the fold is broken');
    }
    state.last[by] = eid;
    state.at = at;
    if (event.type === 'joined') state.members[by] = true;
    if (event.type === 'added') state.total += event.amount;
    if (event.type === 'remarked') state.remarks.push(eid);
  },
  readEvent: (value) => v.parse(boxEvent, value),
};
