import * as v from 'valibot';
import { sides } from '#core/session/outcome.ts';
import { stances } from '#core/session/statement.ts';
import { eid, instant, label, language, reasonGiven, said, support, whole } from './pieces.ts';

/** What people take a stand on, as it looks from outside: statements, outcome proposals, awareness. */

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
export const awareness = said(
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
