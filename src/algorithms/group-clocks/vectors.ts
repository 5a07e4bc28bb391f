import { chooseNext } from './choose.ts';
import { type Call, emptyQueue, type HandKind, lower, type QueueParams, raise } from './group-clocks.ts';
import { begin, beginning, end, ending, forecast } from './turn.ts';

type Act =
  | { do: 'raise'; person: string; group: string; attrs?: Record<string, string>; kind?: HandKind }
  | { do: 'lower'; ticket: number }
  | { do: 'call'; ticket?: number }
  | { do: 'stop'; seconds: number; factor?: number | string };

/** Runs one case of `queue/group-clocks`. A `call` with a ticket is the chair's own choice. */
export function runCase(input: unknown): unknown {
  // Vector files are read as they stand; one that does not fit fails its case.
  const { params = {}, events } = input as { params?: QueueParams; events: Act[] };
  const state = emptyQueue();
  const calls: Call[] = [];
  for (const act of events) {
    if (act.do === 'raise') raise(state, { attrs: {}, ...act });
    else if (act.do === 'lower') lower(state, act.ticket);
    else if (act.do === 'call') {
      const call = act.ticket === undefined ? chooseNext(state, params) : { ticket: act.ticket, why: ['chair'] };
      const effect = call && beginning(state, params, call.ticket);
      if (!effect) continue;
      calls.push(call);
      begin(state, effect);
    } else if (act.do === 'stop') {
      const effect = ending(state, params, act.seconds, act.factor);
      if (effect) end(state, effect);
    } else throw new TypeError(`An event that is not known: ${JSON.stringify(act)}`);
  }
  return {
    calls,
    next: chooseNext(state, params) ?? null,
    forecast: forecast(state, params).map(({ ticket }) => ticket),
    clocks: state.clocks,
    V: state.virtual,
  };
}
