import type { ProposalReading, Segment, Speaker } from './reading.ts';

const usualIntroduction = 5;
const usualClosing = 2;
/** Where the page is silent, presentations take at most this each, and at most this share of what the floor leaves. */
const usualPresentation = 5;
const presentationShare = 0.75;

type Source = Pick<
  ProposalReading,
  'speakers' | 'openSeats' | 'additionalSpeakers' | 'slotMinutes' | 'plannedMinutes' | 'audienceMinutes' | 'plan'
>;

/**
 * A running order that fills the slot to the minute: the page's own agenda where it has one, else introduction,
 * presentations, panel, floor. The audience's promised minutes (half, where nothing is promised) are kept first; what is
 * left after the parts that the page names goes to the panel.
 *
 * @example 90 minutes, six speakers of 5, half for the audience → 5, 6 × 5, panel 10, floor 45
 */
export function suggestRunningOrder(reading: Source): Segment[] {
  const total = reading.slotMinutes ?? reading.plannedMinutes;
  if (total === null || total <= 0) return [];
  const floor = Math.min(total, reading.audienceMinutes ?? Math.ceil(total / 2));
  return fromAgenda(reading, total, floor) ?? fromSentences(reading, total, floor);
}

/** Only an agenda that fits and that keeps the promise is taken as it stands; minutes it forgot go to the floor. */
function fromAgenda(reading: Source, total: number, floor: number): Segment[] | undefined {
  const { agenda } = reading.plan;
  const sum = agenda.reduce((minutes, item) => minutes + item.minutes, 0);
  const floorSum = agenda.reduce((minutes, item) => minutes + (item.kind === 'floor' ? item.minutes : 0), 0);
  const promised = reading.audienceMinutes === null ? 0 : floor;
  if (agenda.length === 0 || sum > total || floorSum + total - sum < promised) return undefined;
  const segments: Segment[] = agenda.map((item) => ({ kind: item.kind, minutes: item.minutes }));
  const rest = total - sum;
  const floorSegment = segments.findLast((segment) => segment.kind === 'floor');
  if (floorSegment) floorSegment.minutes += rest;
  else if (rest > 0) segments.splice(closingPlace(segments), 0, { kind: 'floor', minutes: rest });
  return segments;
}

function closingPlace(segments: Segment[]): number {
  return segments.at(-1)?.kind === 'closing' ? segments.length - 1 : segments.length;
}

function fromSentences(reading: Source, total: number, floor: number): Segment[] {
  const { introductionMinutes, presentations } = reading.plan;
  const saysNothing = introductionMinutes === null && presentations === null;
  let left = total - floor;
  const introduction = Math.min(left, introductionMinutes ?? usualIntroduction);
  left -= introduction;
  const closing = saysNothing ? Math.min(left, usualClosing) : 0;
  left -= closing;
  const seats = presentations?.count ?? reading.speakers.length + reading.openSeats.length + newcomers(reading).length;
  const usual = Math.min(usualPresentation, Math.floor((left * presentationShare) / Math.max(1, seats)));
  const each = Math.min(presentations?.minutesEach ?? usual, Math.floor(left / Math.max(1, seats)));
  const presented = each > 0 ? seats : 0;
  const panel = left - presented * each;
  const segments: Segment[] = [
    { kind: 'introduction', minutes: introduction },
    ...Array.from({ length: presented }, (_, speaker): Segment => ({ kind: 'presentation', minutes: each, speaker })),
    { kind: 'panel', minutes: panel },
    { kind: 'floor', minutes: floor },
    { kind: 'closing', minutes: closing },
  ];
  return segments.filter((segment) => segment.minutes > 0);
}

/** Additional speakers who are not among the speakers already: they sit on the panel after everybody else. */
export function newcomers({
  speakers,
  additionalSpeakers,
}: Pick<ProposalReading, 'speakers' | 'additionalSpeakers'>): Speaker[] {
  const known = new Set(speakers.map(({ name }) => name));
  return additionalSpeakers.filter(({ name }) => name === null || !known.has(name));
}
