import { Worker } from 'node:worker_threads';
import type { MapDigest } from '#algorithms/opinion-map/digest.ts';
import type { Display } from '#algorithms/opinion-map/display.ts';
import type { OpinionMap } from '#algorithms/opinion-map/opinion-map.ts';
import type { Choice } from '#algorithms/opinion-map/votes.ts';
import { change, collectChanges, noChoice } from './changes.ts';
import type { LiveOptions } from './live-votes.ts';

/** A map that follows the votes, worked out in a thread of its own. Participants and statements are places in lists kept outside. */
export interface LiveMap {
  /** What somebody chose now; `undefined` takes the vote back. Sent on with all others of the same turn. */
  vote(participant: number, column: number, choice: Choice | undefined): void;
  /** Takes out all votes of somebody; their place stays, empty. */
  withdraw(participant: number): void;
  /** Whether a statement counts. */
  setActive(column: number, isActive: boolean): void;
  /** There are at least so many; a vote by or on a new one says the same. */
  grow(participants: number, statements: number): void;
  /** Adds participants behind the last one, with their votes in the bulk form. The bytes are handed over. */
  append(piece: Uint8Array<ArrayBuffer>): void;
  /** The map with everything told so far in it. Who asks while one is worked out gets the next one, together with all who ask. */
  map(): Promise<Answered>;
  close(): Promise<void>;
}

export interface Answered {
  readonly map: OpinionMap;
  /** How to show it so that nothing jumps from the one before. */
  readonly display: Display;
  /** What it says of everybody and of each group, without anybody in it. */
  readonly digest: MapDigest;
  /** What the thread took for it. */
  readonly milliseconds: number;
}

export type LiveData = LiveOptions;
export interface ToLive {
  changes?: Int32Array<ArrayBuffer>;
  piece?: Uint8Array<ArrayBuffer>;
  wish?: number;
}
export interface FromLive extends Answered {
  wishes: number[];
}

interface Waiting {
  resolve(answered: Answered): void;
  reject(error: unknown): void;
}

/** @example const live = openLiveMap({ statements: 40, threads: 1 }); live.vote(0, 3, 1); (await live.map()).map.groups */
export function openLiveMap(options: LiveOptions): LiveMap {
  const worker = new Worker(new URL('./live-worker.ts', import.meta.url), { workerData: options, execArgv: [] });
  const changes = collectChanges();
  const waiting = new Map<number, Waiting>();
  let isSending = false;
  let asked = 0;
  let broken: unknown;

  worker.on('message', ({ wishes, ...answered }: FromLive) => {
    for (const wish of wishes) {
      waiting.get(wish)?.resolve(answered);
      waiting.delete(wish);
    }
  });
  const giveUp = (error: unknown) => {
    broken ??= error;
    for (const each of waiting.values()) each.reject(broken);
    waiting.clear();
  };
  worker.on('error', giveUp);
  worker.on('exit', () => giveUp(new Error('The live map is closed')));

  function send(): void {
    isSending = false;
    const taken = changes.take();
    if (taken.length > 0) worker.postMessage({ changes: taken } satisfies ToLive, [taken.buffer]);
  }
  function add(...one: Parameters<typeof changes.add>): void {
    changes.add(...one);
    if (!isSending) queueMicrotask(send);
    isSending = true;
  }

  return {
    vote: (participant, column, choice) => add(change.vote, participant, column, choice ?? noChoice),
    withdraw: (participant) => add(change.withdraw, participant, 0),
    setActive: (column, isActive) => add(change.activate, column, Number(isActive)),
    grow: (participants, statements) => add(change.grow, participants, statements),
    append(piece) {
      send();
      worker.postMessage({ piece } satisfies ToLive, [piece.buffer]);
    },
    map() {
      if (broken) return Promise.reject(broken);
      send();
      asked += 1;
      const wish = asked;
      worker.postMessage({ wish } satisfies ToLive);
      return new Promise((resolve, reject) => waiting.set(wish, { resolve, reject }));
    },
    async close() {
      await worker.terminate();
    },
  };
}
