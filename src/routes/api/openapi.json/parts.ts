import * as v from 'valibot';
import { opinion } from './opinion.ts';
import {
  aboutAt,
  account,
  eid,
  handKind,
  instant,
  label,
  language,
  latestTooLate,
  phase,
  readOut,
  reason,
  reasonGiven,
  said,
  seat,
  seconds,
  segment,
  support,
  tooLate,
  whole,
} from './pieces.ts';
import { awareness } from './votes.ts';

/**
 * What the public views look like from outside: the published shape of the surface `data`, version 1. Fields and parts may
 * be added, none changes its meaning. Strict here, so that a test sees what is shown and not described.
 */

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
  opinion,
};
/** A question, under `q-` and its identifier. */
export const questionPart = question;
