import type { SetupView } from '#core/session/views/setup.ts';
import type { RegionalGroup, StakeholderGroup } from '#core/session/words.ts';
import type { ProposalReading, ReadField, Speaker } from '#readers/proposal/reading.ts';

/** The proposal as read, field by field: label seen, lines, what was read, what was noticed. Pure. */

export const rowKeys = [
  'title',
  'occasion',
  'slot',
  'organizer',
  'speaker',
  'open_seats',
  'onsite_moderator',
  'online_moderator',
  'rapporteur',
  'policy_questions',
  'format',
  'sdgs',
  'expected_outcomes',
  'description',
  'other',
  'whole',
  'unread',
] as const;
export type RowKey = (typeof rowKeys)[number];

/** One thing that was read. */
export interface Value {
  text: string;
  /** The label it stood under, where the row joins several. */
  label?: string;
  organisation?: string;
  isHidden?: boolean;
  group?: StakeholderGroup;
  region?: Exclude<RegionalGroup, 'unspecified'>;
  confirmation?: 'confirmed' | 'provisional' | 'to_be_confirmed';
  line?: number;
}

export interface NoticedRow {
  finding: string;
  code: string;
  weight: 'decide' | 'check' | 'note';
  lines: number[];
  isSettled: boolean;
  word: string;
  params: ProposalReading['findings'][number]['params'];
  message: string;
}

export interface ProposalRow {
  key: RowKey;
  /** The label as the page has it, and the lines it covers. */
  seen: { label: string; from: number; to: number }[];
  values: Value[];
  findings: NoticedRow[];
}

/** Rows that can be edited, and so are shown whether the page says something or not. */
const always: readonly RowKey[] = ['title', 'occasion', 'slot', 'policy_questions'];

export function proposalRows(reading: ProposalReading, findings: SetupView['findings']): ProposalRow[] {
  const noticed = findings.map((known, index) => noticedRow(known, index, reading));
  const rows = rowKeys.map((key) => ({
    key,
    seen: seenIn(reading.fields.filter(({ concept }) => rowOfConcept(concept) === key)),
    values: valuesOf(key, reading),
    findings: noticed.filter((one) => rowOfFinding(one, reading) === key),
  }));
  return rows.filter((row) => always.includes(row.key) || row.values.length > 0 || row.findings.length > 0);
}

/** The facts of a finding come from the page again: a log keeps no names (decision 0001). */
function noticedRow(known: SetupView['findings'][number], index: number, reading: ProposalReading): NoticedRow {
  const { finding, code, weight, lines, settled, word } = known;
  const here = reading.findings[index];
  const same =
    here?.code === code ? here : reading.findings.find((one) => one.code === code && `${one.lines}` === `${lines}`);
  return {
    finding,
    code,
    weight,
    lines,
    isSettled: settled !== undefined,
    word,
    params: same?.params ?? {},
    message: same?.message ?? code,
  };
}

const ofConcept: Record<string, RowKey> = {
  slot: 'occasion',
  room: 'occasion',
  additional_speakers: 'speaker',
  duration: 'format',
  session_type: 'title',
  abstract: 'description',
};

function rowOfConcept(concept: string): RowKey {
  const key = ofConcept[concept] ?? concept;
  return isRow(key) ? key : 'other';
}

const ofCode: Record<string, RowKey> = {
  open_seats: 'open_seats',
  questions_in_one_paragraph: 'policy_questions',
  no_policy_question: 'policy_questions',
  groups_missing_on_panel: 'speaker',
  regions_missing_on_panel: 'speaker',
  speakers_do_not_match_text: 'speaker',
  speakers_to_be_confirmed: 'speaker',
  few_speakers: 'speaker',
  no_audience_share: 'slot',
  audience_share: 'slot',
  minutes_exceed_slot: 'slot',
  slot_longer_than_format: 'slot',
  minutes_planned: 'slot',
  minutes_do_not_add_up: 'slot',
  set_up_as_format: 'format',
  columns_name_a_speaker: 'organizer',
  no_title: 'title',
  no_number: 'title',
  unread_lines: 'unread',
};

