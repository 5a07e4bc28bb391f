/** Cuts a page into blocks: a label with what belongs to it, or lines that stand under no label. */

import { type Block, continuesLine, continuesPerson, extentOf, isOfProfile, isPeopleList } from './block.ts';
import { fold } from './fold.ts';
import { type LabelMatch, matchLabel } from './label-match.ts';
import { type ConceptName, concepts } from './labels.ts';
import type { Line } from './lines.ts';
import { firstMinutes } from './numbers.ts';
import { readReference } from './reference.ts';
import { isGoalValue, isPersonInColumns, isSlot, mayBePerson } from './shapes.ts';
import { siteLines } from './site-lines.ts';

// Inside running text these labels count only while the page has not said the thing yet.
const shy = new Set<ConceptName>([
  'title',
  'slot',
  'room',
  'session_type',
  'theme',
  'tag',
  'organizer',
  'organization',
  'country',
  'stakeholder_group',
  'regional_group',
  'speaker',
  'onsite_moderator',
  'online_moderator',
  'rapporteur',
  'format',
  'duration',
  'background_paper',
  'abstract',
]);
const longestFormat = 80;
const siteUrl = /^https?:\/\/\S{3,300}$|^www\.\S{3,300}$/;

export function segment(lines: Line[]): Block[] {
  const cutter = new Cutter();
  for (const line of lines) cutter.take(line);
  return cutter.blocks;
}

class Cutter {
  readonly blocks: Block[] = [];
  private current: Block | undefined;
  /** A list of people that a labelled line has interrupted (`Moderator: ...` inside "Speakers"). */
  private openList: Block | undefined;
  private readonly seen = new Set<ConceptName>();
  private lastLine: Line | undefined;
  /** Of the current block: how many lines have text, the last of them, and whether biographies are to be expected. */
  private valueCount = 0;
  private lastValue: Line | undefined;
  private isProfile = false;
  private isBlankBefore = false;
  private hasLabel = false;

  take(line: Line): void {
    // A line of nothing but markup is kept, and is a blank line to the reader of the page.
    if (line.leftover !== undefined) this.setAside({ ...line, text: line.leftover });
    if (line.text === '') {
      // Blank lines are kept inside a value: they tell its paragraphs apart.
      if (this.current) this.current.lines.push({ number: line.number, text: '' });
      this.isBlankBefore = true;
      return;
    }
    this.takeText(line);
    this.lastLine = line;
    this.isBlankBefore = false;
  }

  /** What belongs to the site does not end a text that it interrupts. */
  private setAside(line: Line): void {
    this.blocks.push({ concept: 'site', label: null, ordinal: null, line: line.number, lines: [line] });
  }

  private takeText(line: Line): void {
    if (this.isOfSite(line)) {
      this.setAside(line);
      return;
    }
    if (this.isFirstReference(line)) {
      this.start(null, null, null, line.number, [line]);
      return;
    }
    const match = this.isTitleAfterReference(line) ? undefined : this.labelOf(line);
    if (match) this.open(match, line);
    else if (this.current && this.belongs(this.current, line)) this.add(this.current, line);
    else if (this.openList && mayBePerson(line.text))
      this.start(this.openList.concept, this.openList.label, null, line.number, [line]);
    else if (this.current?.concept === null && !this.isBlankBefore) this.add(this.current, line);
    else this.start(null, null, null, line.number, [line]);
  }

  private isOfSite(line: Line): boolean {
    if (line.text.length > 200) return false;
    const folded = fold(line.text);
    if (siteLines.start.some((start) => folded.startsWith(start) || line.text.toLowerCase().startsWith(start))) {
      return !readReference(line.text);
    }
    if (siteUrl.test(line.text) && this.blocks.at(-1)?.concept === 'site' && !this.hasLabel) return true;
    return siteLines.whole.has(folded.replace(/[.:]$/, '')) && this.current?.concept !== 'policy_questions';
  }

  private isPastPeople(): boolean {
    return this.seen.has('organizer') || this.seen.has('speaker');
  }

  /** Menus above a page hold words that are labels elsewhere; the reference ends them. */
  private isFirstReference(line: Line): boolean {
    if (this.seen.has('title') || this.isPastPeople() || line.text.length > 400) return false;
    const reference = readReference(line.text);
    if (!reference?.year || reference.number === null || this.current?.concept === null) return false;
    return this.current !== undefined && extentOf(this.current) === 'text';
  }

