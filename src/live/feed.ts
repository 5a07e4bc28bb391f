import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ActorId } from '#core/decider.ts';
import { roleOf } from '#core/session/may.ts';
import { timeIn } from '#core/session/rehearsal.ts';
import type { Language } from '#wording/wording.ts';
import type { Boards, Followed } from './boards.ts';
import { beat, frame, lastChunk, opening, type Piece, refusalAnswer } from './frames.ts';
import type { Reading } from './parts.ts';
import { createPresence } from './presence.ts';
import { mayRead, type Surface } from './surface.ts';

/**
 * The stream of changes: one frame for each log, surface and language, at most every 250 ms, the same bytes to everybody.
 * It writes to the socket itself. Nothing is drawn while nobody listens.
 */

const everyMs = 250;
/** So long the server writes to readers before it looks what else has come: between the slices acts are answered. */
const sliceMs = 3;
/** Who lets so much pile up has lost the line, or nearly: they come back and get what they missed. */
const mostWaiting = 64 * 1024;
const heartbeatMs = 20_000;
/** The screen in the room and the desks have to notice soon that nothing comes any more: an old clock there misleads everybody. */
const quickBeatMs = 4_000;
const firstsMs = 100;
/** Where the machine cannot keep up, a screen is still told this often. */
const longestMs = 1_000;
/** People come and go all the time: a screen is told so often at most. */
const presenceMs = 5_000;

interface Reader {
  socket: Socket;
  language: Language;
  /** Whether they take it packed. */
  packed: boolean;
  /** Whose role is asked for again at each frame, where not everybody may read. */
  actor: ActorId | undefined;
}

interface Channel {
  surface: Surface;
  followed: Followed;
  readers: Set<Reader>;
  /** What has been sent to everybody who was there then. */
  sent: number;
  /** Who it was told is connected. */
  here?: string;
  lastAt: number;
  /** How long it took to write the last frame to everybody. */
  took: number;
  /** Whether a frame is on its way, and whether something has happened since it was drawn. */
  busy: boolean;
  again: boolean;
  /** What those who come now are given first, by language and the position they have; drawn once for all of them. */
  firsts: Map<string, Piece | undefined>;
  firstsAt: { seq: number; time: number };
  stop(): void;
}

export interface FeedRequest {
  log: string;
  surface: Surface;
  language: Language;
  packed: boolean;
  actor: ActorId | undefined;
  /** The position the page has, if it has one. */
  after: number | undefined;
  /** When the page last heard from a server, by the server's clock. */
  seenAt: number | undefined;
  /** Where the page says that somebody takes part from. */
  place?: string | undefined;
}

type Wanted = Pick<FeedRequest, 'language' | 'after' | 'seenAt'>;

export interface Feed {
  /** Answers a request with the stream. */
  open(request: IncomingMessage, response: ServerResponse, wanted: FeedRequest): Promise<void>;
  /** Readers of all streams. */
  readers(): number;
  /** Ends every stream: the pages come back, to this node or another. */
  close(): void;
}

