import type { Label } from '#core/session/views/audience.ts';
import { besides, whoIs } from '#wording/sentences.ts';
import type { Wording } from '#wording/wording.ts';

/** Somebody as they are called, in a sentence of whatever direction. */
export const named = (w: Wording, label: Label): string => `\u2068${whoIs(w, label)}\u2069`;

/** Who submitted a question, as they chose to be shown. A name keeps its own direction in whatever sentence it stands. */
export function asker(w: Wording, label: Label): string {
  const [who, beside] = [named(w, label), besides(w, label)];
  return beside ? w.phone.board.by(who, beside) : who;
}
