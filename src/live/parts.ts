import type { Session } from '#core/session/state.ts';
import type { ReadWords } from '#core/session/views/audience.ts';
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
  /** The position at which it was first seen like this. */
  seq: number;
  drawn: Map<Language, unknown>;
}

export interface Reading {
  state: Readonly<Session>;
  seq: number;
  words: ReadWords;
}

/**
 * The parts of one surface of one log. A piece that changed bears the position at which this was first seen: never before
 * the act that changed it, so whoever has seen everything up to a position misses nothing of what came after it, on this
 * node or another. Positions from before this board began to look, and those that an erasure has overtaken, get everything.
 */
export class Board {
  readonly surface: Surface;
  /** Counts the drawings that changed something: for those who keep what they made of it. */
  version = 0;
  #pieces = new Map<string, Piece>();
  #seq = -1;
  /** Up to here, what somebody has seen is not known piece by piece. */
  #unknownUpTo = -1;

  constructor(surface: Surface) {
    this.surface = surface;
  }

  get seq(): number {
    return this.#seq;
  }

  /** Takes note of what a log shows now. Says whether anything looks different. */
  look({ state, seq, words }: Reading): boolean {
    if (seq < this.#seq) return false;
    const views: Record<string, unknown> = { ...this.surface.parts(state, words) };
    let changed = false;
    for (const key of new Set([...this.#pieces.keys(), ...Object.keys(views)])) {
      const view = Object.hasOwn(views, key) ? views[key] : undefined;
      const text = view === undefined ? undefined : JSON.stringify(view);
      if (text === this.#pieces.get(key)?.text) continue;
      this.#pieces.set(key, { text, view: text && JSON.parse(text), seq, drawn: new Map() });
      changed = true;
    }
    // The first look, or words erased without an act: whoever is at this position may have seen something else.
    if (this.#seq < 0 || (changed && seq === this.#seq)) this.#unknownUpTo = seq;
    this.#seq = seq;
    if (changed) this.version += 1;
    return changed;
  }

  /** The parts that changed after a position; all of them if it says nothing to us. */
  since(language: Language, after?: number): Parts {
    const all = after === undefined || after <= this.#unknownUpTo || after > this.#seq;
    const due = [...this.#pieces].filter(([, piece]) => (all ? piece.text !== undefined : piece.seq > after));
    const drawn = due.map(([key, piece]) => [key, this.#draw(key, piece, language)]);
    return { seq: this.#seq, all, parts: Object.fromEntries(drawn) };
  }

  #draw(key: string, piece: Piece, language: Language): unknown {
    if (piece.text === undefined) return null;
    if (!piece.drawn.has(language)) piece.drawn.set(language, this.surface.draw(key, piece.view, language));
    return piece.drawn.get(language);
  }
}
