import { type Faults, secondsBetween, type Terms, type Written } from './entries.ts';

/** The promise of B2, held against what happened: whose every second was, counted anew from the boundaries alone. */

export interface TimeChecked {
  seconds: number;
  target: number;
  credit: number;
  voice: number;
  /** Seconds after the hand-over that the promise does not cover: nobody had a hand up, a lent slice ran out, the clock stood. */
  excused: number;
  /** Whether the promise could be kept when the session began and at every change of its end. */
  possible: boolean;
  spans: number;
}

interface Span {
  account: string;
  from: number;
  seconds: number;
  /** In the closing part the panel has the last word. */
  closing: boolean;
}

interface Promise {
  num: number;
  den: number;
}

/** What was read on the way through the log. */
interface Read {
  slot: number;
  promise: Promise;
  parts: Record<string, string>;
  startedAt: number;
  /** The end in force from an instant on, in seconds. */
  ends: { from: number; end: number }[];
  spans: Span[];
  /** How many hands were up from a second on. */
  hands: { from: number; up: number }[];
  closed?: Written['event'];
}

const sec = (at: number) => Math.floor(at / 1000);

export function checkTime(entries: readonly Written[], terms: Terms, faults: Faults): TimeChecked {
  const read = readThrough(entries, faults);
  const { promise, spans, startedAt, closed } = read;
  const start = sec(startedAt);
  let [voice, reply, excused, possible] = [0, 0, 0, true];
  const credit = () => voice + Math.min(reply, voice);
  const target = (end: number) => Math.ceil(((end - start) * promise.num) / promise.den);
  for (const { account, from, seconds, closing } of spans) {
    for (let second = from; second < from + seconds; second += 1) {
      const end = endAt(read, second);
      if (read.ends.some((one) => one.from === second))
        possible &&= end - terms.buffer - second >= target(end) - credit();
      const owed = Math.max(0, target(end) - credit());
      // Nobody stops within the second in which a hand goes up.
      const waiting = Math.min(handsAt(read, second), handsAt(read, second - 1));
      const isOver = second >= end - terms.buffer - owed;
      if (isOver && second < end - terms.buffer && owed > 0) {
        if (waiting === 0 || account === 'lent' || (account === 'proc' && !closing)) excused += 1;
        else if (account !== 'voice' && account !== 'reply')
          faults.push(
            `second ${second - start}: ${account} has the time, the floor is owed ${owed} s and ${waiting} hands are up`,
          );
        else if (account === 'reply' && reply >= voice)
          faults.push(`second ${second - start}: the panel answers past its cap while ${waiting} hands are up`);
      }
      if (account === 'voice') voice += 1;
      if (account === 'reply') reply += 1;
    }
  }
  const end = read.ends.at(-1)?.end ?? start;
  if (closed) {
    if (closed.target !== target(end))
      faults.push(`the promise is closed as ${closed.target} s; it was ${target(end)} s`);
    if (closed.credit !== credit()) faults.push(`${closed.credit} s are credited; counted are ${credit()} s`);
    if (possible && credit() + excused < target(end))
      faults.push(`the floor was promised ${target(end)} s and had ${credit()} s; ${excused} s are nobody's fault`);
    if (voice * 2 < credit()) faults.push('less than half of what is credited is the floor itself');
  }
  const seconds = spans.reduce((sum, one) => sum + one.seconds, 0);
  return { seconds, target: target(end), credit: credit(), voice, excused, possible, spans: spans.length };
}

const endAt = ({ ends }: Read, second: number) => ends.findLast(({ from }) => from <= second)?.end ?? 0;
const handsAt = ({ hands }: Read, second: number) => hands.findLast(({ from }) => from <= second)?.up ?? 0;