function rowOfFinding({ code, params, lines }: NoticedRow, reading: ProposalReading): RowKey {
  const known = ofCode[code];
  if (known) return known;
  const named = [params.role, params.concept, ...(Array.isArray(params.roles) ? params.roles : [])].find(
    (value): value is string => typeof value === 'string',
  );
  if (named && isRow(rowOfConcept(named))) return rowOfConcept(named);
  const field = reading.fields.find((one) => one.lines.some((line) => lines.includes(line)));
  return field ? rowOfConcept(field.concept) : 'whole';
}

const isRow = (key: string): key is RowKey => (rowKeys as readonly string[]).includes(key);

/** Fields under one label told together: `Speaker 1`, lines 9 to 13. */
function seenIn(fields: readonly ReadField[]): ProposalRow['seen'] {
  const labelled = fields.filter((field) => field.sourceLabel !== null);
  const shown = labelled.length > 0 ? labelled : fields;
  const first = shown[0];
  if (!first) return [];
  const lines = shown.flatMap((field) => [field.line, ...field.lines]);
  return [{ label: first.sourceLabel ?? '', from: Math.min(...lines), to: Math.max(...lines) }];
}

const readers: Partial<Record<RowKey, (reading: ProposalReading) => Value[]>> = {
  organizer: ({ organizers }) =>
    organizers.map((one) => ({
      ...person({ ...one, confirmation: null }),
      ...(one.isHidden && { isHidden: true }),
    })),
  speaker: ({ speakers, additionalSpeakers }) => [...speakers, ...additionalSpeakers].map(person),
  open_seats: ({ openSeats }) =>
    openSeats.map(({ description, line, ...sides }) => ({ text: description, line, ...sidesOf(sides) })),
  onsite_moderator: (reading) => holders(reading, 'onsite_moderator'),
  online_moderator: (reading) => holders(reading, 'online_moderator'),
  rapporteur: (reading) => holders(reading, 'rapporteur'),
  format: ({ fields }) => texts(fields, 'format', 'duration'),
  sdgs: ({ sdgs }) => (sdgs.length > 0 ? [{ text: sdgs.join(', ') }] : []),
  expected_outcomes: ({ expectedOutcomes }) => expectedOutcomes.map((text) => ({ text })),
  description: ({ fields }) => texts(fields, 'abstract', 'description'),
  other: ({ fields }) =>
    fields
      .filter(
        ({ concept, text, sourceLabel }) =>
          rowOfConcept(concept) === 'other' && concept !== 'site' && (text || sourceLabel),
      )
      .map(({ text, sourceLabel, line }) =>
        text ? { text, line, ...(sourceLabel && { label: sourceLabel }) } : { text: sourceLabel ?? '', line },
      ),
  unread: ({ unread }) => unread.map(({ line, text }) => ({ line, text })),
};

const valuesOf = (key: RowKey, reading: ProposalReading) => readers[key]?.(reading) ?? [];

const texts = (fields: readonly ReadField[], ...concepts: string[]): Value[] =>
  fields
    .filter(({ concept, text }) => concepts.includes(concept) && text !== '')
    .map(({ text, line }) => ({ text, line }));

const holders = ({ roles }: ProposalReading, role: string): Value[] =>
  roles.filter((holder) => holder.role === role).map((holder) => person({ ...holder, confirmation: null }));

function person({ name, organization, confirmation, line, ...sides }: Speaker): Value {
  return {
    text: name ?? '',
    line,
    ...(organization && { organisation: organization }),
    ...(confirmation && { confirmation }),
    ...sidesOf(sides),
  };
}

function sidesOf({ stakeholderGroup, regionalGroup }: Pick<Speaker, 'stakeholderGroup' | 'regionalGroup'>) {
  const region = regionalGroup === 'other' || regionalGroup === 'unspecified' ? null : regionalGroup;
  return { ...(stakeholderGroup && { group: stakeholderGroup }), ...(region && { region }) };
}
