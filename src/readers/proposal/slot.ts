/** Place and time on the day, from the spellings of the schedule sites. */
import { fold } from './fold.ts';

export interface SlotTimes {
  start: string;
  end: string;
  timeZone: string | null;
  minutes: number;
}

interface Moment {
  day: string | null;
  minuteOfDay: number;
  zone: string | null;
}

const months =
  `january jan janvier enero janeiro januar|february feb fevrier febrero fevereiro februar|march mar mars marzo marco marz
|april apr avril abril|may mai mayo maio|june jun juin junio junho juni|july jul juillet julio julho juli|august aug aout agosto
|september sep sept septembre septiembre setembro|october oct octobre octubre outubro oktober
|november nov novembre noviembre novembro|december dec decembre diciembre dezembro dezember`
    .split('|')
    .map((names) => names.trim().split(/\s+/));
const monthOf = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

// Offsets of the zone names that pages use; others are kept as words and taken to be the same at both ends.
const offsets: Record<string, number> = {
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  cet: 60,
  west: 60,
  cest: 120,
  eet: 120,
  cat: 120,
  eest: 180,
  eat: 180,
  ast: 180,
  msk: 180,
  jst: 540,
};

const clock =
  /(?<![\d:.,])([01]?\d|2[0-3]) ?(?:[:h]|\.(?=\d{2} ?[ap]\.?m)) ?([0-5]\d)(?::[0-5]\d)?(?![\d:])(?: ?([ap])\.?m\b\.?)?(?: ?\(?((?:utc|gmt) ?[+-] ?\d{1,2}(?::?\d{2})?|[a-z]{2,4}t|utc|z)\b\)?)?|\b(1[0-2]|0?[1-9]) ?([ap])\.?m\b/g;

/** Start and end of a slot, or undefined where the text names no two times of the day. */
export function readSlot(text: string): SlotTimes | undefined {
  const folded = fold(text.slice(0, 300));
  const times = [...folded.matchAll(clock)].slice(0, 4);
  if (times.length < 2) return undefined;
  const [first, second] = [times[0]!, times[1]!];
  const start = moment(first, folded.slice(0, first.index));
  const end = moment(second, folded.slice(first.index + first[0].length, second.index));
  const zone = end.zone ?? start.zone;
  start.zone ??= zone;
  const days = start.day && end.day ? daysBetween(start.day, end.day) : 0;
  const shift = (offsets[start.zone ?? ''] ?? 0) - (offsets[zone ?? ''] ?? 0);
  let minutes = days * 1440 + end.minuteOfDay - start.minuteOfDay + shift;
  // Without a date at the end, a session that ends "before" it starts runs past midnight.
  const runsOver = minutes <= 0 && !(start.day && end.day);
  if (runsOver) minutes += 1440;
  if (minutes <= 0 || minutes > 3 * 1440) return undefined;
  const endDay = end.day ?? (start.day && runsOver ? dayAfter(start.day) : start.day);
  return {
    start: written(start.day, start.minuteOfDay),
    end: written(endDay, end.minuteOfDay),
    timeZone: zone?.toUpperCase().replace(/ /g, '') ?? null,
    minutes,
  };
}

/** Whether a line without a label is a slot: a date or a weekday, and two times. */
export function isSlot(text: string): boolean {
  if (text.length > 160) return false;
  const times = readSlot(text);
  return (
    times !== undefined &&
    (readDay(fold(text)) !== null || /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bday \d\b/i.test(text))
  );
}

function moment(match: RegExpMatchArray, before: string): Moment {
  const half = match[3] ?? match[6];
  let hour = Number(match[1] ?? match[5]);
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  return { day: readDay(before), minuteOfDay: hour * 60 + Number(match[2] ?? 0), zone: match[4] ?? null };
}

/** `12th November, 2020`, `December 6, 2016`, `2021-12-08`, `08/12/2021`, `1er décembre 2022`; expects folded text. */
function readDay(folded: string): string | null {
  const iso = /\b(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})\b/.exec(folded);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /\b(\d{1,2})[/.](\d{1,2})[/.](20\d\d)\b/.exec(folded);
  if (slashed) return dayOf(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]));
  const dayFirst = /\b(\d{1,2}) ?(?:st|nd|rd|th|er|\.|º)?,? (?:of |de )?([a-z]{3,10})\.?,? (?:de )?(20\d\d)\b/.exec(
    folded,
  );
  if (dayFirst && monthOf.has(dayFirst[2]!))
    return dayOf(Number(dayFirst[3]), monthOf.get(dayFirst[2]!)!, Number(dayFirst[1]));
  const monthFirst = /\b([a-z]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (20\d\d)\b/.exec(folded);
  if (monthFirst && monthOf.has(monthFirst[1]!))
    return dayOf(Number(monthFirst[3]), monthOf.get(monthFirst[1]!)!, Number(monthFirst[2]));
  return null;
}

function dayOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) || 0;
}

function dayAfter(day: string): string {
  const next = new Date(Date.parse(day) + 86_400_000);
  return Number.isNaN(next.getTime()) ? day : next.toISOString().slice(0, 10);
}

function written(day: string | null, minuteOfDay: number): string {
  const time = `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;
  return day ? `${day}T${time}` : time;
}
