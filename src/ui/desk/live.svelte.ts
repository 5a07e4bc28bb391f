import type { Command } from '#core/session/session.ts';
import type { Said } from '#wording/sentences.ts';
import { openFeed, postAct, stillOnTeam } from './wire.ts';

/**
 * A desk's line to the server: the parts as they come, the server's clock, and the acts on their way. An act is kept when
 * the server has said so and not before; while the line is gone it waits here under the same id, in its turn.
 */

export type Parts = Readonly<Record<string, unknown>>;

/** What the stream brings. */
export interface Frame {
  seq: number;
  now: number;
  all?: true;
  parts: Record<string, unknown>;
}

/** The server's answer to an act, or nothing where there was none: then nobody knows, and it is sent again. */
export type Answer = { kept: true; seq: number } | { kept: false; refusal: Said } | undefined;

export interface Act {
  id: string;
  command: Command;
  /** The card it was asked for in: where a refusal is said. */
  where: string;
  state: 'sending' | 'waits';
}

/** The parts after a frame: new ones in place of old ones, those that are gone left out. */
export function afterFrame(before: Parts, { all, parts }: Pick<Frame, 'all' | 'parts'>): Parts {
  const after = all ? { ...parts } : { ...before, ...parts };
  for (const key of Object.keys(parts)) if (parts[key] === null) delete after[key];
  return after;
}

export interface LineStart {
  log: string;
  surface: 'desk' | 'notes' | 'online';
  lang: string;
  seq: number;
  /** The server's clock when the page was made. */
  at: number;
  /** Seconds of the session in one of ours: another number than 1 only in a rehearsal (decision 0030). */
  pace?: number;
  parts: Parts;
}

/** Where acts that wait outlive the page: a rapporteur's words must not be lost with it. */
export interface Keeping {
  read(): Act[];
  write(acts: Act[]): void;
}

interface Options {
  send?: (log: string, act: Pick<Act, 'id' | 'command'>) => Promise<Answer>;
  keeping?: Keeping;
  /** Told of each act that did not come to be: refused, or taken back. */
  onlost?: (command: Command) => void;
}

const retryMs = [1000, 2000, 4000, 8000, 15_000];

export class Line {
  parts: Parts = $state.raw({});
  /** The server's clock, in epoch milliseconds; it moves on each second, also without a line. */
  at = $state(0);
  /** Since when there is no line. */
  lostSince: number | undefined = $state();
  /** When the last act was kept. */
  keptAt: number | undefined = $state();
  acts: Act[] = $state([]);
  /** What was refused last, by card. */
  said: Record<string, Said> = $state({});

  readonly log: string;
  readonly #surface: string;
  readonly #lang: string;
  readonly #send: NonNullable<Options['send']>;
  readonly #keeping: Keeping | undefined;
  readonly #onlost: Options['onlost'];
  #seq: number;
  #awaited = 0;
  /** The server's clock less the browser's own, which never jumps, at the session's pace. */
  #ahead: number;
  readonly #pace: number;
  #flushing = false;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  readonly #outcomes = new Map<string, (kept: boolean) => void>();

  constructor(
    { log, surface, lang, seq, at, pace = 1, parts }: LineStart,
    { send = postAct, keeping, onlost }: Options = {},
  ) {
    this.#keeping = keeping;
    this.#onlost = onlost;
    this.log = log;
    this.#surface = surface;
    this.#lang = lang;
    this.#send = send;
    this.#seq = seq;
    this.#pace = pace;
    this.#ahead = at - performance.now() * pace;
    this.parts = parts;
    this.at = at;
  }

