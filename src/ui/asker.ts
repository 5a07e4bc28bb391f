import type { Label } from '#core/session/views/audience.ts';
import { besides, whoIs } from '#wording/sentences.ts';
import type { Language, Wording } from '#wording/wording.ts';

/** Somebody as they are called, in a sentence of whatever direction. */
export const named = (w: Wording, label: Label): string => isolated(whoIs(w, label));

/** A name keeps its own direction in whatever sentence it stands. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;

/** Everybody who asked what one question now asks, each as they chose; after the first three only how many (Q12). */
export function askers(w: Wording, language: Language, { who, also = [] }: { who: Label; also?: Label[] }): string {
  const all = [who, ...also];
  const said = all.length > 4 ? all.slice(0, 3) : all;
  const names = said.map((label) => named(w, label));
  const list = new Intl.ListFormat(language);
  return list.format(said.length < all.length ? [...names, w.phone.board.others(all.length - said.length)] : names);
}

/** Who submitted a question, as they chose to be shown. A name keeps its own direction in whatever sentence it stands. */
export function asker(w: Wording, label: Label): string {
  const [who, beside] = [named(w, label), besides(w, label)];
  return beside ? w.phone.board.by(who, beside) : who;
}
