import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences } from '#documents/opinion-map/differences.ts';

const root = path.resolve(import.meta.dirname, '../..');
const shared = path.resolve(root, '../shared/data/opinion');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'map-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The command as a stranger runs it. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bigtent.mjs', 'map', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { code: status, text: stdout, complaint: stderr };
}

/** Two camps of people who vote on eight statements, as an export; written below the scratch folder. */
function exportOf(name: string, people: number, more: Record<string, string> = {}): string {
  const dir = path.join(folder, name);
  mkdirSync(dir, { recursive: true });
  const camp = (person: number, statement: number) => {
    if (statement === 7) return '1';
    return (person % 2 === 0) === (statement % 2 === 0) ? '1' : '-1';
  };
  const statements = [0, 1, 2, 3, 4, 5, 6, 7];
  const rows = Array.from({ length: people }, (_, person) =>
    [person, ...statements.map((statement) => camp(person, statement))].join(','),
  );
  const words = statements.map((id) => `${id},${id === 6 ? -1 : 1},"Words of statement ${id}, <b>plain</b>"`);
  const files = {
    'participants-votes.csv': [`participant,${statements.join(',')}`, ...rows].join('\n'),
    'comments.csv': ['comment-id,moderated,comment-body', ...words].join('\n'),
    ...more,
  };
  for (const [file, content] of Object.entries(files)) writeFileSync(path.join(dir, file), content);
  return dir;
}

const conversations = existsSync(shared)
  ? readdirSync(shared, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  : [];

describe('the printed figures are those of the reference results', () => {
  if (conversations.length === 0) {
    test('NOT RUN: the folder shared is not there, so no published conversation was compared', ({ skip }) => skip());
  }
  test.each(conversations)('%s', (name) => {
    const dir = path.join(shared, name);
    const { polis, bigtent, ...conversation } = JSON.parse(readFileSync(path.join(dir, 'golden.json'), 'utf8'));
    for (const golden of [
      { ...conversation, bigtent },
      { ...conversation, polis },
    ]) {
      const [profile = ''] = Object.keys(golden).slice(-1);
      const { code, text } = run(dir, '--profile', profile, '--json');
      expect(code).toBe(0);
      const printed = JSON.parse(text);
      expect(differences(golden, printed)).toMatchObject({ count: 0, first: [] });
      expect(Object.keys(printed)).toEqual(Object.keys(golden));
      expect(Object.keys(printed[profile])).toEqual(Object.keys(golden[profile]));
    }
  });

  test.runIf(conversations.length > 0)('a reference result is verified as it stands, and a changed one is not', () => {
    const dir = path.join(shared, 'london-youth-policing');
    expect(run(dir, '--verify', path.join(dir, 'golden.json'))).toMatchObject({ code: 0 });
    const golden = JSON.parse(readFileSync(path.join(dir, 'golden.json'), 'utf8'));
    golden.polis.priority[3] += 0.00001;
    const file = path.join(folder, 'golden.json');
    writeFileSync(file, JSON.stringify(golden));
    expect(run(dir, '--verify', file)).toMatchObject({ code: 1, text: expect.stringContaining('polis.priority[3]') });
    expect(run(dir, '--verify', file, '--profile', 'bigtent')).toMatchObject({ code: 0 });
  });
});

test('without an option people read it: the groups, how sure, and the tables', () => {
  const { code, text } = run(exportOf('camps', 40));
  expect(code).toBe(0);
  expect(text).toContain('There are two groups of opinion.');
  expect(text).toContain('Group A has 20 people.');
  expect(text).toContain('What sets group B apart');
  expect(text).toMatch(/Words of statement 7, <b>plain<\/b> +agree +95 % or more +95 % or more\n/);
});

test('a file that holds votes and figures is recomputed: the same, or where it differs', () => {
  const dir = exportOf('saved', 40);
  const file = path.join(folder, 'map.json');
  expect(run(dir, '--save', file)).toMatchObject({ code: 0 });
  expect(run('--verify', file)).toMatchObject({ code: 0 });
  expect(run(dir, '--verify', file).text).toMatch(/^The same: \d+ figures were recomputed and agree\.\n$/);

  const changed = JSON.parse(readFileSync(file, 'utf8'));
  changed.figures.bigtent.groups['2'].sizes[0] = 21;
  writeFileSync(file, JSON.stringify(changed));
  expect(run('--verify', file)).toMatchObject({
    code: 1,
    text: expect.stringContaining('bigtent.groups.2.sizes[0]: stored 21, computed 20'),
  });
  changed.figures.bigtent.groups['2'].sizes[0] = 20;
  changed.votes[3].agree.pop();
  writeFileSync(file, JSON.stringify(changed));
  expect(run('--verify', file).code).toBe(1);
});

test('figures without votes are compared with the folder they were made from', () => {
  const dir = exportOf('figures', 30);
  const file = path.join(folder, 'figures.json');
  writeFileSync(file, run(dir, '--json').text);
  expect(run(dir, '--verify', file).code).toBe(0);
  expect(run('--verify', file)).toMatchObject({
    code: 2,
    complaint: `${file} holds figures without the votes; name the folder they were made from as well.\n`,
  });
  expect(run(exportOf('others', 31), '--verify', file).code).toBe(1);
});

test('the page stands alone: no script, nothing fetched, and words never become markup', () => {
  const dir = exportOf('page', 40);
  const file = path.join(folder, 'page.html');
  expect(run(dir, '--report', file, '--language', 'ar')).toMatchObject({ code: 0 });
  const page = readFileSync(file, 'utf8');
  expect(page).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
  expect(page).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|https?:/);
  expect(page).toContain('Words of statement 0, &lt;b&gt;plain&lt;/b&gt;');
  expect(page).toContain('<svg class="map"');
});

test('what is odd in the files is said beside the answer, which stays clean', () => {
  const dir = exportOf('odd', 12, {
    'comments.csv': 'comment-id,moderated,comment-body\n0,1,one\n99,1,never shown\n',
  });
  const { code, text, complaint } = run(dir, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(text).statements).toBe(8);
  expect(complaint).toContain('comments.csv has statements that nobody could vote on (the first is 99)');
});

test('hopeless files and unknown options get one clear sentence and exit code 2', () => {
  const empty = path.join(folder, 'empty');
  mkdirSync(empty, { recursive: true });
  expect(run(empty)).toMatchObject({
    code: 2,
    text: '',
    complaint: 'There are no votes: neither participants-votes.csv nor votes.csv is there.\n',
  });
  expect(run(path.join(folder, 'nowhere')).complaint).toBe(`There is no folder ${path.join(folder, 'nowhere')}.\n`);
  expect(run(exportOf('page', 5), '--report', path.join(folder, 'no', 'where.html'))).toMatchObject({ code: 2 });
  for (const args of [[], ['a', 'b'], ['--xml'], [folder, '--profile', 'other'], [folder, '--language', 'xx']])
    expect(run(...args)).toMatchObject({
      code: 2,
      text: '',
      complaint: expect.stringContaining('Usage: npx bigtent map'),
    });
  expect(run('--help').code).toBe(0);
});
