import { newId } from './ids.client.ts';

/**
 * The stream of changes in a browser. A browser allows six connections to one address, so of several tabs with the same
 * page one listens and tells the others. No secure-context API: a hall has plain http (decision 0014).
 */

export interface Frame {
  seq: number;
  /** The server's clock when it was drawn. */
  now: number;
  /** Whatever is not named is gone. */
  all?: true;
  parts: Record<string, unknown>;
}

export interface FeedOptions {
  log: string;
  surface: string;
  lang: string;
  /** The position the page was drawn at. */
  seq: number;
  /** The server's clock when it was drawn. */
  seenAt?: number;
  onFrame(frame: Frame): unknown;
  /** Where this phone's person takes part from, if they have joined: counted while the line is up. */
  place?(): string | undefined;
  /** Whether the line is up. */
  onLine(up: boolean): void;
}

type Note = { lead?: string; seq?: number; up?: boolean; ask?: true; gone?: true; frame?: Frame; from?: number };

const beatMs = 2_000;
const leaderLostMs = 6_000;
/** The server says something every 20 seconds, to the room every four. */
const silentMsOf = (surface: string) => (surface === 'room' ? 8_000 : 50_000);

/** Listens until the page goes away. What comes back is for whoever has a reason to think that the line is gone. */
export function openFeed({ log, surface, lang, seq, seenAt = 0, onFrame, onLine, place }: FeedOptions): {
  suspect(): void;
} {
  const me = newId();
  const silentMs = silentMsOf(surface);
  let source: EventSource | undefined;
  let heardAt = 0;
  let leaderAt = 0;
  let up = true;
  const channel = 'BroadcastChannel' in self ? new BroadcastChannel(`bt ${log} ${surface} ${lang}`) : undefined;

  const tell = (note: Note) => channel?.postMessage(note);
  const address = () =>
    `/feed/${log}?surface=${surface}&lang=${lang}&after=${seq}&seen=${seenAt}&place=${place?.() ?? ''}`;
  // A page in the background is slowed down by the browser: one that is looked at goes before it.
  const rank = () => (document.hidden ? '1' : '0') + me;

  function line(now: boolean) {
    up = now;
    tell({ up });
    onLine(up);
  }

  function take(frame: Frame) {
    if (frame.seq < seq && !frame.all) return;
    seq = frame.seq;
    seenAt = frame.now;
    onFrame(frame);
  }

  function listen() {
    source?.close();
    const stream = new EventSource(address());
    source = stream;
    heardAt = Date.now();
    const heard = () => {
      heardAt = Date.now();
      if (!up) line(true);
    };
    stream.onopen = heard;
    stream.addEventListener('time', heard);
    stream.addEventListener('parts', ({ data }) => {
      heard();
      const frame: Frame = JSON.parse(data);
      tell({ frame, from: seq });
      take(frame);
    });
    // The browser comes back by itself, unless the server answered with something else than a stream.
    stream.onerror = () => {
      if (up) line(false);
      if (stream.readyState === EventSource.CLOSED && source === stream) heardAt = Date.now() - silentMs + 3_000;
    };
    tell({ lead: rank(), seq, up });
  }

  function yieldTo() {
    source?.close();
    source = undefined;
    leaderAt = Date.now();
  }

  /** What the leader said while this page slept: asked for once. */
  function catchUp() {
    const once = new EventSource(address());
    once.onerror = () => once.close();
    once.addEventListener('parts', ({ data }) => {
      once.close();
      take(JSON.parse(data));
    });
  }

  function follow(note: Note) {
    if (note.ask && source) return tell({ lead: rank(), seq, up });
    if (note.gone) {
      leaderAt = 0;
      setTimeout(beat, Math.random() * 300);
    }
    if (note.lead && source && note.lead < rank()) yieldTo();
    if (source) return;
    if (note.lead) leaderAt = Date.now();
    if (note.up !== undefined) onLine(note.up);
    if ((note.from ?? note.seq ?? 0) > seq) catchUp();
    if (note.frame) take(note.frame);
  }

  function beat() {
    if (!source) {
      if (Date.now() - leaderAt > leaderLostMs) listen();
    } else if (Date.now() - heardAt > silentMs) {
      if (up) line(false);
      listen();
    } else tell({ lead: rank(), seq, up });
  }

  function start() {
    if (!channel) return listen();
    leaderAt = Date.now() - leaderLostMs + 400; // so long the others have to say that somebody listens already
    tell({ ask: true });
    setTimeout(beat, 450 + Math.random() * 200);
  }

  /** A line that is cut says nothing for a long time: the stream is begun anew, and says when it is there. */
  function suspect() {
    if (up) line(false);
    if (source) listen();
  }

  if (channel) channel.onmessage = ({ data }) => follow(data);
  setInterval(beat, beatMs);
  addEventListener('online', () => source && listen());
  addEventListener('offline', suspect);
  addEventListener('pagehide', () => {
    if (source) tell({ gone: true });
    source?.close();
    source = undefined;
  });
  addEventListener('pageshow', ({ persisted }) => persisted && start());
  start();
  return { suspect };
}
