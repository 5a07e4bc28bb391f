import { createHash, createHmac } from 'node:crypto';
import { cookieOptions, guestCookie, guestSeconds } from './cookies.ts';
import { isActId } from './form.ts';
import { hashToken } from './people.ts';
import { createBuckets, limits } from './rate.ts';
import type { AnyRefusal } from './refused.ts';
import type { Running } from './running.ts';
import { codeIn, letters } from './sessions.ts';
import { forgetPerson, guestOf, memberOf } from './sign-in/visitor.ts';

/**
 * The personal code: with it somebody comes back to a session on another phone, as who they were there. It is shown once and
 * kept as a hash; it is never part of an act, so it stands in no log (J12, J13).
 */

type Who = Pick<Running, 'people'>;

const groups = 4;
const inGroup = 4;

const guesses = createBuckets(limits.codes);

/** A fast hash is enough: sixteen of 31 letters are 79 random bits. */
const hashCode = (log: string, code: string) =>
  createHash('sha256')
    .update(JSON.stringify(['bigtent/v1/code', log, code]))
    .digest();

const keyed = (secret: Uint8Array, ...of: string[]) => createHmac('sha256', secret).update(JSON.stringify(of)).digest();

/**
 * A new code for the guest with these cookies; the one before stops. It follows from the form's id, so that a form that is
 * sent twice shows the same code twice.
 */
export async function newPersonalCode(
  { people }: Who,
  { log, id, cookies }: { log: string; id: string; cookies: string | undefined },
): Promise<{ code: string } | AnyRefusal> {
  if (!isActId(id)) return { refused: 'malformed' };
  const person = await guestOf({ people }, cookies, log);
  if (!person) return { refused: 'not-joined' };
  const bytes = keyed(await people.secret('personal-code'), log, person, id);
  const code = [...bytes.subarray(0, groups * inGroup)].map((byte) => letters[byte % letters.length]).join('');
  await people.keepCode(person, log, hashCode(log, code));
  return { code: spaced(code) };
}

/**
 * Comes back with a code: the cookie that says so again, for this browser only. Whatever else had one for this person has
 * none any more: the lost phone is nobody's.
 */
export async function comeBack(
  { people }: Who,
  {
    log,
    id,
    typed,
    cookies,
    secure,
  }: { log: string; id: string; typed: string; cookies: string | undefined; secure: boolean },
): Promise<{ cookie: { name: string; value: string; options: ReturnType<typeof cookieOptions> } } | AnyRefusal> {
  if (!isActId(id)) return { refused: 'malformed' };
  const seconds = guesses.take(log);
  if (seconds > 0) return { refused: 'too-fast', seconds };
  // A member is that member on every page: there is nobody else to come back as.
  if (await memberOf({ people }, cookies)) return { refused: 'already-joined' };
  const code = codeIn(typed);
  if (code.length !== groups * inGroup) return { refused: 'code-unknown' };
  const value = keyed(await people.secret('come-back'), log, code, id).toString('base64url');
  const expiresAt = new Date(Date.now() + guestSeconds * 1000);
  const person = await people.comeBack({ log, codeHash: hashCode(log, code), tokenHash: hashToken(value), expiresAt });
  if (!person) return { refused: 'code-unknown' };
  forgetPerson(person);
  return { cookie: { name: guestCookie(log), value, options: cookieOptions(secure, guestSeconds) } };
}

/** @example spaced('K7M4RXABCDEFGHJK') // 'K7M4 RXAB CDEF GHJK' */
const spaced = (code: string) => (code.match(/.{4}/g) ?? []).join(' ');
