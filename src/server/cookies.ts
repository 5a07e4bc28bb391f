/**
 * Cookies, read and written by hand: the bare doors have no framework. A member has one for the whole installation, a
 * guest one for each session, so that nobody can follow a guest from session to session by it.
 */

export const memberCookie = 'bt-member';
export const languageCookie = 'bt-lang';
export const guestCookie = (log: string) => `bt-${log}`;

/** A session's life and the weeks in which one looks after one's own words; a member's browser is asked again later. */
export const guestSeconds = 120 * 86_400;
export const memberSeconds = 400 * 86_400;

/** Reads one cookie. Values are ours: letters, figures, `-`, `_`, `.`; anything else is no value. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  if (!header) return undefined;
  for (const piece of header.split(';')) {
    const at = piece.indexOf('=');
    if (at < 0 || piece.slice(0, at).trim() !== name) continue;
    const value = piece.slice(at + 1).trim();
    return /^[\w.-]{1,200}$/.test(value) ? value : undefined;
  }
  return undefined;
}

export interface CookieOptions {
  path: '/';
  httpOnly: true;
  sameSite: 'lax';
  secure: boolean;
  maxAge: number;
}

/** Lax, not Strict: somebody who follows a link to the session must arrive as who they are. */
export const cookieOptions = (secure: boolean, maxAge: number): CookieOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure,
  maxAge,
});

/** The `Set-Cookie` line. */
export function cookieLine(name: string, value: string, { secure, maxAge }: CookieOptions): string {
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
