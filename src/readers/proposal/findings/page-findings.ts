/** The page as a page: what it lacks, repeats, cuts off, or says in the wrong place. */

import type { Block } from '../block.ts';
import { isRoomTerm } from '../format.ts';
import type { Finding } from '../reading.ts';
import { type Check, finding, formatLines } from './finding.ts';

export const reference: Check = ({ reading }) => {
  const found: Finding[] = [];
  if (reading.title === null) found.push(finding('no_title', 'check', 'The page has no title.', {}, []));
  if (reading.ref.number === null)
    found.push(finding('no_number', 'note', 'The page does not say the number of the session.', {}, []));
  return found;
};

export const questionsInOneParagraph: Check = ({ packed }) =>
  packed.map(({ line, count, isMarked }) =>
    finding(
      'questions_in_one_paragraph',
      isMarked ? 'note' : 'decide',
      `${count} policy questions stand in one paragraph; they were taken apart${isMarked ? ' at their marks' : ' at the question marks'}.`,
      { count },
      [line],
    ),
  );

export const noQuestions: Check = ({ reading, blocks }) =>
  reading.policyQuestions.length > 0
    ? []
    : [
        finding(
          'no_policy_question',
          'note',
          'No policy question was found.',
          {},
          blocks.filter((block) => block.concept === 'policy_questions').map((block) => block.line),
        ),
      ];

export const setUpAsFormat: Check = ({ reading, blocks }) => {
  const value = blocks.find((block) => block.concept === 'format')?.lines.find((line) => line.text !== '')?.text ?? '';
  if (reading.format === null || reading.roomLayout !== null || !isRoomTerm(value)) return [];
  return [
    finding(
      'set_up_as_format',
      'note',
      `Under "Format" stands a room set-up: ${value}.`,
      { value },
      formatLines(blocks),
    ),
  ];
};

/** Concepts that a page states once for each person or tag, where the same value twice means nothing. */
const statedOften = new Set<Block['concept']>([
  'site',
  'title',
  'organizer',
  'speaker',
  'additional_speakers',
  'organization',
  'country',
  'stakeholder_group',
  'regional_group',
  'tag',
]);
const shortText = 8;

export const repeatedBlocks: Check = ({ blocks }) => {
  const first = new Map<string, Block>();
  const found: Finding[] = [];
  for (const block of blocks) {
    const text = textOf(block);
    const isTelling = block.label !== null || text.length >= shortText;
    if (text === '' || !isTelling || block.concept === null || statedOften.has(block.concept)) continue;
    const key = `${block.concept}|${text}`;
    const before = first.get(key);
    if (!before) first.set(key, block);
    else {
      const message = `"${block.label ?? text.slice(0, 40)}" repeats what line ${before.line} says.`;
      found.push(
        finding('repeated_block', 'note', message, { concept: block.concept, label: block.label ?? '' }, [
          before.line,
          block.line,
        ]),
      );
    }
  }
  return found;
};

const longText = 300;

/** The last words of a page saved with a limit: a long text that stops without a full stop. */
export const truncatedText: Check = ({ blocks }) => {
  const last = blocks.findLast((block) => block.concept !== 'site' && block.lines.some((line) => line.text !== ''));
  const line = last?.lines.findLast((one) => one.text !== '');
  if (!line || line.text.length < longText || !/[\p{L}\p{N},;–-]$/u.test(line.text)) return [];
  const ending = line.text.slice(-30);
  return [
    finding('text_cut_off', 'check', `The text ends in the middle of a sentence: "...${ending}".`, { ending }, [
      line.number,
    ]),
  ];
};

export const unreadLines: Check = ({ reading }) => {
  if (reading.unread.length === 0) return [];
  const count = reading.unread.length;
  return [
    finding(
      'unread_lines',
      'check',
      `${count} ${count === 1 ? 'line was' : 'lines were'} not understood.`,
      { count },
      reading.unread.map((one) => one.line),
    ),
  ];
};

function textOf(block: Block): string {
  return block.lines
    .map((line) => line.text)
    .filter((text) => text !== '')
    .join('\n');
}
