/** The page as a page: what it lacks, repeats, cuts off, or says in the wrong place. */
import { isRoomTerm } from '../format.ts';
import type { Block } from '../segment.ts';
import { type Check, finding } from './finding.ts';

export const reference: Check = ({ reading }) => {
  const found = [];
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

export const setUpAsFormat: Check = ({ reading, blocks, formatLines }) => {
  const value = blocks.find((block) => block.concept === 'format')?.lines.find((line) => line.text !== '')?.text ?? '';
  if (reading.format === null || reading.roomLayout !== null || !isRoomTerm(value)) return [];
  return [
    finding('set_up_as_format', 'note', `Under "Format" stands a room set-up: ${value}.`, { value }, formatLines),
  ];
};

/** A text of some length under two labels; the short answers of people's lines are compared elsewhere. */
export const repeatedBlocks: Check = ({ blocks }) => {
  const first = new Map<string, Block>();
  const found = [];
  for (const block of blocks) {
    const text = textOf(block);
    if (
      text.length < 8 ||
      block.concept === null ||
      block.concept === 'site' ||
      block.ordinal !== null ||
      block.concept === 'country'
    )
      continue;
    const key = `${block.concept}|${text}`;
    const before = first.get(key);
    if (before)
      found.push(
        finding(
          'repeated_block',
          'note',
          `"${block.label ?? text.slice(0, 40)}" repeats what line ${before.line} says.`,
          { concept: block.concept },
          [before.line, block.line],
        ),
      );
    else first.set(key, block);
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
