import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseNext } from './choose.ts';
import { emptyQueue, type GroupClocks, lower, type QueueParams, raise, turnsOf, waiting } from './group-clocks.ts';
import { latestTurns } from './promise.ts';
import { begin, beginning, end, ending, forecast } from './turn.ts';

type Act = { do: 'raise'; person: number } | { do: 'lower'; n: number } | { do: 'turn'; seconds: number };

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('raise' as const), person: fc.nat(24) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lower' as const), n: fc.nat(20) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('turn' as const), seconds: fc.integer({ min: 1, max: 400 }) }) },
);
const acts = fc.array(act, { minLength: 30, maxLength: 120, size: 'max' });
const params: fc.Arbitrary<QueueParams> = fc.record({
  credit: fc.constantFrom(0, 120, 240),
  window: fc.integer({ min: 1, max: 6 }),
  maxJump: fc.integer({ min: 0, max: 4 }),
  longest: fc.integer({ min: 0, max: 5 }),
  ahead: fc.constantFrom(0, 0, 2),
});

// Group and attributes belong to the person: some groups are large, half of the people come from one region.
const about = (person: number) => ({
  person: `p${person}`,
  group: ['a', 'a', 'a', 'b', 'b', 'c'][person % 6]!,
  attrs: { region: ['R', 'R', 'S', 'T'][person % 4]!, channel: person % 3 === 0 ? 'online' : 'room' },
});

function play(
  queue: GroupClocks,
  params: QueueParams,
  acts: Act[],
  atTurn: (ticket: number) => void,
  atHand: (ticket: number) => void,
) {
  for (const act of acts) {
    if (act.do === 'raise') {
      if (waiting(queue).some(({ person }) => person === `p${act.person}`)) continue;
      atHand(raise(queue, about(act.person)));
    } else if (act.do === 'lower') lower(queue, act.n);
    else {
      const call = chooseNext(queue, params);
      if (!call) continue;
      atTurn(call.ticket);
      begin(queue, beginning(queue, params, call.ticket)!);
      end(queue, ending(queue, params, act.seconds)!);
    }
  }
}

test('guarantee 1: nobody is called later than was promised when the hand went up', () => {
  fc.assert(
    fc.property(params, acts, (params, acts) => {
      const queue = emptyQueue();
      const latest: Record<number, number> = {};
      const turnsOfTier = (ticket: number) => queue.tierTurns[turnsOf(queue, queue.hands[ticket]!.person)] ?? 0;
      const keep = (ticket: number) => {
        const more = latestTurns(queue, params, ticket);
        if (more !== null) latest[ticket] = turnsOfTier(ticket) + more;
      };
      const check = (ticket: number) =>
        expect(turnsOfTier(ticket)).toBeLessThanOrEqual(latest[ticket] ?? Number.POSITIVE_INFINITY);
      play(queue, params, acts, check, keep);
    }),
    { numRuns: 200 },
  );
});

test('guarantee 2: at most so many later hands of the own group go before anyone', () => {
  fc.assert(
    fc.property(params, acts, (params, acts) => {
      const queue = emptyQueue();
      const later: Record<number, number> = {};
      const check = (ticket: number) => {
        const called = queue.hands[ticket]!;
        for (const hand of waiting(queue)) {
          const isSame = hand.group === called.group && turnsOf(queue, hand.person) === turnsOf(queue, called.person);
          if (isSame && hand.ticket < ticket) later[hand.ticket] = (later[hand.ticket] ?? 0) + 1;
        }
      };
      play(queue, { ...params, ahead: 0 }, acts, check, () => undefined);
      for (const times of Object.values(later)) expect(times).toBeLessThanOrEqual(params.maxJump!);
    }),
    { numRuns: 200 },
  );
});

test('guarantee 4: nobody speaks again while somebody waits who has spoken less', () => {
  fc.assert(
    fc.property(params, acts, (params, acts) => {
      const queue = emptyQueue();
      const check = (ticket: number) => {
        const fewest = Math.min(...waiting(queue).map(({ person }) => turnsOf(queue, person)));
        expect(turnsOf(queue, queue.hands[ticket]!.person)).toBe(fewest);
      };
      play(queue, { ...params, ahead: 0 }, acts, check, () => undefined);
    }),
    { numRuns: 200 },
  );
});

const seconds = fc.array(fc.integer({ min: 30, max: 300 }), { minLength: 20, maxLength: 80, size: 'max' });

/** Every group has a hand up at all times; each hand is somebody's first. Says after each turn what each group has had. */
function always(groups: number, turns: number[], params: QueueParams, after: (had: Had) => void): void {
  const queue = emptyQueue();
  const had: Had = Array.from({ length: groups }, () => ({ all: 0, asGroup: 0 }));
  for (let group = 0; group < groups; group += 1) raise(queue, { ...about(group), group: `g${group}` });
  for (const [n, spoken] of turns.entries()) {
    const call = chooseNext(queue, params)!;
    const { group } = queue.hands[call.ticket]!;
    begin(queue, beginning(queue, params, call.ticket)!);
    end(queue, ending(queue, params, spoken)!);
    raise(queue, { ...about(groups + n), group });
    const own = had[Number(group.slice(1))]!;
    own.all += spoken;
    if (!call.why.includes('longest_waiting')) own.asGroup += spoken;
    after(had);
  }
}
type Had = { all: number; asGroup: number }[];

test('guarantee 3: no group has in group turns more than another that always waits, the credit and one turn', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), seconds, params, (groups, turns, params) => {
      const longest = Math.max(...turns);
      always(groups, turns, { ...params, ahead: 0 }, (had) => {
        const least = Math.min(...had.map(({ all }) => all));
        for (const { asGroup } of had) expect(asGroup).toBeLessThanOrEqual(least + params.credit! + longest);
      });
    }),
    { numRuns: 150 },
  );
});

test('without turns for the longest waiting, groups that always wait differ by one turn at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), seconds, (groups, turns) => {
      const longest = Math.max(...turns);
      always(groups, turns, { longest: 0 }, (had) => {
        const all = had.map((one) => one.all);
        expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(longest);
      });
    }),
    { numRuns: 150 },
  );
});

test('the forecast is what happens when every turn takes as long as planned, announced or not', () => {
  fc.assert(
    fc.property(params, acts, (params, acts) => {
      const queue = emptyQueue();
      const nothing = () => undefined;
      play(queue, params, acts, nothing, nothing);
      const foretold = forecast(queue, params);
      const came = foretold.map(() => {
        const call = chooseNext(queue, params)!;
        begin(queue, beginning(queue, params, call.ticket)!);
        end(queue, ending(queue, params, 120)!);
        return call;
      });
      expect(came).toEqual(foretold);
      expect(waiting(queue)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
