import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

// PostgreSQL refuses to run as root. Whoever is an ordinary user runs it as that user; root has to become somebody.

/** The account the private PostgreSQL runs under. */
export interface Account {
  /** Stands before every command: the step into a user namespace, or nothing. */
  prefix: string[];
  /** The user to become, when root becomes one. */
  become?: { uid: number; gid: number };
  /** Whom its files must belong to, when we are root and can see to it. */
  owner?: { uid: number; gid: number };
}

const NOBODY = 65534;
const nobody: Account = becoming({ uid: NOBODY, gid: NOBODY });
/** Root outside, "nobody" inside: no user is added, no file changes hands, closed folders of root stay open to it. */
const inNamespace: Account = {
  prefix: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`],
  owner: { uid: 0, gid: 0 },
};

/**
 * Chooses the account for the database that stands (or will stand) in `home`, and hands it the files. As root, in this
 * order: the ordinary user who owns the database already; root in a user namespace; the owner of the folder that the
 * data folder stands in (`sudo` in somebody's closed home); "nobody". The first that may enter the data folder is taken.
 */
export function chooseAccount(home: string, cluster: string): Account {
  const own = process.getuid?.();
  const owner = ownerOf(cluster);
  if (own !== 0) {
    if (owner && owner.uid !== own) throw new Error(belongsTo(owner.uid, cluster));
    return { prefix: [] };
  }
  const dataDir = path.dirname(home);
  const neighbour = ownerOf(path.dirname(dataDir));
  const candidates = [
    isOrdinary(owner) && becoming(owner),
    inNamespace,
    isOrdinary(neighbour) && becoming(neighbour),
    nobody,
  ];
  for (const account of candidates) {
    if (!account) continue;
    if (account.become) letPass(dataDir);
    if (!mayRun(account, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', dataDir])) continue;
    handOver(home, cluster, account);
    return account;
  }
  throw new Error(closedTo(dataDir));
}

/** Runs a short command under an account, to see whether it may. */
export function mayRun(account: Account, command: string, args: string[], env = process.env): boolean {
  const { file, args: all } = commandFor(account, command, args);
  return spawnSync(file, all, { ...account.become, env, stdio: 'ignore' }).status === 0;
}

/** The command with the account's prefix in front. */
export function commandFor(account: Account, command: string, args: string[]): { file: string; args: string[] } {
  const [file = command, ...rest] = [...account.prefix, command, ...args];
  return { file, args: rest };
}

/** Gives a file or folder, with all in it, to the account. Links are not followed. */
export function giveTo(account: Account, target: string): void {
  if (!account.owner) return;
  const { uid, gid } = account.owner;
  if (fs.lstatSync(target).isDirectory()) {
    for (const name of fs.readdirSync(target)) giveTo(account, path.join(target, name));
  }
  fs.lchownSync(target, uid, gid); // the folder itself last: interrupted, it is done again
}

function handOver(home: string, cluster: string, account: Account): void {
  const uid = account.owner?.uid;
  if (uid === undefined) return;
  const cold = ownerOf(cluster);
  if (cold && cold.uid !== uid) giveTo(account, cluster);
  fs.lchownSync(home, uid, account.owner?.gid ?? uid);
}

function becoming(user: { uid: number; gid: number }): Account {
  return { prefix: [], become: user, owner: user };
}

type Owner = { uid: number; gid: number };

function ownerOf(target: string): Owner | undefined {
  const found = fs.statSync(target, { throwIfNoEntry: false });
  return found && { uid: found.uid, gid: found.gid };
}

const isOrdinary = (owner: Owner | undefined): owner is Owner => !!owner && owner.uid !== 0 && owner.uid !== NOBODY;

/** Others may pass through the data folder (not list it); what lies in it keeps its own locks. */
function letPass(dataDir: string): void {
  const { mode } = fs.statSync(dataDir);
  if ((mode & 0o011) !== 0o011) fs.chmodSync(dataDir, (mode & 0o7777) | 0o011);
}

function closedTo(dataDir: string): string {
  const folders = [dataDir];
  for (let at = dataDir; at !== path.dirname(at); at = path.dirname(at)) folders.unshift(path.dirname(at));
  const closed = folders.find((folder) => !mayRun(nobody, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder])) ?? dataDir;
  return (
    `PostgreSQL refuses to run as root, and the folder ${closed} is closed to the users it could run as instead: ` +
    'set DATA_DIR to a folder that others may pass through (/var/lib/bigtent, say), ' +
    'or start Bigtent as an ordinary user, or set DATABASE_URL.'
  );
}

const belongsTo = (uid: number, cluster: string) =>
  `The database in ${cluster} belongs to another user (number ${uid}): start Bigtent as that user, or set DATA_DIR to another folder.`;
