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

/** Browsers take a cookie of such a name only from this very host and over TLS: nobody beside us can slip one in. */
const lock = '__Host-';

/** The name under which a credential is sent to a browser; behind the door it is called by its own. */
export const sentName = (name: string, secure: boolean): string => (secure ? lock + name : name);

/**
 * The `Cookie` header of a request over TLS as everything behind the door reads it: credentials count under their lock
 * only, for those without it may have been set by a neighbour's page or over plain http.
 */
export function unlocked(header: string): string {
  const pieces = header.split(';').map((piece) => piece.trim());
  const kept = pieces.filter((piece) => !piece.startsWith('bt-') || piece.startsWith(`${languageCookie}=`));
  return kept.map((piece) => (piece.startsWith(`${lock}bt-`) ? piece.slice(lock.length) : piece)).join('; ');
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

/** The `Set-Cookie` line of a credential. */
export function cookieLine(name: string, value: string, { secure, maxAge }: CookieOptions): string {
  return `${sentName(name, secure)}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
