import { memberCookie, memberSeconds, readCookie } from '../cookies.ts';
import { hashToken } from '../people.ts';
import type { Running } from '../running.ts';
import { forget } from './visitor.ts';

/** Signing in and out as a member: somebody the installation knows by name, in every session of theirs. */

/** The value of a cookie and how long it lasts: the page sets it under `memberCookie`. */
export interface SignIn {
  name: typeof memberCookie;
  value: string;
  maxAge: number;
}

export const signInOf = (value: string): SignIn => ({ name: memberCookie, value, maxAge: memberSeconds });

/** Stores what lets this person in again, under a token that only their browser has. */
export async function giveCredential(
  { people }: Pick<Running, 'people'>,
  person: string,
  token: string,
): Promise<SignIn> {
  const expiresAt = new Date(Date.now() + memberSeconds * 1000);
  await people.createCredential({ tokenHash: hashToken(token), person, kind: 'member', expiresAt });
  return signInOf(token);
}

/** Ends this browser's sign-in; the page removes the cookie. */
export async function signOut({ people }: Pick<Running, 'people'>, cookies: string | undefined): Promise<void> {
  const token = readCookie(cookies, memberCookie);
  if (!token) return;
  await people.revokeCredential(hashToken(token));
  forget(token);
}
