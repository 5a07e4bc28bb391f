import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unit } from './exact.ts';
import { atMostOthersFirst, charge, joiningLevel, levelOf } from './level.ts';
import { nextQuestion, ranking } from './ranking.ts';
import { beforeTaking, untake } from './untake.ts';
import { changeClass, close, emptyWaterline, join, merge, submit, support, take, unsupport } from './waterline.ts';

/** A person as the rule defines them, with whole numbers without limit. */
interface Person {
  weight: bigint;
  level: bigint;
}

/** The smallest level that holds one unit, found by halving: the definition and nothing else. */
function levelByHalving(people: readonly Person[]): bigint | undefined {
  if (people.length === 0) return undefined;
  const holds = (level: bigint) =>
    people.reduce((sum, person) => sum + person.weight * (level > person.level ? level - person.level : 0n), 0n) >=
    BigInt(unit);
  let low = 0n;
  let high = people.reduce((sum, { level }) => sum + level, 0n) + BigInt(unit);
  while (low < high) {
    const middle = (low + high) / 2n;
    if (holds(middle)) high = middle;
    else low = middle + 1n;
  }
  return low;
}

/** The rule again, from its definition, in as many steps as it takes. */
class BruteForce {
  readonly people: Person[] = [];
  readonly questions: { id: string; isOpen: boolean; backers: Set<number>; left: Map<number, number> }[] = [];

  join(weight: number): bigint {
    const total = this.people.reduce((sum, person) => sum + person.weight, 0n);
    const paid = this.people.reduce((sum, person) => sum + person.weight * person.level, 0n);
    const level = total === 0n ? 0n : paid / total;
    this.people.push({ weight: BigInt(weight), level });
    return level;
  }

  find(id: string) {
    return this.questions.find((question) => question.id === id && question.isOpen);
  }

  level(id: string): bigint | undefined {
    return levelByHalving([...(this.find(id)?.backers ?? [])].map((place) => this.people[place]!));
  }

  weightOf(id: string): bigint {
    return [...(this.find(id)?.backers ?? [])].reduce((sum, place) => sum + this.people[place]!.weight, 0n);
  }

  next(): string | undefined {
    let best: { id: string; level: bigint; weight: bigint } | undefined;
    for (const { id } of this.questions) {
      const level = this.level(id);
      if (level === undefined) continue;
      const weight = this.weightOf(id);
      if (!best || level < best.level || (level === best.level && weight > best.weight)) best = { id, level, weight };
    }
    return best?.id;
  }

  /** What to do to take it back: those charged stand where they stood, the question is open again. */
  take(id: string, at: number): (() => void) | undefined {
    const question = this.find(id);
    if (!question) return undefined;
    const left = new Map(question.left);
    const late = [...question.left].filter(([, since]) => at - since <= 120_000).map(([place]) => place);
    const charged = [...new Set([...question.backers, ...late])].map((place) => this.people[place]!);
    const level = levelByHalving(charged) ?? 0n;
    const raised = charged.filter((person) => person.level < level).map((person) => ({ person, from: person.level }));
    for (const { person } of raised) person.level = level;
    question.isOpen = false;
    return () => {
      for (const { person, from } of raised) person.level = from;
      Object.assign(question, { left, isOpen: true });
    };
  }

  atMostOthersFirst(id: string): bigint | undefined {
    const level = this.level(id);
    const backers = this.find(id)?.backers;
    if (level === undefined || !backers) return undefined;
    const free = this.people.map((person, place) =>
      backers.has(place) || person.level >= level ? 0n : person.weight * (level - person.level),
    );
    return free.reduce((sum, room) => sum + room, 0n) / BigInt(unit);
  }
}

type Act =
  | { do: 'join'; weight: number }
  | { do: 'submit'; by: number[] }
  | { do: 'support' | 'unsupport'; question: number; person: number }
  | { do: 'take' | 'close'; question: number }
  | { do: 'follow' | 'untake' }
  | { do: 'merge'; from: number; into: number }
  | { do: 'reweigh'; person: number; weight: number };

const anyWeight = fc.oneof(fc.constantFrom(250, 500), fc.integer({ min: 250, max: 4000 }));
const some = fc.nat(30);
const acts = (weight: fc.Arbitrary<number>) => fc.array(act(weight), { minLength: 20, maxLength: 80, size: 'max' });
const act = (weight: fc.Arbitrary<number>): fc.Arbitrary<Act> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant('join' as const), weight }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('submit' as const), by: fc.array(some, { maxLength: 6 }) }) },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constantFrom('support' as const, 'unsupport' as const),
        question: some,
        person: some,
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('take' as const), question: some }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('follow' as const) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('untake' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), question: some }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('merge' as const), from: some, into: some }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('reweigh' as const), person: some, weight }) },
  );

/** Both do the same, step by step; a class is a weight. */
class Pair {
  readonly fast = emptyWaterline();
  readonly slow = new BruteForce();
  readonly weights: Record<string, number> = {};
  now = 0;
  /** The last taking, while it can be taken back: nobody has been charged since. */
  untake: (() => void) | undefined;

