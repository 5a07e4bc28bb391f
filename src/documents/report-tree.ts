import * as v from 'valibot';
import { voteFigures } from '#core/votes/figures.ts';

/**
 * The report of a session as a tree, from which the web page, the Markdown and the JSON are all made (R8). People's words
 * stay in their own language; everything Bigtent says by itself is in the language of the wording. These schemas are the
 * published description of the JSON, version 1: fields may be added, none changes its meaning.
 */

/** Places in `sources`, counted from 1. */
const cites = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(1))),
  v.description('The entries this rests on: places in `sources`, counted from 1.'),
);
const language = v.optional(
  v.pipe(v.string(), v.description('Language tag of what people wrote; `und` where unknown.')),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How a stakeholder group, or several that are too small to stand alone, stands to something. */
const standing = v.object({
  groups: v.pipe(v.array(v.string()), v.description('Stakeholder groups in this count, by their codes.')),
  label: v.string(),
  short: v.string(),
  count,
  of: v.pipe(count, v.description('How many of them took part.')),
});

const paragraph = v.object({ block: v.literal('paragraph'), text: v.string(), language, cites });
const heading = v.object({ block: v.literal('heading'), text: v.string() });
const quote = v.object({
  block: v.literal('quote'),
  text: v.string(),
  language,
  who: v.pipe(v.string(), v.description('Who said it, as they chose to be quoted, and what became of it.')),
  standing: v.optional(v.array(standing)),
  cites,
});
const proposal = v.object({
  block: v.literal('proposal'),
  text: v.string(),
  language,
  support: v.optional(count),
  oppose: v.optional(count),
  standing: v.optional(v.array(standing)),
  against: v.optional(v.array(standing)),
  said: v.pipe(v.string(), v.description('The counts and the sources in a sentence.')),
  cites,
});
const verdict = v.object({
  block: v.literal('verdict'),
  figure: v.string(),
  seconds: count,
  kept: v.boolean(),
  open: v.optional(v.pipe(v.literal(true), v.description('The session runs: what is missing can still come.'))),
  tag: v.string(),
  text: v.string(),
  cites,
});
const row = v.object({
  label: v.string(),
  value: v.string(),
  number: v.optional(v.pipe(v.number(), v.description('The value as a number, in the unit of the table.'))),
  share: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1), v.description('Share of the largest row.'))),
  note: v.optional(v.string()),
  cites,
});
const table = v.object({
  block: v.literal('table'),
  caption: v.string(),
  unit: v.optional(v.picklist(['seconds', 'people', 'percent'])),
  rows: v.array(row),
});

const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const support = v.object({
  block: v.literal('support'),
  text: v.string(),
  language,
  label: v.pipe(v.string(), v.description('What is said of it, as in `votes.commonGround`.')),
  tag: v.pipe(v.string(), v.description('The same in words.')),
  groups: v.array(
    v.object({
      members: v.array(v.string()),
      label: v.string(),
      agree: v.pipe(percent, v.description('In five points, cut near nobody and everybody.')),
      disagree: percent,
      binding: v.optional(v.pipe(v.literal(true), v.description('The group with the smallest bound.'))),
      said: v.string(),
    }),
  ),
  said: v.string(),
  cites,
});
const grid = v.object({
  block: v.literal('grid'),
  caption: v.string(),
  text: v.pipe(v.string(), v.description('What the table shows, or why it is empty.')),
  columns: v.pipe(v.array(v.string()), v.description('The heads, the first that of the words.')),
  rows: v.array(
    v.object({
      text: v.string(),
      language,
      cells: v.array(v.object({ text: v.string(), percent: v.optional(percent) })),
      cites,
    }),
  ),
  cites,
});
const picture = v.object({
  block: v.literal('picture'),
  svg: v.pipe(v.string(), v.description('The picture, with its description inside. The tables before it say more.')),
  text: v.string(),
  cites,
});

const block = v.variant('block', [paragraph, heading, quote, proposal, verdict, table, support, grid, picture]);
const section = v.object({
  id: v.string(),
  heading: v.string(),
  beside: v.pipe(v.boolean(), v.description('Whether it stands beside the text on a wide page: the figures do.')),
  blocks: v.array(block),
});

export const reportSchema = v.object({
  format: v.literal('bigtent-report'),
  version: v.literal(1),
  session: v.string(),
  title: v.string(),
  stage: v.pipe(v.picklist(['draft', 'final']), v.description('`draft` until the session is closed.')),
  rehearsal: v.optional(v.pipe(v.literal(true), v.description('Made up for practice: nobody in it is real.'))),
  language: v.string(),
  startedAt: v.pipe(v.number(), v.description('Epoch milliseconds; 0 where it has not happened.')),
  closedAt: v.number(),
  sections: v.array(section),
  votes: v.optional(
    v.pipe(
      v.object({ position: v.pipe(count, v.description('Up to which entry of the log.')), ...voteFigures.entries }),
      v.description('What the votes came to, as figures: `bigtent map VOTES.json --verify` compares these.'),
    ),
  ),
  sources: v.pipe(
    v.array(v.string()),
    v.description('Identifiers of the entries that are cited, in the order in which they are first cited.'),
  ),
});

export type Report = v.InferOutput<typeof reportSchema>;
export type Section = v.InferOutput<typeof section>;
export type Block = v.InferOutput<typeof block>;
export type TableRow = v.InferOutput<typeof row>;
export type Standing = v.InferOutput<typeof standing>;
