import { digestOf } from '#algorithms/opinion-map/digest.ts';
import { mapOf } from '#algorithms/opinion-map/opinion-map.ts';
import { type Choice, tableOf, type Vote } from '#algorithms/opinion-map/votes.ts';
import type { ActorId } from '../../decider.ts';
import { joins, openSession, type Trial } from '../given.ts';
import type { ReleasedMap } from './opinion-map.ts';

/** Opinion maps of sessions in the hand, for tests and for trying out: worked out by the plain stages. */

const choices: Record<string, Choice> = { agree: 1, pass: 0, disagree: -1 };

/** The map of the votes up to a position, as any node works it out. */
export function mapAt({ entries }: Pick<Trial, 'entries'>, of: number): ReleasedMap {
  const people: string[] = [];
  const statements: string[] = [];
  const gone = new Set<string>();
  const votes: Vote[] = [];
  for (const { by, eid, event } of entries.slice(0, of)) {
    if (event.type === 'statement.added') statements.push(eid);
    if (event.type === 'statement.withdrawn' || event.type === 'statement.returned') gone.add(event.statement);
    if (event.type !== 'vote.received') continue;
    if (!people.includes(by)) people.push(by);
    votes.push([people.indexOf(by), statements.indexOf(event.statement), choices[event.choice] ?? 0]);
  }
  const table = tableOf(people.length, statements.length, votes);
  const active = statements.map((id) => !gone.has(id));
  return { of, statements, digest: digestOf(table, mapOf(table, { active })) };
}

/** Releases the map of everything voted so far, and gives it. */
export function release(tried: Trial): ReleasedMap {
  const of = tried.entries.length;
  tried.given('scheduler', { type: 'map.release', of });
  return mapAt(tried, of);
}

/** Forty people in two camps, with the map released: all agree on the first two of eight statements, and the camps oppose each other on six. */
export function camps() {
  const tried = openSession();
  const people = Array.from({ length: 40 }, (_, index) =>
    joins(tried, `P${index}`, index % 2 === 0 ? 'academia' : 'government'),
  );
  const statements = people
    .slice(0, 8)
    .map((by, index) => tried.given(by, { type: 'statement.add', text: `Ferry ${index} should run at night.` }));
  const vote = (by: ActorId, statement: string, isFor: boolean) =>
    tried.given(by, { type: 'vote.cast', statement, choice: isFor ? 'agree' : 'disagree' });
  for (const [person, by] of people.entries())
    for (const [at, statement] of statements.entries()) vote(by, statement, at < 2 || person % 2 === 0);
  return { tried, people, statements, map: release(tried) };
}
