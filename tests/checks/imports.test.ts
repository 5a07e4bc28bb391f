import { describe, expect, test } from 'vitest';
import { check } from '../../scripts/checks/imports.mjs';
import { plant } from './plant.ts';

const aliases = JSON.stringify({
  imports: Object.fromEntries(
    ['algorithms', 'core', 'wording', 'ui', 'server', 'live', 'cli'].map((folder) => [
      `#${folder}/*`,
      `./src/${folder}/*`,
    ]),
  ),
});
const problemsIn = (files: Record<string, string>) => check(plant({ 'package.json': aliases, ...files }));

test('what the table allows is no problem', () => {
  const files = {
    'src/core/session/poll.ts':
      "import * as v from 'valibot';\nimport { share } from '#algorithms/shares.ts';\nimport './state.ts';",
    'src/core/session/poll.test.ts': "import fs from 'node:fs';\nimport { test } from 'vitest';",
    'src/wording/en.ts': "import type { Refusal } from '#core/session/refusal.ts';",
    'src/live/parts.ts': "import { render } from 'svelte/server';\nimport Board from '#ui/Board.svelte';",
    'src/hooks.server.ts': "import type { Handle } from '@sveltejs/kit';\nimport '#live/parts.ts';",
    'src/routes/+page.svelte':
      '<script lang="ts">\nimport { enhance } from "$app/forms";\nimport "#ui/Board.svelte";\n</script>',
    'server.ts':
      "import http from 'node:http';\nimport type { Door } from './src/server/door.ts';\nawait import('./build/handler.js');",
  };

  expect(problemsIn(files)).toEqual([]);
});

describe('a planted fault is found', () => {
  const faults: [string, string, string, string][] = [
    [
      'an alias',
      'src/core/a.ts',
      "import { act } from '#server/act.ts';",
      'src/core/a.ts:1 core may not import server: #server/act.ts',
    ],
    [
      'a relative path',
      'src/algorithms/a/b.ts',
      "\nexport * from '../../core/c.ts';",
      'src/algorithms/a/b.ts:2 algorithms may not import core: ../../core/c.ts',
    ],
    [
      'a dynamic import',
      'src/live/a.ts',
      "const a = () => import('#cli/main.ts');",
      'src/live/a.ts:1 live may not import cli: #cli/main.ts',
    ],
    ['a type', 'src/core/a.ts', "type A = import('#ui/a.ts').A;", 'src/core/a.ts:1 core may not import ui: #ui/a.ts'],
    [
      'a value where only types may pass',
      'src/wording/en.ts',
      "import { limits } from '#core/limits.ts';",
      'src/wording/en.ts:1 wording may take only types of core: #core/limits.ts',
    ],
    [
      'a component',
      'src/ui/A.svelte',
      '<p>1</p>\n<script lang="ts">\n  import "#server/act.ts";\n</script>',
      'src/ui/A.svelte:3 ui may not import server: #server/act.ts',
    ],
    [
      "a component's markup",
      'src/ui/A.svelte',
      '<p>1</p>\n{#await import("#server/act.ts")}{/await}',
      'src/ui/A.svelte:2 ui may not import server: #server/act.ts',
    ],
    [
      'a package',
      'src/algorithms/a.ts',
      "import * as v from 'valibot/x';",
      'src/algorithms/a.ts:1 algorithms may not use the package valibot',
    ],
    [
      'Node',
      'src/record/a.ts',
      "import { createHash } from 'node:crypto';",
      'src/record/a.ts:1 record may not use Node: node:crypto',
    ],
    [
      'SvelteKit below the pages',
      'src/server/a.ts',
      "import { error } from '@sveltejs/kit';",
      'src/server/a.ts:1 server may not know SvelteKit: @sveltejs/kit',
    ],
    [
      'a test in the wrong folder',
      'src/core/a.test.ts',
      "import '#server/act.ts';",
      'src/core/a.test.ts:1 core may not import server: #server/act.ts',
    ],
    [
      'an unknown folder',
      'src/helpers/a.ts',
      "import 'x';",
      'src/helpers/a.ts:1 stands in src/helpers, which is in no line of the table in scripts/checks/imports.mjs',
    ],
    [
      'a way out of src',
      'src/server/a.ts',
      "import '../../demo/a.ts';",
      'src/server/a.ts:1 reaches out of src: ../../demo/a.ts',
    ],
    [
      'the outer server',
      'server.ts',
      "import { act } from './src/server/act.ts';",
      'server.ts:1 may import only the built handler and Node: ./src/server/act.ts',
    ],
  ];

  test.each(faults)('%s', (_, file, text, problem) => {
    expect(problemsIn({ [file]: text })).toEqual([problem]);
  });
});
