/**
 * What a proposal page says, as data. `null` stands for what the page does not say; nothing is guessed.
 * Enumerations are snake case of the page's own term; groups and regions are the closed lists below.
 */
import * as v from 'valibot';
import {
  type Confirmation,
  confirmations,
  type SegmentKind,
  type StakeholderGroup,
  segmentKinds,
  regionalGroups as sessionRegions,
  stakeholderGroups,
} from '#core/session/words.ts';

/** The values of a session, and what pages say of those who fit none. */
export const regionalGroups = [...sessionRegions, 'other'] as const;
export const weights = ['decide', 'check', 'note'] as const;
/** Everything that can be noticed. Pages word it by code and `params`; the message is the English of it. */
export const findingCodes = [
  'not_a_proposal',
  'open_seats',
  'questions_in_one_paragraph',
  'person_in_several_roles',
  'groups_missing_on_panel',
  'regions_missing_on_panel',
  'minutes_do_not_add_up',
  'minutes_exceed_slot',
  'slot_longer_than_format',
  'minutes_planned',
  'audience_share',
  'no_audience_share',
  'speakers_do_not_match_text',
  'speakers_to_be_confirmed',
  'few_speakers',
  'role_missing',
  'role_to_be_confirmed',
  'group_misspelt',
  'region_misspelt',
  'unusual_region',
  'group_in_place_of_region',
  'region_before_group',
  'country_in_place_of_group',
  'country_in_place_of_region',
  'hidden_value',
  'listed_twice',
  'columns_name_a_speaker',
  'list_starts_late',
  'no_title',
  'no_number',
  'no_policy_question',
  'set_up_as_format',
  'repeated_block',
  'text_cut_off',
  'unread_lines',
] as const;

const line = v.pipe(v.number(), v.integer(), v.minValue(1));
const lines = v.array(line);
const words = v.nullable(v.string());
const minutes = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));
const stakeholderGroup = v.nullable(v.picklist(stakeholderGroups));
const regionalGroup = v.nullable(v.picklist(regionalGroups));

const organizer = v.object({
  name: words,
  organization: words,
  stakeholderGroup,
  regionalGroup,
  isHidden: v.boolean(),
  line,
});

const speaker = v.object({
  name: words,
  stakeholderGroup,
  regionalGroup,
  confirmation: v.nullable(v.picklist(confirmations)),
  organization: words,
  line,
});

const role = v.object({
  role: v.picklist(['onsite_moderator', 'online_moderator', 'rapporteur']),
  name: words,
  stakeholderGroup,
  regionalGroup,
  organization: words,
  line,
});

const segment = v.object({
  kind: v.picklist(segmentKinds),
  minutes: v.number(),
  /** Place in `speakers`, then, counted on, in `openSeats`. Only for presentations. */
  speaker: v.optional(v.number()),
});

export const proposalReading = v.object({
  ref: v.object({ event: words, year: v.nullable(v.number()), type: words, number: v.nullable(v.number()) }),
  title: words,
  organizers: v.array(organizer),
  speakers: v.array(speaker),
  openSeats: v.array(v.object({ description: v.string(), stakeholderGroup, regionalGroup, line })),
  onsiteModerators: v.array(v.string()),
  onlineModerators: v.array(v.string()),
  rapporteurs: v.array(v.string()),
  format: words,
  roomLayout: words,
  plannedMinutes: minutes,
  slotMinutes: minutes,
  audienceMinutes: minutes,
  policyQuestions: v.array(v.string()),
  sdgs: v.array(v.string()),
  fields: v.array(v.object({ concept: v.string(), sourceLabel: words, text: v.string(), line, lines })),
  unread: v.array(v.object({ line, text: v.string() })),
  findings: v.array(
    v.object({
      /** One of `findingCodes` here; kept as text where readings are stored, because a later reader may know more. */
      code: v.string(),
      weight: v.picklist(weights),
      message: v.string(),
      params: v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())])),
      lines,
    }),
  ),
  additionalSpeakers: v.array(speaker),
  roles: v.array(role),
  slot: v.nullable(v.object({ start: v.string(), end: v.string(), timeZone: words, room: words })),
  expectedOutcomes: v.array(v.string()),
  /** What the page itself says about the use of time, before anybody adds it up. */
  plan: v.object({
    introductionMinutes: minutes,
    presentations: v.nullable(v.object({ count: v.number(), minutesEach: v.number() })),
    agenda: v.array(v.object({ text: v.string(), minutes: v.number(), kind: v.picklist(segmentKinds), line })),
    lines,
  }),
  runningOrder: v.array(segment),
});

export type ProposalReading = v.InferOutput<typeof proposalReading>;
export type Organizer = ProposalReading['organizers'][number];
export type Speaker = ProposalReading['speakers'][number];
export type OpenSeat = ProposalReading['openSeats'][number];
export type RoleHolder = ProposalReading['roles'][number];
export type ReadField = ProposalReading['fields'][number];
export type Finding = ProposalReading['findings'][number];
export type FindingCode = (typeof findingCodes)[number];
export type Plan = ProposalReading['plan'];
export type Segment = ProposalReading['runningOrder'][number];
export type RegionalGroup = (typeof regionalGroups)[number];
export { type Confirmation, confirmations, type SegmentKind, type StakeholderGroup, segmentKinds, stakeholderGroups };
