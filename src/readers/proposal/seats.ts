/** Seats that stand only in the text: `- A representative from the private sector: TBC`. */
import { fold } from './fold.ts';
import { groupNamedIn, regionNamedIn } from './group-region.ts';
import { sentences, wordsToDigits } from './numbers.ts';
import { readConfirmation, stripBullet } from './people.ts';
import type { OpenSeat, Speaker } from './reading.ts';

interface TextLine {
  number: number;
  text: string;
}

const markers =
  /[\s,;:(–—-]*\(?\b(?:T\.?B\.?[CDAI]\b\.?|(?:is |are |still |yet )*to be (?:confirmed|determined|announced|decided|identified|invited|named|defined|selected|nominated|appointed)|not yet (?:confirmed|named|identified)|unconfirmed|awaiting confirmation|confirmation pending|(?:reste )?à confirmer|à désigner|por confirmar|a confirmar|por definir|noch offen)(?=$|[\s.,;:)])\)?\s*/gi;
const seatWords =
  /\b(?:speakers?|panell?ists?|representatives?|experts?|discussants?|participants? on the panel|seats?|intervenants?|intervenantes?|representante?s?|representantes?|ponentes?|oradores?|delegates?|practitioners?|members?)\b/;
const roleOnly = /\b(?:moderators?|rapporteurs?|moderateur|date|room|venue|time|order|agenda|title)\b/;

export function readOpenSeats(lines: TextLine[], speakers: Speaker[]): OpenSeat[] {
  const found: OpenSeat[] = [];
  for (const line of lines) {
    if (line.text.length > 20_000) continue;
    const item = stripBullet(line.text);
    const isListed = item !== line.text.trim();
    const texts = isListed && item.length < 300 ? [item] : sentences(line.text);
    for (const text of texts) {
      if (text.length > 600 || readConfirmation(text) !== 'to_be_confirmed' || !hasMarker(text)) continue;
      for (const seat of isListed ? listedSeat(text) : proseSeats(text)) found.push({ ...seat, line: line.number });
    }
  }
  return withoutListed(found, speakers);
}

function hasMarker(text: string): boolean {
  return text.search(markers) >= 0;
}

type Seat = Omit<OpenSeat, 'line'>;

function listedSeat(text: string): Seat[] {
  const description = withoutMarker(text);
  const folded = fold(description);
  if (description === '' || (roleOnly.test(folded) && !seatWords.test(folded))) return [];
  return groupNamedIn(description) !== null || seatWords.test(folded) || regionNamedIn(description) !== null
    ? [seat(description)]
    : [];
}

/** `Two speakers (TBC) from academia and a ministry`: one seat for each body named, else as many as are counted. */
function proseSeats(text: string): Seat[] {
  const description = withoutMarker(text);
  const folded = wordsToDigits(fold(description));
  if (!seatWords.test(folded)) return [];
  const from = /\b(?:from|of|du|de|des|del)\b(.*)$/i.exec(description);
  const bodies = (from?.[1] ?? '').split(/,|\band\b|\bet\b|\by\b|\bor\b|&/i).map((body) => body.trim());
  const named = bodies.filter((body) => groupNamedIn(body) !== null);
  if (named.length > 1) return named.map((body) => seat(body.replace(/[.;]$/, '')));
  const counted =
    /(?<!\d)([2-9]) (?:[a-z-]+ ){0,3}(?:speakers|panell?ists|representatives|experts|seats|intervenants|ponentes|oradores|discussants)/.exec(
      folded,
    );
  return Array.from({ length: counted ? Number(counted[1]) : 1 }, () => seat(description.replace(/[.;]$/, '')));
}

function seat(description: string): Seat {
  return { description, stakeholderGroup: groupNamedIn(description), regionalGroup: regionNamedIn(description) };
}

function withoutMarker(text: string): string {
  return text
    .replace(markers, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,;–—-]+|[\s:,;–—-]+$/g, '');
}

/** A seat that the list of speakers already has open is not counted again. */
function withoutListed(seats: OpenSeat[], speakers: Speaker[]): OpenSeat[] {
  const open = speakers.filter((speaker) => speaker.name === null && speaker.confirmation === 'to_be_confirmed');
  return seats.filter((seat) => {
    const at = open.findIndex((speaker) => speaker.stakeholderGroup === seat.stakeholderGroup);
    if (at < 0 || seat.stakeholderGroup === null) return true;
    open.splice(at, 1);
    return false;
  });
}
