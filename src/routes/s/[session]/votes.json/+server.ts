import { error } from '@sveltejs/kit';
import { voteFile } from '#documents/vote-file.ts';
import { wordingOf } from '#wording/words.ts';
import { inPieces, readVotes } from '../votes/read-votes.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals, request }) => {
  const found = await readVotes(params.session, request.headers.get('cookie') ?? undefined);
  if (!found) error(404, wordingOf(locals.lang).report.page.notYet);
  const { votes, head } = found;
  return inPieces(voteFile(votes.rows, votes.figures, head), 'application/json');
};
