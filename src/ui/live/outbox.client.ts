/**
 * What was asked for and is not answered yet. It lies in the browser until the server has said what became of it, so that
 * a line that breaks costs nobody their words; sent again under the same id it counts once (decision 0006).
 */

export interface Act {
  id: string;
  to: 'act' | 'join';
  form: Record<string, string>;
  /** What it is called in the list of one's acts. */
  said: string;
  at: number;
  /** The type of the act that takes it back, where there is one. */
  undo?: string | undefined;
}

export type Answer =
  | { kept: true; seq: number; eids: string[]; mine: unknown }
  | { kept: false; sentence?: string; refusal?: { refused: string }; malformed?: string[] };

export type ActState = 'sending' | 'waits' | 'kept' | 'refused';

export interface Outbox {
  send(act: Act): void;
  /** Tries again now: the line has come back. */
  flush(): void;
  takeBack(id: string): void;
  waiting(): number;
}

const longestMs = 15_000;

export function createOutbox(
  log: string,
  onState: (act: Act, state: ActState, answer?: Answer) => void,
  /** Called when the server could not be reached. */
  onLost: () => void,
): Outbox {
  const place = `bt-out-${log}`;
  let acts: Act[] = [];
  let busy = false;
  let pauseMs = 2_000;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // Storage is refused in some private windows: then the acts live as long as the page.
  const keep = () => {
    try {
      localStorage.setItem(place, JSON.stringify(acts));
    } catch {}
  };
  try {
    acts = JSON.parse(localStorage.getItem(place) ?? '[]');
  } catch {}

  async function deliver(act: Act): Promise<Answer | undefined> {
    const stop = new AbortController();
    const late = setTimeout(() => stop.abort(), longestMs);
    try {
      const response = await fetch(`/${act.to}/${log}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: act.id, form: act.form }),
        signal: stop.signal,
      });
      const again = response.status === 429 || response.status >= 500;
      if (again) pauseMs = Math.max(pauseMs, Number(response.headers.get('retry-after')) * 1000 || 0);
      return again ? undefined : await response.json();
    } catch {
      onLost();
      return undefined;
    } finally {
      clearTimeout(late);
    }
  }

  /** One after the other, in the order in which they were asked for. */
  async function flush() {
    clearTimeout(timer);
    if (busy) return;
    busy = true;
    for (let act = acts[0]; act; act = acts[0]) {
      const current = act;
      onState(current, 'sending');
      const answer = await deliver(current);
      if (!answer) {
        for (const left of acts) onState(left, 'waits');
        timer = setTimeout(flush, pauseMs);
        pauseMs = Math.min(pauseMs * 2, 30_000);
        break;
      }
      pauseMs = 2_000;
      acts = acts.filter(({ id }) => id !== current.id);
      keep();
      onState(current, answer.kept ? 'kept' : 'refused', answer);
    }
    busy = false;
  }

  if (acts.length > 0) timer = setTimeout(flush, 500);
  // Not before whoever made this box has it in hand.
  queueMicrotask(() => {
    for (const act of acts) onState(act, 'waits');
  });

  return {
    send(act) {
      acts.push(act);
      keep();
      onState(act, 'sending');
      void flush();
    },
    flush,
    takeBack(id) {
      acts = acts.filter((act) => act.id !== id);
      keep();
    },
    waiting: () => acts.length,
  };
}
