import type { Wording } from './wording.ts';

/** A finding as the reader of a proposal gives it: what kind, and the facts for the sentence. */
export interface Noticed {
  code: string;
  params: Readonly<Record<string, string | number | readonly string[]>>;
  /** The reader's own English sentence: shown where a newer reader has noticed what the wording does not know. */
  message: string;
}

/** The sentence of a finding in the reader's language, names of groups, regions and roles included. */
export function findingSentence(wording: Wording, { code, params, message }: Noticed): string {
  const { findings } = wording.proposal;
  const facts = factsOf(wording, params);
  const key =
    code.endsWith('_missing_on_panel') && facts.lookFor ? code.replace('missing_on_panel', 'missing_look_for') : code;
  if (!isKnown(findings, key)) return message;
  const sentence = findings[key];
  // Each sentence names the facts it takes; that the reader gives them for this code is what the tests see to.
  const said = typeof sentence === 'string' ? sentence : (sentence as (facts: object) => string)(facts);
  return said.replaceAll(numberSign, '#');
}

/** What plural forms put a number in place of must not be found in what people wrote. */
const numberSign = '\u0001';

function factsOf(wording: Wording, params: Noticed['params']): Record<string, string | number> {
  const facts: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params))
    facts[name] = typeof value === 'number' ? value : inWords(wording, value);
  const { count, unread } = facts;
  return {
    ...facts,
    names: facts.groups ?? facts.regions ?? '',
    questions: count ?? 0,
    unread: unread ?? count ?? 0,
    floor: facts.minutes ?? 0,
  };
}

/** Codes of groups, regions and roles by their names; what people wrote as it is. */
function inWords({ common, proposal }: Wording, value: string | readonly string[]): string {
  const names: Record<string, string> = { ...common.regions, ...common.groups, ...proposal.findingRoles };
  const named = (word: string) =>
    (Object.hasOwn(names, word) ? (names[word] ?? word) : word).replaceAll('#', numberSign);
  return typeof value === 'string' ? named(value) : proposal.listed(value.map(named));
}

const isKnown = (
  findings: Wording['proposal']['findings'],
  code: string,
): code is keyof Wording['proposal']['findings'] => Object.hasOwn(findings, code);
