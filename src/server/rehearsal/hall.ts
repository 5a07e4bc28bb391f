import { ticketOf } from '#algorithms/group-clocks/group-clocks.ts';
import { isSupporter } from '#algorithms/waterline/waterline.ts';
import type { ActorId, Owner } from '#core/decider.ts';
import { lessOf, mostOf } from '#core/session/attribution.ts';
import type { Session } from '#core/session/state.ts';
import { type Chance, chanceFrom } from './chance.ts';
import type { Invented } from './invented.ts';
import { answersOf, opinionsOf, statementOf } from './opinions.ts';
import { isOffTopic, type Tongue, textOf } from './texts.ts';

/**
 * How a hall behaves: people who come late, blocs that back each other, many who stay silent, lines that break, hands that
 * are lowered again, speakers who do not stop. Decides, and does nothing itself: state in, what is done next out (X6).
 */

/** What somebody in the hall does now: comes in, or acts. */
export interface Deed {
  who: number;
  /** Read by the rules as anybody's command (X8). */
  command: { type: string; [field: string]: unknown };
}

export interface Hall {
  /** What was due since the last call, up to this second (epoch seconds). */
  deeds(session: Readonly<Session>, at: number): Deed[];
  /** Under which name somebody acts; nothing while they are not in. */
  actor(who: number): ActorId | undefined;
  met(who: number, actor: ActorId): void;
  /** The question somebody's deed has become. */
  submitted(deed: Deed, question: string): void;
  /** How long a person speaks when they are given the floor, in seconds. */
  speaks(actor: Owner): number;
  /** Open questions of which each asks what an earlier one asks; and those that do not belong here. */
  alike(): [into: string, from: string][];
  offTopic(): string[];
}

type What =
  | 'state'
  | 'order'
  | 'write'
  | 'answer'
  | 'join'
  | 'look'
  | 'ask'
  | 'raise'
  | 'tire'
  | 'withdraw'
  | 'lose'
  | 'finish'
  | 'help'
  | 'quote';
interface Wish {
  who: number;
  what: What;
  of?: string;
}

interface Somebody extends Invented {
  chance: Chance;
  actor?: ActorId;
  decided: Set<string>;
  /** Until when the line is lost. */
  awayUntil: number;
}

interface Options {
  seed: number;
  people: readonly Invented[];
  /** When the session is to begin, in epoch seconds, and how long it is to take. */
  begins: number;
  seconds: number;
  language?: Tongue | undefined;
  /** Whether people end their own turns: nobody else will, where nobody moderates yet. */
  endsTurns: boolean;
}

