import type { Phase } from '#core/session/state.ts';
import type { NowView, SegmentLabel } from '#core/session/views/clock.ts';
import type { Opposed } from '#core/session/views/opinion.ts';
import { besides, segmentName, whoIs } from '#wording/sentences.ts';
import type { Wording } from '#wording/wording.ts';
import { isolated } from './asker.ts';

/** Whose time it is, in words: the same on the phone and on the room's screen. */
export interface NowWords {
  heading: string;
  /** Who has the floor, or which part runs. */
  name: string;
  beside: string;
  /** What this state means for whoever reads it. */
  what: string;
  /** Why the order was left, if it was (F6). */
  why: string;
  /** Whose time an overrun takes. */
  whose?: string;
}

export function said(w: Wording, view: NowView, phase?: Phase): NowWords {
  const words = w.phone.now;
  const plain = (heading: string, what: string): NowWords => ({ heading, what, name: '', beside: '', why: '' });
  switch (view.what) {
    case 'before':
      return phase === 'open' ? plain(words.before, words.beforeWhat) : plain(words.doorsClosed, words.doorsClosedWhat);
    case 'starting':
      return plain(words.starting, words.startingWhat);
    case 'paused':
      return { ...(view.speaker ? turn(w, view) : segment(w, view)), what: words.pausedWhat };
    case 'closed':
      return plain(words.closed, words.closedWhat);
    case 'turn':
      return turn(w, view);
    case 'segment':
      return segment(w, view);
  }
}

function turn(w: Wording, { speaker, override, kind, readOut }: NowView): NowWords {
  const { hasFloor, outOfOrder } = w.phone.now;
  const why = override ? outOfOrder(overrideReason(w, override)) : '';
  return {
    heading: kind ? w.common.spokenAs[kind] : hasFloor,
    name: speaker ? whoIs(w, speaker) : '',
    beside: speaker ? besides(w, speaker) : '',
    what: readOut ? w.common.spokenAs.readOut : '',
    why,
  };
}

/** What the moderator said, or the reason chosen from the list. */
export function overrideReason({ common }: Wording, { code, word }: { code: string; word: string }): string {
  const reasons: Record<string, string | undefined> = common.overrides;
  return word || reasons[code] || common.overrides.other;
}

function segment(w: Wording, { segment: part, next }: NowView): NowWords {
  const words = w.phone.now;
  const none = { what: '', why: '', beside: '' };
  if (!part || part.kind === 'floor') return { ...none, heading: words.floorOpen, name: '', what: words.floorOpenWhat };
  const whose = next ? { whose: segmentName(w, next) } : {};
  if (!part.seat) return { ...none, heading: w.common.segments[part.kind], name: part.title, ...whose };
  return {
    ...none,
    heading: words.hasFloor,
    name: segmentName(w, { ...part, title: '' }),
    beside: seatBeside(w, part),
    ...whose,
  };
}

const seatBeside = (w: Wording, part: SegmentLabel) =>
  [
    part.seat?.organisation,
    part.title || (part.of ? w.common.presentationOf(...part.of) : w.common.segments[part.kind]),
  ]
    .filter((piece) => piece)
    .join(' · ');

/** The language of what somebody wrote, as a page says it: empty where nobody knows. */
export const langOf = (language: string): string => (language === 'und' ? '' : language);

/** A neutral question about where views oppose each other: to both sides, to the one that is on the panel, or to all. */
export function opposedQuestion(
  { map: { opposed } }: Wording,
  { ask, forIt, against }: { ask: Opposed['ask']; forIt: readonly string[]; against: readonly string[] },
): string {
  const names = (of: readonly string[]) => of.map(isolated).join(opposed.joiner);
  if (ask === 'both-sides') return opposed.both(names(forIt), names(against));
  if (ask === 'whole-panel') return opposed.whole;
  return opposed.one(names(ask === 'agreeing-side' ? forIt : against));
}
