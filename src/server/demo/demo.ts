import { createHash } from 'node:crypto';
import type { ActorId } from '#core/decider.ts';
import type { Session } from '#core/session/state.ts';
import type { Role } from '#core/session/words.ts';
import { kinds } from '../kinds.ts';
import { createLogs } from '../log/log.ts';
import { hashToken, newToken } from '../people.ts';
import type { Running } from '../running.ts';
import { codeOf, createSession, sessionsOf } from '../sessions.ts';
import { inviteStaff, redeemStaffLink, staffToken } from '../sign-in/staff-links.ts';
import { draftPage } from './draft-page.ts';
import { nightRadio } from './night-radio.ts';
import { play, type Stage } from './play.ts';
import { repairShop } from './repair-shop.ts';
import type { Script } from './script.ts';

/**
 * One made-up world in an empty installation: a session half way through, one that ended yesterday, and a draft. Every
 * act in it is a real one, only told on another day: the log's clock is set for it.
 */

type Started = Pick<Running, 'database' | 'logs' | 'people'>;
type Draft = Script['draft'];

const organiserName = 'Bettine Orsolak (demonstration)';
const teamNames: Record<Exclude<Role, 'organiser' | 'room_screen'>, string> = {
  moderator: 'Ludovic Parramore (demonstration)',
  online_moderator: 'Tova Sundermark (demonstration)',
  rapporteur: 'Wilhelmina Osei-Dace (demonstration)',
};

/** Where the live session stands when the program starts, in seconds: somebody has had the floor for a moment. */
const liveFor = 3_140;
/** The other session began so long ago: yesterday. */
const endedSince = 26 * 3600;

/** Fills an empty installation; one that knows somebody stays as it is. Gives back what there is to open. */
export async function seedDemo(running: Started, draftFrom: (page: string) => Draft): Promise<string[]> {
  if (!(await running.people.hasMembers())) await seed(running, draftFrom);
  return doors(running);
}

async function seed(running: Started, draftFrom: (page: string) => Draft) {
  const person = await running.people.createMember(organiserName);
  const now = Math.floor(Date.now() / 1000);
  await atAnotherTime(running, async (started, setClock) => {
    setClock(now - 3 * 86_400);
    const drafted = await createSession(started, { person, id: actId('draft'), draft: draftFrom(draftPage) });
    if ('refused' in drafted) throw new Error(`The demonstration was refused: ${drafted.refused}`);
    const { log } = drafted;
    const by = await started.people.actorOf(person, log, 'member');
    await inviteStaff(started, { log, by, role: 'organiser', id: actId('draft', 'organiser') });
    await perform(started, { person, script: nightRadio, startsAt: now - endedSince, setClock, name: 'night' });
    await perform(started, { person, script: repairShop, startsAt: now - liveFor, setClock, name: 'repair' });
  });
}

/** Logs of our own on the same database, whose clock stands where we set it. */
async function atAnotherTime(
  running: Started,
  work: (started: Started, setClock: (seconds: number) => void) => Promise<void>,
): Promise<void> {
  let seconds = 0;
  const logs = createLogs({ database: running.database, kinds, clock: () => seconds * 1000 });
  try {
    await work({ ...running, logs }, (at) => {
      seconds = at;
    });
  } finally {
    await logs.close();
  }
}

interface Performance {
  person: string;
  script: Script;
  /** Epoch seconds. */
  startsAt: number;
  setClock: (seconds: number) => void;
  /** Makes ids that are the same each time. */
  name: string;
}

async function perform(started: Started, { person, script, startsAt, setClock, name }: Performance) {
  const { people, logs } = started;
  setClock(startsAt - 2 * 86_400);
  const made = await createSession(started, { person, id: actId(name), draft: script.draft });
  if ('refused' in made) throw new Error(`The demonstration was refused: ${made.refused}`);
  const { log } = made;
  const organiser = await people.actorOf(person, log, 'member');
  let acts = 0;
  const act = async (by: ActorId, command: object) => {
    acts += 1;
    // A command of the script; the rules of the log read it as any other.
    const outcome = await logs.act({ log, id: actId(name, acts), command: command as { type: 'hand.raise' }, by });
    if (!outcome.kept) throw new Error(`The demonstration was refused: ${JSON.stringify([command, outcome.refusal])}`);
    return outcome.eids[0] ?? '';
  };
  await act(organiser, { type: 'privacy.set', text: script.notice });
  await act(organiser, { type: 'awareness.set', questions: script.awareness });
  await act(organiser, { type: 'session.make' });
  const team = await bringTeam(started, log, organiser, name);
  setClock(startsAt + script.doorsAt);
  await act(organiser, { type: 'doors.open' });
  const stage: Stage = {
    act(by, command, at) {
      setClock(startsAt + at);
      return act(by, command);
    },
    async join(command, at) {
      setClock(startsAt + at);
      acts += 1;
      const newcomer = { tokenHash: hashToken(newToken()), kind: 'guest' as const };
      // As above.
      const outcome = await logs.act({
        log,
        id: actId(name, acts),
        command: command as { type: 'hand.raise' },
        newcomer,
      });
      if (!outcome.kept) throw new Error(`The demonstration was refused: ${JSON.stringify(outcome.refusal)}`);
      return outcome.actor;
    },
    team: (role) => team[role] ?? organiser,
    state: async () => (await mustRead(started, log)) as Readonly<Session>,
  };
  await play(stage, script);
}

const mustRead = async ({ logs }: Started, log: string) => (await logs.read(log))?.state;

/** One link for each role; behind three of them stands somebody already. */
async function bringTeam(started: Started, log: string, organiser: ActorId, name: string) {
  const team: Partial<Record<Role, ActorId>> = {};
  for (const role of ['organiser', 'moderator', 'online_moderator', 'rapporteur', 'room_screen'] as const) {
    const link = await inviteStaff(started, { log, by: organiser, role, id: actId(name, role) });
    if ('refused' in link) throw new Error(`The demonstration was refused: ${link.refused}`);
    if (role === 'organiser' || role === 'room_screen') continue;
    const entered = await redeemStaffLink(started, {
      token: link.token,
      id: actId(name, `${role} comes in`),
      name: teamNames[role],
    });
    if ('refused' in entered) throw new Error(`The demonstration was refused: ${entered.refused}`);
    team[role] = entered.by;
  }
  return team;
}

/** An act's id, the same for the same act. */
const actId = (...said: (string | number)[]) => createHash('sha256').update(said.join(' ')).digest('hex').slice(0, 32);

/** What to open, line by line: addresses without the host. */
async function doors({ database, logs, people }: Started): Promise<string[]> {
  const found = await database.run(
    (sql) => sql<{ person: string }[]>`select person from member where name = ${organiserName} limit 1`,
  );
  const person = found[0]?.person;
  if (!person)
    return ['This installation is in use already: the demonstration is for an empty one (another DATA_DIR).'];
  const lines: string[] = [];
  for (const { log, title, phase } of await sessionsOf({ database, logs, people }, person)) {
    lines.push(`${title} (${phase})`);
    const links = (await logs.read(log))?.state.links ?? {};
    for (const [link, { role, revoked }] of Object.entries(links))
      if (!revoked && (phase === 'live' || role === 'organiser'))
        lines.push(`  ${role}: /staff/${await staffToken({ people }, log, link)}`);
    if (phase === 'live') lines.push(`  everybody: /j/${await codeOf({ database }, log)}`, `  room: /s/${log}/room`);
    if (phase === 'closed') lines.push(`  report: /s/${log}/report`);
  }
  return lines;
}
