import { error } from '@sveltejs/kit';
import { commentsFile, matrixFile, type PolisContent, summaryFile } from '#documents/polis/polis-files.ts';
import { polisOf } from '#documents/vote-file.ts';
import { wordingOf } from '#wording/words.ts';
import { inPieces, readVotes } from '../read-votes.ts';
import type { RequestHandler } from './$types';

const files: Record<string, (content: PolisContent) => Generator<string>> = {
  'participants-votes.csv': matrixFile,
  'comments.csv': commentsFile,
  'summary.csv': summaryFile,
};

export const GET: RequestHandler = async ({ params, locals, request }) => {
  const write = Object.hasOwn(files, params.file) ? files[params.file] : undefined;
  const found = write && (await readVotes(params.session, request.headers.get('cookie') ?? undefined));
  if (!write || !found) error(404, wordingOf(locals.lang).report.page.notYet);
  return inPieces(write(polisOf(found.votes.rows, found.head)), 'text/csv; charset=utf-8');
};