function readThrough(entries: readonly Written[], faults: Faults): Read {
  const read: Read = { slot: 0, promise: { num: 1, den: 2 }, parts: {}, startedAt: 0, ends: [], spans: [], hands: [] };
  let running: string | undefined;
  let since = 0;
  let before = 'panel';
  let part: string | undefined;
  /** Tickets of hands of the floor: a reply that is granted to the panel waits for nobody. */
  const up = new Set<number>();
  const closing = () => read.parts[part ?? ''] === 'closing';
  const ofPart = () => {
    const kind = read.parts[part ?? ''];
    return kind === 'floor' ? 'reply' : kind === 'closing' ? 'proc' : 'panel';
  };

  for (const { seq, at, event } of entries) {
    plan(read, event);
    if (handMoves(up, event)) read.hands.push({ from: sec(at), up: up.size });
    if (event.type === 'session.started') {
      read.startedAt = at;
      [running, since] = ['proc', at];
      read.ends.push({ from: sec(at), end: sec(at) + read.slot });
      if (sec(Number(event.endsAt)) !== sec(at) + read.slot)
        faults.push(`entry ${seq}: the end does not follow from the slot`);
    }
    if (event.type === 'end.changed') read.ends.push({ from: sec(at), end: sec(Number(event.endsAt)) });
    const wasClosing = closing();
    const next = runsNext(event);
    if (next === undefined) continue;
    const until = boundaryOf(event, at);
    const seconds = secondsBetween(since, until);
    if (event.type === 'panel.lent' && up.size > 0)
      faults.push(`entry ${seq}: time is lent while ${up.size} hands are up`);
    if (running === 'lent' && seconds > 60) faults.push(`entry ${seq}: a slice of ${seconds} s was lent`);
    const said = event.booked as { account: string; seconds: number } | undefined;
    if (running && (said?.account !== running || said?.seconds !== seconds) && (said || seconds > 0))
      faults.push(`entry ${seq}: ${said?.seconds} s are booked as ${said?.account}; it was ${seconds} s of ${running}`);
    if ((event.runs ?? null) !== next)
      faults.push(`entry ${seq}: from here on ${event.runs} is said to run, not ${next}`);
    if (running) read.spans.push({ account: running, from: sec(since), seconds, closing: wasClosing });
    [running, since] = [next ?? undefined, until];
    if (event.type === 'session.closed') read.closed = event;
  }
  return read;

  /** Whose time runs from this entry on: nobody's (null), or it is no boundary at all (undefined). */
  function runsNext(event: Written['event']): string | null | undefined {
    switch (event.type) {
      case 'segment.begun':
        part = String(event.segment);
        return ofPart();
      case 'floor.given':
        return String(event.person).startsWith('seat:') ? 'reply' : 'voice';
      case 'panel.lent':
        return 'lent';
      case 'lending.ended':
        return 'panel';
      case 'turn.ended':
        return ofPart();
      case 'question.taken':
        return 'reply';
      case 'question.answered':
        return event.runs === undefined ? undefined : ofPart();
      case 'clock.paused':
        before = running ?? 'panel';
        return 'proc';
      case 'clock.resumed':
        return before;
      case 'session.closed':
        return null;
      default:
        return undefined;
    }
  }
}

/** Where the span before ends: what was written late says itself when it was due. */
const boundaryOf = ({ type, from }: Written['event'], at: number) =>
  (type === 'panel.lent' || type === 'lending.ended') && typeof from === 'number' ? from : at;

/** Whether a hand of the floor went up or down. */
function handMoves(up: Set<number>, { type, ticket, person }: Written['event']): boolean {
  if (type === 'hand.raised' || (type === 'reply.granted' && !String(person).startsWith('seat:')))
    up.add(Number(ticket));
  else if (type === 'hand.lowered' || type === 'floor.given') return up.delete(Number(ticket));
  else return false;
  return true;
}

function plan(read: Read, event: Written['event']) {
  if (event.type === 'session.drafted' || event.type === 'slot.changed') {
    read.slot = Number(event.slotSeconds);
    read.promise = event.promise as Promise;
  }
  if (event.type === 'agenda.planned')
    for (const { segment, kind } of event.agenda as { segment: string; kind: string }[]) read.parts[segment] = kind;
}
