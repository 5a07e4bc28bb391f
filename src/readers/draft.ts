import type * as setup from '#core/session/setup.ts';
import { fitAgenda } from './fit-agenda.ts';
import type { ProposalReading, Speaker } from './proposal/reading.ts';
import { newcomers, suggestRunningOrder } from './proposal/running-order.ts';

/** From what a page says to the first draft of a session: the same facts, in the names and sizes a session has (S1). */

export type Draft = Extract<setup.Command, { type: 'session.draft' }>;
type Seat = Draft['seats'][number];

/** What holds where the page says nothing. */
const usual = { minutes: 60, promise: { num: 1, den: 2 } };
const most = {
  seats: 60,
  policyQuestions: 40,
  findings: 200,
  lines: 100,
  title: 300,
  name: 200,
  description: 400,
  question: 2000,
};

/** `untitled` is the title of a session whose page has none, in the organiser's language. */
export function draftOf(reading: ProposalReading, proposal: string, untitled: string): Draft {
  const slotSeconds = minutesOf(reading) * 60;
  const promise = promiseOf(reading);
  const seats = seatsOf(reading);
  // Without a length the page suggests no running order; in the usual length it does.
  const order =
    reading.runningOrder.length > 0
      ? reading.runningOrder
      : suggestRunningOrder({ ...reading, slotMinutes: slotSeconds / 60 });
  const rough = order.map(({ kind, minutes, speaker }) => ({
    kind,
    seconds: Math.max(0, Math.round(minutes * 60)),
    ...(speaker !== undefined && seats[speaker] && { seat: seats[speaker].seat }),
  }));
  return {
    type: 'session.draft',
    title: oneLine(reading.title ?? '', most.title) || nameOf(reading.ref) || untitled,
    ...occasionOf(reading.slot),
    proposal,
    findings: findingsOf(reading),
    slotSeconds,
    promise,
    seats,
    policyQuestions: reading.policyQuestions
      .map((text) => cut(text, most.question))
      .filter((text) => text !== '')
      .slice(0, most.policyQuestions),
    agenda: planOf(fitAgenda(rough, { slotSeconds, promise })),
  };
}

/** A session that has no page: half an hour or whatever it may last, all of it still to be planned. */
export function blankDraft(title: string, minutes: number): Draft {
  const slotSeconds = minutes * 60;
  const { promise } = usual;
  const closing = slotSeconds >= 1800 ? 120 : 0;
  const introduction = Math.min(300, Math.floor(slotSeconds / 10));
  const panel = Math.floor(slotSeconds / 2) - closing - introduction;
  const agenda = fitAgenda(
    [
      { kind: 'introduction', seconds: introduction },
      { kind: 'panel', seconds: panel },
      { kind: 'floor', seconds: 0 },
      { kind: 'closing', seconds: closing },
    ],
    { slotSeconds, promise },
  );
  return {
    type: 'session.draft',
    title,
    when: '',
    where: '',
    proposal: '',
    findings: [],
    slotSeconds,
    promise,
    seats: [],
    policyQuestions: [],
    agenda: planOf(agenda),
  };
}

/** Whether anything of a page was understood: without it there is only text, line by line. */
export const isProposal = (reading: ProposalReading): boolean =>
  reading.fields.length > 0 || reading.speakers.length > 0 || reading.policyQuestions.length > 0;

/** The slot binds on the day, the format only says what was planned. */
function minutesOf({ slotMinutes, plannedMinutes }: ProposalReading): number {
  const minutes = slotMinutes || plannedMinutes || usual.minutes;
  return Math.min(Math.max(1, minutes), 1440);
}

/** What the page promised to the audience, as a fraction of the time it had in mind when it promised. */
function promiseOf(reading: ProposalReading): Draft['promise'] {
  const { audienceMinutes, plannedMinutes } = reading;
  if (audienceMinutes === null || audienceMinutes <= 0) return usual.promise;
  const whole = plannedMinutes !== null && plannedMinutes >= audienceMinutes ? plannedMinutes : minutesOf(reading);
  if (audienceMinutes >= whole) return { num: 1, den: 1 };
  const divisor = greatestCommon(audienceMinutes, whole);
  const [num, den] = [audienceMinutes / divisor, whole / divisor];
  return den <= 1000 ? { num, den } : { num: Math.ceil((num * 1000) / den), den: 1000 };
}

