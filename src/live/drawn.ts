import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { serverZone } from '#ui/times.ts';
import type { Language } from '#wording/wording.ts';
import { wordingOf } from '#wording/words.ts';

/**
 * A piece of a page as bytes for everybody: drawn by the page's own component, for nobody in particular and no instant.
 * Svelte's marks for taking over a page are left out, for these pages run no Svelte.
 */
export function drawn(piece: Component<never>, view: unknown, language: Language): string {
  const props = { w: wordingOf(language), lang: language, zone: serverZone, view };
  const { body } = render(piece as Component<Record<string, unknown>>, { props }); // every piece takes these, and `view` as its own part
  return withoutMarks(body);
}

/**
 * What people wrote is escaped, so no comment and no tag is theirs. Between two tags one blank does for many, and none is
 * needed where something begins that stands on a line of its own, or is not seen.
 */
export const withoutMarks = (html: string): string =>
  html
    .replace(/<!--.*?-->/gs, '')
    .replace(/>\s{2,}</g, '> <')
    .replace(/> (?=<(?:input type="hidden"|(?:p|div|form|section|li|ol|ul|details|h2)[ >]))/g, '>')
    .trim();
