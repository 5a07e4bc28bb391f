import type { ActorId } from '#core/decider.ts';
import { type OwnAct, ownActPlaces, ownActs } from '#core/session/views/own-acts.ts';
import type { Running } from './running.ts';

/** The latest of somebody's own acts. Only where they stand is in memory; the entries are read when they are asked for. */
export async function loadOwnActs({ logs }: Pick<Running, 'logs'>, log: string, who: ActorId): Promise<OwnAct[]> {
  const before = await logs.read(log);
  if (!before) return [];
  const entries = await logs.entriesAt(log, ownActPlaces(before.state, who));
  const reading = await logs.read(log);
  return reading ? ownActs(reading.state, reading.words, who, entries) : [];
}
