import { atMostOthersFirst, charge, joiningLevel, levelOf } from './level.ts';
import { nextQuestion, ranking } from './ranking.ts';
import { emptyWaterline, join, merge, submit, support, supportersOf, take, unsupport } from './waterline.ts';

type By = (number | [first: number, last: number])[];

type Act =
  | { do: 'join'; weight: number }
  | { do: 'join_many'; count: number; weight: number }
  | { do: 'submit'; id: string; by?: By }
  | { do: 'up' | 'down'; id: string; p: number; t?: number }
  | { do: 'merge'; from: string; into: string }
  | { do: 'ask'; id: string; t?: number };

/** Runs one case of `questions/waterline`. There each person has a weight of their own: one class for each weight. */
export function runCase(input: unknown): unknown {
  // Vector files are read as they stand; one that does not fit fails its case.
  const { events, rank } = input as { events: Act[]; rank?: number };
  const state = emptyWaterline();
  const weights: Record<string, number> = {};
  const asked: { id: string; level: number | null; charged: number }[] = [];
  const milliseconds = (t = 0) => t * 1000;

  const joinOnce = (weight: number) => {
    const level = joiningLevel(state, weights);
    weights[weight] = weight;
    join(state, `${state.names.length}`, `${weight}`, level);
  };
  const ask = (id: string, at: number) => {
    if (!state.isOpen[state.questions[id] ?? -1]) return;
    const { level, leavers } = charge(state, weights, id, at);
    const charged = supportersOf(state, id).length + leavers.length;
    take(state, id, level, leavers);
    asked.push({ id, level: charged === 0 ? null : level, charged });
  };
  for (const act of events) {
    if (act.do === 'join') joinOnce(act.weight);
    else if (act.do === 'join_many') for (let i = 0; i < mustCount(act.count); i += 1) joinOnce(act.weight);
    else if (act.do === 'submit') {
      submit(state, act.id);
      for (const place of (act.by ?? []).flatMap(peopleIn)) support(state, act.id, `${place}`);
    } else if (act.do === 'up') support(state, act.id, `${act.p}`);
    else if (act.do === 'down') unsupport(state, act.id, `${act.p}`, milliseconds(act.t));
    else if (act.do === 'merge') merge(state, act.from, act.into);
    else if (act.do === 'ask') ask(act.id, milliseconds(act.t));
    else throw new TypeError(`An event that is not known: ${JSON.stringify(act)}`);
  }
  return {
    asked,
    participants: state.levels,
    participantRuns: runsOf(state.levels),
    levels: ofOpenQuestions(state.ids, state.isOpen, (id) => levelOf(state, weights, id)),
    next: nextQuestion(state, weights) ?? null,
    ranking: ranking(state, weights, rank).map(({ question, level }) => ({ id: question, level })),
    atMostOthersFirst: ofOpenQuestions(state.ids, state.isOpen, (id) => atMostOthersFirst(state, weights, id)),
  };
}

function ofOpenQuestions(ids: string[], isOpen: boolean[], value: (id: string) => number | null) {
  return Object.fromEntries(ids.filter((_, place) => isOpen[place]).map((id) => [id, value(id)]));
}

function peopleIn(by: number | [first: number, last: number]): number[] {
  if (typeof by === 'number') return [by];
  const [first, last] = by;
  return Array.from({ length: mustCount(last - first + 1) }, (_, i) => first + i);
}

// A file that asks for a thousand million people is refused, not tried.
function mustCount(count: number): number {
  if (!Number.isSafeInteger(count) || count < 0 || count > 1_000_000)
    throw new RangeError(`Not a number of people: ${count}`);
  return count;
}

function runsOf(levels: readonly number[]): [count: number, level: number][] {
  const runs: [number, number][] = [];
  for (const level of levels) {
    const last = runs.at(-1);
    if (last && last[1] === level) last[0] += 1;
    else runs.push([1, level]);
  }
  return runs;
}
