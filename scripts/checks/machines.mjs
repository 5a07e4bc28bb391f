// Nothing here may depend on one machine: no folder that only one person has, no host that packages came from.

import { lineAt, read, trackedFiles } from '../reading/files.mjs';

// Put together from pieces, so that this file does not find itself.
const folders = ['work', 'root', 'home', 'Users'].join('|');
const hosts = ['registry.npmjs' + '.org', 'registry.yarnpkg' + '.com', 'deb.debian' + '.org', 'pypi' + '.org'];

const unwanted = [
  { pattern: new RegExp(`(?<![\\w./~*}-])/(?:${folders})/[\\w.-]`, 'g'), what: 'a folder of one machine' },
  { pattern: new RegExp(hosts.join('|').replaceAll('.', '\\.'), 'g'), what: "a package registry's host" },
];
const text =
  /\.(ts|mjs|js|svelte|json|md|html|css|sql|sh|yml|yaml|txt)$|(^|\/)(run|Containerfile|LICENSE|\.npmrc|\.gitignore)$/;

export function check(root) {
  return trackedFiles(root)
    .filter((file) => text.test(file))
    .flatMap((file) => {
      const content = read(root, file);
      const found = unwanted.flatMap(({ pattern, what }) =>
        [...content.matchAll(pattern)].map((hit) => `${file}:${lineAt(content, hit.index)} names ${what}: ${hit[0]}`),
      );
      const isLock = file.endsWith('package-lock.json') && content.includes('"resolved"');
      return isLock ? [...found, `${file} says where packages were downloaded from ("resolved")`] : found;
    });
}
