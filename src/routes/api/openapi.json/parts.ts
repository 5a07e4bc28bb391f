import * as v from 'valibot';
import { sides } from '#core/session/outcome.ts';
import { stances } from '#core/session/statement.ts';
import * as w from '#core/session/words.ts';

/**
 * What the public views look like from outside: the published shape of the surface `data`, version 1. Fields and parts may
 * be added, none changes its meaning. Strict here, so that a test sees what is shown and not described.
 */

const said = <T extends v.GenericSchema>(schema: T, description: string) => v.pipe(schema, v.description(description));

const whole = v.pipe(v.number(), v.integer());
const instant = said(whole, 'Epoch milliseconds by the server’s clock; 0 where it has not happened.');
const seconds = said(v.number(), 'Seconds.');
const eid = said(v.string(), 'Identifier of an entry: 32 hexadecimal figures. What an entry made is named by it.');
const group = v.picklist(w.stakeholderGroups);
const region = v.picklist(w.regionalGroups);
const place = v.picklist(w.places);
const language = said(v.string(), 'Language tag of what somebody wrote; `und` where unknown.');
const reasonGiven = said(
  v.strictObject({ code: v.string(), word: v.string() }),
  'The reason that was chosen, and the words that were added to it, if any.',
);
const phase = v.picklist(['none', 'draft', 'planned', 'open', 'live', 'closed']);
const account = v.picklist(w.accounts);

export const label = said(
  v.strictObject({
    as: v.picklist(w.attributionLevels),
    name: v.exactOptional(v.string()),
    organisation: v.exactOptional(v.string()),
    group: v.exactOptional(group),
    place: v.exactOptional(place),
    region: v.exactOptional(region),
  }),
  'Somebody, as far as they let themselves be quoted: what they withheld is not there.',
);

const seat = v.strictObject({
  seat: v.string(),
  name: v.string(),
  organisation: v.string(),
  group: v.exactOptional(group),
  region: v.exactOptional(region),
  confirmation: v.picklist(w.confirmations),
  description: v.string(),
});

const segment = v.strictObject({
  segment: v.string(),
  kind: v.picklist(w.segmentKinds),
  title: v.string(),
  seat: v.exactOptional(seat),
  of: v.exactOptional(v.strictTuple([whole, whole])),
  chathamHouse: v.exactOptional(said(v.literal(true), 'Under the Chatham House Rule.')),
});

const aboutAt = said(instant, 'About when, if the floor goes on as it has: a forecast that changes, not a promise.');
const foreseen = v.exactOptional(
  said(v.literal(true), 'Not what the group has had, but what it will have had by then.'),
);
const tooLate = v.exactOptional(said(v.literal(true), 'That would be after the end, as things stand.'));
const latestTooLate = v.exactOptional(said(v.literal(true), 'The last turn of the promise would be after the end.'));
const handKind = said(v.picklist(['reply', 'order']), 'A granted reply, or a point of order.');
const readOut = said(
  v.strictObject({ text: v.string(), language }),
  'Somebody else reads it out; the text is empty until it has the floor.',
);

const head = v.strictObject({
  session: v.string(),
  title: v.string(),
  phase,
  slotSeconds: seconds,
  promisedSeconds: said(v.number(), 'What the floor was promised, in seconds.'),
  startedAt: instant,
  endsAt: instant,
  closedAt: instant,
});

const now = said(
  v.strictObject({
    what: v.picklist(['before', 'starting', 'segment', 'turn', 'paused', 'closed']),
    since: instant,
    allottedSeconds: seconds,
    graceSeconds: v.exactOptional(
      said(v.number(), 'Of the panel: how long they may go on after that, at its own cost.'),
    ),
    lentUntil: v.exactOptional(said(whole, 'Until when the panel is lent what nobody waits for.')),
    kind: v.exactOptional(handKind),
    readOut: v.exactOptional(readOut),
    heldSeconds: v.exactOptional(seconds),
    segment: v.exactOptional(segment),
    speaker: v.exactOptional(label),
    ticket: v.exactOptional(whole),
    override: v.exactOptional(reasonGiven),
    next: v.exactOptional(segment),
  }),
  'Whose time it is. What has been used: the server’s clock less `since`; while it is paused, `heldSeconds`.',
);

