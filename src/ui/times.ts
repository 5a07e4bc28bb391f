import type { Language } from '#wording/wording.ts';

/** Instants as people read them, in one zone that the server names: the same on every screen, drawn here or in a browser. */

/** @example timeOfDay(Date.UTC(2026, 5, 9, 14, 49, 30), 'UTC', { seconds: true }) // '14:49:30' */
export function timeOfDay(at: number, zone = serverZone, { seconds = false } = {}): string {
  return formatter(zone, seconds).format(at);
}

/** How dates are written in each language: the day first, and in Western figures. */
export const datesOf = { en: 'en-GB', fr: 'fr', ar: 'ar-u-nu-latn' } satisfies Record<Language, string>;

/** @example dayOf(Date.UTC(2026, 5, 9), 'en', 'UTC') // 'Tuesday 9 June 2026' */
export function dayOf(at: number, language: Language, zone = serverZone): string {
  return new Intl.DateTimeFormat(datesOf[language], {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
    .format(at)
    .replace(',', '');
}

/** The zone this program runs in; TZ sets it. */
export const serverZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string, seconds: boolean): Intl.DateTimeFormat {
  const key = `${zone} ${seconds}`;
  let made = formatters.get(key);
  if (!made) {
    const second = seconds ? ({ second: '2-digit' } as const) : {};
    made = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...second,
    });
    formatters.set(key, made);
  }
  return made;
}
