/** A proposal page in, what it says out. Never throws; what is not understood stays visible as unread. */
import { assemblePeople } from './assemble-people.ts';
import { type AudiencePromise, readAudience } from './audience.ts';
import type { Block } from './block.ts';
import type { Evidence } from './findings/finding.ts';
import { findingsOf } from './findings/findings.ts';
import { fold } from './fold.ts';
import { readFormat } from './format.ts';
import type { ConceptName } from './labels.ts';
import { cleanLines, type Line, numbersOf, paragraphs } from './lines.ts';
import { splitMergedLines } from './merged-lines.ts';
import { firstMinutes } from './numbers.ts';
import { stripBullet } from './people.ts';
import { readPlan } from './plan.ts';
import { readQuestions } from './questions.ts';
import type { Plan, ProposalReading, ReadField } from './reading.ts';
import { isProposal, notAProposal } from './recognise.ts';
import { readReference, stripSite } from './reference.ts';
import { suggestRunningOrder } from './running-order.ts';
import { readGoals, readTargets } from './sdgs.ts';
import { readOpenSeats } from './seats.ts';
import { segment } from './segment.ts';
import { readSlot } from './slot.ts';
import { nameUnlabelled } from './unlabelled.ts';
import { unwrap } from './unwrap.ts';
import { typeCodes } from './vocabulary.ts';

/** Where people, minutes and seats may be promised in running text. */
const texts: ConceptName[] = [
  'description',
  'abstract',
  'agenda',
  'interaction',
  'online_participation',
  'participant_gain',
];

export function readProposal(text: string): ProposalReading {
  const lines = cleanLines(text);
  const blocks = nameUnlabelled(segment(splitMergedLines(unwrap(lines))));
  return isProposal(blocks) ? readPage(blocks) : notAProposal(lines);
}

function readPage(blocks: Block[]): ProposalReading {
  const { notes, ...people } = assemblePeople(blocks);
  const { roles } = people;
  const times = readTimes(blocks);
  const { questions, packed } = readQuestions(blocksOf(blocks, 'policy_questions').flatMap((block) => block.lines));
  const running = texts.flatMap((concept) => blocksOf(blocks, concept).flatMap((block) => block.lines));
  const openSeats = readOpenSeats(running, people.speakers);
  const plan = readPlan(running, people.speakers.length + openSeats.length);
  const promise = promiseOf(blocks, times.plannedMinutes);
  const reading: Evidence['reading'] = {
    ...identityOf(blocks),
    organizers: people.organizers,
    speakers: people.speakers,
    openSeats,
    onsiteModerators: namesOf(roles, 'onsite_moderator'),
    onlineModerators: namesOf(roles, 'online_moderator'),
    rapporteurs: namesOf(roles, 'rapporteur'),
    format: times.format,
    roomLayout: times.roomLayout,
    plannedMinutes: times.plannedMinutes,
    slotMinutes: times.slotMinutes,
    audienceMinutes: audienceMinutes(promise, plan, times.plannedMinutes),
    policyQuestions: questions,
    sdgs: goalsOf(blocks),
    fields: fieldsOf(blocks),
    unread: unreadOf(blocks),
    additionalSpeakers: people.additionalSpeakers,
    roles,
    slot: times.slot,
    expectedOutcomes: outcomesOf(blocks),
    plan,
  };
  const findings = findingsOf({ reading, blocks, notes, promise, packed });
  return { ...reading, findings, runningOrder: suggestRunningOrder(reading) };
}

/** What stands under "Format", and the slot. A page that names no minutes plans those of its slot (schedule sites). */
function readTimes(blocks: Block[]) {
  const formats = blocksOf(blocks, 'format');
  const { format, roomLayout } = readFormat(textOf(formats));
  const times = readSlot(valuesOf(blocksOf(blocks, 'slot')).slice(0, 4).join(' '));
  const room = textOf(blocksOf(blocks, 'room')) || null;
  const slot = times ? { start: times.start, end: times.end, timeZone: times.timeZone, room } : null;
  const slotMinutes = times?.minutes ?? null;
  const plannedMinutes = formatMinutes(formats, blocksOf(blocks, 'duration')) ?? slotMinutes;
  return { format, roomLayout, plannedMinutes, slotMinutes, slot };
}

