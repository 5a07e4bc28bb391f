import type { MineView } from '#core/session/views/mine.ts';

/**
 * What is personal is laid over what all see: a part holds every variant, marked `data-if`, and one of them shows. The
 * server that draws a page for one person and the script that lays their view over a part ask the same question here
 * (decision 0011).
 */

/** As much of somebody's own view as decides what shows. */
export type Mine = Pick<
  MineView,
  | 'joined'
  | 'self'
  | 'hand'
  | 'hasFloor'
  | 'questions'
  | 'supports'
  | 'help'
  | 'helpTaken'
  | 'statements'
  | 'choices'
  | 'place'
  | 'placeHidden'
  | 'next'
> & {
  /** Why the hand stands where it stands, as a sentence: for whoever is behind the rows that all see. */
  why?: string;
  /** The statement voted on last: what others say of it stays in sight. */
  latest?: string | undefined;
  /** The next statement is not among the rows of the page: it has its own place there. */
  beyond?: boolean | undefined;
};

/** So many statements a phone is given as rows; the next one of a person may be beyond them. */
export const statementRows = 30;

const conditions = {
  joined: ({ joined }) => joined,
  stranger: ({ joined }) => !joined,
  'hand-up': ({ hand }) => hand !== undefined,
  'no-hand': ({ joined, hand }) => joined && !hand,
  'hand-down': ({ joined, hand, hasFloor }) => joined && !hand && !hasFloor,
  'has-floor': ({ hasFloor }) => hasFloor,
  'may-write': ({ hand, hasFloor }) => (hand !== undefined || hasFloor) && !hand?.readOut,
  'read-out': ({ hand }) => hand?.readOut !== undefined,
  'may-order': ({ joined, hand, hasFloor }) => joined && !hasFloor && hand?.kind !== 'order',
  help: ({ help }) => help === true,
  'help-waits': ({ helpTaken }) => !helpTaken,
  'help-taken': ({ helpTaken }) => helpTaken === true,
  'no-help': ({ joined, help }) => joined && !help,
  support: (mine, question) => mine.joined && !isYours(mine, question) && !mine.supports.includes(question),
  supported: (mine, question) => mine.supports.includes(question),
  yours: (mine, question) => isYours(mine, question),
  chosen: ({ choices }, vote) => vote in choices,
  later: ({ choices, next }, vote) => next !== undefined && next.statement !== vote && !(vote in choices),
  earlier: ({ choices, latest }, vote) => vote in choices && latest !== vote,
  'next-one': ({ next }) => next !== undefined,
  beyond: ({ beyond, next }) => beyond === true && next !== undefined,
  placed: ({ place }) => place?.letter !== undefined,
  unplaced: ({ joined, place, placeHidden }) => joined && !placeHidden && place?.letter === undefined,
  'place-hidden': ({ placeHidden }) => placeHidden === true,
  unchosen: ({ joined, choices }, vote) => joined && !(vote in choices),
} satisfies Record<string, (mine: Mine, question: string) => boolean>;

/** `chose-agree`: whoever chose this, in the vote it stands in. `stands-A-sure`: whoever stands there on the opinion map. */
export type Condition = keyof typeof conditions | `chose-${string}` | `stands-${string}`;

const isYours = ({ questions, statements }: Mine, id: string) =>
  statements.includes(id) || questions.some((own) => own.question === id);

/** Whether something marked with this condition shows to this person; `question` where it stands in one. */
export const holds = (mine: Mine, condition: Condition, question = ''): boolean =>
  isListed(condition)
    ? conditions[condition](mine, question)
    : condition.startsWith('chose-')
      ? mine.choices[question] === condition.slice('chose-'.length)
      : condition === standsOf(mine);

/** What is marked for where somebody stands. */
const standsOf = ({ place }: Mine) => place?.letter && `stands-${place.letter}-${place.sure ? 'sure' : 'unsure'}`;

export const isCondition = (text: string): text is Condition => isListed(text) || /^(chose|stands)-/.test(text);

const isListed = (text: string): text is keyof typeof conditions => Object.hasOwn(conditions, text);
