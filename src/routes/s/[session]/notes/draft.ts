import type { Act, Keeping } from '#ui/desk/live.svelte.ts';

/** What the rapporteur has written and the session does not have yet, kept on this computer. */

export interface Draft {
  text: string;
  policyQuestion?: string | undefined;
  question?: string | undefined;
  /** The server's clock when it was kept here. */
  at: number;
}

const place = (log: string, what: 'draft' | 'acts') => `bigtent:notes:${log}:${what}`;

export function readDraft(log: string, storage: Storage = localStorage): Draft | undefined {
  const draft = read(storage, place(log, 'draft')) as Partial<Draft> | undefined; // ours, or somebody's who edits their own
  return typeof draft?.text === 'string' && draft.text !== ''
    ? { ...draft, text: draft.text, at: draft.at ?? 0 }
    : undefined;
}

/** Keeps it, or forgets it once nothing is written. Says whether this computer could. */
export function keepDraft(log: string, draft: Draft, storage: Storage = localStorage): boolean {
  try {
    if (draft.text.trim() === '') storage.removeItem(place(log, 'draft'));
    else storage.setItem(place(log, 'draft'), JSON.stringify(draft));
    return true;
  } catch {
    return false; // full, or forbidden
  }
}

/** Notes on their way, kept beside the draft until the session has them. */
export const actsKept = (log: string): Keeping => ({
  read() {
    const acts = read(localStorage, place(log, 'acts'));
    return Array.isArray(acts) ? (acts as Act[]) : []; // written below
  },
  write(acts) {
    try {
      if (acts.length === 0) localStorage.removeItem(place(log, 'acts'));
      else localStorage.setItem(place(log, 'acts'), JSON.stringify(acts));
    } catch {
      // Full, or forbidden: they wait on the page alone.
    }
  },
});

function read(storage: Storage, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
