import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { ActorId } from '#core/decider.ts';
import { readInnerCommand } from '#core/session/session.ts';
import type { Role } from '#core/session/words.ts';
import { isActId } from '../form.ts';
import { hashToken, joinToken } from '../people.ts';
import type { AnyRefusal } from '../refused.ts';
import type { Running } from '../running.ts';
import { giveCredential, type SignIn, signInOf } from './members.ts';

/**
 * Links that make somebody moderator or rapporteur of one session. The organiser must be able to see a link again, so
 * nothing of it is stored: its last part follows from the installation's secret, and whether it still holds stands in the
 * log. It can be opened from every device of its person, until it is revoked (S8).
 */

type Started = Pick<Running, 'people' | 'logs'>;

export interface StaffLink {
  log: string;
  link: string;
  role: Role;
}

/** The token in the address of one link, as often as it is asked for. */
export async function staffToken({ people }: Pick<Running, 'people'>, log: string, link: string): Promise<string> {
  return `${log}.${link}.${seal(await people.secret('staff-links'), log, link)}`;
}

const seal = (secret: Uint8Array, log: string, link: string) =>
  createHmac('sha256', secret)
    .update(JSON.stringify([log, link]))
    .digest('base64url')
    .slice(0, 32);

/** Makes a link for one role. `id` is the form's own: sent twice, it is one link. */
export async function inviteStaff(
  { people, logs }: Started,
  { log, by, role, id }: { log: string; by: ActorId; role: Role; id: string },
): Promise<{ link: string; token: string } | AnyRefusal> {
  if (!isActId(id)) return { refused: 'malformed' };
  const link = createHash('sha256').update(id).digest('hex').slice(0, 12);
  const outcome = await logs.act({ log, id, command: { type: 'staff.invite', link, role }, by });
  return outcome.kept ? { link, token: await staffToken({ people }, log, link) } : outcome.refusal;
}

/** Which link a token stands for, if it is a true one and not revoked. */
export async function findStaffLink({ people, logs }: Started, token: string): Promise<StaffLink | AnyRefusal> {
  const unknown = { refused: 'no-such-link', link: '' } as const;
  const [log = '', link = '', given = ''] = token.split('.');
  const expected = Buffer.from(seal(await people.secret('staff-links'), log, link));
  const shown = Buffer.from(given);
  if (shown.length !== expected.length || !timingSafeEqual(shown, expected)) return unknown;
  const known = (await logs.read(log))?.state.links[link];
  if (!known) return unknown;
  return known.revoked ? { refused: 'link-revoked', link } : { log, link, role: known.role };
}

/**
 * Lets somebody in by a link. Who is a member already stays that member; anybody else becomes one under the name given.
 * Only the form behind the link comes here, never a look at its address.
 */
export async function redeemStaffLink(
  running: Started,
  { token, id, name, member }: { token: string; id: string; name: string; member?: string | undefined },
): Promise<(StaffLink & { by: ActorId; signIn?: SignIn }) | AnyRefusal> {
  const found = await findStaffLink(running, token);
  if ('refused' in found) return found;
  if (!isActId(id)) return { refused: 'malformed' }; // the sign-in follows from it: an empty one would be everybody's
  const { people, logs } = running;
  const command = readInnerCommand({ type: 'staff.admit', link: found.link, name });
  if ('malformed' in command) return { refused: 'malformed' };
  const entered = member ? { person: member } : await enter(running, token, id, name, found.role === 'organiser');
  const by = await people.actorOf(entered.person, found.log, 'member');
  const outcome = await logs.act({ log: found.log, id, command: command.command, by });
  if (!outcome.kept) return outcome.refusal;
  return { ...found, by, ...('signIn' in entered && { signIn: entered.signIn }) };
}

/** A new member. The sign-in follows from the form's id, so that a form sent twice makes one member. */
async function enter({ people }: Started, token: string, id: string, name: string, organises: boolean) {
  const value = joinToken(await people.secret('staff-sign-in'), token, id);
  const known = await people.findCredential(hashToken(value));
  const person = known?.person ?? (await people.createMember(name, organises));
  const signIn = known ? signInOf(value) : await giveCredential({ people }, person, value);
  return { person, signIn };
}
