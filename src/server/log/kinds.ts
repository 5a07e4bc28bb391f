import type { Ballot } from '#core/ballots.ts';
import type { Context, Decision, Entry, Fact } from '#core/decider.ts';

/** What every kind of log can do, whatever it carries. `never` in the parameters: any kind fits, none can be called by it. */
interface SomeKind {
  readonly name: string;
  readonly initial: (id: string) => unknown;
  readonly decide: (state: never, command: never, context: Context) => unknown;
  readonly evolve: (state: never, entry: never) => void;
  readonly readEvent: (value: unknown) => unknown;
  readonly timeIn?: (state: never, now: number) => number;
  readonly ballotIn?: (entry: never) => Ballot | undefined;
}

/** The kinds a program knows, by name. */
export type Kinds = Readonly<Record<string, SomeKind>>;

type Each<K extends Kinds> = K[keyof K];

export type StateOf<K extends Kinds> = ReturnType<Each<K>['initial']>;
export type EventOf<K extends Kinds> = ReturnType<Each<K>['readEvent']>;
export type CommandOf<K extends Kinds> = Parameters<Each<K>['decide']>[1];
export type RefusalOf<K extends Kinds> = Exclude<
  ReturnType<Each<K>['decide']>,
  readonly Fact<never>[] | readonly unknown[]
>;

/** A kind as the log handles it: it passes states and events on and never looks into them. */
export interface OpaqueKind {
  readonly name: string;
  readonly initial: (id: string) => unknown;
  readonly decide: (state: unknown, command: unknown, context: Context) => Decision<object, { refused: string }>;
  readonly evolve: (state: unknown, entry: Entry<unknown>) => void;
  readonly readEvent: (value: unknown) => unknown;
  readonly timeIn?: (state: unknown, now: number) => number;
  readonly ballotIn?: (entry: Entry<unknown>) => Ballot | undefined;
}

/** The kind of that name. A log of a kind this program does not have is a program that is too old. */
export function mustFindKind(kinds: Kinds, name: string): OpaqueKind {
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (!kind) throw new Error(`this program has no kind of log called ${name}`);
  // The log hands a kind only what this same kind made: its own states, events it has read, commands typed by `Act`.
  return kind as OpaqueKind;
}
