import type { Act, Answer, Frame } from './live.svelte.ts';
import { silentMs, watchSilence } from './silence.ts';

/** The two ways a desk speaks with the server: an act by POST, parts by the stream of changes. */

const patienceMs = 10_000;

/** Sends an act. Nothing is answered where the line broke, or the server was too busy: it may or may not be kept. */
export async function postAct(log: string, { id, command }: Pick<Act, 'id' | 'command'>): Promise<Answer> {
  const gone = new AbortController();
  const timer = setTimeout(() => gone.abort(), patienceMs);
  try {
    const response = await fetch(`/act/${log}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, command }),
      signal: gone.signal,
    });
    if (response.status === 429 || response.status >= 500) return undefined;
    return read(await response.json());
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** The door's answer as a desk needs it. */
function read(answer: { kept: boolean; seq?: number; refusal?: { refused: string } }): Answer {
  if (answer.kept) return { kept: true, seq: answer.seq ?? 0 };
  // Every refusal of the server has its sentence: the compiler holds the two lists together.
  const refusal = (answer.refusal ?? { refused: 'malformed' }) as Extract<Answer, { kept: false }>['refusal'];
  return { kept: false, refusal };
}

export interface Listener {
  frame(frame: Frame): void;
  /** Nothing is heard any more, since so long. */
  lost(sinceMs?: number): void;
  back(): void;
  /** The server let nobody in: it may be that this desk is not ours any more. */
  refused(): void;
}

/** Whether somebody still has a role in a session; true as well where nobody could be asked. */
export async function stillOnTeam(log: string): Promise<boolean> {
  try {
    const response = await fetch(`/mine/${log}`);
    return !response.ok || (await response.json()).role !== undefined;
  } catch {
    return true;
  }
}

const reopenMs = 4000;

/**
 * Listens to the stream. A browser comes back by itself, except where the server said no: then we ask again, slowly; and
 * where the line is silent, which it does not notice: then the stream is begun anew.
 */
export function openFeed(address: () => string, { frame, lost, back, refused }: Listener): () => void {
  let stream: EventSource | undefined;
  let reopening: ReturnType<typeof setTimeout> | undefined;

  const silence = watchSilence(() => {
    lost(silentMs);
    again();
  });

  function listen() {
    silence.heard();
    stream = new EventSource(address());
    for (const said of ['open', 'time', 'parts']) stream.addEventListener(said, silence.heard);
    stream.addEventListener('parts', (event) => frame(JSON.parse(event.data) as Frame)); // as `live/frames.ts` writes it
    stream.addEventListener('open', back);
    stream.addEventListener('error', () => {
      lost();
      if (stream?.readyState !== EventSource.CLOSED) return;
      reopening = setTimeout(listen, reopenMs);
      refused();
    });
  }

  const gone = () => lost();
  const again = () => {
    clearTimeout(reopening);
    stream?.close();
    listen();
  };
  addEventListener('offline', gone);
  addEventListener('online', again);
  listen();
  return () => {
    removeEventListener('offline', gone);
    removeEventListener('online', again);
    clearTimeout(reopening);
    silence.stop();
    stream?.close();
  };
}