const ledger = said(
  v.strictObject({
    startedAt: instant,
    endsAt: instant,
    targetSeconds: seconds,
    creditSeconds: seconds,
    owedSeconds: seconds,
    handoverAt: instant,
    bufferSeconds: seconds,
    booked: v.record(account, v.number()),
    spans: v.array(v.strictObject({ account, seconds: v.number() })),
    running: v.exactOptional(v.strictObject({ account, since: instant })),
  }),
  'What the floor was promised, has had and is owed; and by when the panel has to hand over.',
);

const reason = v.variant('because', [
  v.strictObject({ because: v.picklist(['longest_waiting', 'by_order', 'point_of_order', 'reply', 'chair']) }),
  v.strictObject({ because: v.literal('second_turn'), turns: whole }),
  v.strictObject({ because: v.literal('first_of_group'), group, groupSeconds: v.number(), foreseen }),
  v.strictObject({
    because: v.literal('least_heard'),
    group,
    groupSeconds: v.number(),
    foreseen,
    attribute: v.picklist(['region', 'place']),
    value: v.string(),
  }),
  v.strictObject({ because: v.literal('overtaken_enough'), group }),
]);

const queue = v.strictObject({
  waiting: whole,
  hands: said(
    v.array(
      v.strictObject({
        ticket: whole,
        place: whole,
        who: label,
        since: instant,
        reason,
        latest: said(whole, 'Called after so many more turns at the very latest.'),
        aboutAt: v.exactOptional(aboutAt),
        tooLate,
        latestTooLate,
        fixed: said(v.boolean(), 'Announced: stays where it is.'),
        kind: v.exactOptional(handKind),
        readOut: v.exactOptional(readOut),
      }),
    ),
    'The first hands, in the order in which they would be called if nobody else raised one.',
  ),
});

const policyQuestion = v.strictObject({
  policyQuestion: v.string(),
  place: whole,
  text: v.string(),
});

const support = said(
  v.strictObject({ members: v.array(v.string()), count: whole, of: whole }),
  'Support of one group, or of several that are too small to be counted alone.',
);

const question = v.strictObject({
  question: eid,
  text: v.string(),
  language,
  stage: v.picklist(['open', 'taken', 'answered', 'withdrawn', 'returned']),
  who: label,
  support: whole,
  at: instant,
  policyQuestion: v.exactOptional(v.string()),
  place: v.exactOptional(said(whole, 'Place in the order, for the first ten.')),
  othersFirst: v.exactOptional(said(whole, 'At most so many other questions can come first, from here on.')),
  takenPlace: v.exactOptional(whole),
  override: v.exactOptional(reasonGiven),
  returned: v.exactOptional(reasonGiven),
  also: v.exactOptional(said(v.array(label), 'Those who asked the same and are credited with it.')),
  pinned: v.exactOptional(said(v.literal(true), 'Shown first; its place in the order is what it is.')),
  readOutAt: v.exactOptional(instant),
  answer: v.exactOptional(v.strictObject({ seat: v.exactOptional(seat), written: v.exactOptional(v.string()) })),
  noneHeard: v.exactOptional(
    said(v.literal(true), 'So many are behind it, and none of them is behind a question that was taken.'),
  ),
  groups: said(v.array(support), 'By group; empty until the session is closed.'),
});

const source = v.strictObject({
  kind: v.picklist(['turn', 'note', 'question', 'statement']),
  entry: eid,
  who: v.exactOptional(label),
});
const counts = (choices: readonly string[]) => ({
  totals: v.exactOptional(
    said(v.strictObject(each(choices, whole)), 'How many chose what; not there while they are too few to be counted.'),
  ),
  byGroup: v.exactOptional(
    said(v.strictObject(each(choices, v.array(support))), 'By group, once the session is closed.'),
  ),
});
const each = <T>(names: readonly string[], schema: T) => Object.fromEntries(names.map((name) => [name, schema]));

