/** Makes spellings comparable. Folded text is only ever compared, never shown. */

const undecomposed: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  þ: 'th',
};

// The standard library reorders runs of combining marks in quadratic time: a page of nothing else would stall us.
const chunkLength = 1000;

// Most lines of most pages: letters, digits and signs of ASCII with single blanks.
const isPlain = /^(?:[!-_a-~]| (?! ))*$/;

/** Arabic, Persian, Devanagari and full-width digits as 0-9. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = [0x0660, 0x06f0, 0x0966, 0xff10].findLast((first) => code >= first) ?? code;
    return String(code - zero);
  });
}

/** Lower case, no diacritics, one kind of quote and hyphen, single blanks. */
export function fold(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase().trim();
  let folded = '';
  for (let from = 0; from < text.length; from += chunkLength) {
    folded += asciiDigits(text.slice(from, from + chunkLength))
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[łøđðæœßıþ]/g, (letter) => undecomposed[letter] ?? letter);
  }
  return folded
    .replace(/[’‘ʼ`´′]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[：]/g, ':')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A page's own term as an enumeration value: `Birds of a Feather` → `birds_of_a_feather`. */
export function snakeCase(term: string): string {
  return fold(term)
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}

/** Whether two short strings are the same but for `limit` letters put in, left out, changed or swapped. */
export function isNearly(left: string, right: string, limit: number): boolean {
  if (Math.abs(left.length - right.length) > limit || left.length > 80) return false;
  let before: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1;
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
          ? before[column - 2]! + 1
          : Number.POSITIVE_INFINITY;
      current[column] = Math.min(
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + cost,
        swapped,
      );
    }
    before = previous;
    previous = current;
  }
  return previous[right.length]! <= limit;
}
