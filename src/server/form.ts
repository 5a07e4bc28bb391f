import { readCommand } from '#core/session/session.ts';

type Fields = Iterable<[string, unknown]>;

/** The fields of a form that a script sent as data. */
export const fieldsOf = (form: unknown): Fields =>
  typeof form === 'object' && form !== null ? Object.entries(form) : [];

/**
 * A form as a command: `type` and the fields, named as in the command. A form knows only text, so where the schema does
 * not take a field as it came, it is offered once more as what it says: a number, yes or no, or nothing where it was left
 * empty. Which fields those are, the schema says, and nobody else.
 */
export function commandOf(fields: Fields): Record<string, unknown> {
  const command: Record<string, unknown> = {};
  for (const [name, value] of fields) {
    if (name !== 'id' && name !== 'at' && typeof value === 'string' && !Object.hasOwn(command, name))
      command[name] = value;
  }
  const read = readCommand(command);
  if ('command' in read) return command;
  for (const field of read.malformed) {
    if (!Object.hasOwn(command, field)) continue;
    const meant = asSaid(command[field]);
    if (meant === undefined) delete command[field];
    else command[field] = meant;
  }
  return command;
}

function asSaid(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  if (text.trim() === '') return undefined;
  if (/^-?\d{1,15}(\.\d{1,6})?$/.test(text.trim())) return Number(text);
  if (text === 'true' || text === 'on') return true;
  if (text === 'false') return false;
  return text;
}

/** What people wrote, to be shown again beside the reason why it was not taken. */
export function givenIn(fields: Fields): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value] of fields) if (name !== 'id' && typeof value === 'string') given[name] = value;
  return given;
}

/** Whether this can name an act: made by chance for one form, so long that nobody makes the same one twice (decision 0005). */
export const isActId = (id: unknown): id is string => typeof id === 'string' && /^[A-Za-z0-9_-]{16,64}$/.test(id);
