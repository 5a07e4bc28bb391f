/** Is this a proposal at all? And what comes back when it is none. */

import type { Block } from './block.ts';
import { finding } from './findings/finding.ts';
import type { Line } from './lines.ts';
import type { ProposalReading } from './reading.ts';
import { readReference } from './reference.ts';

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
const fewestTurns = 3;

/** A reference in the title and some text, or two things that only proposals say: anything less is some other text. */
export function isProposal(blocks: Block[]): boolean {
  const said = blocks.filter((block) => block.concept !== null && block.concept !== 'site');
  const turns = blocks.reduce((count, block) => count + block.lines.filter((line) => turn.test(line.text)).length, 0);
  if (turns >= fewestTurns) return false;
  const isReferred = said.some(
    (block) =>
      block.concept === 'title' &&
      readReference(block.lines.find((line) => line.text !== '')?.text ?? '') !== undefined,
  );
  const tells = ({ concept, label }: Block) =>
    telling.has(concept) || (label !== null && tellingWithLabel.has(concept));
  const found = new Set(said.filter(tells).map((block) => block.concept));
  const hasText = said.some((block) => block.concept === 'description' || block.concept === 'abstract');
  return found.size >= 2 || (isReferred && (found.size > 0 || hasText));
}

/** Nothing is claimed to be understood; every line stays visible. */
export function notAProposal(lines: Line[]): ProposalReading {
  const unread = lines
    .map((line) => ({ line: line.number, text: line.leftover ?? line.text }))
    .filter(({ text }) => text !== '');
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
