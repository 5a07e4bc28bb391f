import { holds, isCondition, type Mine } from '#ui/mine.ts';

/**
 * Lays what is personal over a part, for a page that one person gets: shows the one variant that applies, says their
 * place, and gives each form an id of its own. The live script does the same in the browser; without it, this is all.
 */
export function laidOver(html: string, mine: Mine, { formId, myWhy }: { formId: () => string; myWhy: string }): string {
  let question = '';
  const personal = html.replace(tag, (whole) => {
    question = / id="\w-([\w/-]+)" data-question/.exec(whole)?.[1] ?? question;
    const condition = / data-if="([\w-]+)"/.exec(whole)?.[1];
    if (condition && isCondition(condition)) return shown(whole, holds(mine, condition, question));
    return idField.test(whole) ? whole.replace(/value="-?"/, `value="${formId()}"`) : whole;
  });
  return personal
    .replace(emptyOwn, (whole, at) => ownPlace(whole, at, mine))
    .replace(emptyNext, (whole, name) => `${whole}${escaped(nextSaid(mine, name))}`)
    .replace(nextStatement, (whole) => `${whole} value="${nextSaid(mine, 'statement')}"`)
    .replace(emptyPlace, (whole) => `${whole}${mine.hand?.place ?? ''}`)
    .replace(emptyWhy, (whole) => `${whole}${escaped(myWhy)}`);
}

/** A start tag as our components draw it. What people wrote never looks like one, for their `<` is escaped. */
const tag = /<[a-z][\w-]*(?: [\w:-]+(?:="[^"]*")?)*(?: ?\/)?>/g;
const idField = /^<input type="hidden" name="id" value="-?"\/>$/;
const emptyPlace = /<p [^<>]*data-my-place(?:="")?>(?=<\/p>)/g;
const emptyOwn = /<g class="me" data-own="([-\d. ]+)" hidden=""><ellipse class="own"/g;
const emptyNext = /<[bp] [^<>]*data-next="(\w+)">(?=<\/[bp]>)/g;
const nextStatement = /<input [^<>]*data-next="statement"/g;
const emptyWhy = /<p [^<>]*data-my-why(?:="")?>(?=<\/p>)/g;

function shown(whole: string, shows: boolean): string {
  const without = whole.replace(/ hidden(?:="")?(?=[ />])/, '');
  return shows ? without : without.replace(/ ?\/?>$/, (end) => ` hidden=""${end}`);
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Where somebody stands, drawn into the picture that all get: lengths of the map become lengths of the picture. */
function ownPlace(whole: string, at: string, { place }: Mine): string {
  const [scale = 0, left = 0, top = 0] = at.split(' ').map(Number);
  if (!place) return whole;
  const { x, y, long, short, degrees } = place.ellipse;
  const [across, down] = [left + x * scale, top - y * scale].map((length) => length.toFixed(1));
  const [rx, ry] = [long, short].map((length) => (length * scale).toFixed(1));
  return `<g class="me" transform="translate(${across} ${down})"><ellipse class="own" rx="${rx}" ry="${ry}" transform="rotate(${-degrees})"`;
}

const nextSaid = ({ next }: Mine, name: string): string => String(next?.[name as 'text'] ?? ''); // a field of what is offered
