/** What a line is, told by its shape alone: what remains of a page that lost its labels. */
import { isFormatValue } from './format.ts';
import { isNameLike } from './names.ts';
import { readPerson, stripBullet } from './people.ts';
import { isGoalValue } from './sdgs.ts';
import { isSlot } from './slot.ts';

export { isFormatValue, isGoalValue, isSlot };

/** `Ann Bell, Government, African Group`: nothing else on a page looks like this. */
export function isPersonWithGroup(text: string): boolean {
  if (text.length > 300 || /[?!]$/.test(text)) return false;
  const person = readPerson(text);
  if (person.stakeholderGroup === null || person.regionalGroup === null) return false;
  return person.name === null || person.name.split(/\s+/).length <= 7;
}

/** `Mr,Ann,BELL,Academia,Harbour School`: columns exported without blanks. */
export function isPersonInColumns(text: string): boolean {
  return text.length < 300 && /^(?:mr|ms|mrs|dr|prof|mx|miss)?\.?,[^,\s][^,]*,[^,\s][^,]*,[^,\s][^,]*/i.test(text);
}

/** A line that may stand under a heading such as "Moderator": a name, with or without more. */
export function mayBePerson(text: string): boolean {
  if (text.length > 300) return false;
  if (/^avatar for /i.test(text) || isPersonWithGroup(text) || isPersonInColumns(text)) return true;
  const words = text.split(/\s+/).length;
  if (words > 25 || /[?!]$/.test(text) || isFormatValue(text) || isGoalValue(text) || isSlot(text)) return false;
  const line = stripBullet(text);
  const first = line.split(/\s*[,;:(|\t–—]\s*|\s-\s/)[0]!;
  if (isNameLike(first)) return true;
  const person = readPerson(text);
  if (person.stakeholderGroup !== null || person.isHidden || person.confirmation !== null) return words <= 15;
  return line !== text && words <= 10 && /^\p{Lu}/u.test(line) && !/[.:]$/.test(line);
}
