/** A label with what belongs to it, and how far that reaches. */
import { isBrokenValue, recogniseGroup, recogniseRegion } from './group-region.ts';
import { type ConceptName, concepts, type Extent } from './labels.ts';
import type { Line } from './lines.ts';
import { isNameLike } from './names.ts';
import { firstMinutes } from './numbers.ts';

export interface Block {
  /** null: no label; what it is remains to be seen. */
  concept: ConceptName | 'site' | null;
  /** As seen on the page. */
  label: string | null;
  ordinal: number | null;
  /** Line of the label, or of the first line where there is none. */
  line: number;
  /** The value: what stands on the label's own line first. Blank lines inside are kept. */
  lines: Line[];
  /** Whether the value begins on the label's own line. */
  isInline?: boolean;
}

/** A counted label (`Speaker 3`) or one with its value behind it holds a single entry. */
export function extentOf(block: Block): Extent {
  if (block.concept === null || block.concept === 'site') return 'line';
  const { extent } = concepts[block.concept];
  if (extent !== 'people') return extent;
  return block.ordinal !== null || block.isInline ? 'line' : 'people';
}

export function isPeopleList(block: Block): boolean {
  return (
    block.concept !== null &&
    block.concept !== 'site' &&
    concepts[block.concept].extent === 'people' &&
    extentOf(block) === 'people'
  );
}

export function continuesLine(block: Block, last: Line, line: Line): boolean {
  if (block.concept === null || block.concept === 'site') return false;
  if (concepts[block.concept].extent === 'people') return continuesPerson(last, line);
  if (block.concept === 'format')
    return firstMinutes(last.text) === null && firstMinutes(line.text) !== null && line.text.length < 40;
  return false;
}

/** Group and region on lines of their own, or broken in two. */
export function continuesPerson(last: Line, line: Line): boolean {
  if (/[,(-]$/.test(last.text) || isBrokenValue(last.text, line.text)) return true;
  const isRest =
    recogniseGroup(line.text) !== undefined || recogniseRegion(line.text.split(/,\s*/).at(-1)!) !== undefined;
  return isRest && recogniseRegion(last.text.split(/,\s*/).at(-1)!) === undefined;
}

/** Below the name of an organiser: office and body, then a biography that begins with the first name. */
export function isOfProfile(last: Line, line: Line): boolean {
  const isOffice = isNameLike(last.text) && line.text.length < 160 && !/[.!?:]$/.test(line.text);
  return isOffice || (line.text.length < 600 && /read more/i.test(line.text.slice(-40)));
}
