/** A proposal page in, what it says out. Never throws; what is not understood stays visible as unread. */
import { assemblePeople } from './assemble-people.ts';
import { type AudiencePromise, readAudience } from './audience.ts';
import { type Evidence, finding } from './findings/finding.ts';
import { findingsOf } from './findings/findings.ts';
import { readFormat } from './format.ts';
import type { ConceptName } from './labels.ts';
import { cleanLines, type Line, paragraphs } from './lines.ts';
import { splitMergedLines } from './merged-lines.ts';
import { firstMinutes } from './numbers.ts';
import { stripBullet } from './people.ts';
import { readPlan } from './plan.ts';
import { readQuestions } from './questions.ts';
import type { Plan, ProposalReading, ReadField } from './reading.ts';
import { readReference, stripSite } from './reference.ts';
import { suggestRunningOrder } from './running-order.ts';
import { readGoals, readTargets } from './sdgs.ts';
import { readOpenSeats } from './seats.ts';
import { type Block, segment } from './segment.ts';
import { readSlot } from './slot.ts';
import { nameUnlabelled } from './unlabelled.ts';

/** Where people, minutes and seats may be promised in running text. */
const texts: ConceptName[] = [
  'description',
  'abstract',
  'agenda',
  'interaction',
  'online_participation',
  'participant_gain',
];
/** What proposals say, under a label or in a shape of its own; a text and a title only count where they have a label. */
const telling = new Set<Block['concept']>([
  'organizer',
  'speaker',
  'format',
  'policy_questions',
  'sdgs',
  'expected_outcomes',
  'participant_gain',
]);
const tellingWithLabel = new Set<Block['concept']>(['title', 'description', 'onsite_moderator', 'online_moderator']);
/** Transcripts of sessions carry the reference of their proposal; their turns give them away. */
const turn = /^>>/;

export function readProposal(text: string): ProposalReading {
  const blocks = nameUnlabelled(segment(splitMergedLines(cleanLines(text))));
  return isProposal(blocks) ? readPage(blocks) : notAProposal(blocks);
}

function readPage(blocks: Block[]): ProposalReading {
  const of = (concept: ConceptName) => blocks.filter((block) => block.concept === concept);
  const { notes, ...people } = assemblePeople(blocks);
  const formatBlocks = [...of('format'), ...of('duration')];
  const format = readFormat(firstValue(of('format'))?.text ?? '');
  const minutes = formatMinutes(of('format'), of('duration'));
  const slot = slotOf(of('slot'), of('room'));
  const whole = minutes ?? slot?.minutes ?? null;
  const questions = readQuestions(of('policy_questions').flatMap((block) => block.lines));
  const running = texts.flatMap((concept) => of(concept).flatMap((block) => block.lines));
  const openSeats = readOpenSeats(running, people.speakers);
  const plan = readPlan(running, people.speakers.length + openSeats.length);
  const promise = promiseOf(blocks, whole);
  const sdgs = readGoals(valuesOf(of('sdgs')).map((line) => line.text));
  const reading: Evidence['reading'] = {
    ...identityOf(of('title')),
    organizers: people.organizers,
    speakers: people.speakers,
    openSeats,
    onsiteModerators: namesOf(people.roles, 'onsite_moderator'),
    onlineModerators: namesOf(people.roles, 'online_moderator'),
    rapporteurs: namesOf(people.roles, 'rapporteur'),
    format: format.format,
    roomLayout: format.roomLayout,
    plannedMinutes: whole,
    slotMinutes: slot?.minutes ?? null,
    audienceMinutes: promise?.minutes ?? agendaFloor(plan),
    policyQuestions: questions.questions,
    sdgs:
      sdgs.length > 0
        ? sdgs
        : readTargets(
            valuesOf(of('sdg_targets'))
              .map((line) => line.text)
              .join('\n'),
          ),
    fields: fieldsOf(blocks),
    unread: blocks
      .filter((block) => block.concept === null)
      .flatMap((block) => valuesOf([block]).map((line) => ({ line: line.number, text: line.text }))),
    additionalSpeakers: people.additionalSpeakers,
    roles: people.roles,
    slot: slot && { start: slot.start, end: slot.end, timeZone: slot.timeZone, room: slot.room },
    expectedOutcomes: valuesOf(of('expected_outcomes'))
      .map((line) => stripBullet(line.text))
      .filter((outcome) => outcome !== ''),
    plan,
  };
  const findings = findingsOf({
    reading,
    blocks,
    notes,
    promise,
    packed: questions.packed,
    formatLines: valuesOf(formatBlocks).map((line) => line.number),
    slotLines: of('slot').map((block) => block.line),
  });
  return { ...reading, findings, runningOrder: suggestRunningOrder(reading) };
}

