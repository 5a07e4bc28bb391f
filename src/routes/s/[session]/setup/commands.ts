import { leastOf } from '#algorithms/time-ledger/allot.ts';
import { promisedSeconds } from '#core/session/plan.ts';
import type { SetupView } from '#core/session/views/setup.ts';
import { type SegmentKind, segmentKinds } from '#core/session/words.ts';
import { readMinutes } from './minutes.ts';

/** Forms of the set-up whose fields are not those of a command: what people type, as what the rules are asked. Pure. */

/** What the page says instead of asking: the sentence is in `wording/`. */
export type Trouble = 'unreadMinutes' | 'floorTooLong';

interface Share {
  slotSeconds: number;
  promise: { num: number; den: number };
}

const field = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

/** Slot and promise are typed in minutes; the promise is kept as a share, so that it holds when the end changes. */
export function slotCommand(form: FormData, known: Share): ({ type: 'slot.set' } & Share) | Trouble {
  const slotSeconds = readMinutes(field(form, 'slot'));
  const floor = readMinutes(field(form, 'floor'));
  if (slotSeconds === undefined || slotSeconds === 0 || floor === undefined) return 'unreadMinutes';
  if (floor > slotSeconds) return 'floorTooLong';
  const isSame = promisedSeconds(slotSeconds, known.promise) === floor;
  return { type: 'slot.set', slotSeconds, promise: isSame ? known.promise : shareOf(floor, slotSeconds) };
}

/** The smallest whole numbers for a share; where they would not be small, a share that is not less. */
function shareOf(part: number, whole: number): Share['promise'] {
  let [divisor, rest] = [part, whole];
  while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
  const [num, den] = [part / divisor, whole / divisor];
  return den <= 1000 ? { num, den } : { num: Math.ceil((num * 1000) / den), den: 1000 };
}

/** A question is one line; more lines cut it, or bring several new ones. */
export function questionCommands(form: FormData, isKnown: boolean): object[] {
  const policyQuestion = field(form, 'policyQuestion');
  const lines = field(form, 'text')
    .split(/\r\n?|\n/)
    .map((line) => line.trim());
  const texts = lines.filter((line) => line !== '');
  const first = { type: 'policy-question.set', policyQuestion, text: texts[0] ?? '' };
  if (texts.length < 2) return [first];
  const cut = { type: 'policy-question.split', policyQuestion, texts };
  return isKnown ? [cut] : [first, cut];
}

/** One row of the running order as it stands in the form: its minutes as they were typed. */
export interface PlanRow {
  segment: string;
  kind: SegmentKind;
  title: string;
  seat: string;
  minutes: string;
  droppable: boolean;
  /** The least it can be shortened to; left empty, the usual share of it. */
  least: string;
  chathamHouse: boolean;
}

/** The rows of the form, with what its button asks for done to them. */
export function planRows(form: FormData): PlanRow[] {
  const rows = form.getAll('part').map((segment) => rowOf(form, String(segment)));
  const [what = '', which = ''] = field(form, 'do').split(':');
  const at = rows.findIndex(({ segment }) => segment === which);
  if (what === 'up' && at > 0) rows.splice(at - 1, 0, ...rows.splice(at, 1));
  if (what === 'down' && at >= 0) rows.splice(at + 1, 0, ...rows.splice(at, 1));
  if (what === 'remove' && at >= 0) rows.splice(at, 1);
  if (what === 'add') {
    const fresh = rowOf(form, field(form, 'fresh'));
    rows.splice(placeFor(fresh.kind, rows), 0, fresh);
  }
  return rows;
}

function rowOf(form: FormData, segment: string): PlanRow {
  const kind = field(form, `kind:${segment}`);
  return {
    segment,
    kind: segmentKinds.find((known) => known === kind) ?? 'panel',
    title: field(form, `title:${segment}`),
    seat: field(form, `seat:${segment}`),
    minutes: field(form, `minutes:${segment}`),
    droppable: form.has(`droppable:${segment}`),
    least: field(form, `least:${segment}`),
    chathamHouse: form.has(`chatham:${segment}`),
  };
}

/** A new part stands where parts of its kind usually do: introduction first, closing last, the panel before the floor. */
function placeFor(kind: SegmentKind, rows: readonly PlanRow[]): number {
  const orEnd = (at: number) => (at < 0 ? rows.length : at);
  if (kind === 'introduction') return 0;
  if (kind === 'closing') return rows.length;
  return orEnd(rows.findIndex((row) => row.kind === 'closing' || (kind !== 'floor' && row.kind === 'floor')));
}

export function agendaCommand(rows: readonly PlanRow[]): object | Trouble {
  const agenda = rows.map(({ minutes, seat, least, chathamHouse, ...row }) => ({
    ...row,
    ...(seat && { seat }),
    ...(chathamHouse && { chathamHouse }),
    ...(least !== '' && { minSeconds: readMinutes(least) }),
    seconds: readMinutes(minutes),
  }));
  const isUnread = agenda.some(
    (part) => part.seconds === undefined || ('minSeconds' in part && part.minSeconds === undefined),
  );
  return isUnread ? 'unreadMinutes' : { type: 'agenda.set', agenda };
}

/** The rows of the running order as it is kept. */
export const rowsOf = (agenda: SetupView['agenda'], shown: (seconds: number) => string): PlanRow[] =>
  agenda.map(({ segment, kind, title, seat = '', seconds, minSeconds, droppable, chathamHouse }) => ({
    segment,
    kind,
    title,
    seat,
    minutes: shown(seconds),
    droppable,
    // The usual share follows the minutes when they change; only another one is said.
    least: minSeconds === leastOf({ id: segment, plan: seconds }) ? '' : shown(minSeconds),
    chathamHouse: chathamHouse === true,
  }));
