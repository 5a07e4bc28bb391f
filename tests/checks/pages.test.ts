import { describe, expect, test } from 'vitest';
import { check as leftovers } from '../../scripts/checks/leftovers.mjs';
import { check as links } from '../../scripts/checks/links.mjs';
import { check as machines } from '../../scripts/checks/machines.mjs';
import { check as sizes } from '../../scripts/checks/sizes.mjs';
import { plant } from './plant.ts';

describe('links', () => {
  const other = '# One\n\n## Saying no: why\n\n## One\n';

  test('a link that leads somewhere is no problem', () => {
    const page =
      '[a](docs/b.md) [b](docs/b.md#saying-no-why) [c](docs/b.md#one-1) [d](#here) [e](https://example.org/x)\n\n# Here\n\n`[f](g)`\n';
    expect(links(plant({ 'README.md': page, 'docs/b.md': other }))).toEqual([]);
  });

  test.each([
    ['\n[a](docs/gone.md)', 'README.md:2 leads nowhere: docs/gone.md'],
    ['[a](docs/b.md#two)', 'README.md:1 leads to a heading that is not there: docs/b.md#two'],
    ['[a]: docs/gone.md', 'README.md:1 leads nowhere: docs/gone.md'],
  ])('a planted fault is found: %s', (page, problem) => {
    expect(links(plant({ 'README.md': page, 'docs/b.md': other }))).toEqual([problem]);
  });
});

describe('machines', () => {
  test('a path below the project, an address and a common folder are no problem', () => {
    expect(
      machines(plant({ 'a.ts': "const a = './work/x' + '/var/lib/bigtent' + '/api/home/x' + '/usr/bin/env';" })),
    ).toEqual([]);
  });

  // The faults are put together here, or this file would hold them.
  const slash = '/';
  test.each([
    ['a.md', `see ${slash}work/main`, `a.md:1 names a folder of one machine: ${slash}work/m`],
    ['a.ts', `const a = '${slash}home/ann/x'`, `a.ts:1 names a folder of one machine: ${slash}home/a`],
    [
      'package-lock.json',
      '{ "resolved": 1 }',
      'package-lock.json says where packages were downloaded from ("resolved")',
    ],
    [
      '.npmrc',
      `registry=https://registry.${'npmjs'}.org`,
      `.npmrc:1 names a package registry's host: registry.${'npmjs'}.org`,
    ],
  ])('a planted fault is found in %s', (file, text, problem) => {
    expect(machines(plant({ [file]: text }))).toEqual([problem]);
  });
});

describe('leftovers', () => {
  test.each([
    ['tests/a.test.ts', "test.only('a', () => {});", 'tests/a.test.ts:1 holds a switch on a test: test.only'],
    ['src/a.test.ts', "describe.skip('a', () => {});", 'src/a.test.ts:1 holds a switch on a test: describe.skip'],
    ['src/a.ts', '// TODO later', 'src/a.ts:1 holds a note to oneself: TODO'],
    ['scripts/a.mjs', '<<<<<<< HEAD', 'scripts/a.mjs:1 holds half a merge: <<<<<<< '],
  ])('a planted fault is found in %s', (file, text, problem) => {
    expect(leftovers(plant({ [file]: text, 'src/b.ts': 'export const todo = 1;' }))).toEqual([problem]);
  });
});

describe('sizes', () => {
  test('a file of 400 lines passes, one of 401 does not', () => {
    const root = plant({
      'src/a.ts': '1;\n'.repeat(400),
      'src/b.svelte': '1;\n'.repeat(401),
      'server.ts': '1;\n'.repeat(500),
    });

    expect(sizes(root)).toEqual([
      'src/b.svelte has 401 lines, 400 are the most: split it, or take a decision',
      'server.ts has 500 lines, 400 are the most: split it, or take a decision',
    ]);
  });
});