/** A reference in the title and some text, or two things that only proposals say: anything less is some other text. */
function isProposal(blocks: Block[]): boolean {
  const said = blocks.filter((block) => block.concept !== null && block.concept !== 'site');
  if (blocks.some((block) => block.lines.some((line) => turn.test(line.text)))) return false;
  const isReferred = said.some(
    (block) => block.concept === 'title' && readReference(firstValue([block])?.text ?? '') !== undefined,
  );
  const tells = ({ concept, label }: Block) =>
    telling.has(concept) || (label !== null && tellingWithLabel.has(concept));
  const found = new Set(said.filter(tells).map((block) => block.concept));
  const hasText = said.some((block) => block.concept === 'description' || block.concept === 'abstract');
  return found.size >= 2 || (isReferred && (found.size > 0 || hasText));
}

/** Nothing is claimed to be understood; every line stays visible. */
function notAProposal(blocks: Block[]): ProposalReading {
  const unread = blocks
    .flatMap((block) => {
      const [first] = block.lines;
      const label =
        block.label === null
          ? []
          : [{ line: block.line, text: first?.number === block.line ? `${block.label}: ${first.text}` : block.label }];
      const values = valuesOf([block]).filter(
        (line) => block.label === null || line !== first || line.number !== block.line,
      );
      return [...label, ...values.map((line) => ({ line: line.number, text: line.text }))];
    })
    .toSorted((left, right) => left.line - right.line);
  const message = 'This text was not recognised as a session proposal.';
  return {
    ref: { event: null, year: null, type: null, number: null },
    title: null,
    organizers: [],
    speakers: [],
    openSeats: [],
    onsiteModerators: [],
    onlineModerators: [],
    rapporteurs: [],
    format: null,
    roomLayout: null,
    plannedMinutes: null,
    slotMinutes: null,
    audienceMinutes: null,
    policyQuestions: [],
    sdgs: [],
    fields: [],
    unread,
    findings: [
      finding(
        'not_a_proposal',
        'decide',
        message,
        {},
        unread.slice(0, 1).map((one) => one.line),
      ),
    ],
    additionalSpeakers: [],
    roles: [],
    slot: null,
    expectedOutcomes: [],
    plan: { introductionMinutes: null, presentations: null, agenda: [], lines: [] },
    runningOrder: [],
  };
}

function identityOf(blocks: Block[]): Pick<ProposalReading, 'ref' | 'title'> {
  const ref: ProposalReading['ref'] = { event: null, year: null, type: null, number: null };
  let title: string | null = null;
  for (const { text } of valuesOf(blocks)) {
    const reference = readReference(text);
    if (reference) {
      ref.event ??= reference.event;
      ref.year ??= reference.year;
      ref.type ??= reference.type;
      ref.number ??= reference.number;
    }
    title ??= (reference ? reference.title : stripSite(text)) || null;
  }
  return { ref, title };
}

function formatMinutes(formats: Block[], durations: Block[]): number | null {
  for (const line of valuesOf(formats)) {
    const minutes = firstMinutes(line.text);
    if (minutes !== null) return minutes;
  }
  for (const block of durations) {
    const value = firstValue([block])?.text ?? '';
    const minutes = firstMinutes(value) ?? firstMinutes(`${value} min`);
    if (minutes !== null) return minutes;
  }
  return null;
}

function slotOf(slots: Block[], rooms: Block[]) {
  const room = firstValue(rooms)?.text ?? null;
  const times = readSlot(
    valuesOf(slots)
      .map((line) => line.text)
      .slice(0, 4)
      .join(' '),
  );
  return times ? { ...times, room } : null;
}

function promiseOf(blocks: Block[], whole: number | null): AudiencePromise | null {
  const asked = blocks.filter(
    (block) => block.concept !== null && block.concept !== 'site' && texts.includes(block.concept),
  );
  return readAudience(
    asked.map((block) => ({ lines: valuesOf([block]), isAboutAudience: block.concept === 'interaction' })),
    whole,
  );
}

function agendaFloor(plan: Plan): number | null {
  const minutes = plan.agenda.reduce((sum, item) => sum + (item.kind === 'floor' ? item.minutes : 0), 0);
  return minutes > 0 ? minutes : null;
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
  const lines = [
    ...new Set([...(block.label === null ? [] : [block.line]), ...valuesOf([block]).map((line) => line.number)]),
  ];
  return { concept: block.concept ?? '', sourceLabel: block.label, text, line: block.line, lines };
}

function valuesOf(blocks: Block[]): Line[] {
  return blocks.flatMap((block) => block.lines.filter((line) => line.text !== ''));
}

function firstValue(blocks: Block[]): Line | undefined {
  return valuesOf(blocks)[0];
}
