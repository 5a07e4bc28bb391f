import * as v from 'valibot';
import { sides } from '#core/session/opinion.ts';
import { totalsShown } from '#core/session/rules.ts';
import { eid, instant, language, said, whole } from './pieces.ts';

/** The opinion map, as it looks from outside. */

export const ellipse = said(
  v.strictObject({ x: v.number(), y: v.number(), long: v.number(), short: v.number(), degrees: v.number() }),
  'A place and how far it reaches: half lengths in the units of the map, and the angle of the longer one.',
);
const band = said(
  v.strictObject({ least: whole, under: v.exactOptional(whole) }),
  'A number of people, in steps: at least so many, and fewer than `under`.',
);
const share = said(
  v.strictObject({ percent: whole, bound: v.exactOptional(v.picklist(['least', 'most'])) }),
  'A share in percent, rounded to five; of few people it is cut, and says so.',
);
const side = v.picklist(sides);
const byGroup = said(v.record(v.string(), share), 'By the letter of the group; not there of too few votes.');
const text = { statement: eid, text: v.string(), language };
const opposedSide = v.strictObject({
  letter: v.string(),
  share,
  panel: v.array(
    v.strictObject({ seat: v.string(), name: v.string(), known: v.picklist(['openly', 'stakeholder-group']) }),
  ),
});

const picture = v.strictObject({
  groups: v.array(
    v.strictObject({
      letter: v.string(),
      outline: ellipse,
      tints: said(
        v.array(v.array(v.array(v.tuple([v.number(), v.number()])))),
        'From the edge inwards: rings around where so many people stand about a place, never fewer than five.',
      ),
    }),
  ),
  error: said(ellipse, 'How far off the place of one person typically is.'),
});

const mapped = v.strictObject({
  stage: v.picklist(['none', 'groups']),
  smallest: whole,
  people: band,
  ungrouped: v.exactOptional(band),
  statements: whole,
  why: v.exactOptional(v.strictObject({ because: v.string(), least: v.exactOptional(whole) })),
  sure: v.strictObject({
    foretold: v.exactOptional(whole),
    shuffles: v.exactOptional(v.strictObject({ tried: whole, asStrong: whole })),
    staying: v.exactOptional(whole),
  }),
  groups: v.array(
    v.strictObject({
      letter: v.string(),
      size: band,
      says: v.array(v.strictObject({ ...text, side, share, others: v.exactOptional(share) })),
    }),
  ),
  common: said(v.array(v.strictObject({ ...text, side, groups: byGroup })), 'Where all groups lean the same way.'),
  apart: said(
    v.array(
      v.strictObject({
        ...text,
        everybody: v.exactOptional(v.strictObject({ agree: share, disagree: share, pass: share })),
        groups: byGroup,
      }),
    ),
    'Every statement on the map; what tells the groups apart first.',
  ),
  opposed: v.array(v.strictObject({ ...text, agree: opposedSide, disagree: opposedSide, ask: v.string() })),
  picture: v.exactOptional(picture),
  totals: v.picklist(totalsShown),
  released: said(
    v.strictObject({
      seq: whole,
      entry: eid,
      at: instant,
      method: v.string(),
      version: whole,
      parameters: v.strictObject({ smallest: whole }),
    }),
    'Of which votes it was made, by which method: enough to work it out again.',
  ),
});

/** The part `opinion`. */
export const opinion = v.union([v.strictObject({ stage: v.literal('few'), smallest: whole }), mapped]);