  /** Whether an act is on its way, or its consequence is not here yet: what is on the screen may be about to change. */
  get isBusy(): boolean {
    return this.acts.length > 0 || (this.#awaited > this.#seq && this.lostSince === undefined);
  }

  get waiting(): Act[] {
    return this.acts.filter(({ state }) => state === 'waits');
  }

  /** Listens until the returned function is called. */
  open(): () => void {
    const address = () => `/feed/${this.log}?surface=${this.#surface}&lang=${this.#lang}&after=${this.#seq}`;
    const close = openFeed(address, {
      frame: (frame) => this.take(frame),
      lost: (sinceMs) => this.#lose(sinceMs),
      back: () => this.#back(),
      // The page, asked for again, says whom the desk is for.
      refused: async () => (await stillOnTeam(this.log)) || location.reload(),
    });
    const clock = setInterval(() => this.tick(), 250);
    this.acts.push(...(this.#keeping?.read() ?? []));
    void this.flush();
    return () => {
      close();
      clearInterval(clock);
      clearTimeout(this.#retry);
    };
  }

  #now(): number {
    return this.#ahead + performance.now() * this.#pace;
  }

  /** A frame has come. */
  take(frame: Frame): void {
    this.#ahead = frame.now - performance.now() * this.#pace;
    this.#seq = Math.max(this.#seq, frame.seq);
    this.parts = afterFrame(this.parts, frame);
    this.#back();
    this.tick();
  }

  /** Moves the clock on, by whole seconds. */
  tick(): void {
    const now = this.#now();
    if (Math.floor(now / 1000) !== Math.floor(this.at / 1000)) this.at = now;
  }

  /** Asks for something. Resolves when it is kept, or with false when it was refused or taken back. */
  act(command: Command, where: string): Promise<boolean> {
    const id = newId();
    delete this.said[where];
    this.acts.push({ id, command, where, state: 'sending' });
    this.#keep();
    const outcome = new Promise<boolean>((resolve) => this.#outcomes.set(id, resolve));
    void this.flush();
    return outcome;
  }

  /** Takes back what has not gone out. What is being sent may have been kept already. */
  takeBack(id: string): void {
    const act = this.acts.find((waiting) => waiting.id === id);
    if (act?.state === 'waits') this.#settle(id, false);
  }

  dismiss(where: string): void {
    delete this.said[where];
  }

  /** Sends what waits, one after the other. */
  async flush(): Promise<void> {
    if (this.#flushing) return;
    this.#flushing = true;
    clearTimeout(this.#retry);
    for (let act = this.acts[0]; act; act = this.acts[0]) {
      act.state = 'sending';
      const answer = await this.#send(this.log, { id: act.id, command: $state.snapshot(act.command) as Command }); // a copy of the same
      if (!answer) {
        for (const waiting of this.acts) waiting.state = 'waits';
        const pause = retryMs[Math.min(this.#failures, retryMs.length - 1)];
        this.#failures += 1;
        this.#retry = setTimeout(() => void this.flush(), pause);
        break;
      }
      this.#failures = 0;
      if (answer.kept) {
        this.keptAt = this.#now();
        this.#awaited = Math.max(this.#awaited, answer.seq);
      } else this.said[act.where] = answer.refusal;
      this.#settle(act.id, answer.kept);
    }
    this.#flushing = false;
  }

  #settle(id: string, kept: boolean): void {
    const settled = this.acts.find((act) => act.id === id);
    this.acts = this.acts.filter((act) => act.id !== id);
    this.#keep();
    if (settled && !kept) this.#onlost?.($state.snapshot(settled.command) as Command); // a copy of the same
    this.#outcomes.get(id)?.(kept);
    this.#outcomes.delete(id);
  }

  #keep(): void {
    this.#keeping?.write($state.snapshot(this.acts) as Act[]); // a copy of the same
  }

  #lose(sinceMs = 0): void {
    this.lostSince ??= this.#now() - sinceMs * this.#pace;
  }

  #back(): void {
    if (this.lostSince === undefined && this.#failures === 0) return;
    this.lostSince = undefined;
    void this.flush();
  }
}

/** Sixteen random bytes as text. `randomUUID` is not there on plain http (decision 0014). */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
