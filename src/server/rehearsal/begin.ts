import { randomBytes } from 'node:crypto';
import type { ActorId } from '#core/decider.ts';
import { draftOf, settingsOf } from '#core/session/copied.ts';
import { type Command, readCommand, readInnerCommand } from '#core/session/session.ts';
import type { Session } from '#core/session/state.ts';
import type { ReadWords } from '#core/session/views/audience.ts';
import type { Role } from '#core/session/words.ts';
import type { Running } from '../running.ts';
import { giveCode } from '../sessions.ts';
import { inviteStaff, redeemStaffLink } from '../sign-in/staff-links.ts';

export type Started = Pick<Running, 'database' | 'logs' | 'people'>;

/** What keeps a rehearsal from being begun or cleared, in a sentence for whoever typed the command. */
export class NotSo extends Error {}

export interface Begun {
  log: string;
  /** Under which name each of the invented team acts. */
  team: Record<Role, ActorId>;
  /** The link of each role, as the last part of its address. */
  links: { role: Role; token: string }[];
}

const roles = ['organiser', 'moderator', 'online_moderator', 'rapporteur', 'room_screen'] as const;
const invented = {
  moderator: 'Ludovic Parramore',
  online_moderator: 'Tova Sundermark',
  rapporteur: 'Wilhelmina Osei-Dace',
};

/**
 * Makes a rehearsal of a session: a session of its own with the same plan, whose first entry says what it is (X1, X2). It
 * belongs to the same organiser, who finds it in their list.
 */
export async function beginRehearsal(
  started: Started,
  original: string,
  { seed, speed, setClock }: { seed: number; speed: number; setClock?: ((at: 'plan' | 'doors') => void) | undefined },
): Promise<Begun> {
  const { logs, people } = started;
  const reading = await logs.read(original);
  if (!reading || reading.state.phase === 'none') throw new NotSo(`There is no session ${original}.`);
  const { state, words } = reading;
  if (state.rehearsal) throw new NotSo(`${original} is a rehearsal itself: name the session it was made from.`);
  const plan = planOf(state, words);
  const person = await organiserOf(started, original, state);
  const log = `rehearsal-${randomBytes(9)
    .toString('base64url')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, 'x')}`;
  setClock?.('plan');
  await logs.create(log, 'session');
  const by = await people.actorOf(person, log, 'member');
  let acts = 0;
  const act = async (read: ReturnType<typeof readCommand>) => {
    if ('malformed' in read) throw new NotSo(`The plan of ${original} cannot be copied: ${read.malformed.join(', ')}.`);
    acts += 1;
    const outcome = await logs.act({ log, id: `rehearsal-begins-${acts}`, command: read.command, by });
    if (!outcome.kept)
      throw new NotSo(
        `The plan of ${original} is not ready to be rehearsed (${outcome.refusal.refused}): finish its set-up first.`,
      );
  };
  await act(readInnerCommand({ type: 'rehearsal.begin', of: original, seed, speed }));
  for (const command of plan) await act(readCommand(command));
  await giveCode(started, log);
  const { team, links } = await bringTeam(started, log, by);
  setClock?.('doors');
  await act(readCommand({ type: 'doors.open' }));
  return { log, team, links };
}

/** Everything that was set up; what is not decided yet is set aside, for a rehearsal decides nothing. */
function planOf(state: Readonly<Session>, words: ReadWords): Command[] {
  const draft = draftOf(state, words);
  return [
    draft,
    ...settingsOf(state, words),
    ...(draft.findings ?? []).map(({ finding }): Command => ({ type: 'finding.settle', finding, word: '' })),
    { type: 'session.make' },
  ];
}

async function organiserOf({ people }: Started, log: string, { staff }: Readonly<Session>): Promise<string> {
  for (const [actor, { role }] of Object.entries(staff)) {
    // Keys of this record are actors.
    const person = role === 'organiser' ? await people.personOf(actor as ActorId, log) : undefined;
    if (person) return person;
  }
  throw new NotSo(`${log} has no organiser any more.`);
}

/** A link for each role, as the organiser would make them, and somebody invented behind three of them. */
async function bringTeam(started: Started, log: string, organiser: ActorId): Promise<Pick<Begun, 'team' | 'links'>> {
  const team = Object.fromEntries(roles.map((role) => [role, organiser])) as Record<Role, ActorId>; // one for each
  const links: Begun['links'] = [];
  for (const role of roles) {
    const link = await inviteStaff(started, { log, by: organiser, role, id: `rehearsal-invites-${role}` });
    if ('refused' in link) throw new Error(`The link for ${role} was refused: ${link.refused}`);
    links.push({ role, token: link.token });
    if (role === 'organiser' || role === 'room_screen') continue;
    const name = `${invented[role]} (rehearsal)`;
    const entered = await redeemStaffLink(started, { token: link.token, id: `rehearsal-lets-in-${role}`, name });
    if ('refused' in entered) throw new Error(`The link for ${role} was refused: ${entered.refused}`);
    team[role] = entered.by;
  }
  return { team, links };
}
