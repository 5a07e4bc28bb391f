import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { ActorId, Owner } from '#core/decider.ts';
import { pseudonym } from '#record/pseudonym.ts';
import type { Lanes } from './log/lanes.ts';
import { together } from './log/together.ts';
import * as statements from './people.sql.ts';

// Who people are: persons, what they show at the door, and how they are invited. The only place that knows which
// pseudonym is whose; everything here can be forgotten (fairness F8).

export interface Credential {
  person: string;
  kind: 'guest' | 'member';
  /** The log it was made for; nothing: the whole installation. */
  log?: string;
}

export interface Invitation {
  /** For lists and for revoking; says nothing about the token. */
  id: string;
  role: string;
  log?: string;
  madeBy?: string;
  multiUse: boolean;
  usable: boolean;
  madeAt: Date;
  usedAt?: Date;
  revokedAt?: Date;
}

export interface InvitationToMake {
  role: string;
  log?: string;
  madeBy?: string;
  multiUse?: boolean;
  expiresAt?: Date;
}

/** Somebody of a team. `organises`: may make sessions, not only work in those they were invited to. */
export interface Member {
  person: string;
  name: string;
  organises: boolean;
}

export interface People {
  /** Whose credential that is, if it holds: neither revoked nor expired. */
  findCredential(tokenHash: Uint8Array): Promise<Credential | undefined>;
  /** Given again, it stays as it was. */
  createCredential(credential: Credential & { tokenHash: Uint8Array; expiresAt?: Date }): Promise<void>;
  /** False: there was none to revoke. */
  revokeCredential(tokenHash: Uint8Array): Promise<boolean>;
  /** A person of a team, who may make sessions of their own or not; gives their id. */
  createMember(name: string, organises?: boolean): Promise<string>;
  findMember(person: string): Promise<Member | undefined>;
  hasMembers(): Promise<boolean>;
  /** With this code the person can come back to the log; it takes the place of the one before. */
  keepCode(person: string, log: string, codeHash: Uint8Array): Promise<void>;
  /**
   * Whose code that is: they get the new credential, and every other one of theirs for this log ends (J12). Undefined:
   * nobody's.
   */
  comeBack(back: {
    log: string;
    codeHash: Uint8Array;
    tokenHash: Uint8Array;
    expiresAt: Date;
  }): Promise<string | undefined>;
  /** Who a person is in a log; makes the pseudonym the first time (fairness F5). Throws for a person who is not there. */
  actorOf(person: string, log: string, kind: Credential['kind']): Promise<ActorId>;
  /** Whose pseudonym that is; undefined once they are erased. */
  personOf(owner: Owner, log: string): Promise<string | undefined>;
  /** The token of a new invitation, to be put in a link: it is stored nowhere. */
  invite(invitation: InvitationToMake): Promise<string>;
  findInvitation(token: string): Promise<Invitation | undefined>;
  /** Uses it up, unless it is for many. `by` is the hash of the credential it leads to: with the same, it may come again. */
  useInvitation(token: string, by: Uint8Array): Promise<Invitation | undefined>;
  /** Of a log, or those of the installation. */
  invitations(log: string | undefined): Promise<Invitation[]>;
  revokeInvitation(id: string): Promise<boolean>;
  /** 32 random bytes of this installation, made when first asked for. */
  secret(name: string): Promise<Uint8Array>;
}

/** A new token, impossible to guess. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token. A fast hash is enough: there is nothing to guess in 32 random bytes. */
export const hashToken = (token: string): Uint8Array => createHash('sha256').update(token).digest();

/**
 * The token a guest gets for a join. It follows from the id of the act, so a join that is sent again, because its answer
 * was lost, opens the same door to the same person.
 */
export const joinToken = (secret: Uint8Array, log: string, actId: string): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['bigtent/v1/join', log, actId]))
    .digest('base64url');

const MOST_REMEMBERED = 50_000;

