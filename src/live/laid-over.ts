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
    .replace(emptyPlace, (whole) => `${whole}${mine.hand?.place ?? ''}`)
    .replace(emptyWhy, (whole) => `${whole}${escaped(myWhy)}`);
}

/** A start tag as our components draw it. What people wrote never looks like one, for their `<` is escaped. */
const tag = /<[a-z][\w-]*(?: [\w:-]+(?:="[^"]*")?)*(?: ?\/)?>/g;
const idField = /^<input type="hidden" name="id" value="-?"\/>$/;
const emptyPlace = /<p [^<>]*data-my-place(?:="")?>(?=<\/p>)/g;
const emptyWhy = /<p [^<>]*data-my-why(?:="")?>(?=<\/p>)/g;

function shown(whole: string, shows: boolean): string {
  const without = whole.replace(/ hidden(?:="")?(?=[ />])/, '');
  return shows ? without : without.replace(/ ?\/?>$/, (end) => ` hidden=""${end}`);
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
