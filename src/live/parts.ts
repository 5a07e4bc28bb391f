import { timeIn } from '#core/session/rehearsal.ts';
import type { Session } from '#core/session/state.ts';
import type { ReadWords } from '#core/session/views/audience.ts';
import type { ReleasedMap } from '#core/session/views/opinion-map.ts';
import type { Language } from '#wording/wording.ts';
import type { Surface } from './surface.ts';

/** What a reader of a surface is given: everything, or what changed after the position they had. */
export interface Parts {
  /** The position these parts show. Given back, it brings what changed after it. */
  seq: number;
  /** Whether these are all there are: what a page has besides is gone. */
  all: boolean;
  /** By key: what to show, or null where a piece is gone. */
  parts: Record<string, unknown>;
}

interface Piece {
  /** The view as text, to see whether it changed; nothing where the piece is gone. */
  text: string | undefined;
  view: unknown;
  /** What it was taken from. Where that is frozen it never changes, and need not be looked at again. */
  source: unknown;
  /** The position at which it was first seen like this. */
  seq: number;
  drawn: Map<Language, unknown>;
}

export interface Reading {
  state: Readonly<Session>;
  seq: number;
  words: ReadWords;
  /** The opinion map that the state names, for surfaces that show it. */
  map?: ReleasedMap | undefined;
}

/** So many positions back, a reader is told what changed since; further back, everything. */
const remembered = 5_000;

/**
 * The parts of one surface of one log. A piece that changed bears the position at which this was first seen. That says
 * what a reader lacks only if the reader's own position is one this board has looked at: between two looks a piece may
 * have changed and changed back, or come and gone, on another node's pages. So every other position gets everything.
 */
export class Board {
  readonly surface: Surface;
  #pieces = new Map<string, Piece>();
  #seq = -1;
  /** The positions looked at since the first one, or since words were erased. */
  #looked = new Set<number>();
  #first = { seq: -1, at: 0 };

  constructor(surface: Surface) {
    this.surface = surface;
  }

  get seq(): number {
    return this.#seq;
  }

  /** Takes note of what a log shows now. Says whether anything looks different. */
  look({ state, seq, words, map }: Reading): boolean {
    if (seq < this.#seq) return false;
    const views: Record<string, unknown> = { ...this.surface.parts(state, words, map) };
    let changed = false;
    for (const key of new Set([...this.#pieces.keys(), ...Object.keys(views)])) {
      const view = Object.hasOwn(views, key) ? views[key] : undefined;
      const known = this.#pieces.get(key);
      if (known && view !== undefined && known.source === view && Object.isFrozen(view)) continue;
      const text = view === undefined ? undefined : JSON.stringify(view);
      if (text === known?.text) continue;
      this.#pieces.set(key, { text, view: text && JSON.parse(text), source: view, seq, drawn: new Map() });
      changed = true;
    }
    if (this.#seq < 0) this.#first = { seq, at: timeIn(state, Date.now()) };
    // Words were erased without an act: whoever is at this position or an earlier one may have seen them.
    if (changed && seq === this.#seq) this.#looked.clear();
    else this.#looked.add(seq);
    const [oldest] = this.#looked;
    if (this.#looked.size > remembered && oldest !== undefined) this.#looked.delete(oldest);
    this.#seq = seq;
    return changed;
  }

  /**
   * The position from which a reader can be told what changed; nothing if theirs says nothing to us. `seenAt` is when the
   * reader last heard from a server: at the position where this board began, an earlier run may have shown something else.
   */
  resumable(after?: number, seenAt = Number.POSITIVE_INFINITY): number | undefined {
    if (after === undefined || !this.#looked.has(after)) return undefined;
    return after === this.#first.seq && seenAt < this.#first.at ? undefined : after;
  }

  /** The parts that changed after a position; all of them if it says nothing to us. */
  since(language: Language, after?: number, seenAt?: number): Parts {
    const from = this.resumable(after, seenAt);
    const due = [...this.#pieces].filter(([, { text, seq }]) => (from === undefined ? text !== undefined : seq > from));
    const drawn = due.map(([key, piece]) => [key, this.#draw(key, piece, language)]);
    return { seq: this.#seq, all: from === undefined, parts: Object.fromEntries(drawn) };
  }

  #draw(key: string, piece: Piece, language: Language): unknown {
    if (piece.text === undefined) return null;
    if (!piece.drawn.has(language)) piece.drawn.set(language, this.surface.draw(key, piece.view, language));
    return piece.drawn.get(language);
  }
}
