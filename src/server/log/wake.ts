import { randomBytes } from 'node:crypto';
import type { Lanes } from './lanes.ts';

export type Heard = (log: string, seq: number) => void;

/** Tells the other nodes that a log has grown. Only a wake-up: it may be late, doubled or lost, and nothing lies in it. */
export interface Wake {
  publish(log: string, seq: number): void;
  /** Calls for what the other nodes publish. Gives back how to stop. */
  subscribe(heard: Heard): Promise<() => Promise<void>>;
}

const CHANNEL = 'bigtent';
/** PostgreSQL takes less than 8,000 bytes; the node's name and the brackets need some too. */
const MOST_BYTES = 7_000;

/**
 * Through NOTIFY: one for all logs every 50 ms at most, since notifying commits queue for one lock of the whole server
 * (4,300 a second measured, against 17,000 without).
 */
export function wakeByNotify(lanes: Lanes, everyMs = 50): Wake {
  const node = randomBytes(6).toString('base64url');
  let pending = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  async function flush() {
    timer = undefined;
    const positions = pending;
    pending = new Map();
    for (const piece of inPieces(positions)) {
      const payload = JSON.stringify([node, piece]);
      // A lost one is found by the poll of whoever follows.
      await lanes.run((sql) => sql`select pg_notify(${CHANNEL}, ${payload})`).catch(() => {});
    }
  }

  return {
    publish(log, seq) {
      pending.set(log, Math.max(seq, pending.get(log) ?? 0));
      if (!timer) timer = setTimeout(flush, everyMs);
    },
    subscribe: (heard) =>
      lanes.listen(CHANNEL, (payload) => {
        const [from, positions] = readPayload(payload);
        if (from !== node) for (const [log, seq] of positions) heard(log, seq);
      }),
  };
}

function inPieces(positions: Map<string, number>): [string, number][][] {
  const pieces: [string, number][][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const position of positions) {
    const more = Buffer.byteLength(JSON.stringify(position)) + 1;
    if (bytes + more > MOST_BYTES) {
      pieces.push([]);
      bytes = 0;
    }
    pieces.at(-1)?.push(position);
    bytes += more;
  }
  return pieces;
}

/** Anybody with the database may notify: what is not ours wakes nobody. */
function readPayload(payload: string): [string, [string, number][]] {
  try {
    const [from, positions] = JSON.parse(payload);
    return [String(from), positions.map(([log, seq]: unknown[]) => [String(log), Number(seq)])];
  } catch {
    return ['', []];
  }
}