export function createFeed(boards: Boards, pause = everyMs): Feed {
  const channels = new Map<string, Channel>();
  const presence = createPresence();
  let closed = false;

  const heartbeats = [beatEvery(heartbeatMs, false), beatEvery(quickBeatMs, true)];
  const census = setInterval(() => {
    for (const channel of channels.values()) if (channel.surface.presence) void sayWhoIsHere(channel);
  }, presenceMs);
  census.unref();

  /** To the room and the desks, or to all others, whether anything happens or not. */
  function beatEvery(ms: number, quick: boolean) {
    const timer = setInterval(async () => {
      const piece = beat();
      for (const channel of [...channels.values()]) {
        if (isQuick(channel.surface) !== quick) continue;
        channel.firsts.clear();
        await toAll([...channel.readers], () => piece);
      }
    }, ms);
    return timer.unref();
  }

  /** Who is connected, to screens that show it: a piece that no log knows of, at the position they have been told. */
  async function sayWhoIsHere(channel: Channel, only?: Reader) {
    const reading = await channel.followed.update().catch(() => undefined);
    if (!reading) return;
    const view = presence.view(reading.state.id, reading.state.rules.smallest);
    const text = JSON.stringify(view);
    if (!only && text === channel.here) return;
    if (!only) channel.here = text;
    const now = timeIn(reading.state, Date.now());
    for (const { language, packed, socket } of only ? [only] : channel.readers) {
      const parts = { presence: channel.surface.draw('presence', view, language) };
      const piece = frame({ seq: channel.sent, all: false, parts }, { evenEmpty: false, now });
      if (piece && !socket.destroyed) socket.write(piece.bytes(packed));
    }
  }

  function channelOf(log: string, surface: Surface, followed: Followed): Channel {
    const key = `${surface.name} ${log}`;
    const known = channels.get(key);
    if (known) return known;
    const stopListening = followed.listen(() => wake(channel));
    const stop = () => {
      stopListening();
      channels.delete(key);
    };
    const idle = {
      readers: new Set<Reader>(),
      sent: followed.board.seq,
      lastAt: 0,
      took: 0,
      busy: false,
      again: false,
    };
    const firsts = { firsts: new Map<string, Piece | undefined>(), firstsAt: { seq: -1, time: 0 } };
    const channel: Channel = { surface, followed, ...idle, ...firsts, stop };
    channels.set(key, channel);
    return channel;
  }

  /** The first change after a quiet time goes out at once, those right behind it together. */
  function wake(channel: Channel) {
    channel.again = true;
    if (channel.busy || channel.readers.size === 0) return;
    channel.busy = true;
    // Half of the time is left for everything else, also where the readers are many and the machine is slow.
    const due = channel.lastAt + Math.max(pause, Math.min(2 * channel.took, longestMs));
    setTimeout(() => send(channel), Math.max(0, due - Date.now()));
  }

  async function send(channel: Channel) {
    channel.lastAt = Date.now();
    channel.again = false;
    try {
      const reading = await channel.followed.update();
      if (reading) await tell(channel, reading);
    } catch (error) {
      console.error('A frame could not be drawn:', error);
      channel.lastAt = Date.now() + 1000;
      channel.again = true;
    }
    channel.busy = false;
    if (channel.again) wake(channel);
  }

  async function tell(channel: Channel, reading: Reading) {
    for (const reader of channel.readers) if (!isAllowed(channel.surface, reader.actor, reading)) end(channel, reader);
    const { board } = channel.followed;
    // Drawn before the first slice goes out, and only for those here now: whoever comes later has something newer.
    const readers = [...channel.readers];
    const frames = new Map<Language, Piece | undefined>();
    const now = timeIn(reading.state, Date.now());
    for (const { language } of readers) {
      if (!frames.has(language))
        frames.set(language, frame(board.since(language, channel.sent), { evenEmpty: false, now }));
    }
    channel.sent = board.seq;
    channel.took = await toAll(readers, ({ language }) => frames.get(language));
  }

  function end(channel: Channel, reader: Reader) {
    channel.readers.delete(reader);
    reader.socket.end(lastChunk);
  }

  return {
    async open(request, response, { log, surface, language, packed, actor, after, seenAt, place }) {
      const { socket } = request;
      if (request.httpVersion !== '1.1' || closed)
        return refusalAnswer(request, response, { refused: closed ? 'not-answered' : 'malformed' });
      const followed = boards.of(log, surface);
      // Where others listen, the next frame brings what the board does not show yet; nothing is drawn for one who comes.
      const known = channels.get(`${surface.name} ${log}`);
      const isAhead = after !== undefined && after > followed.board.seq;
      const reading = await (known?.readers.size && !isAhead ? followed.read() : followed.update());
      if (!reading) {
        boards.drop(log, surface);
        return refusalAnswer(request, response, { refused: 'no-such-log' });
      }
      if (!isAllowed(surface, actor, reading)) return refusalAnswer(request, response, { refused: 'not-yours' });
      if (socket.destroyed) return;
      const channel = channelOf(log, surface, followed);
      const reader: Reader = { socket, language, packed, actor };
      channel.readers.add(reader);
      const leave = surface.name.startsWith('phone') ? presence.enter(log, place) : undefined;
      socket.once('close', () => {
        leave?.();
        channel.readers.delete(reader);
        if (channel.readers.size === 0) channel.stop();
      });
      forget(request, response);
      socket.setTimeout(0).setNoDelay(true).setKeepAlive(true, 60_000);
      const first = firstOf(channel, reading, { language, after, seenAt });
      socket.cork();
      socket.write(opening(packed));
      if (first) socket.write(first.bytes(packed));
      socket.uncork();
      // What came between the look and the first reader of this channel woke nobody.
      if (channel.readers.size === 1) wake(channel);
      if (surface.presence) void sayWhoIsHere(channel, reader);
    },
    readers: () => [...channels.values()].reduce((sum, { readers }) => sum + readers.size, 0),
    close() {
      closed = true;
      for (const heartbeat of heartbeats) clearInterval(heartbeat);
      clearInterval(census);
      for (const channel of [...channels.values()]) {
        channel.stop();
        for (const reader of [...channel.readers]) end(channel, reader);
      }
    },
  };
}

/**
 * What was asked, and the answer that the stream takes the place of, would live as long as the line does, which is hours: 5 KB for
 * each of thousands that nobody looks at again. Told that its answer is over, Node lets go of both and keeps the socket.
 */
function forget(request: IncomingMessage, response: ServerResponse): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  request.headers = {};
  request.rawHeaders = [];
  response.emit('finish');
}

/** Drawn anew when something has changed, and ten times a second for the clock that stands in it. */
function firstOf(channel: Channel, { state }: Reading, { language, after, seenAt }: Wanted): Piece | undefined {
  const { firsts, firstsAt, followed } = channel;
  const { board } = followed;
  const time = Date.now();
  if (firstsAt.seq !== board.seq || time - firstsAt.time >= firstsMs) {
    firsts.clear();
    channel.firstsAt = { seq: board.seq, time };
  }
  const key = `${language} ${board.resumable(after, seenAt) ?? ''}`;
  if (!firsts.has(key)) {
    const parts = board.since(language, after, seenAt);
    firsts.set(key, frame(parts, { evenEmpty: true, now: timeIn(state, time) }));
  }
  return firsts.get(key);
}

const isQuick = ({ name, audience }: Surface) => name === 'room' || audience !== 'public';

const isAllowed = (surface: Surface, actor: ActorId | undefined, { state }: Reading) =>
  mayRead(surface, actor && roleOf(state, actor));

/** Writes to many in slices. Gives how long the writing took. */
async function toAll(readers: readonly Reader[], pieceFor: (reader: Reader) => Piece | undefined): Promise<number> {
  let wrote = 0;
  let begun = performance.now();
  for (const [index, reader] of readers.entries()) {
    if (index % 16 === 15 && performance.now() - begun > sliceMs) {
      wrote += performance.now() - begun;
      await new Promise(setImmediate);
      begun = performance.now();
    }
    const piece = pieceFor(reader);
    if (!piece || reader.socket.destroyed) continue;
    if (reader.socket.writableLength > mostWaiting) reader.socket.destroy();
    else reader.socket.write(piece.bytes(reader.packed));
  }
  return wrote + performance.now() - begun;
}
