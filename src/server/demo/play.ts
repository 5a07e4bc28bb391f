import type { ActorId } from '#core/decider.ts';
import type { Session } from '#core/session/state.ts';
import { questionBoard } from '#core/session/views/questions.ts';
import { queueView } from '#core/session/views/queue.ts';
import type { Role } from '#core/session/words.ts';
import { type MadeUpPerson, people } from './people.ts';
import { roleFor, type Script, type What } from './script.ts';

/** Where a script is played: a log in the database, or a session in the hand for a test. */
export interface Stage {
  /** Does it at an instant, in seconds from the start of the session; gives back the first entry it left. */
  act(by: ActorId, command: object, at: number): Promise<string>;
  /** Lets somebody in and says under which name they act from then on. */
  join(command: object, at: number): Promise<ActorId>;
  /** Under which name the team acts. */
  team(role: Role): ActorId;
  state(): Promise<Readonly<Session>>;
}

interface Playing {
  stage: Stage;
  here: { person: MadeUpPerson; actor: ActorId }[];
  questions: Map<string, string>;
  /** Notes, statements and proposals by the keys the script gives them. */
  made: Map<string, { kind: 'note' | 'statement' | 'outcome'; id: string }>;
}

/** Plays a script from the opened doors on. Every act is a real one: what the rules refuse stops the play. */
export async function play(stage: Stage, { doorsAt, present, steps }: Script): Promise<void> {
  const playing: Playing = { stage, here: [], questions: new Map(), made: new Map() };
  const end = steps[0]?.[0] ?? 0;
  for (const [index, place] of present.entries()) {
    const person = people[place];
    if (!person) throw new Error(`Nobody stands at place ${place}.`);
    const at = Math.floor(doorsAt + ((end - doorsAt) * (index + 1)) / (present.length + 1));
    playing.here.push({ person, actor: await stage.join({ type: 'person.join', ...person }, at) });
  }
  for (const [at, what] of steps) await happen(playing, at, what);
}

async function happen(playing: Playing, at: number, what: What): Promise<void> {
  const { stage, questions } = playing;
  const role = roleFor[what.do];
  const by = role ? stage.team(role) : undefined;
  const teamDoes = async (command: object) => void (by && (await stage.act(by, command, at)));
  switch (what.do) {
    case 'start':
      return teamDoes({ type: 'session.start' });
    case 'close':
      return teamDoes({ type: 'session.close' });
    case 'end turn':
      return teamDoes({ type: 'floor.end' });
    case 'begin':
      return teamDoes({ type: 'segment.begin', segment: what.part });
    case 'note': {
      const command = { type: 'note.write', text: what.text, language: what.language ?? 'en', ...about(what) };
      const id = by && (await stage.act(by, command, at));
      if (id && what.key) playing.made.set(what.key, { kind: 'note', id });
      return;
    }
    case 'lift': {
      const { kind, id } = mustFind(playing, what.from);
      const command = { type: 'outcome.lift', text: what.text, language: 'en', [kind]: id, ...about(what) };
      const outcome = by && (await stage.act(by, command, at));
      if (outcome) playing.made.set(what.key, { kind: 'outcome', id: outcome });
      return;
    }
    case 'state': {
      const command = { type: 'statement.add', text: what.text, language: 'en', ...about(what) };
      const id = await stage.act(actorOf(playing, what.by), command, at);
      playing.made.set(what.key, { kind: 'statement', id });
      return;
    }
    case 'vote':
      return vote(playing, at, what);
    case 'stand':
      return stand(playing, at, what);
    case 'say what is known':
      return sayWhatIsKnown(playing, at, what);
    case 'give next':
      return teamDoes({ type: 'floor.give', ticket: nextTicket(await stage.state()) });
    case 'give': {
      const { reason, word = '' } = what;
      return teamDoes({
        type: 'floor.give',
        ticket: ticketOf(await stage.state(), actorOf(playing, what.to)),
        reason,
        word,
      });
    }
    case 'take next':
      return teamDoes({ type: 'question.take', question: firstQuestion(await stage.state()) });
    case 'answer':
      return teamDoes({ type: 'question.answer', question: takenQuestion(await stage.state()) });
    case 'submit': {
      const command = { type: 'question.submit', text: what.text, language: what.language ?? 'en', ...about(what) };
      questions.set(what.key, await stage.act(actorOf(playing, what.by), command, at));
      return;
    }
    case 'support':
      return support(playing, at, what);
    case 'raise':
      for (const name of what.by) await stage.act(actorOf(playing, name), { type: 'hand.raise' }, at);
  }
}

