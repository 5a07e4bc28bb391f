import type { ActorId } from '#core/decider.ts';
import { guestCookie, memberCookie, readCookie } from '../cookies.ts';
import { type Credential, hashToken, type Member } from '../people.ts';
import type { Running } from '../running.ts';

/** Who stands at the door: read from the cookies a browser brings, never from anything else it says. */

type Who = Pick<Running, 'people'>;
type Where = Pick<Running, 'people' | 'logs'>;

/**
 * What a token was found to be, for a short while: the same phone comes again within seconds. A credential that is
 * revoked elsewhere works here for so long at most; signing out here forgets it at once.
 */
const rememberedMs = 30_000;
const remembered = new Map<string, { credential: Credential | undefined; until: number }>();

async function credentialOf({ people }: Who, token: string): Promise<Credential | undefined> {
  const known = remembered.get(token);
  if (known && known.until > Date.now()) return known.credential;
  const credential = await people.findCredential(hashToken(token));
  remembered.delete(token);
  if (credential) remembered.set(token, { credential, until: Date.now() + rememberedMs });
  if (remembered.size > 50_000) for (const oldest of [...remembered.keys()].slice(0, 1000)) remembered.delete(oldest);
  return credential;
}

export const forget = (token: string) => remembered.delete(token);

/** Somebody came back on another phone: what the lost one brings is looked up again at once. */
export function forgetPerson(person: string): void {
  for (const [token, { credential }] of remembered) if (credential?.person === person) remembered.delete(token);
}

/** The member whose browser this is, if any. */
export async function memberOf(running: Who, cookies: string | undefined): Promise<Member | undefined> {
  const token = readCookie(cookies, memberCookie);
  const credential = token ? await credentialOf(running, token) : undefined;
  return credential?.kind === 'member' ? running.people.findMember(credential.person) : undefined;
}

/**
 * The pseudonym under which somebody acts in a log. A member is that member everywhere, also on the phone's page; a guest
 * is somebody in the one session they joined.
 */
export async function actorOf(running: Where, cookies: string | undefined, log: string): Promise<ActorId | undefined> {
  const member = readCookie(cookies, memberCookie);
  const asMember = member ? await credentialOf(running, member) : undefined;
  if (asMember?.kind === 'member') {
    return (await isThere(running, log)) ? running.people.actorOf(asMember.person, log, 'member') : undefined;
  }
  const guest = readCookie(cookies, guestCookie(log));
  const asGuest = guest ? await credentialOf(running, guest) : undefined;
  if (asGuest?.kind !== 'guest' || asGuest.log !== log) return undefined;
  return running.people.actorOf(asGuest.person, log, 'guest');
}

/** The person behind a guest's cookie for a log, if it holds: only for what concerns their way in, never for an act. */
export async function guestOf(running: Who, cookies: string | undefined, log: string): Promise<string | undefined> {
  const token = readCookie(cookies, guestCookie(log));
  const credential = token ? await credentialOf(running, token) : undefined;
  return credential?.kind === 'guest' && credential.log === log ? credential.person : undefined;
}

/** Logs that were seen to exist. They are never taken away, so this is asked once. */
const seen = new Set<string>();

async function isThere({ logs }: Where, log: string): Promise<boolean> {
  if (seen.has(log)) return true;
  if ((await logs.position(log)) === undefined) return false;
  if (seen.size > 10_000) seen.clear();
  seen.add(log);
  return true;
}
