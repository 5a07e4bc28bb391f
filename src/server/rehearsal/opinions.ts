import { roundAt, scales } from '#core/session/awareness.ts';
import type { Session } from '#core/session/state.ts';
import { type Stance, stances } from '#core/session/statement.ts';
import type { Chance } from './chance.ts';
import type { Deed } from './hall.ts';
import { type Tongue, textOf } from './texts.ts';

/** What people in the hall hold of statements and proposals, and what they say they know, before and after. */

interface Holder {
  chance: Chance;
  group: string;
  bloc?: number;
  /** Of what they have made up their mind already. */
  decided: Set<string>;
}

const mostAtOnce = 2;

/** Their votes and stances on what they have not decided yet: a bloc votes as one, the others as their group leans. */
export function opinionsOf(session: Readonly<Session>, one: Holder): Deed['command'][] {
  const { chance, decided } = one;
  const statements = Object.entries(session.statements).filter(
    ([id, { stage }]) => stage === 'open' && !decided.has(id),
  );
  const outcomes = Object.entries(session.outcomes).filter(([id, { struck }]) => !struck && !decided.has(id));
  const votes = statements.slice(0, mostAtOnce).map(([statement], place) => ({
    type: 'vote.cast',
    statement,
    choice: choiceOf(one, place),
  }));
  const held = outcomes.slice(0, 1).map(([outcome], place) => {
    const type = choiceOf(one, place) === 'disagree' ? 'outcome.oppose' : 'outcome.support';
    return {
      type,
      outcome,
      ...(chance.is(0.1) ? { reason: 'It would reach the outer islands first.', language: 'en' } : {}),
    };
  });
  for (const [id] of statements.slice(0, mostAtOnce)) decided.add(id);
  for (const [id] of outcomes.slice(0, 1)) decided.add(id);
  return [...votes, ...held];
}

function choiceOf({ chance, group, bloc }: Holder, place: number): Stance {
  if (bloc !== undefined) return bloc === place % 2 ? 'agree' : 'disagree';
  const leans = (group.length + place) % 3 === 0 ? 0.75 : 0.4;
  return chance.is(leans) ? 'agree' : chance.one(stances);
}

/** What they answer to the questions before and after; afterwards they say more often that they know. */
export function answersOf(session: Readonly<Session>, at: number, { chance }: Holder): Deed['command'][] {
  const round = roundAt(session, at * 1000);
  if (!round) return [];
  return Object.entries(session.awareness).map(([question, { scale }]) => {
    const known = scales[scale];
    const first = round === 'after' && scale === 'five' ? 2 : 0;
    return { type: 'awareness.answer', question, answer: known[chance.whole(first, known.length - 1)] };
  });
}

/** A short sentence for others to agree with or not, unless somebody of the hall has made it already. */
export function statementOf(chance: Chance, language: Tongue | undefined, made: Set<string>): Deed['command'][] {
  const said = textOf(chance, 'statement', language);
  if (made.has(said.text)) return [];
  made.add(said.text);
  return [{ type: 'statement.add', ...said }];
}
