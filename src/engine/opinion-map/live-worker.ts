import { parentPort, workerData } from 'node:worker_threads';
import { digestOf } from '#algorithms/opinion-map/digest.ts';
import { type Display, displayOf } from '#algorithms/opinion-map/display.ts';
import { mapOf } from '#algorithms/opinion-map/opinion-map.ts';
import { applyChanges } from './changes.ts';
import type { FromLive, LiveData, ToLive } from './live-map.ts';
import { openLiveVotes } from './live-votes.ts';

// Keeps the votes of a live map and works the map out when it is asked for. Whatever has come in by then is in it, and
// everybody who has asked by then gets the same answer: of two wishes the newer one is enough.

const port = parentPort!; // only ever started as a worker
const options = workerData as LiveData; // what live-map.ts handed in
const votes = openLiveVotes(options);
let active: Uint8Array = new Uint8Array(options.statements).fill(1);
let wishes: number[] = [];
let display: Display | undefined;

port.on('message', (message: ToLive) => {
  if (message.changes) active = applyChanges(votes, active, message.changes);
  if (message.piece) votes.append(message.piece);
  if (message.wish === undefined) return;
  // After the messages that wait already.
  if (wishes.length === 0) setImmediate(answer);
  wishes.push(message.wish);
});

function answer(): void {
  const begun = performance.now();
  const table = votes.table();
  const map = mapOf(table, { active, sums: votes.sums(), stages: votes.stages });
  const digest = digestOf(table, map);
  display = displayOf(map, display);
  const answered: FromLive = { wishes, map, digest, display, milliseconds: performance.now() - begun };
  wishes = [];
  port.postMessage(answered, [...buffersOf([map, digest])]);
}

/** The memory of everything in an answer: handed over, not copied. */
function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value))
    found.add(value.buffer as ArrayBuffer); // the stages hand out nothing that is shared
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) buffersOf(part, found);
  return found;
}
