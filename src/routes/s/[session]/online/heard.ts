import type { HeardRow } from '#core/session/views/remote.ts';

/** Parts of a hundred by place; nothing is said of time while there is none. */
export interface PartRow {
  place: HeardRow['place'];
  people: number;
  time: number | undefined;
}

/** @example parts([{ place: 'room', people: 3, seconds: 0, questions: 1 }]) // [{ place: 'room', people: 100, time: undefined }] */
export function parts(rows: readonly HeardRow[]): PartRow[] {
  const [people, time] = [sum(rows, 'people'), sum(rows, 'seconds')];
  const part = (value: number, all: number) => (all === 0 ? undefined : Math.round((100 * value) / all));
  return rows.map((row) => ({
    place: row.place,
    people: part(row.people, people) ?? 0,
    time: part(row.seconds, time),
  }));
}

/** Whichever place has had the least of its part of the time, if that is less than half of it (H7). */
export function leastHeard(rows: readonly HeardRow[]): { place: HeardRow['place']; silent: boolean } | undefined {
  const [people, time] = [sum(rows, 'people'), sum(rows, 'seconds')];
  if (people === 0 || time === 0) return undefined;
  const had = ({ people: here, seconds }: HeardRow) => (here === 0 ? 1 : seconds / time / (here / people));
  const [least] = [...rows].sort((a, b) => had(a) - had(b));
  return least && had(least) < 0.5 ? { place: least.place, silent: least.seconds === 0 } : undefined;
}

const sum = (rows: readonly HeardRow[], field: 'people' | 'seconds') => rows.reduce((all, row) => all + row[field], 0);
