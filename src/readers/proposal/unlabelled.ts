/** Finds out what the lines are that stand under no label: by their shape, then by their place. */

import type { Block } from './block.ts';
import type { ConceptName } from './labels.ts';
import { type Line, paragraphs } from './lines.ts';
import { isNameLike } from './names.ts';
import { timeTokens } from './numbers.ts';
import { readReference, stripSite } from './reference.ts';
import { isFormatValue, isGoalValue, isPersonInColumns, isPersonWithGroup, isSlot } from './shapes.ts';
import { aboutAudience, isBareShare, splitDescription, splitInteraction } from './split-fields.ts';

const aboutDiversity =
  /\b(?:gender|women|men|regions?|continents?|countr(?:y|ies)|diverse|diversity|youth|young|under thirty|first-time|parité|femmes|mujeres|genre)\b/i;
const anyWord = /\b\w+\b/g;

export function nameUnlabelled(blocks: Block[]): Block[] {
  const named = new Namer(blocks).run();
  return splitInteraction(splitDescription(named));
}

class Namer {
  private readonly found: Block[] = [];
  private readonly has: Set<ConceptName>;
  private readonly isLabelled: boolean;
  private isPastLabel = false;
  private title: 'none' | 'awaited' | 'found';
  /** Whether some line bears a reference: then no other line above it is the title (menus of sites). */
  private readonly isReferred: boolean;
  private loosePeople = 0;
  private readonly blocks: Block[];

  constructor(blocks: Block[]) {
    this.blocks = blocks;
    const concepts = blocks.map((block) => block.concept).filter((concept) => concept !== null && concept !== 'site');
    this.has = new Set(concepts);
    this.isLabelled = concepts.length > 0;
    this.title = this.has.has('title') ? 'found' : 'none';
    const people = blocks.findIndex(({ concept }) => concept === 'organizer' || concept === 'speaker');
    const head = people < 0 ? blocks : blocks.slice(0, people);
    this.isReferred = head.some((block) => block.concept === null && block.lines.some(isReference));
  }

  run(): Block[] {
    for (const block of this.blocks) {
      if (block.concept !== null) {
        this.found.push(block);
        if (block.concept !== 'site') this.isPastLabel = true;
      } else for (const paragraph of paragraphs(block.lines)) this.takeParagraph(paragraph);
    }
    return this.found;
  }

  private takeParagraph(paragraph: Line[]): void {
    let text: Line[] = [];
    const flush = () => {
      if (text.length > 0) this.takeText(text);
      text = [];
    };
    for (const line of paragraph) {
      const concept = text.length > 3 ? undefined : this.conceptOfLine(line, paragraph);
      if (concept === undefined) text.push(line);
      else {
        flush();
        this.push(concept, [line]);
      }
    }
    flush();
  }

  /** What a single line says of itself. */
  private conceptOfLine(line: Line, paragraph: Line[]): ConceptName | undefined {
    const { text } = line;
    const last = this.found.findLast((block) => block.concept !== 'site');
    const mayBeTitle = !this.isPastLabel || this.title === 'awaited' || (this.title === 'none' && isReference(line));
    if (mayBeTitle && this.isTitle(text, paragraph)) return 'title';
    if (this.isReferred && this.title === 'none') return undefined;
    if (isSlot(text) && !this.has.has('slot')) return 'slot';
    if (
      last?.concept === 'slot' &&
      !this.has.has('room') &&
      text.length < 90 &&
      !/[.?!]$/.test(text) &&
      isDirectlyBelow(last, line)
    )
      return 'room';
    if (isFormatValue(text) && !this.has.has('format')) return 'format';
    if (isGoalValue(text) && (!this.has.has('sdgs') || last?.concept === 'sdgs')) return 'sdgs';
    return this.peopleConcept(text, paragraph, last);
  }

  private isTitle(text: string, paragraph: Line[]): boolean {
    const reference = readReference(text);
    if (reference && this.title !== 'awaited') {
      if (this.title === 'found')
        return this.found.some(
          (block) => block.concept === 'title' && stripSite(block.lines[0]!.text) === stripSite(text),
        );
      this.title = reference.title === '' ? 'awaited' : 'found';
      return true;
    }
    const isShort = text.length <= 250 && !/[.;:,]$/.test(text);
    const mayBe =
      this.title === 'awaited' ||
      (this.title === 'none' &&
        !this.isReferred &&
        this.isLabelled &&
        this.found.every((block) => block.concept === 'site'));
    if (!mayBe || !isShort || isSlot(text) || isPersonWithGroup(text) || paragraph.length > 3) return false;
    this.title = 'found';
    return true;
  }

