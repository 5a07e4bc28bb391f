/** Undoes the commonest accident of copied pages: UTF-8 that was once read as windows-1252. */

const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const byteOf = new Map<string, number>();
for (let code = 0x80; code <= 0xff; code++) {
  byteOf.set(code < 0xa0 ? windows1252[code - 0x80]! : String.fromCharCode(code), code);
}

/** The lock that hides a value, and what becomes of it when its bytes are read as Greek. */
export const locks = /🔒|🔓|🔐|🔏|πŸ”’|πŸ”|ðŸ”’|ðŸ”/gu;

// Only letters and signs that pages are made of: É” in «ÉGALITÉ” » would otherwise turn into a phonetic sign.
const plausible = /^[\u00a0-\u017f\u0391-\u03c9\u0410-\u044f\u2010-\u2026\u2192\u20ac\u2122\u{1f300}-\u{1faff}]+$/u;

const run = /[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,200}/g;

export function repairEncoding(text: string): string {
  return text.replace(run, (garbled) => {
    const bytes = Uint8Array.from(garbled, (letter) => byteOf.get(letter) ?? 0);
    const decoded = decodeStrictly(bytes);
    return decoded !== undefined && plausible.test(decoded) ? decoded : garbled;
  });
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (notUtf8) {
    if (notUtf8 instanceof TypeError) return undefined;
    throw notUtf8;
  }
}
