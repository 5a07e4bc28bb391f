/** Fields that swallowed the next one, because a page prints that one without a label. */

import type { Block } from './block.ts';
import type { ConceptName } from './labels.ts';
import { type Line, paragraphs } from './lines.ts';
import { timeTokens } from './numbers.ts';

export const aboutAudience =
  /\b(?:audience|floor|participants?|attendees|moderator|q ?& ?a|questions|interact\w*|interven\w*|discuss\w*|debate|salle|public|publico|participantes|audiencia|en ligne|online)\b/i;

/** 2018 pages print the description without a label, behind the short answer about diversity. */
export function splitDescription(blocks: Block[]): Block[] {
  if (blocks.some((block) => block.concept === 'description' && block.lines.some((line) => line.text !== '')))
    return blocks;
  const host = blocks.findLast(
    (block) => (block.concept === 'diversity' || block.concept === 'interaction') && paragraphs(block.lines).length > 1,
  );
  return host ? blocks.flatMap((block) => (block === host ? splitAfterFirst(block, 'description') : [block])) : blocks;
}

function splitAfterFirst(block: Block, concept: ConceptName): Block[] {
  const [first, ...rest] = paragraphs(block.lines);
  const lines = rest.flatMap((paragraph, index) =>
    index === 0 ? paragraph : [{ number: paragraph[0]!.number, text: '' }, ...paragraph],
  );
  return [
    { ...block, lines: first! },
    { concept, label: null, ordinal: null, line: lines[0]!.number, lines },
  ];
}

/** 2019 pages print the answer about interaction as a paragraph without a label, behind the outcomes. */
export function splitInteraction(blocks: Block[]): Block[] {
  if (blocks.some((block) => block.concept === 'interaction')) return blocks;
  const host = blocks.findLast((block) => block.concept === 'expected_outcomes');
  const at = host ? startOfInteraction(host.lines) : -1;
  if (!host || at < 1) return blocks;
  const rest = host.lines.slice(at);
  const interaction: Block = { concept: 'interaction', label: null, ordinal: null, line: rest[0]!.number, lines: rest };
  return blocks.flatMap((block) =>
    block === host ? [{ ...block, lines: host.lines.slice(0, at) }, interaction] : [block],
  );
}

/** A paragraph about it; where a copy lost the blank lines, a line that can be about nothing else. */
function startOfInteraction(lines: Line[]): number {
  const starts = lines.flatMap((line, index) => {
    const isText = line.text !== '' && index > 0 && !/^[-–•*·\d]/.test(line.text);
    return isText ? [index] : [];
  });
  const opens = starts.find(
    (index) => lines[index - 1]!.text === '' && isAboutInteraction(paragraphs(lines.slice(index, index + 50))[0]!),
  );
  return opens ?? starts.find((index) => /^(?:the )?(?:moderators?|audience|floor)\b/i.test(lines[index]!.text)) ?? -1;
}

function isAboutInteraction(paragraph: Line[]): boolean {
  const text = paragraph
    .map((line) => line.text)
    .join(' ')
    .slice(0, 2000);
  return aboutAudience.test(text) || isBareShare(text);
}

/** `Half.`, `About 30 minutes`, `All of it.`: an answer about participation and nothing else. */
export function isBareShare(text: string): boolean {
  return text.length < 60 && /^(?:about |nearly |almost )?(?:<[\d/]+m?>|all)/.test(timeTokens(text));
}
