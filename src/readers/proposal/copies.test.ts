/** What happens to a page on its way through copies, mails and programs must not change what it says. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeUpload } from '../decode-upload.ts';
import { readProposal } from './read-proposal.ts';

const pages = ['2017-form', '2018-plain', '2019-open-seats', '2020-slot', '2021-additional', '2022-hybride'];
const read = (name: string) => readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), 'utf8');
const eachLine = (change: (line: string) => string) => (page: string) => page.split('\n').map(change).join('\n');
const people = /^(\s*(?:Organizer|Speaker) \d+): /gm;

const copies: Record<string, (page: string) => string> = {
  'line ends of Windows': (page) => page.replace(/\n/g, '\r\n'),
  'line ends of old Macs': (page) => page.replace(/\n/g, '\r'),
  indentation: eachLine((line) => `    ${line}`),
  'blanks that do not break': (page) => page.replace(/ /g, '\u00a0'),
  'hyphens that do not break': (page) => page.replace(/-/g, '\u2011'),
  'trailing blanks': eachLine((line) => `${line}   `),
  'blank lines doubled': (page) => page.replace(/\n\n/g, '\n\n\n\n'),
  'HTML entities': (page) =>
    page.replace(/&/g, '&amp;').replace(/é/g, '&eacute;').replace(/–/g, '&#8211;').replace(/’/g, '&rsquo;'),
  'paragraph tags': eachLine((line) => (line.trim() === '' ? line : `<p>${line}</p>`)),
  'break tags and no line ends': (page) => page.replace(/\n/g, '<br>'),
  'letters decomposed': (page) => page.normalize('NFD'),
  'UTF-8 read as windows-1252': (page) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(page)),
  'UTF-16': (page) =>
    decodeUpload(
      Uint8Array.from([
        0xff,
        0xfe,
        ...new Uint8Array(Uint16Array.from([...page].map((letter) => letter.charCodeAt(0))).buffer),
      ]),
    ),
  'British spelling': (page) => page.replaceAll('Organizer', 'Organiser'),
  'a notice of the site above': (page) =>
    `This is now a legacy site. Please move to the new IGF Website at\nhttps://www.example.org/\n\nYou are here\n\n${page}`,
  'bullets before people': eachLine((line) => line.replace(/^(?=(?:Organizer|Speaker) \d)/, '• ')),
  'tabs behind labels': (page) => page.replace(people, '$1\t'),
  'values below their labels': (page) => page.replace(people, '$1:\n'),
  'wrapped at 72 letters': eachLine((line) => wrapped(line, 72)),
};

function wrapped(line: string, width: number): string {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

/** All that a page says, without where it says it. */
function said(page: string) {
  const {
    fields: _,
    unread,
    findings,
    plan,
    organizers,
    speakers,
    openSeats,
    roles,
    additionalSpeakers,
    ...rest
  } = readProposal(page.normalize('NFC'));
  return {
    ...rest,
    people: [...organizers, ...speakers, ...openSeats, ...roles, ...additionalSpeakers].map((one) => ({
      ...one,
      line: 0,
    })),
    agenda: plan.agenda.map(({ minutes, kind }) => `${kind} ${minutes}`),
    unread: unread.map(({ text }) => text),
    codes: findings.map(({ code }) => code).toSorted(),
  };
}

describe.each(pages)('%s', (name) => {
  const page = read(name);
  const original = said(page);

  test.each(Object.keys(copies))('says the same after: %s', (change) => {
    expect(said(copies[change]!(page))).toEqual(original);
  });
});
