// Every link from one of our pages to another of our files, and to a heading in it, leads somewhere.

import fs from 'node:fs';
import path from 'node:path';
import { lineAt, read, trackedFiles } from '../reading/files.mjs';

export function check(root) {
  return trackedFiles(root)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => deadLinks(root, file));
}

function deadLinks(root, file) {
  const text = read(root, file).replace(/```[\s\S]*?```|`[^`\n]*`/g, (code) => code.replace(/[^\n]/g, ' '));
  const links = [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)|^\[[^\]]+\]:\s*(\S+)/gm)];
  return links.flatMap((link) => {
    const target = link[1] ?? link[2];
    if (/^[a-z][a-z+.-]*:/i.test(target)) return []; // the outside world is not checked here
    const [name, heading] = decodeURI(target).split('#');
    const wanted = name === '' ? file : path.posix.normalize(path.posix.join(path.posix.dirname(file), name));
    const where = `${file}:${lineAt(text, link.index)}`;
    if (!fs.existsSync(path.join(root, wanted))) return [`${where} leads nowhere: ${target}`];
    if (!heading || !wanted.endsWith('.md') || headingsOf(read(root, wanted)).has(heading)) return [];
    return [`${where} leads to a heading that is not there: ${target}`];
  });
}

/** The names under which a page's headings can be reached, made as the common forges make them. */
function headingsOf(text) {
  const headings = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)];
  const slugs = headings.map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
  return new Set(
    slugs.map((slug, place) => slug + suffix(slugs.slice(0, place).filter((each) => each === slug).length)),
  );
}

const suffix = (before) => (before === 0 ? '' : `-${before}`);