function identityOf(blocks: Block[]): Pick<ProposalReading, 'ref' | 'title'> {
  const ref: ProposalReading['ref'] = { event: null, year: null, type: null, number: null };
  let title: string | null = null;
  for (const text of valuesOf(blocksOf(blocks, 'title'))) {
    const reference = readReference(text);
    if (reference) {
      ref.event ??= reference.event;
      ref.year ??= reference.year;
      ref.type ??= reference.type;
      ref.number ??= reference.number;
    }
    title ??= (reference ? reference.title : stripSite(text)) || null;
  }
  // `Type: Workshop`, on forms that are not yet numbered.
  ref.type ??= typeCodes.get(fold(textOf(blocksOf(blocks, 'session_type')))) ?? null;
  return { ref, title };
}

function formatMinutes(formats: Block[], durations: Block[]): number | null {
  for (const value of valuesOf(formats)) {
    const minutes = firstMinutes(value);
    if (minutes !== null) return minutes;
  }
  for (const block of durations) {
    const value = textOf([block]);
    // `Duration (minutes): 90` has its unit in the label.
    const minutes = firstMinutes(value) ?? firstMinutes(`${value} min`);
    if (minutes !== null) return minutes;
  }
  return null;
}

function goalsOf(blocks: Block[]): string[] {
  const goals = readGoals(valuesOf(blocksOf(blocks, 'sdgs')));
  return goals.length > 0 ? goals : readTargets(valuesOf(blocksOf(blocks, 'sdg_targets')).join('\n'));
}

function outcomesOf(blocks: Block[]): string[] {
  const outcomes = valuesOf(blocksOf(blocks, 'expected_outcomes')).map((text) => stripBullet(text));
  return outcomes.filter((outcome) => outcome !== '');
}

function promiseOf(blocks: Block[], whole: number | null): AudiencePromise | null {
  const isText = ({ concept }: Block) => concept !== null && concept !== 'site' && texts.includes(concept);
  const asked = blocks.filter(isText).map((block) => ({
    lines: linesOf([block]),
    isAboutAudience: block.concept === 'interaction',
  }));
  return readAudience(asked, whole);
}

/** A sentence that is one line of an agenda tells of one part; the agenda tells of all of them. */
function audienceMinutes(promise: AudiencePromise | null, plan: Plan, whole: number | null): number | null {
  const sum = plan.agenda.reduce((minutes, item) => minutes + (item.kind === 'floor' ? item.minutes : 0), 0);
  const floor = whole === null || sum <= whole ? sum : 0;
  const isPart = promise !== null && plan.agenda.some((item) => item.line === promise.line);
  if (promise === null || (isPart && floor > promise.minutes)) return floor || null;
  return promise.minutes;
}

function namesOf(roles: ProposalReading['roles'], role: string): string[] {
  return roles.flatMap((holder) => (holder.role === role && holder.name !== null ? [holder.name] : []));
}

/** In the order of the page: what was set aside or cut out of a text stands where it was found. */
function fieldsOf(blocks: Block[]): ReadField[] {
  const fields = blocks.filter((block) => block.concept !== null).map(toField);
  return fields.toSorted((left, right) => left.line - right.line);
}

function toField(block: Block): ReadField {
  const text = paragraphs(block.lines)
    .map((paragraph) => paragraph.map((line) => line.text).join('\n'))
    .join('\n\n');
  const label = block.label === null ? [] : [block.line];
  const lines = [...new Set([...label, ...linesOf([block]).flatMap(numbersOf)])];
  return { concept: block.concept ?? '', sourceLabel: block.label, text, line: block.line, lines };
}

function unreadOf(blocks: Block[]): ProposalReading['unread'] {
  const lines = linesOf(blocks.filter((block) => block.concept === null));
  return lines.flatMap((line) => (line.parts ?? [line]).map(({ number, text }) => ({ line: number, text })));
}

function blocksOf(blocks: Block[], concept: ConceptName): Block[] {
  return blocks.filter((block) => block.concept === concept);
}

function linesOf(blocks: Block[]): Line[] {
  return blocks.flatMap((block) => block.lines.filter((line) => line.text !== ''));
}

function valuesOf(blocks: Block[]): string[] {
  return linesOf(blocks).map((line) => line.text);
}

/** The first value, or ''. */
function textOf(blocks: Block[]): string {
  return valuesOf(blocks)[0] ?? '';
}