  play(act: Act, place: number): void {
    const { fast, slow } = this;
    this.now = place * 45_000;
    const people = slow.people.length;
    const question = (n: number) => `q${n % Math.max(1, slow.questions.length)}`;
    if (act.do === 'join') this.join(act.weight);
    else if (act.do === 'submit') {
      const id = `q${slow.questions.length}`;
      submit(fast, id);
      slow.questions.push({ id, isOpen: true, backers: new Set(), left: new Map() });
      if (people > 0) for (const n of act.by) this.support(id, n % people);
    } else if (act.do === 'support' && people > 0) this.support(question(act.question), act.person % people);
    else if (act.do === 'unsupport' && people > 0) this.unsupport(question(act.question), act.person % people);
    else if (act.do === 'take') this.take(question(act.question));
    else if (act.do === 'follow') this.take(nextQuestion(fast, this.weights) ?? '');
    else if (act.do === 'untake') {
      this.untake?.();
      this.untake = undefined;
    } else if (act.do === 'close') {
      close(fast, question(act.question));
      const found = slow.find(question(act.question));
      if (found) found.isOpen = false;
    } else if (act.do === 'merge') this.merge(question(act.from), question(act.into));
    else if (act.do === 'reweigh' && people > 0) {
      this.weights[act.weight] = act.weight;
      changeClass(fast, `p${act.person % people}`, `${act.weight}`);
      slow.people[act.person % people]!.weight = BigInt(act.weight);
    }
  }

  join(weight: number): void {
    const level = joiningLevel(this.fast, this.weights);
    this.weights[weight] = weight;
    expect(BigInt(level)).toBe(this.slow.join(weight));
    join(this.fast, `p${this.slow.people.length - 1}`, `${weight}`, level);
  }

  support(id: string, person: number): void {
    support(this.fast, id, `p${person}`);
    const found = this.slow.find(id);
    found?.backers.add(person);
    found?.left.delete(person);
  }

  unsupport(id: string, person: number): void {
    unsupport(this.fast, id, `p${person}`, this.now);
    const found = this.slow.find(id);
    if (found?.backers.delete(person)) found.left.set(person, this.now);
  }

  merge(from: string, into: string): void {
    merge(this.fast, from, into);
    const [source, target] = [this.slow.find(from), this.slow.find(into)];
    if (!source || !target || source === target) return;
    for (const person of source.backers) {
      target.backers.add(person);
      target.left.delete(person);
    }
    source.isOpen = false;
  }

  take(id: string): void {
    const { level, leavers } = charge(this.fast, this.weights, id, this.now);
    const before = beforeTaking(this.fast, id, level, leavers);
    take(this.fast, id, level, leavers);
    const undo = this.slow.take(id, this.now);
    if (!undo) return;
    this.untake = () => {
      untake(this.fast, id, before);
      undo();
    };
  }
}

describe('agrees with its definition on whole numbers without limit', () => {
  test.each([
    ['from 0', 0, anyWeight],
    ['from 0, with ties', 0, fc.constantFrom(1000, 2000)],
    ['from 0, by whole units', 0, fc.integer({ min: 1, max: 3 })],
    // Whoever stands so high takes everybody who joins along.
    ['in sums that pass 2^53', 9_000_000_000_000, anyWeight],
  ])('levels %s', (_, start, weight) => {
    fc.assert(
      fc.property(acts(weight), (acts) => {
        const pair = new Pair();
        const { fast, slow, weights } = pair;
        for (const n of [0, 1]) {
          weights[1000] = 1000;
          join(fast, `p${n}`, '1000', start);
          slow.people.push({ weight: 1000n, level: BigInt(start) });
        }
        for (const [place, act] of acts.entries()) pair.play(act, place);
        expect(fast.levels.map(BigInt)).toEqual(slow.people.map(({ level }) => level));
        expect(nextQuestion(fast, weights)).toBe(slow.next());
        for (const { id } of slow.questions) {
          expect(levelOf(fast, weights, id)).toEqual(plain(slow.level(id)));
          expect(atMostOthersFirst(fast, weights, id)).toEqual(plain(slow.atMostOthersFirst(id)));
        }
        const order = ranking(fast, weights, 6);
        expect(order).toEqual(orderByTaking(slow, 6));
      }),
      { numRuns: 300 },
    );
  });
});

const plain = (value: bigint | undefined) => (value === undefined ? null : Number(value));

/** The order shown, by its definition: take the next, again and again. Spoils what it is given. */
function orderByTaking(slow: BruteForce, places: number): { question: string; level: number }[] {
  const order: { question: string; level: number }[] = [];
  for (const question of slow.questions) question.left.clear();
  for (let next = slow.next(); next !== undefined && order.length < places; next = slow.next()) {
    order.push({ question: next, level: Number(slow.level(next)) });
    slow.take(next, 0);
  }
  return order;
}
