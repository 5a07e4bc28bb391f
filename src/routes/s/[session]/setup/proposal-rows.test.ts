import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { organiser, trial } from '#core/session/given.ts';
import { setupView } from '#core/session/views/setup.ts';
import { draftOf } from '#readers/draft.ts';
import { readProposal } from '#readers/proposal/read-proposal.ts';
import { draftPage } from '#server/demo/draft-page.ts';
import { findingSentence } from '#wording/finding-sentence.ts';
import { languages } from '#wording/wording.ts';
import { wordingOf } from '#wording/words.ts';
import { type ProposalRow, proposalRows, type RowKey } from './proposal-rows.ts';

function rowsOf(page: string) {
  const tried = trial();
  const reading = readProposal(page);
  tried.given(organiser, draftOf(reading, page, 'Untitled'));
  return { tried, rows: proposalRows(reading, setupView(tried.state, tried.words).findings) };
}

const rowOf = (rows: ProposalRow[], key: RowKey) => rows.find((row) => row.key === key);

test('S1 each field stands with its label, its lines, what was read and what was noticed', () => {
  const { rows } = rowsOf(draftPage);

  expect(rows.map(({ key }) => key)).toEqual([
    'title',
    'occasion',
    'slot',
    'organizer',
    'speaker',
    'open_seats',
    'onsite_moderator',
    'online_moderator',
    'rapporteur',
    'policy_questions',
    'format',
    'sdgs',
    'expected_outcomes',
    'description',
    'other',
  ]);
  expect(rowOf(rows, 'open_seats')).toMatchObject({
    values: [
      { text: 'A scholar of maritime law', group: 'academia', line: 39 },
      { text: 'A representative of a regional organization', group: 'intergovernmental_organization', line: 40 },
    ],
    findings: [{ finding: 'f1', code: 'open_seats', weight: 'decide', lines: [39, 40], isSettled: false, word: '' }],
  });
  expect(rowOf(rows, 'speaker')).toMatchObject({
    seen: [{ label: 'Speaker 1', from: 11, to: 14 }],
    values: [
      { text: 'Rasmus Ilverdy', group: 'government', region: 'eastern_european_group', line: 11 },
      { text: 'Oyelaran Tibbs' },
      { text: 'Halvor Quenneville' },
      { text: 'Mei-Lan Dresko', confirmation: 'to_be_confirmed' },
    ],
  });
  expect(rowOf(rows, 'sdgs')?.values).toEqual([{ text: '9, 11, 16.a' }]);
});

test('S1 every finding of a page stands in exactly one row', () => {
  for (const page of [draftPage, ...fixtures()]) {
    const { tried, rows } = rowsOf(page);
    const shown = rows.flatMap(({ findings }) => findings.map(({ finding }) => finding)).toSorted();
    expect(shown).toEqual(Object.keys(tried.state.proposal?.findings ?? {}).toSorted());
  }
});

test('S1 what was not understood stands last, with the remark on it', () => {
  const { rows } = rowsOf(draftPage.replace('Organizer 1:', 'Ask the harbour master\n\nOrganizer 1:'));

  expect(rows.at(-1)).toMatchObject({
    key: 'unread',
    values: [{ line: 8, text: 'Ask the harbour master' }],
    findings: [{ code: 'unread_lines', weight: 'check', lines: [8] }],
  });
});

test('S3 a finding that was settled keeps its place and brings the word that was said', () => {
  const { tried } = rowsOf(draftPage);
  tried.given(organiser, { type: 'finding.settle', finding: 'f1', word: 'They come in June.' });
  const rows = proposalRows(readProposal(draftPage), setupView(tried.state, tried.words).findings);

  expect(rowOf(rows, 'open_seats')?.findings[0]).toMatchObject({ isSettled: true, word: 'They come in June.' });
});

describe('what was noticed has a sentence in every language', () => {
  const english = wordingOf('en');

  test.each(languages)('%s: for every code that a reader can give', (language) => {
    const { findings } = wordingOf(language).proposal;
    const missing = codes().filter((code) => !Object.hasOwn(findings, code));
    expect(missing).toEqual([]);
  });

  test.each(languages)('%s: with the facts of the page in it', (language) => {
    for (const page of [draftPage, ...fixtures()]) {
      for (const row of rowsOf(page).rows) {
        for (const noticed of row.findings) {
          const sentence = findingSentence(wordingOf(language), noticed);
          expect(sentence).not.toMatch(/undefined|NaN|^$/);
          expect(sentence).not.toContain('\u0001');
          if (language !== 'en') expect(sentence).not.toBe(findingSentence(english, noticed));
        }
      }
    }
  });

  test('a number sign in what people wrote is not taken for the place of a number', () => {
    const noticed = { code: 'hidden_value', params: { name: 'Room #4' }, message: '' };
    expect(findingSentence(english, noticed)).toBe('The page hides or locks the organisation of Room #4.');
  });

  test('what a newer reader notices is told in its own words', () => {
    expect(findingSentence(english, { code: 'from_the_future', params: {}, message: 'Look here.' })).toBe('Look here.');
  });
});

const proposals = path.resolve(import.meta.dirname, '../../../../readers/proposal');

const fixtures = () =>
  fs
    .readdirSync(path.join(proposals, 'fixtures'))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => fs.readFileSync(path.join(proposals, 'fixtures', file), 'utf8'));

/** The codes as the reader's sources spell them. */
function codes(): string[] {
  const folder = path.join(proposals, 'findings');
  const sources = fs.readdirSync(folder).map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
  const said = sources.flatMap((source) => [
    ...source.matchAll(/finding\(\s*'([a-z_]+)'/g),
    ...source.matchAll(/\? '([a-z]+_[a-z_]+)'\s*:\s*'([a-z]+_[a-z_]+)'/g),
    ...source.matchAll(/^ {2}([a-z]+_[a-z_]+): \(value\)/gm),
  ]);
  const found = [...new Set(said.flatMap(([, ...names]) => names))].filter((code) => code !== 'not_a_proposal');
  if (found.length < 30) throw new Error(`Only ${found.length} codes were found: has the reader moved?`);
  return found;
}
