import * as v from 'valibot';
import { groupClocks } from '#algorithms/group-clocks/group-clocks.ts';
import { opinionMap } from '#algorithms/opinion-map/opinion-map.ts';
import { timeLedger } from '#algorithms/time-ledger/time-ledger.ts';
import { waterline } from '#algorithms/waterline/waterline.ts';
import type { Rules } from './state.ts';
import * as w from './words.ts';

/** The rules a session has unless it says otherwise: names, versions, parameters. They stand in the log (decision 0007). */
export const usualRules: Rules = {
  questions: { method: waterline.name, version: waterline.version, weights: 'balanced' },
  queue: { method: groupClocks.name, version: groupClocks.version, slotSeconds: 120, ahead: 2 },
  ledger: { method: timeLedger.name, version: timeLedger.version, bufferSeconds: 120 },
  opinion: { method: opinionMap.name, version: opinionMap.version, map: true, totals: 'voted' },
  smallest: 5,
};

/** When somebody sees the totals of a statement: once they have voted on it or passed, or at once (V7). */
export const totalsShown = ['voted', 'always'] as const;
export type TotalsShown = (typeof totalsShown)[number];

/** The rules as an event carries them. What is optional came later: logs from before do not say it. */
export const rulesSchema = v.object({
  questions: v.object({
    method: v.string(),
    version: v.number(),
    weights: v.picklist(['balanced', 'headcount']),
    plainOrder: v.optional(v.boolean()),
  }),
  queue: v.object({
    method: v.string(),
    version: v.number(),
    slotSeconds: v.number(),
    ahead: v.number(),
    longest: v.optional(v.number()),
    window: v.optional(v.number()),
    credit: v.optional(v.number()),
    minCharge: v.optional(v.number()),
    shares: v.optional(v.record(v.string(), v.number())),
  }),
  ledger: v.object({ method: v.string(), version: v.number(), bufferSeconds: v.number() }),
  opinion: v.optional(
    v.object({ method: v.string(), version: v.number(), map: v.boolean(), totals: v.picklist(totalsShown) }),
  ),
  smallest: v.number(),
  attribution: v.optional(v.object({ most: v.picklist(w.attributionLevels), usual: v.picklist(w.attributionLevels) })),
});
