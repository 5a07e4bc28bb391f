import type { IncomingMessage } from 'node:http';
import { languageCookie, readCookie } from '#server/cookies.ts';
import type { AnyRefusal } from '#server/refused.ts';
import { refusalSentence, type Said } from '#wording/sentences.ts';
import { directionOf } from '#wording/wording.ts';
import { wordingOf } from '#wording/words.ts';
import { languageOf } from './language.ts';

/** What the door says when it says no: a sentence in the reader's language, for a page to show or as a page of its own. */

export function refusalSaid(refusal: AnyRefusal, request: IncomingMessage): string {
  const wording = wordingOf(languageOfReader(request));
  // Of technical noes, such as a method that does not exist, people are told only that it cannot be read.
  const known = Object.hasOwn(wording.refusals.refusals, refusal.refused);
  return refusalSentence(wording, (known ? refusal : { refused: 'malformed' }) as Said); // known: it has a sentence
}

export function refusalPage(refusal: AnyRefusal, request: IncomingMessage): string {
  const language = languageOfReader(request);
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Bigtent</title>`;
  const body = `<main><h1>Bigtent</h1><p>${refusalSaid(refusal, request)}</p></main>`;
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head>${head}</head><body>${body}</body></html>`;
}

function languageOfReader({ headers }: IncomingMessage) {
  return languageOf({ cookie: readCookie(headers.cookie, languageCookie), accepted: headers['accept-language'] });
}
