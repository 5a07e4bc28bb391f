import { expect, test } from 'vitest';
import { type Act, type Answer, afterFrame, Line, newId } from './live.svelte.ts';

const start = { log: 's1', surface: 'desk', lang: 'en', seq: 7, at: 1_000_000, parts: { a: 1, b: 2 } } as const;

/** A server that answers as it is told, and remembers what it was asked. */
function server() {
  const asked: string[] = [];
  const answers: ((answer: Answer) => void)[] = [];
  const send = (_: string, { id }: Pick<Act, 'id'>) => {
    asked.push(id);
    return new Promise<Answer>((answer) => answers.push(answer));
  };
  const answer = async (said: Answer) => {
    answers.shift()?.(said);
    await new Promise(setImmediate);
  };
  return { asked, send, answer };
}

const pause = { type: 'clock.pause' } as const;
const resume = { type: 'clock.resume' } as const;

test('a frame replaces the parts it names and removes those that are gone', () => {
  expect(afterFrame({ a: 1, b: 2 }, { parts: { b: 3, a: null, c: 4 } })).toEqual({ b: 3, c: 4 });
});

test('a frame with everything leaves nothing of what was', () => {
  expect(afterFrame({ a: 1, b: 2 }, { all: true, parts: { c: 4 } })).toEqual({ c: 4 });
});

test('an act is kept when the server has said so, and its consequence is awaited', async () => {
  const { send, answer } = server();
  const line = new Line(start, { send });
  const outcome = line.act(pause, 'speaker');
  expect([line.acts.map(({ state }) => state), line.keptAt]).toEqual([['sending'], undefined]);

  await answer({ kept: true, seq: 8 });
  expect([line.acts, line.keptAt !== undefined, line.isBusy]).toEqual([[], true, true]);
  await expect(outcome).resolves.toBe(true);

  line.take({ seq: 8, now: 2_000_000, parts: { a: 5 } });
  expect([line.isBusy, line.parts.a, Math.round(line.at / 1000)]).toEqual([false, 5, 2000]);
});

test('without an answer acts wait in their order and go out again under the same ids', async () => {
  const { asked, send, answer } = server();
  const line = new Line(start, { send });
  void line.act(pause, 'speaker');
  void line.act(resume, 'speaker');
  await answer(undefined);
  expect(line.acts.map(({ state }) => state)).toEqual(['waits', 'waits']);

  line.take({ seq: 7, now: 2_000_000, parts: {} }); // the line is back
  await answer({ kept: true, seq: 8 });
  await answer({ kept: true, seq: 9 });
  expect(asked).toEqual([asked[0], asked[0], asked[2]]);
  expect(asked[2]).not.toBe(asked[0]);
  expect(line.acts).toEqual([]);
});

test('what waits can be taken back; what is being sent cannot', async () => {
  const { asked, send, answer } = server();
  const line = new Line(start, { send });
  const outcome = line.act(pause, 'speaker');
  line.takeBack(asked[0] ?? '');
  expect(line.acts.length).toBe(1);
  await answer(undefined);
  line.takeBack(asked[0] ?? '');
  expect(line.acts).toEqual([]);
  await expect(outcome).resolves.toBe(false);
});

test('acts that wait outlive the page, and what does not come to be is told of', async () => {
  const { asked, send, answer } = server();
  let kept: Act[] = [];
  const lost: string[] = [];
  const keeping = {
    read: () => kept,
    write: (acts: Act[]) => {
      kept = acts;
    },
  };
  const line = new Line(start, { send, keeping, onlost: ({ type }) => lost.push(type) });
  void line.act(pause, 'speaker');
  void line.act(resume, 'speaker');
  expect(kept.map(({ command }) => command.type)).toEqual(['clock.pause', 'clock.resume']);

  await answer({ kept: true, seq: 8 });
  await answer({ kept: false, refusal: { refused: 'not-paused' } });
  expect([kept, lost, asked.length]).toEqual([[], ['clock.resume'], 2]);
});

test('a refusal is said at the card it was asked for in, until the next act there', async () => {
  const { send, answer } = server();
  const line = new Line(start, { send });
  void line.act({ type: 'floor.give', ticket: 4, word: '' }, 'hands');
  await answer({ kept: false, refusal: { refused: 'no-such-hand', ticket: 4 } });
  expect(line.said).toEqual({ hands: { refused: 'no-such-hand', ticket: 4 } });
  void line.act(pause, 'speaker');
  expect(Object.keys(line.said)).toEqual(['hands']);
  void line.act(resume, 'hands');
  expect(line.said).toEqual({});
});

test('ids of acts are such as the door takes, and never the same', () => {
  const ids = Array.from({ length: 100 }, newId);
  expect(ids.every((id) => /^[A-Za-z0-9_-]{22}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(100);
});

test('X5 a desk’s clock runs at the pace of its session, and stands where that is 0', () => {
  const quick = new Line({ ...start, pace: 60 });
  const still = new Line({ ...start, pace: 0 });
  const before = performance.now();
  while (performance.now() - before < 60);
  quick.tick();
  still.tick();

  expect(quick.at).toBeGreaterThanOrEqual(1_000_000 + 60 * 60);
  expect(still.at).toBe(1_000_000);
  still.take({ seq: 8, now: 1_234_000, parts: {} });
  expect(still.at).toBe(1_234_000);
});