const about = ({ about: policyQuestion }: { about?: string }) => (policyQuestion ? { policyQuestion } : {});

/** Others of each group than those who supported last: which, follows from the question alone. */
async function support({ stage, here, questions }: Playing, at: number, what: Extract<What, { do: 'support' }>) {
  const question = questions.get(what.key) ?? '';
  const author = (await stage.state()).questions[question]?.by;
  for (const [group, wanted] of Object.entries(what.from)) {
    const all = here.filter(({ person, actor }) => person.group === group && actor !== author);
    const first = [...what.key].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
    for (let turn = 0; turn < Math.min(wanted, all.length); turn += 1) {
      const actor = all[(first + turn) % all.length]?.actor;
      if (actor) await stage.act(actor, { type: 'question.support', question }, at);
    }
  }
}

type ByGroup = Extract<What, { do: 'vote' }>['agree'];

/** The people of each side: of every group so many, side after side as they stand in the list. */
function sidesOf({ here }: Playing, ...sides: ByGroup[]): ActorId[][] {
  const taken: Record<string, number> = {};
  return sides.map((side) =>
    Object.entries(side).flatMap(([group, wanted]) => {
      const from = taken[group] ?? 0;
      taken[group] = from + wanted;
      return here
        .filter(({ person }) => person.group === group)
        .slice(from, from + wanted)
        .map(({ actor }) => actor);
    }),
  );
}

async function vote(playing: Playing, at: number, { key, agree, disagree, pass = {} }: Extract<What, { do: 'vote' }>) {
  const statement = mustFind(playing, key).id;
  const sides = sidesOf(playing, agree, disagree, pass);
  for (const [index, choice] of (['agree', 'disagree', 'pass'] as const).entries())
    for (const actor of sides[index] ?? [])
      await playing.stage.act(actor, { type: 'vote.cast', statement, choice }, at);
}

async function stand(playing: Playing, at: number, what: Extract<What, { do: 'stand' }>) {
  const outcome = mustFind(playing, what.key).id;
  const reasons = new Map(what.because?.map(({ by, text }) => [actorOf(playing, by), text]));
  const sides = sidesOf(playing, what.support, what.oppose);
  for (const [index, type] of (['outcome.support', 'outcome.oppose'] as const).entries())
    for (const actor of sides[index] ?? []) {
      const reason = reasons.get(actor);
      await playing.stage.act(actor, { type, outcome, ...(reason && { reason, language: 'en' }) }, at);
    }
}

async function sayWhatIsKnown({ stage, here }: Playing, at: number, what: Extract<What, { do: 'say what is known' }>) {
  const answers = what.answers.flatMap(([answer, people]) => Array<string>(people).fill(answer));
  for (const [place, { actor }] of here.entries()) {
    const answer = answers[place];
    if (answer) await stage.act(actor, { type: 'awareness.answer', question: what.question, answer }, at);
  }
}

function mustFind({ made }: Playing, key: string) {
  const found = made.get(key);
  if (!found) throw new Error(`Nothing was made under the key ${key}.`);
  return found;
}

function actorOf({ here }: Playing, name: string): ActorId {
  const found = here.find(({ person }) => person.name === name);
  if (!found) throw new Error(`${name} is not in this session.`);
  return found.actor;
}

function nextTicket(session: Readonly<Session>): number {
  const [next] = queueView(session, () => undefined, 'moderator').hands;
  if (!next) throw new Error('Nobody is waiting.');
  return next.ticket;
}

function ticketOf(session: Readonly<Session>, who: ActorId): number {
  const found = Object.entries(session.hands).find(([, { by }]) => by === who);
  if (!found) throw new Error(`${who} has not raised a hand.`);
  return Number(found[0]);
}

const firstQuestion = (session: Readonly<Session>) => questionBoard(session).order[0];

const takenQuestion = (session: Readonly<Session>) =>
  Object.entries(session.questions).find(([, { stage }]) => stage === 'taken')?.[0];
