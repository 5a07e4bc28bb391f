import type { Ballot, Earlier } from './ballots.ts';

/**
 * The few types everything in core is made of. A command is what somebody asks for, an event is what has happened, an
 * entry is an event with its place, time and author, and a refusal is why the rules say no. (decision 0001)
 */

/**
 * Somebody in one log: a pseudonym (fairness F5), never a person. `added:` are people without a device whom a moderator
 * put down; they never act themselves (decision 0023). `scheduler` issues what falls due.
 */
export type ActorId = `guest:${string}` | `member:${string}` | `added:${string}` | 'scheduler';

/** The identifier of an entry in every output: 16 random bytes in lower-case hex. What an entry makes is named by it. */
export type EntryId = string;

/** What people wrote, by the name of its field. Never part of an event: sealed beside the log (decision 0001). */
export type Words = Readonly<Record<string, string>>;

/** Whose key seals the words: an actor, or somebody who is only spoken of (`seat:3`). */
export type Owner = ActorId | `seat:${string}`;

/** What the rules know of the moment: who asks, and when (epoch milliseconds of the server, never going back). */
export interface Context {
  readonly by: ActorId;
  readonly at: number;
  /** How the one who asks chose before in a vote: looked up beside the state (decision 0026). */
  readonly earlier: Earlier;
}

/** One thing that happened, with the words it carries and whose they are (the author's unless said otherwise). */
export interface Fact<E> {
  readonly event: E;
  readonly words?: Words;
  readonly of?: Owner;
}

/** An event in its log. `seq` counts from 1 without gaps; `commitment` binds the sealed words (fairness G). */
export interface Entry<E> {
  readonly seq: number;
  readonly eid: EntryId;
  readonly at: number;
  readonly by: ActorId;
  readonly event: E;
  readonly commitment?: string;
}

/** The rules' answer: why not, or what happens. */
export type Decision<E, R> = R | readonly Fact<E>[];

/** The leaf an entry leaves in the public record: only fields that point at nobody. */
export type Leaf = Readonly<Record<string, unknown>>;

type Of<T extends { type: string }, K extends T['type']> = Extract<T, { type: K }>;

/** One topic: what is decided, what it changes, what trace it leaves. One key for each type, or it does not compile. */
export interface Part<S, C extends { type: string }, E extends { type: string }, R, All extends { type: string } = E> {
  readonly decide: {
    readonly [K in C['type']]: (state: Readonly<S>, command: Of<C, K>, context: Context) => Decision<All, R>;
  };
  readonly evolve: { readonly [K in E['type']]: (state: S, entry: Entry<Of<E, K>>) => void };
  readonly record: { readonly [K in E['type']]: (entry: Entry<Of<E, K>>) => Leaf | undefined };
}

/** A kind of log, as the program runs it: topics joined, types looked up by name. */
export interface Kind<S, C, E, R> {
  readonly name: string;
  readonly initial: (id: string) => S;
  /** Refuses, or says what happens. Changes nothing. */
  readonly decide: (state: Readonly<S>, command: C, context: Context) => Decision<E, R>;
  /** Records what happened in the state it is handed; only the fold owns that state. Never says no. */
  readonly evolve: (state: S, entry: Entry<E>) => void;
  /** Checks a stored event by its type; throws for what is no event of this kind. */
  readonly readEvent: (value: unknown) => E;
  /** What this log's clock shows while ours shows `now`; absent: the same. */
  readonly timeIn?: (state: Readonly<S>, now: number) => number;
  /** What an entry adds to votes, for kinds that have some: kept beside the state (decision 0026). */
  readonly ballotIn?: (entry: Entry<E>) => Ballot | undefined;
}

/** Whether the rules said no. */
export const isRefusal = <E, R extends { refused: string }>(decision: Decision<E, R>): decision is R =>
  !Array.isArray(decision);