const greatestCommon = (a: number, b: number): number => (b === 0 ? a : greatestCommon(b, a % b));

/** Speakers by name, then seats that stand only in the text, in the order in which the running order counts them. */
function seatsOf(reading: ProposalReading): Seat[] {
  const { speakers, openSeats } = reading;
  const named = (speaker: Speaker) => ({
    name: oneLine(speaker.name ?? '', most.name),
    organisation: oneLine(speaker.organization ?? '', most.name),
    description: '',
    confirmation: speaker.confirmation ?? (speaker.name === null ? 'to_be_confirmed' : 'provisional'),
    ...sides(speaker),
  });
  const seats: Omit<Seat, 'seat'>[] = [
    ...speakers.map(named),
    ...openSeats.map((open) => ({
      name: '',
      organisation: '',
      description: cut(open.description, most.description),
      confirmation: 'to_be_confirmed' as const,
      ...sides(open),
    })),
    ...newcomers(reading).map(named),
  ];
  return seats.slice(0, most.seats).map((seat, index) => ({ seat: `s${index + 1}`, ...seat }));
}

/** Group and region as a session knows them; what belongs to no region stays open. */
function sides({ stakeholderGroup, regionalGroup }: Pick<Speaker, 'stakeholderGroup' | 'regionalGroup'>) {
  const region = regionalGroup === 'other' || regionalGroup === 'unspecified' ? null : regionalGroup;
  return { ...(stakeholderGroup && { group: stakeholderGroup }), ...(region && { region }) };
}

function findingsOf({ findings }: ProposalReading): Draft['findings'] {
  const kept = findings.filter(({ code }) => code !== 'not_a_proposal'); // whoever drafts by hand has decided that
  return kept.slice(0, most.findings).map(({ code, weight, lines }, index) => ({
    finding: `f${index + 1}`,
    code,
    weight,
    lines: lines.slice(0, most.lines),
  }));
}

/** The panel's discussion may be dropped when time runs short; nothing else is dropped unless somebody says so. */
const planOf = (parts: ReturnType<typeof fitAgenda>): Draft['agenda'] =>
  parts.map(({ kind, seconds, seat }, index) => ({
    segment: `part-${index + 1}`,
    kind,
    title: '',
    seconds,
    droppable: kind === 'panel',
    ...(seat !== undefined && { seat }),
  }));

function occasionOf(slot: ProposalReading['slot']) {
  if (!slot) return { when: '', where: '' };
  const [day, from] = slot.start.includes('T') ? slot.start.split('T') : [undefined, slot.start];
  const to = slot.end.split('T').at(-1);
  const when = [day, `${from}–${to}`, slot.timeZone].filter((said) => said).join(' ');
  return { when: oneLine(when, most.name), where: oneLine(slot.room ?? '', most.name) };
}

function nameOf({ event, year, type, number }: ProposalReading['ref']): string {
  const numbered = number === null ? undefined : `#${number}`;
  return oneLine([event, year, type, numbered].filter((said) => said).join(' '), most.title);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** A name or a title as a session takes it: one line with a letter or a figure in it, or nothing. */
function oneLine(text: string, length: number): string {
  const line = cut(text.replace(/\s+/g, ' '), length);
  return /[\p{L}\p{N}]/u.test(line) ? line : '';
}

/** As the log keeps words: no control characters, not longer than its place. The page itself is kept whole beside it. */
function cut(text: string, length: number): string {
  const clean = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(unprintable, '').toWellFormed().trim();
  const halfLetter = /[\ud800-\udbff]$/; // what a cut leaves of a letter of two units
  return clean.slice(0, length).replace(halfLetter, '').trim();
}
