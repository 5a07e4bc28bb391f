/** What there is to say about the files: something was left out, put right, or does not agree. */
export interface Remark {
  code: RemarkCode;
  file: string;
  /** How often. */
  count: number;
  /** Where first: at most ten lines. */
  lines: number[];
  /** Of the first one, what stood there. */
  about: string;
  message: string;
}

const sentences = {
  'unclosed-quote': (file: string) => `${file}: a quotation mark is opened and never closed; the row was left out`,
  'short-row': (file: string) => `${file}: a row has fewer cells than the head; it was left out`,
  'cut-row': (file: string) => `${file}: a row has fewer cells than the head; what is missing counts as not voted`,
  'long-row': (file: string) => `${file}: a row has more cells than the head; those beyond were not read`,
  'bad-participant': (file: string, about: string) =>
    `${file}: a participant is not a whole number ("${about}"); the row was left out`,
  'bad-statement': (file: string, about: string) =>
    `${file}: a statement is not a whole number ("${about}"); the row was left out`,
  'bad-vote': (file: string, about: string) =>
    `${file}: a vote is neither 1 nor -1 nor 0 ("${about}"); it was not counted`,
  'bad-time': (file: string, about: string) =>
    `${file}: a time is not a number ("${about}"); the vote was not counted, for it may be an older one`,
  'bad-group': (file: string, about: string) =>
    `${file}: a group is not a whole number ("${about}"); the participant stands in none`,
  'bad-moderation': (file: string, about: string) =>
    `${file}: what was decided on a statement is neither 1 nor 0 nor -1 ("${about}"); it stays`,
  'same-participant': (file: string, about: string) =>
    `${file}: participant ${about} has a second row; where both have a vote the later row counts`,
  'same-statement': (file: string, about: string) => `${file}: statement ${about} stands there twice; the later counts`,
  'same-column': (file: string, about: string) =>
    `${file}: statement ${about} has two columns; where both have a vote the later column counts`,
  'no-times': (file: string) => `${file} has no timestamps; of several votes of one person the last in the file counts`,
  'no-comments': (file: string) =>
    `There is no ${file}: the statements have no words, and those that were moderated out are not known`,
  'no-body': (file: string) => `${file} has no column for the words of the statements`,
  'no-moderation': (file: string) => `${file} has no column that says which statements were moderated out; all stay`,
  'only-comments': (file: string, about: string) =>
    `${file} has statements that nobody could vote on (the first is ${about}); they are not on the map`,
  'not-in-comments': (file: string, about: string) =>
    `${file} lacks statements that were voted on (the first is ${about}); they stay, without words`,
  'turned-signs': (file: string) =>
    `${file} has the signs of Polis' database, where -1 is to agree; they were turned around`,
  'files-differ': (file: string, about: string) =>
    `The votes of ${file} differ from those of the history, which count (the first: ${about})`,
  'no-summary': (file: string) => `${file} could not be read; the conversation has no title`,
} as const;

export type RemarkCode = keyof typeof sentences;

/** Collects remarks, one of each kind and file. */
export interface Remarks {
  add(code: RemarkCode, file: string, line?: number, about?: string, count?: number): void;
  list(): Remark[];
}

const mostLines = 10;
const longestQuote = 40;

export function remarks(): Remarks {
  const all = new Map<string, Remark>();
  return {
    add(code, file, line, about = '', count = 1) {
      const key = `${code}/${file}`;
      const short = about.length > longestQuote ? `${about.slice(0, longestQuote)}…` : about;
      const remark = all.get(key) ?? { code, file, count: 0, lines: [], about: short, message: '' };
      all.set(key, remark);
      remark.count += count;
      if (line !== undefined && remark.lines.length < mostLines) remark.lines.push(line);
    },
    list: () => [...all.values()].map((remark) => ({ ...remark, message: messageOf(remark) })),
  };
}

function messageOf({ code, file, about, count, lines }: Remark): string {
  const sentence = sentences[code](file, about);
  if (lines.length === 0) return count > 1 ? `${sentence} (${count} in all).` : `${sentence}.`;
  const more = count > lines.length ? ` and ${count - lines.length} more` : '';
  return `${sentence} [line ${lines.join(', ')}${more}].`;
}
