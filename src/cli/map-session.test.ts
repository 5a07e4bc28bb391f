import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { votedSession, votesOf } from '#core/votes/given.ts';
import { report } from '#documents/report.ts';
import { voteFile } from '#documents/vote-file.ts';
import { wordingOf } from '#wording/words.ts';
import { mapCommand } from './map.ts';

let folder = '';
let votes = '';
let made = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'votes-'));
  const { tried } = votedSession();
  const results = votesOf(tried);
  const wordsOf = (entry: string) => ({ text: tried.words(entry)?.text ?? '' });
  const head = { title: 'Bridges', from: { log: 'trial', seq: results.seq }, wordsOf };
  votes = [...voteFile(results.rows, results.figures, head)].join('');
  made = JSON.stringify(report(tried.state, tried.words, wordingOf('fr'), 'fr', results));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};

async function run(...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await mapCommand(
    args,
    (line) => said.push(line),
    (line) => complained.push(line),
  );
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

test('R21 a report is recomputed from the votes, and is the same', async () => {
  const { code, said } = await run(file('votes.json', votes), '--verify', file('report.json', made));

  expect(said).toMatch(/^The same: \d{2,} figures were recomputed and agree\.$/);
  expect(code).toBe(0);
});

test('R21 a report with another label is told apart by the statement and the label', async () => {
  const forged = made.replaceAll('"label":"divided"', '"label":"common-ground"');
  const { code, said } = await run(file('votes.json', votes), '--verify', file('forged.json', forged));

  expect(said).toContain('It differs: 2 of');
  expect(said).toContain(
    'commonGround.statement 2 (“Ferries come first.”).label: stored "common-ground", computed "divided"',
  );
  expect(code).toBe(1);
});

test('R21 a report that leaves a result out differs, as do votes somebody changed', async () => {
  const { lifted: _, ...rest } = JSON.parse(made).votes;
  const shorter = JSON.stringify({ ...JSON.parse(made), votes: rest });
  expect((await run(file('votes.json', votes), '--verify', file('shorter.json', shorter))).said).toContain(
    'lifted: computed, and not stored',
  );

  const other = JSON.parse(votes);
  other.votes = other.votes.slice(3);
  expect((await run('--verify', file('other.json', JSON.stringify(other)))).code).toBe(1);
  expect((await run('--verify', file('votes.json', votes))).code).toBe(0);
});

test('R21 the report of another session, and what is no report, are told in a sentence', async () => {
  const elsewhere = JSON.stringify({ ...JSON.parse(made), session: 'another' });
  const answer = await run(file('votes.json', votes), '--verify', file('elsewhere.json', elsewhere));

  expect(answer).toMatchObject({
    code: 2,
    complained: expect.stringContaining('it is the report of another session.'),
  });
  expect(await run(file('votes.json', votes), '--verify', file('none.json', '{}'))).toMatchObject({
    code: 2,
    complained: expect.stringContaining('it is no report as data (report.json).'),
  });
});

test('the votes of a session give a map in words as any other export', async () => {
  const { code, said } = await run(file('votes.json', votes));

  expect(said).toContain('24 people voted on 4 statements; 60 votes in all.');
  expect(code).toBe(0);
});
