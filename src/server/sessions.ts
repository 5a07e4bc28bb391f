import { createHmac, randomInt } from 'node:crypto';
import { draftOf, settingsOf } from '#core/session/copied.ts';
import { mayOrganise, roleOf } from '#core/session/may.ts';
import type { Command } from '#core/session/session.ts';
import { readCommand } from '#core/session/session.ts';
import type { Phase } from '#core/session/state.ts';
import type { Role } from '#core/session/words.ts';
import { isActId } from './form.ts';
import type { AnyRefusal } from './refused.ts';
import type { Running } from './running.ts';

/** Sessions as the installation knows them: making one, the code that leads to it, and those a member works on. */

type Started = Pick<Running, 'database' | 'logs' | 'people'>;

/** Without 0, 1, I, L and O: nobody has to ask which it is. */
export const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const codeLength = 6;

/**
 * Makes a session with its organiser and its first draft. The address follows from the form's own id, so that a form
 * sent twice makes one session; nobody can guess it without the installation's secret.
 */
export async function createSession(
  running: Started,
  { person, id, draft }: { person: string; id: string; draft: Command },
): Promise<{ log: string } | AnyRefusal> {
  const read = readCommand(draft);
  if ('malformed' in read || !isActId(id)) return { refused: 'malformed' };
  const { database, logs, people } = running;
  if (!(await people.findMember(person))?.organises) return { refused: 'not-yours' };
  const log = addressOf(await people.secret('sessions'), person, id);
  await logs.create(log, 'session');
  const by = await people.actorOf(person, log, 'member');
  const outcome = await logs.act({ log, id, command: read.command, by });
  if (!outcome.kept) return outcome.refusal;
  await giveCode({ database }, log);
  return { log };
}

/** A new draft with the plan of a session its organiser has, the rules and the conference; nothing that happened (S20). */
export async function copySession(
  running: Started,
  { person, id, from }: { person: string; id: string; from: string },
): Promise<{ log: string } | AnyRefusal> {
  const { logs, people } = running;
  const reading = await logs.read(from);
  if (!reading) return { refused: 'no-such-log' };
  const { state, words } = reading;
  if (!mayOrganise(state, await people.actorOf(person, from, 'member'))) return { refused: 'not-yours' };
  const made = await createSession(running, { person, id, draft: draftOf(state, words) });
  if ('refused' in made) return made;
  const by = await people.actorOf(person, made.log, 'member');
  for (const [index, command] of settingsOf(state, words).entries()) {
    const outcome = await logs.act({ log: made.log, id: `${id}-${index + 1}`, command, by });
    if (!outcome.kept) return outcome.refusal;
  }
  return made;
}

function addressOf(secret: Uint8Array, person: string, id: string): string {
  const digest = createHmac('sha256', secret)
    .update(JSON.stringify([person, id]))
    .digest();
  return [...digest.subarray(0, 12)]
    .map((byte) => letters[byte % letters.length])
    .join('')
    .toLowerCase();
}

/** Draws the code of a session; once it has one, that stays. */
export async function giveCode({ database }: Pick<Started, 'database'>, log: string): Promise<void> {
  for (;;) {
    const code = Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('');
    const taken = await database.run(
      (sql) => sql`insert into session_code (code, log) values (${code}, ${log}) on conflict do nothing returning code`,
    );
    if (taken.length > 0 || (await codeOf({ database }, log))) return;
  }
}

/** The code of a session, as it is printed and shown: `K7M4RX`. */
export async function codeOf({ database }: Pick<Started, 'database'>, log: string): Promise<string | undefined> {
  const rows = await database.run((sql) => sql<{ code: string }[]>`select code from session_code where log = ${log}`);
  return rows[0]?.code;
}

/** The code in what somebody typed: small letters, blanks and dashes are taken. Not yet whether there is such a session. */
export const codeIn = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u00a0·.-]/g, '');

/** The session a code leads to. */
export async function findByCode({ database }: Pick<Started, 'database'>, typed: string): Promise<string | undefined> {
  const code = codeIn(typed);
  if (code.length !== codeLength) return undefined;
  const rows = await database.run((sql) => sql<{ log: string }[]>`select log from session_code where code = ${code}`);
  return rows[0]?.log;
}

/** @example spacedCode('K7M4RX') // 'K7M 4RX' */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

export interface MySession {
  log: string;
  title: string;
  phase: Phase;
  role: Role;
  archived: boolean;
  /** Nobody in it is real. */
  rehearsal: boolean;
  /** Epoch milliseconds of the last thing that happened to the session as a whole. */
  at: number;
}

/** The sessions in which a member has a role now, the latest first. The log says who has one, not a table. */
export async function sessionsOf({ database, logs, people }: Started, person: string): Promise<MySession[]> {
  const rows = await database.run((sql) => sql<{ log: string }[]>`select log from actor where person = ${person}`);
  const found = await Promise.all(
    rows.map(async ({ log }): Promise<MySession[]> => {
      const by = await people.actorOf(person, log, 'member');
      const reading = await logs.read(log);
      if (!reading || reading.state.phase === 'none') return [];
      const { state, words } = reading;
      const role = roleOf(state, by);
      if (!role) return [];
      const title = (state.words.title && words(state.words.title)?.title) || '';
      return [
        {
          log,
          title,
          phase: state.phase,
          role,
          archived: state.archived === true,
          rehearsal: state.rehearsal !== undefined,
          at: Math.max(...Object.values(state.at)),
        },
      ];
    }),
  );
  return found.flat().sort((a, b) => b.at - a.at || a.log.localeCompare(b.log));
}