export function makeHall({ seed, people, begins, seconds, language, endsTurns }: Options): Hall {
  const hall: Somebody[] = people.map((one, who) => ({
    ...one,
    chance: chanceFrom(seed, 2, who),
    decided: new Set<string>(),
    awayUntil: 0,
  }));
  const byActor = new Map<Owner, number>();
  const due = new Map<number, Wish[]>();
  const texts = new Map<string, { text: string; offTopic: boolean }>();
  const stated = new Set<string>();
  let done = Math.min(...hall.map(({ arrives }) => begins + arrives)) - 1;
  let watched: string | undefined;

  function wish(at: number, wanted: Wish) {
    const second = Math.max(Math.floor(at), done + 1);
    const some = due.get(second);
    if (some) some.push(wanted);
    else due.set(second, [wanted]);
  }

  for (const [who, { arrives }] of hall.entries()) wish(begins + arrives, { who, what: 'join' });

  /** What somebody has in mind once they are in. */
  function settleIn(who: number, at: number) {
    const { temper, bloc, losesLine, chance, place } = mustBe(who);
    const end = begins + seconds;
    if (temper !== 'silent') wish(at + chance.whole(20, 300), { who, what: 'look' });
    if (temper === 'asker' || (bloc !== undefined && chance.is(0.25)))
      wish(chance.whole(at + 20, Math.max(at + 60, end - 900)), { who, what: 'ask' });
    if (temper !== 'silent' && chance.is(0.06)) wish(chance.whole(begins + 300, end - 600), { who, what: 'state' });
    if (temper === 'speaker' && chance.is(0.05)) wish(chance.whole(begins + 900, end - 600), { who, what: 'order' });
    if (chance.is(0.5)) wish(at + chance.whole(15, 200), { who, what: 'answer' });
    if (chance.is(0.4)) wish(end - chance.whole(0, 90), { who, what: 'answer' });
    if (temper === 'speaker') wish(chance.whole(begins + 600, end - 240), { who, what: 'raise' });
    if (losesLine) wish(at + chance.whole(120, 2400), { who, what: 'lose' });
    if (place !== 'room' && chance.is(0.02)) wish(at + chance.whole(30, 1800), { who, what: 'help' });
    if (chance.is(0.03)) wish(at + chance.whole(60, 1800), { who, what: 'quote' });
  }

  const mustBe = (who: number): Somebody => {
    const one = hall[who];
    if (!one) throw new Error(`Nobody sits at place ${who}.`);
    return one;
  };

  const doing: Record<What, (session: Readonly<Session>, wanted: Wish, at: number) => Deed['command'][]> = {
    join(session, { who }) {
      const { name, organisation, group, region, place, as } = mustBe(who);
      return [
        {
          type: 'person.join',
          name,
          organisation,
          group,
          region,
          place,
          as: lessOf(as, mostOf(session)),
          ...(place === 'hub' && { heads: 4 + (who % 17) }),
        },
      ];
    },
    look(session, { who }, at) {
      const one = mustBe(who);
      const { chance, bloc } = one;
      wish(at + (bloc === undefined ? chance.whole(200, 700) : chance.whole(45, 120)), { who, what: 'look' });
      return [...backed(session, one), ...opinionsOf(session, one)];
    },
    state: (_, { who }) => statementOf(mustBe(who).chance, language, stated),
    order: (session) => (session.phase === 'live' ? [{ type: 'hand.raise', kind: 'order' }] : []),
    write: (session, { who }) => {
      const { actor, chance } = mustBe(who);
      const isUp = actor && ticketOf(session.queue, actor) !== undefined;
      return isUp ? [{ type: 'hand.write', ...textOf(chance, 'spoken', language) }] : [];
    },
    answer: (session, { who }, at) => answersOf(session, at, mustBe(who)),
    ask(_, { who }, at) {
      const { chance, bloc } = mustBe(who);
      const sort = bloc !== undefined && chance.is(0.8) ? 'bloc' : chance.is(0.06) ? 'off-topic' : 'question';
      if (bloc !== undefined && chance.is(0.4)) wish(at + chance.whole(300, 900), { who, what: 'ask' });
      return [{ type: 'question.submit', ...textOf(chance, sort, language) }];
    },
    raise(session, { who }, at) {
      const { actor, chance, bloc, place } = mustBe(who);
      if (!actor || ticketOf(session.queue, actor) !== undefined || speaker(session) === actor) return [];
      if (place !== 'room' && chance.is(0.2)) wish(at + chance.whole(5, 40), { who, what: 'write' });
      if (chance.is(0.25)) wish(at + chance.whole(420, 1500), { who, what: 'tire' });
      if (chance.is(bloc === undefined ? 0.2 : 0.8)) wish(at + chance.whole(480, 1200), { who, what: 'raise' });
      return [{ type: 'hand.raise' }];
    },
    tire: (session, { who }) => {
      const { actor } = mustBe(who);
      return actor && ticketOf(session.queue, actor) !== undefined ? [{ type: 'hand.lower' }] : [];
    },
    withdraw: (session, { of = '' }) =>
      session.questions[of]?.stage === 'open' ? [{ type: 'question.withdraw', question: of }] : [],
    lose(_, { who }, at) {
      const one = mustBe(who);
      one.awayUntil = at + one.chance.whole(20, 400);
      wish(one.awayUntil + one.chance.whole(300, 2400), { who, what: 'lose' });
      return [];
    },
    finish: (session, { who, of }) =>
      session.clock.turn === of && speaker(session) === mustBe(who).actor && !session.clock.pausedFrom
        ? [{ type: 'floor.end' }]
        : [],
    help: (_, { who }) => [{ type: 'help.ask', what: mustBe(who).chance.one(['hear', 'speak', 'find']) }],
    quote(session, { who }) {
      const { name, organisation, chance } = mustBe(who);
      const as = lessOf(chance.one(['named', 'group', 'withheld']), mostOf(session));
      return [{ type: 'attribution.choose', as, name, organisation }];
    },
  };

  /** Somebody who reads the list: a bloc backs its own, others what they happen to agree with. */
  function backed(session: Readonly<Session>, { actor, bloc, group, chance }: Somebody): Deed['command'][] {
    if (!actor) return [];
    const open = Object.entries(session.questions).filter(([, { stage }]) => stage === 'open');
    const found: Deed['command'][] = [];
    for (const [question, { by }] of open) {
      if (found.length >= (bloc === undefined ? 2 : 6)) break;
      const asker = hall[byActor.get(by) ?? -1];
      const likes = asker && asker.bloc !== undefined && asker.bloc === bloc ? 1 : asker?.group === group ? 0.3 : 0.1;
      if (chance.is(likes) && !isSupporter(session.waterline, question, actor))
        found.push({ type: 'question.support', question });
      else if (chance.is(0.004) && isSupporter(session.waterline, question, actor) && by !== actor)
        found.push({ type: 'question.unsupport', question });
    }
    return found;
  }

  /** A turn has begun: two in three say themselves when they are done, the others wait to be told. */
  function watch(session: Readonly<Session>, at: number) {
    if (session.clock.turn === watched) return;
    watched = session.clock.turn;
    const who = byActor.get(speaker(session) ?? 'scheduler');
    if (!endsTurns || who === undefined || watched === undefined) return;
    const length = speechOf(mustBe(who), at);
    if (mustBe(who).chance.is(0.66)) wish(at + length, { who, what: 'finish', of: watched });
  }

  /** What is wished for while the line is lost waits until it is back. */
  function perform(session: Readonly<Session>, wanted: Wish, at: number): Deed[] {
    const { awayUntil } = mustBe(wanted.who);
    if (awayUntil > at && wanted.what !== 'lose') {
      wish(awayUntil + 1, wanted);
      return [];
    }
    return doing[wanted.what](session, wanted, at).map((command) => ({ who: wanted.who, command }));
  }

  return {
    deeds(session, at) {
      watch(session, at);
      const deeds: Deed[] = [];
      for (let second = done + 1; second <= at; second += 1) {
        done = second;
        const wishes = due.get(second);
        due.delete(second);
        for (const wanted of wishes ?? []) deeds.push(...perform(session, wanted, at));
      }
      return deeds;
    },
    actor: (who) => mustBe(who).actor,
    met(who, actor) {
      mustBe(who).actor = actor;
      byActor.set(actor, who);
      settleIn(who, done);
    },
    submitted({ who, command }, question) {
      const { chance } = mustBe(who);
      const text = String(command.text);
      texts.set(question, { text, offTopic: isOffTopic(text) });
      if (chance.is(0.06)) wish(done + chance.whole(60, 900), { who, what: 'withdraw', of: question });
    },
    speaks: (actor) => {
      const one = hall[byActor.get(actor) ?? -1];
      return one ? speechOf(one, done) : 90;
    },
    alike() {
      const first = new Map<string, string>();
      return [...texts].flatMap(([question, { text }]): [string, string][] => {
        const into = first.get(text);
        if (into) return [[into, question]];
        first.set(text, question);
        return [];
      });
    },
    offTopic: () => [...texts].flatMap(([question, { offTopic }]) => (offTopic ? [question] : [])),
  };
}

const speaker = (session: Readonly<Session>): Owner | undefined =>
  session.clock.turn ? session.turns[session.clock.turn]?.by : undefined;

/** Most keep to two minutes, one in six does not; who is not there any more is silent for a moment. */
function speechOf({ chance, awayUntil }: Somebody, at: number): number {
  if (awayUntil > at) return chance.whole(8, 20);
  return chance.is(0.16) ? chance.whole(125, 260) : chance.whole(45, 118);
}
