import { describe, expect, test } from 'vitest';
import { check } from '../../scripts/checks/rules.mjs';
import { plant } from './plant.ts';

const rules = '# Questions\n\n- **Q1** Everybody submits.\n- **Q2** Once each.\n';
const tests = "test('Q1 everybody submits', () => {});\ntest.each([1])('Q2 once each, %i', () => {});\n";
const problemsIn = (files: Record<string, string>) =>
  check(plant({ 'docs/rules/questions.md': rules, 'src/core/q.test.ts': tests, ...files }));

test('every number has its rule, every rule its test', () => {
  const code = "if (a) return 1; // Q2\n/* as told above (Q1, Q2) */\nconst paper = 'A4'; // on A4 paper\n";

  expect(problemsIn({ 'src/core/q.ts': code })).toEqual([]);
});

describe('a planted fault is found', () => {
  test.each([
    [
      'a comment citing no rule',
      { 'src/core/q.ts': '\nreturn 1; // Q7' },
      ['src/core/q.ts:2 cites Q7, which is no rule in docs/rules'],
    ],
    [
      'one of several',
      { 'src/ui/A.svelte': '<!-- only counts (Q1, Q9) -->' },
      ['src/ui/A.svelte:1 cites Q9, which is no rule in docs/rules'],
    ],
    [
      'a title citing no rule',
      { 'tests/laws/a.test.ts': "test('Q5, Q1 and more', () => {});" },
      ['tests/laws/a.test.ts:1 cites Q5, which is no rule in docs/rules'],
    ],
    [
      'a rule without a test',
      { 'docs/rules/time.md': '- **T1** The clock belongs to the server.' },
      ['docs/rules/time.md:1 T1 is named by no test'],
    ],
    [
      'one number twice',
      { 'docs/rules/time.md': '- **Q1** Something else.' },
      ['docs/rules/time.md:1 Q1 stands already in docs/rules/questions.md:3'],
    ],
  ])('%s', (_, files, problems) => {
    expect(problemsIn(files)).toEqual(problems);
  });
});