  /** People without labels: organisers, then speakers, then moderators and rapporteur, as the form orders them. */
  private peopleConcept(text: string, paragraph: Line[], last: Block | undefined): ConceptName | undefined {
    if (isPersonInColumns(text)) return 'organizer';
    if (this.title === 'none') return undefined;
    const isList = paragraph.length > 1;
    if (isPersonWithGroup(text)) {
      if (!this.has.has('speaker') || (isList && last?.concept === 'speaker' && last.label === null)) return 'speaker';
      if (last?.concept === 'speaker' && last.label !== null && isList) return 'speaker';
      return this.nextRole();
    }
    const parts = text.split(/\s*,\s*/);
    const isNamed = isNameLike(parts[0]!) && text.length < 120 && !/[.?!:]$/.test(text);
    if (!isNamed) return undefined;
    if (
      parts.length > 1 &&
      (!this.has.has('organizer') || (last?.concept === 'organizer' && last.label === null)) &&
      !this.has.has('speaker')
    )
      return 'organizer';
    const isAfterPeople =
      last !== undefined && ['speaker', 'onsite_moderator', 'online_moderator'].includes(last.concept ?? '');
    return parts.length === 1 && !isList && isAfterPeople ? this.nextRole() : undefined;
  }

  private nextRole(): ConceptName | undefined {
    const roles = ['onsite_moderator', 'online_moderator', 'rapporteur'] as const;
    if (roles.some((role) => this.has.has(role)) && this.loosePeople === 0) return undefined;
    const role = roles[this.loosePeople];
    this.loosePeople += 1;
    return role;
  }

  /** A paragraph of prose: what the page has not said yet, in the order of the form. */
  private takeText(lines: Line[]): void {
    const text = lines.map((line) => line.text).join('\n');
    const words = (text.slice(0, 4000).match(anyWord) ?? []).length;
    const isAfterFormat = this.has.has('format');
    let concept: ConceptName | null = null;
    const isKnownPage = this.isLabelled || this.title === 'found';
    if (!isKnownPage || (this.isReferred && this.title === 'none')) concept = null;
    else if (
      isAfterFormat &&
      !this.has.has('policy_questions') &&
      /[?？؟]["”»)]?$/.test(text) &&
      !this.has.has('description')
    )
      concept = 'policy_questions';
    else if (
      !this.has.has('description') &&
      (words >= 12 || /[.!?]$/.test(text)) &&
      !(isAfterFormat && isBareShare(text))
    )
      concept = 'description';
    else if (
      !this.has.has('interaction') &&
      isAfterFormat &&
      (isBareShare(text) || aboutAudience.test(text) || /<\d+m>/.test(timeTokens(text)))
    )
      concept = 'interaction';
    else if (!this.has.has('diversity') && isAfterFormat && aboutDiversity.test(text)) concept = 'diversity';
    else if (this.found.at(-1)?.concept === 'description' && this.found.at(-1)?.label === null) concept = 'description';
    this.push(concept, lines);
  }

  private push(concept: ConceptName | null, lines: Line[]): void {
    const last = this.found.at(-1);
    // Paragraphs of one text without a label stay one field.
    if (concept === 'description' && last?.concept === 'description' && last.label === null) {
      last.lines.push({ number: lines[0]!.number, text: '' });
      for (const line of lines) last.lines.push(line);
      return;
    }
    if (concept !== null) this.has.add(concept);
    this.found.push({ concept, label: null, ordinal: null, line: lines[0]!.number, lines });
  }
}

/** A reference with a number and a year or `#`: `IGF 2019 WS #44`, `WS26: ...`. */
function isReference(line: Line): boolean {
  const reference = line.text.length < 400 ? readReference(line.text) : undefined;
  return reference !== undefined && reference.number !== null;
}

function isDirectlyBelow(block: Block, line: Line): boolean {
  const last = block.lines.findLast((value) => value.text !== '');
  const reach = /\b(?:room|hall|salle|ballroom|auditorium|raum|sala)\b/i.test(line.text) ? 2 : 1;
  return last !== undefined && line.number - last.number <= reach;
}
