import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Next } from './door.ts';

/**
 * What the outer server gets from SvelteKit's bundle, through one symbol on `globalThis`: a module that both imported would
 * exist twice, each with a state of its own (decision 0012).
 */
export interface Handover {
  /** Answers a request, or gives it to SvelteKit. `full`: there are too many connections, say so. */
  handle(request: IncomingMessage, response: ServerResponse, next: Next, full?: boolean): Promise<void>;
  /** The one-time link for the first organiser ends in this; nothing once there is one. */
  setUpToken: string | undefined;
  publicUrl: string | undefined;
  /** What there is to open in the demonstration, line by line, addresses without the host. */
  demo: readonly string[];
  endStreams(): void;
  /** Finishes what is being written and lets go of the database. */
  stop(): Promise<void>;
}

const place = Symbol.for('bigtent');

export function handOver(handover: Handover): void {
  (globalThis as { [place]?: Handover })[place] = handover; // nothing else knows of this symbol
}
