import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { proposalCommand } from './proposal.ts';

const page = `IGF 2019 WS #5 Tides and cables

Organizer 1: Ilse Brandqvist, Northport
Speaker 1: Kaveh Sohrabian, Government, Asia-Pacific Group

Format

Panel - Auditorium - 60 Min

Policy Question(s)

Who pays? Who looks?
`;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'proposal-'));
  await writeFile(path.join(folder, 'page.txt'), page);
  await writeFile(path.join(folder, 'scan.pdf'), '%PDF-1.7\n\u0000');
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const lines: string[] = [];
  const complaints: string[] = [];
  const paths = args.map((arg) => (arg.includes('.') ? path.join(folder, arg) : arg));
  const code = await proposalCommand(
    paths,
    (line) => lines.push(line),
    (line) => complaints.push(line),
  );
  return { code, text: lines.join('\n'), complaint: complaints.join('\n') };
}

test('--json prints the reading and nothing else', async () => {
  const { code, text } = await run('page.txt', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(text)).toMatchObject({
    ref: { event: 'IGF', year: 2019, type: 'WS', number: 5 },
    title: 'Tides and cables',
    format: 'panel',
    roomLayout: 'auditorium',
    policyQuestions: ['Who pays?', 'Who looks?'],
    unread: [],
  });
});

test('without --json people read it: what was understood with its line, and what was noticed', async () => {
  const { code, text } = await run('page.txt');
  expect(code).toBe(0);
  expect(text).toContain('IGF 2019 WS #5: Tides and cables');
  expect(text).toContain('     6  format, "Format": Panel - Auditorium - 60 Min');
  expect(text).toContain(
    '2 policy questions stand in one paragraph; they were taken apart at the question marks. [line 12]',
  );
});

test('what cannot be read is refused in one sentence, with exit code 2', async () => {
  expect(await run('missing.txt')).toMatchObject({
    code: 2,
    text: '',
    complaint: `There is no file ${path.join(folder, 'missing.txt')}.`,
  });
  expect(await run('.')).toMatchObject({
    code: 2,
    complaint: `${path.join(folder, '.')} is a folder; name a file in it.`,
  });
  expect(await run('scan.pdf')).toMatchObject({
    code: 2,
    complaint: `${path.join(folder, 'scan.pdf')} is not a text file; save the page as text and try again.`,
  });
  expect((await run()).code).toBe(2);
  expect((await run('page.txt', '--xml')).complaint).toContain('Unknown option --xml');
});
