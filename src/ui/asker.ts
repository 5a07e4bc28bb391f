import type { Label } from '#core/session/views/audience.ts';
import { besides, whoIs } from '#wording/sentences.ts';
import type { Wording } from '#wording/wording.ts';

/** Who submitted a question, as they chose to be shown. A name keeps its own direction in whatever sentence it stands. */
export function asker(w: Wording, label: Label): string {
  const [who, beside] = [`\u2068${whoIs(w, label)}\u2069`, besides(w, label)];
  return beside ? w.phone.board.by(who, beside) : who;
}
