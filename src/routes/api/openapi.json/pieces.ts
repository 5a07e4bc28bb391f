import * as v from 'valibot';
import * as w from '#core/session/words.ts';

/** What several parts are described with: instants, people as they are shown, reasons. */

export const said = <T extends v.GenericSchema>(schema: T, description: string) =>
  v.pipe(schema, v.description(description));

export const whole = v.pipe(v.number(), v.integer());
export const instant = said(whole, 'Epoch milliseconds by the server’s clock; 0 where it has not happened.');
export const seconds = said(v.number(), 'Seconds.');
export const eid = said(
  v.string(),
  'Identifier of an entry: 32 hexadecimal figures. What an entry made is named by it.',
);
export const group = v.picklist(w.stakeholderGroups);
export const region = v.picklist(w.regionalGroups);
export const place = v.picklist(w.places);
export const language = said(v.string(), 'Language tag of what somebody wrote; `und` where unknown.');
export const reasonGiven = said(
  v.strictObject({ code: v.string(), word: v.string() }),
  'The reason that was chosen, and the words that were added to it, if any.',
);
export const phase = v.picklist(['none', 'draft', 'planned', 'open', 'live', 'closed']);
export const account = v.picklist(w.accounts);

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

export const seat = v.strictObject({
  seat: v.string(),
  name: v.string(),
  organisation: v.string(),
  group: v.exactOptional(group),
  region: v.exactOptional(region),
  confirmation: v.picklist(w.confirmations),
  description: v.string(),
});

export const segment = v.strictObject({
  segment: v.string(),
  kind: v.picklist(w.segmentKinds),
  title: v.string(),
  seat: v.exactOptional(seat),
  of: v.exactOptional(v.strictTuple([whole, whole])),
  chathamHouse: v.exactOptional(said(v.literal(true), 'Under the Chatham House Rule.')),
});

export const aboutAt = said(
  instant,
  'About when, if the floor goes on as it has: a forecast that changes, not a promise.',
);
export const foreseen = v.exactOptional(
  said(v.literal(true), 'Not what the group has had, but what it will have had by then.'),
);
export const tooLate = v.exactOptional(said(v.literal(true), 'That would be after the end, as things stand.'));
export const latestTooLate = v.exactOptional(
  said(v.literal(true), 'The last turn of the promise would be after the end.'),
);
export const handKind = said(v.picklist(['reply', 'order']), 'A granted reply, or a point of order.');
export const readOut = said(
  v.strictObject({ text: v.string(), language }),
  'Somebody else reads it out; the text is empty until it has the floor.',
);

export const reason = v.variant('because', [
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

export const support = said(
  v.strictObject({ members: v.array(v.string()), count: whole, of: whole }),
  'Support of one group, or of several that are too small to be counted alone.',
);