export function createPeople({ database }: { database: Lanes }): People {
  const { run, transaction } = database;
  const secrets = new Map<string, Uint8Array>();
  const actors = new Map<string, ActorId>();
  const credentials = together(async (hashes: string[]) => {
    const rows = await run((sql) => statements.findCredentials(sql, hashes));
    return new Map(rows.map((row) => [row.token_hash.toString('hex'), row]));
  });

  async function makeActor(person: string, log: string, kind: Credential['kind']): Promise<ActorId> {
    return transaction(async (sql) => {
      const [found] = await statements.findActor(sql, log, person);
      // Only actors of people are in these rows: whoever owns words without acting has a person of their own.
      if (found) return found.actor as ActorId;
      const [row] = await statements.findKey(sql, person);
      if (!row) throw new Error('there is no such person');
      await statements.insertActor(sql, log, `${kind}:${pseudonym(row.key, log)}`, person);
      const [made] = await statements.findActor(sql, log, person);
      if (!made) throw new Error('the actor was not kept');
      return made.actor as ActorId;
    });
  }

  return {
    async findCredential(tokenHash) {
      const row = await credentials(Buffer.from(tokenHash).toString('hex'));
      return row && { person: row.person, kind: row.kind, ...(row.log !== null && { log: row.log }) };
    },
    async createCredential({ tokenHash: token, person, kind, log = null, expiresAt: expires = null }) {
      await run((sql) => statements.insertCredential(sql, { token, person, kind, log, expires }));
    },
    revokeCredential: (tokenHash) => run((sql) => statements.revokeCredential(sql, tokenHash)),
    async createMember(name, organises = true) {
      const person = randomBytes(16).toString('hex');
      await transaction(async (sql) => {
        await statements.insertPerson(sql, person, randomBytes(32));
        await statements.insertMember(sql, person, name, organises);
      });
      return person;
    },
    findMember: async (person) => (await run((sql) => statements.findMember(sql, person)))[0],
    hasMembers: () => run(statements.anyMember),
    async actorOf(person, log, kind) {
      const place = `${person}\n${log}`;
      const known = actors.get(place);
      if (known) return known;
      const actor = await makeActor(person, log, kind);
      // A pseudonym never changes; after an erasure the log itself refuses it.
      if (actors.size >= MOST_REMEMBERED) actors.clear();
      actors.set(place, actor);
      return actor;
    },
    async keepCode(person, log, codeHash) {
      await run((sql) => statements.keepCode(sql, log, person, codeHash));
    },
    comeBack: ({ log, codeHash, tokenHash: token, expiresAt: expires }) =>
      transaction(async (sql) => {
        const [found] = await statements.findByCode(sql, log, codeHash);
        if (!found) return undefined;
        const { person } = found;
        await statements.insertCredential(sql, { token, person, kind: 'guest', log, expires });
        await statements.revokeOthers(sql, log, person, token);
        return person;
      }),
    personOf: async (owner, log) => (await run((sql) => statements.findPerson(sql, log, owner)))[0]?.person,
    async invite({ role, log = null, madeBy = null, multiUse = false, expiresAt: expires = null }) {
      const token = newToken();
      await run((sql) =>
        statements.insertInvitation(sql, { token: hashToken(token), role, log, madeBy, multiUse, expires }),
      );
      return token;
    },
    findInvitation: async (token) => first(await run((sql) => statements.findInvitation(sql, hashToken(token)))),
    useInvitation: async (token, by) => first(await run((sql) => statements.useInvitation(sql, hashToken(token), by))),
    invitations: async (log = undefined) =>
      (await run((sql) => statements.invitationsOf(sql, log ?? null))).map(toInvitation),
    revokeInvitation: (id) => run((sql) => statements.revokeInvitation(sql, Buffer.from(id, 'hex'))),
    async secret(name) {
      const value = secrets.get(name) ?? (await run((sql) => statements.keepSecret(sql, name, randomBytes(32))));
      if (!value) throw new Error(`the secret ${name} was not kept`);
      secrets.set(name, value);
      return value;
    },
  };
}

const first = ([row]: readonly statements.InvitationRow[]) => row && toInvitation(row);

const toInvitation = (row: statements.InvitationRow): Invitation => ({
  id: row.token_hash.toString('hex'),
  role: row.role,
  ...(row.log !== null && { log: row.log }),
  ...(row.made_by !== null && { madeBy: row.made_by }),
  multiUse: row.multi_use,
  usable: row.usable,
  madeAt: row.created_at,
  ...(row.used_at && { usedAt: row.used_at }),
  ...(row.revoked_at && { revokedAt: row.revoked_at }),
});
