import { beforeAll, describe, expect, test } from 'vitest';
import type { Lanes } from '#server/log/lanes.ts';
import type { TestDatabase } from './databases.ts';
import { failureContract } from './failure.contract.ts';
import { add, type BoxLogs, does, entriesOf, given, mustRead, newLog, openBoxes } from './given.ts';

/** Batches are sent before those before them are answered; whoever acts cannot tell, except that it goes faster. */
export function aheadContract(database: () => TestDatabase): void {
  describe('ahead of the commits', () => {
    let seen: Seen;
    let lanes: Lanes;
    beforeAll(() => {
      seen = { underway: 0, most: 0, overtaken: 0 };
      lanes = watched(database().node(), seen);
    });
    const batchCap = 5;

    test('a batch goes out while the one before is written, and the answers come in order', async () => {
      const logs = openBoxes(lanes, { batchCap });
      const log = await newLog(logs);
      const ann = await given(logs, log);
      seen.most = 0;
      const order: number[] = [];
      const acts = Array.from({ length: 60 }, async (_, place) => {
        const outcome = await logs.act(add(log, ann, place % 3 === 2 ? -2 : 1));
        order.push(place);
        return outcome;
      });
      const outcomes = await Promise.all(acts);
      expect(order).toEqual(order.map((_, place) => place));
      expect(outcomes.map((outcome) => outcome.kept && outcome.seq)).toEqual(outcomes.map((_, place) => place + 2));
      expect(seen.most).toBe(2);
      expect((await mustRead(logs, log)).state).toEqual((await readCold(lanes, log)).state);
      await logs.close();
    });

    test('each act is decided on what those still being written will have changed', async () => {
      const logs = openBoxes(lanes, { batchCap });
      const log = await newLog(logs);
      const ann = await given(logs, log);
      // One may take away exactly as often as one has been added, wherever the batches end.
      const amounts = Array.from({ length: 40 }, (_, place) => (place % 4 < 2 ? 1 : -1));
      const outcomes = await Promise.all([...amounts, -1].map((amount) => logs.act(add(log, ann, amount))));
      expect(outcomes.slice(0, -1).every(({ kept }) => kept)).toBe(true);
      expect(outcomes.at(-1)).toEqual({ kept: false, refusal: { refused: 'negative', total: 0 } });
      await logs.close();
    });

    test('what goes along with an answer was seen with the act in it, and nothing that came later than its batch', async () => {
      const logs = openBoxes(lanes, { batchCap });
      const log = await newLog(logs);
      const ann = await given(logs, log);
      const outcomes = await Promise.all(
        Array.from({ length: 43 }, () => logs.actAndSee(add(log, ann), ({ state, seq }) => [state.total, seq])),
      );
      for (const [place, outcome] of outcomes.entries()) {
        if (!outcome.kept || !outcome.seen) throw new Error('not kept');
        const [total = 0, seq] = outcome.seen;
        expect(seq).toBe(total + 1);
        expect(total).toBeGreaterThan(place);
        expect(total).toBeLessThanOrEqual(place + batchCap);
      }
      await logs.close();
    });

    test('sent again while the first answer is under way, an act counts once', async () => {
      const logs = openBoxes(lanes, { batchCap });
      const log = await newLog(logs);
      const ann = await given(logs, log);
      const again = [1, 4, 5, 9, 16, 25, 36].map((place) => `twice-${place}`);
      const once = Array.from({ length: 50 }, (_, place) => `twice-${place}`);
      const ids = once.flatMap((id, place) => (place % 5 === 3 ? [id, ...again.splice(0, 1)] : [id]));
      expect(ids.length).toBeGreaterThan(once.length);
      const outcomes = await Promise.all(ids.map((id) => logs.act(add(log, ann, 1, id))));
      for (const [place, id] of ids.entries()) expect(outcomes[place]).toEqual(outcomes[ids.indexOf(id)]);
      expect((await mustRead(logs, log)).state.total).toBe(once.length);
      await logs.close();
    });

    test('when another node comes in between, the batch fails its look, and is decided again on what there is', async () => {
      const [here, there] = [
        openBoxes(lanes, { batchCap }),
        openBoxes(watched(database().node(1), seen), { batchCap }),
      ];
      seen.overtaken = 0;
      let acts = 0;
      for (let round = 0; round < 50 && seen.overtaken === 0; round += 1) {
        const log = await newLog(here);
        const people = await Promise.all([given(here, log, 'Ann'), given(there, log, 'Bo')]);
        const outcomes = await Promise.all(
          people.flatMap((by, side) =>
            Array.from({ length: 40 }, (_, place) => (side ? there : here).act(add(log, by, place % 4 === 3 ? -2 : 1))),
          ),
        );
        acts = outcomes.length;
        const entries = await entriesOf(here, log);
        const kept = outcomes.flatMap((outcome) => (outcome.kept ? [outcome.seq] : [])).sort((a, b) => a - b);
        expect(kept).toEqual(entries.slice(2).map(({ seq }) => seq));
        expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, place) => place + 1));
        const states = [await mustRead(here, log), await mustRead(there, log), await readCold(lanes, log)];
        expect(states[0]?.state).toEqual(states[2]?.state);
        expect(states[1]?.state).toEqual(states[2]?.state);
      }
      expect(acts).toBe(80);
      expect(seen.overtaken).toBeGreaterThan(0);
      await Promise.all([here.close(), there.close()]);
    });

    test('somebody erased meanwhile does not act any more, and nothing of theirs stays readable', async () => {
      const logs = openBoxes(lanes, { batchCap });
      const log = await newLog(logs);
      const [ann, bo] = [await given(logs, log, 'Ann'), await given(logs, log, 'Bo')];
      const acts = Array.from({ length: 60 }, (_, place) =>
        place % 2
          ? logs.act(add(log, bo))
          : logs.act(does(log, ann, { type: 'remark', text: 'mine' })).catch(() => undefined),
      );
      await acts[3];
      const [row] = await lanes.run(
        (sql) => sql<{ person: string }[]>`select person from actor where log = ${log} and actor = ${ann}`,
      );
      await logs.erase(row?.person ?? '');
      const outcomes = await Promise.all(acts);
      expect(outcomes.filter((outcome, place) => place % 2 && outcome?.kept)).toHaveLength(30);
      const cold = await readCold(lanes, log);
      for (const { eid, by } of await entriesOf(logs, log)) if (by === ann) expect(cold.words(eid)).toBeUndefined();
      expect(await logs.act(add(log, ann))).toEqual({ kept: false, refusal: { refused: 'no-such-actor' } });
      await logs.close();
    });

    describe('when something breaks', () => failureContract(database, { batchCap: 3 }));
  });
}

interface Seen {
  underway: number;
  /** Of transactions on one lane that were sent and not answered, at one moment. */
  most: number;
  /** Batches that found the log another than they thought. */
  overtaken: number;
}

/** The same lanes, with an eye on how many transactions are under way. */
function watched(lanes: Lanes, seen: Seen): Lanes {
  return {
    ...lanes,
    hold: (work) =>
      lanes.hold((line) =>
        work({
          async transaction(inside) {
            seen.underway += 1;
            seen.most = Math.max(seen.most, seen.underway);
            const sent = await line.transaction(inside);
            const over = (error?: Error & { code?: string }) => {
              seen.underway -= 1;
              if (error?.code === '22012') seen.overtaken += 1;
            };
            sent.kept.then(() => over(), over);
            return sent;
          },
        }),
      ),
  };
}

/** The log as somebody reads it who has seen nothing of it. */
async function readCold(lanes: Lanes, log: string) {
  const logs: BoxLogs = openBoxes(lanes);
  const reading = await mustRead(logs, log);
  await logs.close();
  return reading;
}
