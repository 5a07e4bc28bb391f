import http from 'node:http';
import type { Node } from './node.ts';

export interface Frame {
  id: string;
  seq: number;
  now: number;
  all?: true;
  parts: Record<string, unknown>;
  /** When it came. */
  at: number;
}

/** A reader of the event stream, as a browser is one. */
export interface Reader {
  status: number;
  headers: http.IncomingHttpHeaders;
  frames: Frame[];
  ended: boolean;
  /** Waits for a frame that answers. */
  until(wanted: (frame: Frame) => boolean, patienceMs?: number): Promise<Frame>;
  close(): void;
}

export function listen(
  { port }: Pick<Node, 'port'>,
  target: string,
  headers: http.OutgoingHttpHeaders = {},
): Promise<Reader> {
  return new Promise((done, fail) => {
    const request = http.request({ host: '127.0.0.1', port, path: target, agent: false, headers });
    request.on('error', fail).on('response', (response) => {
      const frames: Frame[] = [];
      const waiting = new Set<() => void>();
      let rest = '';
      const reader: Reader = {
        status: response.statusCode ?? 0,
        headers: response.headers,
        frames,
        ended: false,
        until: (wanted, patienceMs = 5_000) =>
          new Promise((found, gone) => {
            const look = () => {
              const frame = frames.find(wanted);
              if (!frame) return;
              clearTimeout(late);
              waiting.delete(look);
              found(frame);
            };
            const late = setTimeout(() => gone(new Error(`No such frame among ${frames.length}`)), patienceMs);
            waiting.add(look);
            look();
          }),
        close: () => request.destroy(),
      };
      const end = () => {
        reader.ended = true;
      };
      response.on('end', end).on('close', end).on('error', end);
      response.setEncoding('utf8').on('data', (piece: string) => {
        rest += piece;
        const events = rest.split('\n\n');
        rest = events.pop() ?? '';
        for (const event of events) {
          const lines = Object.fromEntries(
            event.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
          );
          if (lines.event === 'parts') frames.push({ id: lines.id, at: Date.now(), ...JSON.parse(lines.data ?? '') });
        }
        for (const look of [...waiting]) look();
      });
      done(reader);
    });
    request.end();
  });
}
