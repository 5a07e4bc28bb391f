/** Marks that stand in a sentence for something drawn there. Private characters: nobody's words contain them. */
export const mark = (place: number): string => String.fromCharCode(0xe000 + place);

/** @example marked(`a${mark(0)}b`) // ['a', 0, 'b'] */
export const marked = (text: string): (string | number)[] =>
  text
    .split(/([\ue000-\ue00f])/)
    .map((piece) => (/^[\ue000-\ue00f]$/.test(piece) ? piece.charCodeAt(0) - 0xe000 : piece));
