import * as v from 'valibot';
import { paramsOf } from '#algorithms/group-clocks/group-clocks.ts';
import { opinionMap } from '#algorithms/opinion-map/opinion-map.ts';
import type { Part } from '../decider.ts';
import { lessOf, mostOf, usualOf } from './attribution.ts';
import { notPlanning } from './may.ts';
import type { Refusal } from './refusal.ts';
import { rulesSchema, type TotalsShown, totalsShown } from './rules.ts';
import type { Rules, Session } from './state.ts';
import * as w from './words.ts';

/** The terms of a session: the rules' parameters and how far people may be quoted; fixed when the doors open. Rules S15, S16. */

const whole = (least: number, most: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)));

export const commands = [
  v.object({
    type: v.literal('rules.set'),
    weights: v.optional(v.picklist(['balanced', 'headcount'])),
    /** Whether people may also look at the questions by support alone. */
    plainOrder: v.optional(v.boolean()),
    turnSeconds: whole(15, 900),
    ahead: whole(0, 2),
    longest: whole(0, 10),
    window: whole(1, 20),
    credit: whole(0, 3600),
    minCharge: whole(0, 300),
    /** What share of the time each group is meant to have; whoever is not named has one. */
    shares: v.optional(
      v.record(v.picklist(w.stakeholderGroups), v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))),
    ),
    bufferSeconds: whole(0, 1800),
    /** Whether votes on statements make an opinion map (Y1), and when totals are seen (V7). */
    map: v.optional(v.boolean()),
    totals: v.optional(v.picklist(totalsShown)),
    /** Counts below this are joined with others; under three would point at people. */
    smallest: whole(3, 50),
    most: v.optional(v.picklist(w.attributionLevels)),
    usual: v.optional(v.picklist(w.attributionLevels)),
  }),
] as const;

export const events = [v.object({ type: v.literal('rules.changed'), rules: rulesSchema })] as const;

export type Command = v.InferOutput<(typeof commands)[number]>;
export type Event = v.InferOutput<(typeof events)[number]>;

export const terms: Part<Session, Command, Event, Refusal> = {
  decide: {
    'rules.set'(session, asked, { by }) {
      return notPlanning(session, by) ?? [{ event: { type: 'rules.changed', rules: changed(session, asked) } }];
    },
  },
  evolve: {
    'rules.changed'(session, { eid, event }) {
      session.rules = event.rules as Rules; // as the schema has it; an absent field stays absent
      session.marks.rules = eid;
    },
  },
  record: {
    'rules.changed': ({ event }) => ({ rules: event.rules }),
  },
};

/** Logs from before the opinion map do not say it. */
const usualOpinion = {
  method: opinionMap.name,
  version: opinionMap.version,
  map: true,
  totals: 'voted' as TotalsShown,
};

/** The rules with what was asked put in; what was not asked stays. The usual way to be quoted never says more than the most. */
function changed(session: Readonly<Session>, asked: Command): Rules {
  const { questions, queue, ledger, smallest } = session.rules;
  const most = asked.most ?? mostOf(session);
  const { turnSeconds: slotSeconds, ahead, longest, window, credit, minCharge, shares } = asked;
  const { weights, plainOrder, bufferSeconds, map, totals } = asked;
  const given = <T extends object>(fields: T) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>; // the same keys
  return {
    questions: { ...questions, ...given({ weights, plainOrder }) } as Rules['questions'],
    queue: {
      ...queue,
      ...given({ slotSeconds, ahead, longest, window, credit, minCharge, shares }),
    } as Rules['queue'],
    ledger: { ...ledger, ...given({ bufferSeconds }) } as Rules['ledger'],
    opinion: { ...usualOpinion, ...session.rules.opinion, ...given({ map, totals }) },
    smallest: asked.smallest ?? smallest,
    attribution: { most, usual: lessOf(asked.usual ?? usualOf(session), most) },
  };
}

/** The act that gives another session the same terms. */
export function termsOf(session: Readonly<Session>): Command {
  const { questions, queue, ledger, opinion, smallest, attribution } = wholeRules(session);
  const { weights, plainOrder } = questions;
  const { slotSeconds: turnSeconds, ahead, longest, window, credit, minCharge, shares } = queue;
  const { bufferSeconds } = ledger;
  const { map, totals } = opinion;
  const fields = { weights, plainOrder, turnSeconds, ahead, longest, window, credit, minCharge, bufferSeconds };
  return { type: 'rules.set', ...fields, map, totals, shares, smallest, ...attribution };
}

/** The rules with nothing left unsaid: for whoever reads or edits them. */
export function wholeRules(session: Readonly<Session>) {
  const { questions, queue, ledger, smallest } = session.rules;
  const { method, version, slotSeconds, ...params } = queue;
  const { slot: _, ...said } = paramsOf(params);
  return {
    questions: { plainOrder: true, ...questions },
    queue: { method, version, slotSeconds, ...said, shares: queue.shares ?? {} },
    ledger,
    opinion: { ...usualOpinion, ...session.rules.opinion },
    smallest,
    attribution: { most: mostOf(session), usual: usualOf(session) },
  };
}
export type WholeRules = ReturnType<typeof wholeRules>;
