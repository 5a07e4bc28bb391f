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
  /** The next acts of this crowd: supports, some taken back, hands up and down. Never one that would be refused. */
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
  const cookies = tokens.map((token) => `bt-${log}=${token}`);
  return { log, organiser, organiserCookie, cookies, questions: asked, acts: actsOf(log, cookies, asked) };
}

const questionText = (index: number) =>
  `Question number ${index}: who will keep the lines between the islands mended once the first five years are over?`;

/** Of a hundred acts eighty-five are supports, five take one back, five raise a hand and five take it down. */
function actsOf(log: string, cookies: readonly string[], questions: readonly string[]) {
  let made = 0;
  let supports = 0;
  const given: [person: number, question: number][] = [];
  const hands: number[] = [];
  let raised = 0;

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

  function next(): [number, object] {
    const turn = made % 100;
    if (turn % 20 === 5 && given.length > 20_000) {
      const [person, question] = given.shift() ?? [0, 0];
      return [person, { type: 'question.unsupport', question: questions[question] }];
    }
    if (turn % 20 === 10) {
      const person = raised % cookies.length;
      raised += 1;
      hands.push(person);
      return [person, { type: 'hand.raise' }];
    }
    if (turn % 20 === 15 && hands.length > 40) return [hands.shift() ?? 0, { type: 'hand.lower' }];
    return nextSupport();
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
