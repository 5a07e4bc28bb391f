import type { Trial } from '../session/given.ts';
import { joins, openSession, organiser } from '../session/given.ts';
import { readInnerCommand } from '../session/session.ts';
import { castVotes } from './cast.ts';
import { figuresOf } from './figures.ts';
import { resultOf } from './result.ts';
import { rowsOf } from './rows.ts';

/** What the votes of a trial come to, as the server works it out. */
export function votesOf(tried: Trial) {
  const cast = castVotes(tried.state, tried.ballots);
  const read = (words: string | undefined) => (words === undefined ? undefined : tried.words(words)?.organisation);
  const rows = rowsOf(
    cast,
    cast.voters.map(({ words }) => read(words) || undefined),
  );
  const result = resultOf(rows);
  return { rows, result, figures: figuresOf(rows, result), seq: tried.entries.length };
}

/** Shows the map of all votes so far, as the server does. */
export function releaseMap(tried: Trial): void {
  const read = readInnerCommand({ type: 'map.release', of: tried.entries.length });
  if ('malformed' in read) throw new Error('Not a release');
  tried.given('scheduler', read.command);
}

/** Two groups of nine that want one thing, disagree on two, and one that is left out: closed, unless said otherwise. */
export function votedSession(isClosed = true): { tried: Trial; statements: string[] } {
  const tried = openSession();
  const author = joins(tried, 'Author', 'other');
  const texts = ['Lights on every quay.', 'Ferries come first.', 'Bridges come first.', 'Boats for rent.'];
  const statements = texts.map((text) => tried.given(author, { type: 'statement.add', text, language: 'en' }));
  const sides = { government: ['agree', 'agree', 'disagree'], academia: ['agree', 'disagree', 'agree'] };
  for (const [group, said] of Object.entries(sides)) {
    for (let person = 0; person < 9; person += 1) {
      const organisation = person < 4 ? `${group} house` : '';
      const by = joins(tried, `${group}${person}`, group, 'room', { organisation });
      for (const [place, choice] of said.entries())
        tried.given(by, { type: 'vote.cast', statement: statements[place], choice });
    }
  }
  for (let person = 0; person < 6; person += 1) {
    const by = joins(tried, `alone${person}`, 'other');
    tried.given(by, { type: 'vote.cast', statement: statements[3], choice: 'agree' });
  }
  tried.given(organiser, { type: 'session.start' });
  tried.given(organiser, { type: 'outcome.lift', text: 'Light the quays.', statement: statements[0] });
  releaseMap(tried);
  if (isClosed) tried.given(organiser, { type: 'session.close' });
  return { tried, statements };
}