  /** The title may read like a label (`Audience: who is it?`): right below a bare reference it is the title. */
  private isTitleAfterReference(line: Line): boolean {
    if (this.isPastPeople() || this.isBlankBefore || !this.lastLine) return false;
    const reference = readReference(this.lastLine.text);
    if (reference?.title !== '') return false;
    const match = matchLabel(line.text);
    return !match || (match.ordinal === null && match.rest !== '');
  }

  private labelOf(line: Line): LabelMatch | undefined {
    const match = this.placeOfModerator(line.text) ?? matchLabel(line.text);
    if (!match) return undefined;
    const { concept, rest, ordinal, isListed } = match;
    const inText = this.current !== undefined && this.current.concept !== null && extentOf(this.current) === 'text';
    const isBareNumber = /^\d{1,3}$/.test(rest);
    const isShy = shy.has(concept) && (ordinal === null || isListed) && !isBareNumber;
    if (inText && isShy && this.seen.has(concept)) return undefined;
    if (concept === 'title' && this.hasLabel) return undefined;
    if (concept === 'slot' && rest !== '' && inText && !isSlot(rest)) return undefined;
    if (concept === 'format' && inText && rest.length > longestFormat) return undefined;
    // "Speakers: ten minutes each" says how long, not who.
    if (concepts[concept].extent === 'people' && rest !== '' && inText && firstMinutes(rest) !== null) return undefined;
    return match;
  }

  /** `Online: Ann Bell` below "Moderators". */
  private placeOfModerator(text: string): LabelMatch | undefined {
    if (this.current?.concept !== 'onsite_moderator' && this.current?.concept !== 'online_moderator') return undefined;
    const place = /^(on-?site|in[- ]person|room|online|remote)\s*[:–-]\s*(\S.*)$/i.exec(text);
    if (!place) return undefined;
    const concept = /^(?:online|remote)$/i.test(place[1]!) ? 'online_moderator' : 'onsite_moderator';
    return { concept, label: place[1]!, ordinal: null, rest: place[2]!, isListed: false };
  }

  private open(match: LabelMatch, line: Line): void {
    const isNested = this.current?.concept === 'additional_speakers' && match.concept === 'speaker';
    const concept = isNested ? 'additional_speakers' : match.concept;
    const before = this.current;
    this.hasLabel = true;
    this.seen.add(concept);
    const value = match.rest === '' ? [] : [{ ...line, text: match.rest }];
    const isInterruption = value.length > 0 && match.ordinal === null && before !== undefined && isPeopleList(before);
    if (!isInterruption || concept === before?.concept) this.openList = undefined;
    else this.openList = before;
    this.start(concept, match.label, match.ordinal, line.number, value);
    if (this.current && value.length > 0) this.current.isInline = true;
  }

  private start(
    concept: Block['concept'],
    label: string | null,
    ordinal: number | null,
    line: number,
    lines: Line[],
  ): void {
    this.current = { concept, label, ordinal, line, lines: [] };
    this.blocks.push(this.current);
    this.valueCount = 0;
    this.lastValue = undefined;
    this.isProfile = false;
    for (const value of lines) this.add(this.current, value);
  }

  private add(block: Block, line: Line): void {
    block.lines.push(line);
    this.valueCount += 1;
    this.lastValue = line;
    // Schedule sites print a biography below each organiser.
    if (block.concept === 'organizer' && /^avatar for /i.test(line.text)) this.isProfile = true;
  }

  private belongs(block: Block, line: Line): boolean {
    const isFirst = this.lastValue === undefined;
    const touches = isFirst || !this.isBlankBefore;
    switch (extentOf(block)) {
      case 'text':
        return true;
      case 'paragraph':
        return isFirst || (touches && this.valueCount < 4);
      case 'list':
        return isFirst || isGoalValue(line.text);
      case 'people':
        return this.belongsToPeople(block, line);
      default:
        return isFirst ? block.concept !== null : touches && continuesLine(block, this.lastValue!, line);
    }
  }

  private belongsToPeople(block: Block, line: Line): boolean {
    if (isPersonInColumns(line.text) && block.label !== null && /name|proposer/i.test(block.label)) return false;
    if (mayBePerson(line.text)) return true;
    if (this.lastValue && !this.isBlankBefore && continuesPerson(this.lastValue, line)) return true;
    if (this.isProfile) return !isSlot(line.text);
    if (block.concept === 'organizer' && this.lastValue && isOfProfile(this.lastValue, line)) return true;
    return (
      this.lastValue === undefined &&
      line.text.length < 200 &&
      !/[.!?]$/.test(line.text) &&
      line.text.split(/\s+/).length < 15
    );
  }
}
