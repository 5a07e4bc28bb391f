import type { Label } from '#core/session/views/audience.ts';
import { besides, whoIs } from '#wording/sentences.ts';
import type { Language, Wording } from '#wording/wording.ts';

/** Somebody as they are called, in a sentence of whatever direction. */
export const named = (w: Wording, label: Label): string => isolated(whoIs(w, label));

/** A name keeps its own direction in whatever sentence it stands. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;

/** People within a sentence, as they may be called: whoever is called the same stands once, with how many they are. */
export function listed(w: Wording, language: Language, labels: readonly Label[], others = 0): string {
  const times = new Map<string, number>();
  for (const label of labels) times.set(whoIs(w, label), (times.get(whoIs(w, label)) ?? 0) + 1);
  const names = [...times].map(([name, people]) => {
    if (name === w.common.withheld) return w.common.unnamed(people);
    return people > 1 ? `${isolated(name)} (${people})` : isolated(name);
  });
  return new Intl.ListFormat(language).format(others > 0 ? [...names, w.phone.board.others(others)] : names);
}

/** Everybody who asked what one question now asks, each as they chose; after the first three only how many (Q12). */
export function askers(w: Wording, language: Language, { who, also = [] }: { who: Label; also?: Label[] }): string {
  const all = [who, ...also];
  const said = all.length > 4 ? all.slice(0, 3) : all;
  return listed(w, language, said, all.length - said.length);
}

/** Who submitted a question, as they chose to be shown. A name keeps its own direction in whatever sentence it stands. */
export function asker(w: Wording, label: Label): string {
  const [who, beside] = [named(w, label), besides(w, label)];
  return beside ? w.phone.board.by(who, beside) : who;
}
