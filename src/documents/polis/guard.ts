/** What makes a spreadsheet take a cell for a formula, in quotation marks or not; the wide forms are what some of them accept too. */
const startsFormula = /^[=+\-@\t\r＝＋－＠]/u;

/** Whether words, opened in a spreadsheet, would run as a formula. */
export const needsGuard = (text: string): boolean => startsFormula.test(text);

/**
 * Words as they may stand in a file that people open in a spreadsheet: an apostrophe before what would run as a formula.
 * Where one was set, the file says so in a column of its own, so that a reader takes it off again and the words are as they were.
 *
 * @example guarded('=1+1') // "'=1+1"
 */
export const guarded = (text: string): string => (needsGuard(text) ? `'${text}` : text);

/** A cell of words, always in quotation marks as Polis writes it. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