/** A statement, under `s-` and its identifier. */
export const statementPart = v.strictObject({
  statement: eid,
  text: v.string(),
  language,
  stage: v.string(),
  at: instant,
  who: v.exactOptional(label),
  source: v.exactOptional(source),
  policyQuestion: v.exactOptional(v.string()),
  returned: v.exactOptional(reasonGiven),
  smallest: said(whole, 'Counts of fewer people than this are not shown alone.'),
  ...counts(stances),
});

/** An outcome proposal, under `o-` and its identifier. */
export const outcomePart = v.strictObject({
  outcome: eid,
  entry: eid,
  text: v.string(),
  language,
  at: instant,
  sources: said(v.array(source), 'What it rests on.'),
  policyQuestion: v.exactOptional(v.string()),
  struck: v.exactOptional(v.strictObject({ entry: eid, word: v.string() })),
  smallest: said(whole, 'Counts of fewer people than this are not shown alone.'),
  ...counts(sides),
  reasons: v.array(v.strictObject({ entry: eid, side: v.picklist(sides), text: v.string(), language, who: label })),
});

const round = v.strictObject({ people: whole, shares: v.array(v.number()) });
const awareness = said(
  v.strictObject({
    question: v.string(),
    place: whole,
    text: v.string(),
    scale: v.string(),
    low: v.string(),
    high: v.string(),
    answers: v.array(v.string()),
    before: v.exactOptional(round),
    after: v.exactOptional(round),
    both: v.exactOptional(v.strictObject({ people: whole, up: v.number(), same: v.number(), down: v.number() })),
  }),
  'What people knew before and after: shares in percent, in the order of the answers, and nothing of too few people.',
);

const list = said(
  v.strictObject({ list: v.array(v.string()), more: whole }),
  'Keys of other parts, in order, and how many there are besides.',
);

/** The parts of the surface `data` that have a name, by key. */
export const parts = {
  head,
  now,
  ledger,
  queue,
  policy: v.strictObject({ questions: v.array(policyQuestion) }),
  pinned: list,
  order: list,
  taken: list,
  statements: list,
  outcomes: list,
  awareness: v.strictObject({ questions: v.array(awareness) }),
};
/** A question, under `q-` and its identifier. */
export const questionPart = question;

export const mine = said(
  v.strictObject({
    joined: v.boolean(),
    role: v.exactOptional(v.picklist(w.roles)),
    self: v.exactOptional(
      v.strictObject({
        group,
        region,
        place,
        as: v.picklist(w.attributionLevels),
        name: v.string(),
        organisation: v.string(),
        joinedAt: instant,
        heads: v.exactOptional(said(whole, 'Of a hub: how many sit there.')),
      }),
    ),
    hand: v.exactOptional(
      v.strictObject({
        ticket: whole,
        since: instant,
        place: whole,
        reason,
        latest: whole,
        aboutAt: v.exactOptional(aboutAt),
        tooLate,
        latestTooLate,
        kind: v.exactOptional(handKind),
        readOut: v.exactOptional(readOut),
      }),
    ),
    hasFloor: v.boolean(),
    questions: v.array(v.strictObject({ question: eid, stage: v.string(), at: instant })),
    supports: v.array(eid),
    help: v.exactOptional(said(v.literal(true), 'You wait for help.')),
    helpTaken: v.exactOptional(said(v.literal(true), 'Somebody of the team is seeing to it.')),
    statements: said(v.array(eid), 'Your statements that stand.'),
    choices: said(
      v.record(v.string(), v.string()),
      'What you chose, by statement, outcome proposal or awareness question.',
    ),
  }),
  'What concerns you alone.',
);

export const entry = v.strictObject({
  entry: eid,
  at: instant,
  during: v.exactOptional(
    said(v.string(), 'A part under the Chatham House Rule: `at` is its beginning, the exact time is not told.'),
  ),
  kind: v.string(), // kinds are added; a program shows those it knows
  who: v.exactOptional(label),
  text: v.exactOptional(v.string()),
  language: v.exactOptional(language),
  seconds: v.exactOptional(seconds),
  override: v.exactOptional(reasonGiven),
  closing: v.exactOptional(v.strictObject({ target: v.number(), credit: v.number() })),
});
