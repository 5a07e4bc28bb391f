import os from 'node:os';
import { type Running, running } from './running.ts';

/**
 * Where other devices reach us: what codes, links and posters say. PUBLIC_URL if it is set; else the address the reader
 * came by, unless that is this machine's own name for itself: then the first address in the network it is on.
 */
export function reachableAt(url: URL, { publicUrl }: Pick<Running, 'publicUrl'> = running()): URL {
  if (publicUrl) return publicUrl;
  const isOwn = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  const bound = process.env.HOST;
  const isOpen = !bound || bound === '0.0.0.0' || bound === '::';
  const address = isOwn && isOpen ? networkAddress() : undefined;
  return address ? new URL(`${url.protocol}//${address}${url.port ? `:${url.port}` : ''}`) : new URL(url.origin);
}

/** The first address of this machine that is not only its own. */
const networkAddress = (): string | undefined =>
  Object.values(os.networkInterfaces())
    .flatMap((found) => found ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
