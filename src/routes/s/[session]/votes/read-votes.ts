import { headView } from '#core/session/views/head.ts';
import type { VoteFileHead } from '#documents/vote-file.ts';
import { readForReport } from '#server/reports.ts';
import type { VoteResults } from '#server/vote-results.ts';

/** The votes of a closed session for its organiser, and for nobody else (R21). */
export async function readVotes(
  log: string,
  cookies: string | undefined,
): Promise<{ votes: VoteResults; head: VoteFileHead } | undefined> {
  const reading = await readForReport(log, cookies);
  if (!reading?.votes || reading.audience !== 'organiser') return undefined;
  const { session, read, votes } = reading;
  const words = new Map(votes.rows.statements.map(({ entry }) => [entry, wordsOf(entry)]));
  function wordsOf(entry: string) {
    const language = session.statements[entry]?.language;
    return { text: read(entry)?.text ?? '', ...(language && { language }) };
  }
  const { title } = headView(session, read);
  const head = { title, from: { log, seq: votes.seq }, wordsOf: (entry: string) => words.get(entry) ?? { text: '' } };
  return { votes, head };
}

const pieceLength = 65_536;

/** A file that is written while it is sent: as much at a time as fits one piece, so that others get their turn between. */
export function inPieces(lines: Generator<string>, type: string): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      let piece = '';
      while (piece.length < pieceLength) {
        const { value, done } = lines.next();
        if (done) {
          if (piece !== '') controller.enqueue(encoder.encode(piece));
          controller.close();
          return;
        }
        piece += value;
      }
      controller.enqueue(encoder.encode(piece));
      await new Promise((next) => setImmediate(next));
    },
  });
  return new Response(body, { headers: { 'content-type': type, 'cache-control': 'no-store' } });
}
