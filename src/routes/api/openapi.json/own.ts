import * as v from 'valibot';
import * as w from '#core/session/words.ts';
import { ellipse } from './opinion.ts';
import {
  aboutAt,
  eid,
  group,
  handKind,
  instant,
  label,
  language,
  latestTooLate,
  place,
  readOut,
  reason,
  reasonGiven,
  region,
  said,
  seconds,
  tooLate,
  whole,
} from './pieces.ts';

/** What one person is given of their own, and an entry that is cited, as they look from outside. */

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
    next: v.exactOptional(
      said(
        v.strictObject({ statement: eid, text: v.string(), language, left: whole }),
        'The statement to vote on next, and how many besides you have not voted on.',
      ),
    ),
    place: v.exactOptional(
      said(
        v.strictObject({ ellipse, letter: v.exactOptional(v.string()), seq: whole }),
        'Where you stand on the opinion map that is shown, and in which opinion group.',
      ),
    ),
    placeHidden: v.exactOptional(said(v.literal(true), 'You have it hidden.')),
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
  down: v.exactOptional(reasonGiven), // why a point of order was taken down
  closing: v.exactOptional(v.strictObject({ target: v.number(), credit: v.number() })),
});
