// Which folder may import which: the table is the architecture, so it stands here once, as data.

import path from 'node:path';
import { filesBelow, read } from '../reading/files.mjs';
import { importsOf } from '../reading/imports.mjs';

const any = '*';

/**
 * folders: our own folders that may be imported besides the folder itself. types: folders of which only types may be taken.
 * packages: what may come from npm ('*': anything but SvelteKit). node: whether Node's own modules may be used.
 */
export const table = {
  algorithms: { folders: [], packages: [], node: false },
  core: { folders: ['algorithms'], packages: ['valibot'], node: false },
  readers: { folders: ['core'], packages: ['valibot', 'mammoth'], node: false },
  documents: { folders: ['core', 'algorithms', 'wording'], packages: ['docx', 'valibot'], node: false },
  record: { folders: [], packages: ['@noble/ciphers', '@noble/hashes', 'canonicalize'], node: false },
  wording: { folders: [], types: ['core'], packages: [], node: false },
  ui: { folders: ['core', 'wording'], packages: ['svelte'], node: false },
  engine: { folders: ['algorithms'], packages: [any], node: true },
  server: { folders: ['core', 'algorithms', 'engine', 'record'], packages: [any], node: true },
  live: { folders: ['core', 'documents', 'server', 'ui', 'wording'], packages: ['svelte'], node: true },
  cli: {
    folders: ['core', 'algorithms', 'readers', 'documents', 'record', 'wording', 'engine', 'server', 'live'],
    packages: [any],
    node: true,
  },
  routes: {
    folders: ['core', 'algorithms', 'readers', 'documents', 'record', 'wording', 'ui', 'engine', 'server', 'live'],
    packages: [any, 'sveltekit'],
    node: true,
  },
};

/** Only the pages, and the hooks that stand beside the folders, know SvelteKit. */
const isSvelteKit = (name) => name.startsWith('@sveltejs/') || name.startsWith('$app/') || name.startsWith('$env/');
/** What a unit test may take besides what its folder may: the tools, and Node to read its fixtures. */
const forTests = ['vitest', 'fast-check'];

export function check(root) {
  const aliases = JSON.parse(read(root, 'package.json')).imports ?? {};
  const problems = filesBelow(root, 'src', ['.ts', '.svelte', '.js']).flatMap((file) =>
    importsOf(file, read(root, file)).flatMap(({ from, line, typesOnly }) => {
      const reason = objection(file, from, typesOnly, aliases);
      return reason ? [`${file}:${line} ${reason}`] : [];
    }),
  );
  return [...problems, ...serverFile(root)];
}

function objection(file, from, typesOnly, aliases) {
  const folder = folderOf(file);
  const rule = table[folder];
  if (!rule) return `stands in src/${folder}, which is in no line of the table in scripts/checks/imports.mjs`;
  const isTest = file.endsWith('.test.ts');
  const target = targetOf(file, from, aliases);
  if (target === undefined) return packageObjection(folder, rule, from, isTest);
  if (!target.startsWith('src/')) {
    return isTest || target === 'package.json' ? undefined : `reaches out of src: ${from}`;
  }
  const wanted = folderOf(target);
  if (wanted === folder || rule.folders.includes(wanted)) return undefined;
  if (rule.types?.includes(wanted))
    return typesOnly ? undefined : `${folder} may take only types of ${wanted}: ${from}`;
  return `${folder} may not import ${wanted}: ${from}`;
}

function packageObjection(folder, rule, from, isTest) {
  if (from.startsWith('node:')) return rule.node || isTest ? undefined : `${folder} may not use Node: ${from}`;
  if (isSvelteKit(from)) {
    return rule.packages.includes('sveltekit') ? undefined : `${folder} may not know SvelteKit: ${from}`;
  }
  const name = from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
  const isAllowed = rule.packages.includes(any) || rule.packages.includes(name) || (isTest && forTests.includes(name));
  return isAllowed ? undefined : `${folder} may not use the package ${name}`;
}

/** The first folder below src; files that stand in src itself (the hooks) belong to the pages. */
function folderOf(file) {
  const [, folder, ...rest] = file.split('/');
  return rest.length === 0 ? 'routes' : folder;
}

/** The file that an import means, relative to the root; undefined for a package. */
function targetOf(file, from, aliases) {
  const bare = from.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(file), bare));
  for (const [alias, target] of Object.entries(aliases)) {
    const start = alias.replace(/\*$/, '');
    if (bare.startsWith(start)) return path.posix.normalize(target.replace('*', bare.slice(start.length)));
  }
  return undefined;
}

/** A module that the outer server and a page both imported would exist twice: server.ts takes the built handler only. */
function serverFile(root) {
  return filesBelow(root, '', ['.ts'])
    .filter((file) => file === 'server.ts')
    .flatMap((file) => importsOf(file, read(root, file)))
    .filter(({ from, typesOnly }) => !typesOnly && !from.startsWith('node:') && !from.startsWith('./build/'))
    .map(({ from, line }) => `server.ts:${line} may import only the built handler and Node: ${from}`);
}
