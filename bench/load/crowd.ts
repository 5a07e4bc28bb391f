import type { ActorId } from '#core/decider.ts';
import { hashToken } from '#server/people.ts';
import { type Node, openSession } from '../../tests/door/node.ts';
import type { Post } from './load.ts';

/** A hall of invented people who have joined: who they are at the door, and what they do next. */

const groups = ['government', 'civil_society', 'private_sector', 'technical_community', 'academia'] as const;
const regions = ['african_group', 'asia_pacific_group', 'eastern_european_group', 'grulac', 'weog'] as const;
const places = ['room', 'online'] as const;

export interface Crowd {
  log: string;
  organiser: ActorId;
  organiserCookie: string;
  /** The cookie of each. */
  cookies: string[];
  questions: string[];
  /** The next acts of this crowd: supports, votes, some taken back, hands up and down. Never one that would be refused. */
  acts(count: number): Post[];
}

/** Opens a session, lets so many people in and so many questions be asked; directly, for it is not what is measured. */
export async function gather(
  { logs, people: accounts }: Pick<Node, 'logs' | 'people'>,
  log: string,
  { people, questions }: { people: number; questions: number },
): Promise<Crowd> {
  const { organiser, cookie: organiserCookie } = await openSession({ logs, people: accounts }, log);
  const tokens = Array.from({ length: people }, (_, index) => `${log}-bench-token-${String(index).padStart(8, '0')}`);
  const actors: ActorId[] = [];
  await inBatches(people, async (index) => {
    const outcome = await logs.act({
      log,
      id: `${log}-join-${String(index).padStart(10, '0')}`,
      newcomer: { tokenHash: hashToken(tokens[index] ?? ''), kind: 'guest' },
      command: {
        type: 'person.join',
        group: groups[index % 5] ?? 'academia',
        region: regions[(index >> 2) % 5] ?? 'weog',
        place: places[index % 2] ?? 'room',
        as: 'group',
        name: '',
        organisation: '',
      },
    });
    if (!outcome.kept) throw new Error(`A newcomer was not let in: ${outcome.refusal.refused}`);
    actors[index] = outcome.actor;
  });
  const asked: string[] = [];
  await inBatches(questions, async (index) => {
    const outcome = await logs.act({
      log,
      id: `${log}-ask-${String(index).padStart(10, '0')}`,
      by: actors[index % people] ?? organiser,
      command: { type: 'question.submit', text: questionText(index), language: 'en' },
    });
    if (!outcome.kept || !outcome.eids[0]) throw new Error('A question was not kept.');
    asked[index] = outcome.eids[0];
  });
  const statements: string[] = [];
  for (let index = 0; index < statementCount; index += 1) {
    const text = `Statement ${index}: the cable belongs to those who live at both its ends.`;
    const by = actors[index] ?? organiser;
    const command = { type: 'statement.add', text, language: 'en' } as const;
    const outcome = await logs.act({ log, id: `${log}-state-${String(index).padStart(10, '0')}`, by, command });
    if (!outcome.kept || !outcome.eids[0]) throw new Error('A statement was not kept.');
    statements.push(outcome.eids[0]);
  }
  const cookies = tokens.map((token) => `bt-${log}=${token}`);
  return {
    log,
    organiser,
    organiserCookie,
    cookies,
    questions: asked,
    acts: actsOf(log, cookies, { questions: asked, statements }),
  };
}

/** So many statements, put to everybody by the team; directly. */
export async function liftStatements(
  { logs }: Pick<Node, 'logs'>,
  { log, organiser, questions }: Crowd,
  count: number,
): Promise<string[]> {
  const lifted: string[] = [];
  await inBatches(count, async (index) => {
    const text = `Statement ${index}: whoever lives on an island has a say in where its ferry lands.`;
    const question = questions[index % questions.length];
    const outcome = await logs.act({
      log,
      id: `${log}-lift-${String(index).padStart(10, '0')}`,
      by: organiser,
      command: { type: 'statement.lift', text, language: 'en', question },
    });
    if (!outcome.kept || !outcome.eids[0]) throw new Error('A statement was not kept.');
    lifted[index] = outcome.eids[0];
  });
  return lifted;
}

const questionText = (index: number) =>
  `Question number ${index}: who will keep the lines between the islands mended once the first five years are over?`;

const statementCount = 10;
const choices = ['agree', 'disagree', 'pass'];

interface Board {
  questions: readonly string[];
  statements: readonly string[];
}

/** Of a hundred acts sixty are supports, twenty-five votes, five take a support back, five raise a hand, five take it down. */
function actsOf(log: string, cookies: readonly string[], { questions, statements }: Board) {
  let made = 0;
  let supports = 0;
  const given: [person: number, question: number][] = [];
  const hands: number[] = [];
  let raised = 0;
  let votes = 0;

  function nextSupport(): [number, object] {
    for (;;) {
      const person = supports % cookies.length;
      const round = Math.floor(supports / cookies.length);
      if (round >= questions.length) throw new Error('Everybody supports everything: gather more people or questions.');
      supports += 1;
      const question = (person * 7 + round) % questions.length;
      if (person === question % cookies.length && question < questions.length) continue; // one's own counts already
      given.push([person, question]);
      return [person, { type: 'question.support', question: questions[question] }];
    }
  }

  /** Each person on each statement, then all over again with another choice. */
  function nextVote(): [number, object] {
    const person = votes % cookies.length;
    const round = Math.floor(votes / cookies.length);
    votes += 1;
    const choice = choices[(person + Math.floor(round / statements.length)) % choices.length];
    return [person, { type: 'vote.cast', statement: statements[round % statements.length], choice }];
  }

  function next(): [number, object] {
    const turn = made % 100;
    if (turn % 20 === 6 && given.length > 2_000) {
      const [person, question] = given.shift() ?? [0, 0];
      return [person, { type: 'question.unsupport', question: questions[question] }];
    }
    if (turn % 20 === 10) {
      const person = raised % cookies.length;
      raised += 1;
      hands.push(person);
      return [person, { type: 'hand.raise' }];
    }
    if (turn % 20 === 14 && hands.length > 40) return [hands.shift() ?? 0, { type: 'hand.lower' }];
    return turn % 4 === 3 ? nextVote() : nextSupport();
  }

  return (count: number): Post[] =>
    Array.from({ length: count }, () => {
      const [person, command] = next();
      made += 1;
      const id = `${log}-act-${String(made).padStart(12, '0')}`;
      return { path: `/act/${log}`, cookie: cookies[person] ?? '', body: { id, command } };
    });
}

export async function inBatches(count: number, one: (index: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < count; from += 500)
    await Promise.all(Array.from({ length: Math.min(500, count - from) }, (_, index) => one(from + index)));
}
