/** Seats that stand only in the text: `- A representative from the private sector: TBC`. */
import { fold } from './fold.ts';
import { groupNamedIn, regionNamedIn } from './group-region.ts';
import { isNameLike, personKey } from './names.ts';
import { sentences, wordsToDigits } from './numbers.ts';
import { stripBullet } from './people.ts';
import type { OpenSeat, Speaker } from './reading.ts';

interface TextLine {
  number: number;
  text: string;
}
type Seat = Omit<OpenSeat, 'line'>;

const markers =
  /[\s,;:(–—[-]*(?<!\p{L})(?:T\.?B\.?[CDAI](?!\p{L})\.?|(?:is |are |remains? |still |yet )*(?:to|will) be (?:confirmed|determined|announced|decided|identified|invited|named|defined|selected|nominated|appointed|filled)|not yet (?:confirmed|named|identified)|unconfirmed|(?:a)?waiting (?:for )?(?:the )?confirmation(?: (?:from|of|by))?|confirmation pending|(?:is|are|remains?|stays?) (?:still )?(?:open|vacant)(?=\s*\.?$)|(?:reste |restent )?à (?:confirmer|désigner|déterminer)|(?:está |están )?por (?:confirmar|definir)|a confirmar|noch offen)(?!\p{L})[)\]]?\s*/giu;
const seatWords =
  /\b(?:speakers?|panell?ists?|representatives?|experts?|discussants?|seats?|intervenants?|intervenantes?|represent\w+|ponentes?|oradores?|delegates?|practitioners?)\b/;
/** What else a proposal leaves open; with none of the words above it is no seat. */
const notASeat =
  /\b(?:moderators?|rapporteurs?|moderat\w+|date|rooms?|venue|times?|order|agenda|title|programme|format|details)\b/;
const longestLine = 20_000;
const longestSentence = 600;

export function readOpenSeats(lines: TextLine[], speakers: Speaker[]): OpenSeat[] {
  const found: OpenSeat[] = [];
  for (const line of lines) {
    if (line.text.length > longestLine) continue;
    const item = stripBullet(line.text);
    const isListed = item !== line.text.trim() && item.length < 300;
    for (const text of isListed ? [item] : sentences(line.text)) {
      if (text.length > longestSentence || text.search(markers) < 0) continue;
      for (const seat of isListed ? listedSeat(text) : proseSeats(text)) found.push({ ...seat, line: line.number });
    }
  }
  return withoutListed(found, speakers);
}

function listedSeat(text: string): Seat[] {
  const description = withoutMarker(text);
  const folded = fold(description);
  const isSeat = seatWords.test(folded) || groupNamedIn(description) !== null || regionNamedIn(description) !== null;
  if (isSeat && !(notASeat.test(folded) && !seatWords.test(folded))) return [seatOf(description)];
  // Somebody announced by name, and not yet certain.
  return isNameLike(description.split(/[,:(]/)[0]!.trim()) ? [seatOf(description)] : [];
}

/** `Two speakers (TBC) from academia and a ministry`: one seat for each body named, else as many as are counted. */
function proseSeats(text: string): Seat[] {
  const marks = [...text.matchAll(markers)];
  const parts = text.replace(/^[^:]{0,40}:(?=.*[,;])/, '').split(/[,;]/);
  if (marks.length > 1 && parts.length > 1)
    return parts.filter((part) => part.search(markers) >= 0).flatMap(listedSeat);
  const description = withoutMarker(text);
  const before = fold(text.slice(0, marks[0]!.index));
  // `a company (to be confirmed);`, a piece of an enumeration.
  if (/[([]/.test(marks[0]![0]) && description.length < 100 && groupNamedIn(description) !== null)
    return listedSeat(text);
  if (/\bconfirmed speakers\b/.test(before)) return [];
  if (!seatWords.test(before) && (notASeat.test(before) || !seatWords.test(fold(description)))) return [];
  const from = /\b(?:from|of|du|de|des|del)\b(.*)$/i.exec(description);
  const bodies = (from?.[1] ?? '').split(/,|\band\b|\bet\b|\by\b|\bor\b|&/i).map((body) => body.trim());
  const named = bodies.filter((body) => groupNamedIn(body) !== null);
  return named.length > 1 ? named.map(seatOf) : Array.from({ length: countIn(description) }, () => seatOf(description));
}

function countIn(description: string): number {
  const folded = wordsToDigits(fold(description));
  const part = /(?<!\d)(\d) (?:of|out of|des|de los) (?:the |our )?\d/.exec(folded);
  const counted =
    /(?<!\d)([2-9]) (?:[a-z-]+ ){0,3}(?:speakers|panell?ists|representatives|experts|seats|intervenants|ponentes|oradores|discussants)/.exec(
      folded,
    );
  return Number(part?.[1] ?? counted?.[1] ?? 1);
}

function seatOf(description: string): Seat {
  return { description, stakeholderGroup: groupNamedIn(description), regionalGroup: regionNamedIn(description) };
}

function withoutMarker(text: string): string {
  return text
    .replace(markers, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[:,;.])/g, '')
    .replace(/^[\s:,;.–—-]+|[\s:,;.–—-]+$/g, '')
    .replace(/(?: (?:is|are|still|yet))+$/i, '');
}

/** A seat that the list of speakers already has, open or under the same name, is not counted again. */
function withoutListed(seats: OpenSeat[], speakers: Speaker[]): OpenSeat[] {
  const open = speakers.filter((speaker) => speaker.name === null && speaker.confirmation === 'to_be_confirmed');
  const names = new Set(speakers.flatMap((speaker) => (speaker.name === null ? [] : [personKey(speaker.name)])));
  return seats.filter((seat) => {
    if (names.has(personKey(seat.description.split(/[,:(]/)[0]!))) return false;
    const at = open.findIndex((speaker) => speaker.stakeholderGroup === seat.stakeholderGroup);
    if (at < 0 || seat.stakeholderGroup === null) return true;
    open.splice(at, 1);
    return false;
  });
}
