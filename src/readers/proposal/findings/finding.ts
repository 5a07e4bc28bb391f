import type { AudiencePromise } from '../audience.ts';
import type { Block } from '../block.ts';
import type { PeopleNotes } from '../entries.ts';
import type { QuestionReading } from '../questions.ts';
import type { Finding, FindingCode, ProposalReading } from '../reading.ts';

/** The reading before its findings, and what was noticed while it was made. */
export interface Evidence {
  reading: Omit<ProposalReading, 'findings' | 'runningOrder'>;
  blocks: Block[];
  notes: PeopleNotes;
  promise: AudiencePromise | null;
  packed: QuestionReading['packed'];
}

export type Check = (evidence: Evidence) => Finding[];

export function finding(
  code: FindingCode,
  weight: Finding['weight'],
  message: string,
  params: Finding['params'],
  lines: number[],
): Finding {
  return { code, weight, message, params, lines: [...new Set(lines)].toSorted((left, right) => left - right) };
}

/** `a, b and c`. */
export function listed(words: string[], joint = 'and'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}

/** Where blocks of a concept begin. */
export function blockLines(blocks: Block[], concept: Block['concept']): number[] {
  return blocks.filter((block) => block.concept === concept).map((block) => block.line);
}

/** Enumeration values as words: `asia_pacific_group` → `Asia-Pacific`. For English messages only. */
export const inWords: Record<string, string> = {
  government: 'government',
  intergovernmental_organization: 'intergovernmental organisation',
  private_sector: 'private sector',
  civil_society: 'civil society',
  technical_community: 'technical community',
  academia: 'academia',
  african_group: 'Africa',
  asia_pacific_group: 'Asia-Pacific',
  eastern_european_group: 'Eastern Europe',
  grulac: 'Latin America and the Caribbean',
  weog: 'Western Europe and others',
  organizer: 'organiser',
  speaker: 'speaker',
  onsite_moderator: 'moderator',
  online_moderator: 'online moderator',
  rapporteur: 'rapporteur',
};

/** Where the values stand that give the planned minutes: under "Format", and under "Duration" since 2024. */
export function formatLines(blocks: Block[]): number[] {
  const said = blocks.filter((block) => block.concept === 'format' || block.concept === 'duration');
  return said.flatMap((block) => block.lines.filter((line) => line.text !== '').map((line) => line.number));
}
