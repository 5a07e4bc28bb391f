import * as v from 'valibot';

/**
 * The small vocabularies of a session, each with its schema. Names as in the glossary; stakeholder groups as decision 0017.
 */

export const stakeholderGroups = [
  'government',
  'civil_society',
  'private_sector',
  'technical_community',
  'academia',
  'intergovernmental_organization',
  'other',
] as const;
export type StakeholderGroup = (typeof stakeholderGroups)[number];

export const regionalGroups = [
  'african_group',
  'asia_pacific_group',
  'eastern_european_group',
  'grulac',
  'weog',
  'intergovernmental_organization',
  'unspecified',
] as const;
export type RegionalGroup = (typeof regionalGroups)[number];

/** Where a participant takes part from. A hub is a group of people who take part together from another place. */
export const places = ['room', 'online', 'hub'] as const;
export type Place = (typeof places)[number];

/** How a contribution may be attributed, from most to least said (product, promise 6). */
export const attributionLevels = ['named', 'organisation', 'group', 'withheld'] as const;
export type AttributionLevel = (typeof attributionLevels)[number];

export const roles = ['organiser', 'moderator', 'online_moderator', 'rapporteur', 'room_screen'] as const;
export type Role = (typeof roles)[number];

export const segmentKinds = ['introduction', 'presentation', 'panel', 'floor', 'closing'] as const;
export type SegmentKind = (typeof segmentKinds)[number];

/** Whose time a second is: see fairness B2. `pause` seconds are `proc`. */
export const accounts = ['panel', 'voice', 'reply', 'proc', 'lent'] as const;
export type Account = (typeof accounts)[number];

export const confirmations = ['confirmed', 'provisional', 'to_be_confirmed'] as const;
export type Confirmation = (typeof confirmations)[number];

/** Why a moderator may leave the order; `other` is said in words. Everybody sees it (F6). */
export const overrideReasons = ['answers_directly', 'must_leave', 'interpretation_ends', 'other'] as const;
export type OverrideReason = (typeof overrideReasons)[number];

/** Why a point of order was taken down (F24). */
export const orderReasons = ['raised_before', 'of_substance', 'other'] as const;
export type OrderReason = (typeof orderReasons)[number];

/** How much longer somebody may take who needs it: as planned, half as long again, twice as long (F19). */
export const extraTimes = ['1', '3/2', '2'] as const;
export type ExtraTime = (typeof extraTimes)[number];

export const returnReasons = ['off_topic', 'duplicate', 'unkind', 'other'] as const;
export type ReturnReason = (typeof returnReasons)[number];

/** What somebody needs help with (H1). */
export const helpKinds = ['hear', 'speak', 'find', 'other'] as const;
export type HelpKind = (typeof helpKinds)[number];

export const entryId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
export const questionId = entryId;
export const noteId = entryId;
export const helpId = entryId;
export const statementId = entryId;
export const outcomeId = entryId;
export const turnId = entryId;
export type QuestionId = string;
export type NoteId = string;

/** Short names given by the program or the page inside one session: `s1`, `p2`, `floor`. */
export const localId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]{1,32}$/),
  v.notValue('constructor'), // the one name of this form that every object has already
);

/** A language tag of what somebody wrote, as far as the page knows it: `en`, `fr`, `ar`, `und`. */
export const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

const clean = (given: string) => given.normalize('NFC').replace(invisible, '').replace(/\r\n?/g, '\n').trim();
const isPrintable = (given: string) => given.isWellFormed() && !unprintable.test(given);

/** Text people wrote: trimmed, no control characters but line ends, at most `most` characters. */
export const text = (most: number) =>
  v.pipe(v.string(), v.transform(clean), v.minLength(1), v.maxLength(most), v.check(isPrintable));

/** The same where leaving it empty is an answer. */
export const optionalText = (most: number) =>
  v.optional(v.union([v.pipe(v.string(), v.trim(), v.literal('')), text(most)]), '');

const oneLine = (given: string) => clean(given).replace(/\s+/g, ' ');

/** A name, a title: one line with at least a letter or a figure in it, so that nobody is called nothing (J4). */
export const line = (most: number) =>
  v.pipe(
    v.string(),
    v.transform(oneLine),
    v.minLength(1),
    v.maxLength(most),
    v.check((given) => isPrintable(given) && /[\p{L}\p{N}]/u.test(given)),
  );

/** The same where leaving it empty is an answer. */
export const optionalLine = (most: number) =>
  v.optional(v.union([v.pipe(v.string(), v.transform(oneLine), v.literal('')), line(most)]), '');

/** What pasted text brings along and nobody sees: zero-width blanks, soft hyphens, marks of byte order. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

export const wholeSeconds = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
export const daySeconds = 86_400;
