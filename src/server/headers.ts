import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { unlocked } from './cookies.ts';

/** Headers that stand on every answer, whoever gives it; the stream, which writes its own head, takes them from here. Pages bring a content policy of their own, from vite.config.ts. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  // Not no-referrer: forms would come with `Origin: null` and be refused (decision 0013).
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** The same as Node writes them fastest: name, value, name, value. */
export const safeHeaderList: readonly string[] = Object.entries(safeHeaders).flat();

export function setSafeHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
}

export interface Addressing {
  /** Where people reach us, if it was said. */
  publicUrl?: URL | undefined;
  /** Whether `x-forwarded-*` come from our own proxy and may be believed. */
  trustProxy: boolean;
}

/**
 * Says by which protocol and name a request came, in the one header that SvelteKit reads, and which cookies count. Without
 * a proxy of ours nobody else's word is taken for it.
 */
export function settleForwarding(request: IncomingMessage, { trustProxy, publicUrl }: Addressing): void {
  const { headers } = request;
  const first = (name: string) =>
    trustProxy
      ? String(headers[name] ?? '')
          .split(',')[0]
          ?.trim()
      : '';
  const encrypted = (request.socket as Socket & { encrypted?: boolean }).encrypted === true; // TLS sockets only have it
  const protocol = first('x-forwarded-proto');
  headers['x-forwarded-proto'] = protocol === 'https' || protocol === 'http' ? protocol : encrypted ? 'https' : 'http';
  const host = first('x-forwarded-host');
  if (host && /^[\w.:[\]-]+$/.test(host)) headers.host = host;
  else delete headers['x-forwarded-host'];
  // What people know as an address over TLS is one, whether or not the proxy in front says so.
  if (publicUrl?.protocol === 'https:' && headers.host === publicUrl.host) headers['x-forwarded-proto'] = 'https';
  if (isSecure(request) && headers.cookie !== undefined) headers.cookie = unlocked(headers.cookie);
}

export const isSecure = ({ headers }: Pick<IncomingMessage, 'headers'>) => headers['x-forwarded-proto'] === 'https';

/**
 * Whether what is asked for comes from a page of ours. Browsers send `Origin` with every POST; what comes without one, or
 * from elsewhere, is refused. The cookies' SameSite is the second lock.
 */
export function isOwnOrigin({ headers }: Pick<IncomingMessage, 'headers'>, { publicUrl }: Addressing): boolean {
  const { origin, host } = headers;
  if (typeof origin !== 'string') return false;
  return (
    origin === `${headers['x-forwarded-proto']}://${host}` || (publicUrl !== undefined && origin === publicUrl.origin)
  );
}

/** The address of whoever is at the other end, for the ceilings only. It is never stored. */
export function addressOf(request: IncomingMessage, { trustProxy }: Addressing): string {
  const said = trustProxy
    ? String(request.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : '';
  return said || request.socket.remoteAddress || '';
}
