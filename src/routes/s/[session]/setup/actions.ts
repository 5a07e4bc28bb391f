import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { occasionView } from '#core/session/views/setup.ts';
import { type Role, roles } from '#core/session/words.ts';
import { answerAct } from '#server/acting.ts';
import { givenIn } from '#server/form.ts';
import { statusOf } from '#server/refused.ts';
import { running } from '#server/running.ts';
import { inviteStaff } from '#server/sign-in/staff-links.ts';
import { agendaCommand, planRows, questionCommands, slotCommand } from './commands.ts';
import { organiserOf } from './organiser.ts';
import { awarenessCommand, placeCommands, rulesCommand } from './terms-form.ts';

/** What the forms of the set-up do whose fields are not those of one command. */

export async function setSlot(event: RequestEvent, session: string) {
  const form = await event.request.formData();
  const { reading } = await organiserOf(session, event.request, event.locals.lang);
  const command = slotCommand(form, reading.state);
  if (typeof command === 'string') return fail(422, { given: givenIn(form), trouble: command });
  return actAs(event, session, form, [command]);
}

export async function setQuestion(event: RequestEvent, session: string) {
  const form = await event.request.formData();
  return actAs(event, session, form, questionCommands(form, form.has('known')));
}

export async function setOrder(event: RequestEvent, session: string) {
  const form = await event.request.formData();
  const plan = planRows(form);
  const command = agendaCommand(plan);
  if (typeof command === 'string') return fail(422, { given: givenIn(form), trouble: command, plan });
  return actAs(event, session, form, [command], { plan });
}

export async function setRules(event: RequestEvent, session: string) {
  const form = await event.request.formData();
  const command = rulesCommand(form);
  if (typeof command === 'string') return fail(422, { given: givenIn(form), trouble: command });
  return actAs(event, session, form, [command], {}, 'unreadRules');
}

export async function setAwareness(event: RequestEvent, session: string) {
  const form = await event.request.formData();
  return actAs(event, session, form, [awarenessCommand(form)]);
}

/** A line that could not be read goes where the organiser says. */
export async function placeLine(event: RequestEvent, session: string) {
  const form = await event.request.formData();
  const { reading } = await organiserOf(session, event.request, event.locals.lang);
  return actAs(event, session, form, placeCommands(form, occasionView(reading.state, reading.words)));
}

/** Puts a part under the Chatham House Rule, or takes it out: also while the session runs (M4). */
export async function switchChathamHouse(event: RequestEvent, session: string) {
  const form = await event.request.formData();
  const [segment = '', on] = String(form.get('switch') ?? '').split(':');
  return actAs(event, session, form, [{ type: 'chatham.switch', segment, on: on === 'on' }]);
}

export async function invite(event: RequestEvent, session: string) {
  const form = await event.request.formData();
  const { by } = await organiserOf(session, event.request, event.locals.lang);
  const role: Role = roles.find((known) => known === form.get('role')) ?? 'moderator';
  const made = await inviteStaff(running(), { log: session, by, role, id: String(form.get('id') ?? '') });
  if ('refused' in made) return fail(statusOf(made), { given: givenIn(form), refusal: made });
  redirect(303, `${event.url.pathname}#link-${made.link}`);
}

/** The commands made from a form: kept, it goes back to its place on the page; else it is said why not. */
async function actAs(
  { request, url }: RequestEvent,
  log: string,
  form: FormData,
  commands: readonly object[],
  more: object = {},
  malformed?: string,
) {
  const cookies = request.headers.get('cookie') ?? undefined;
  for (const [index, command] of commands.entries()) {
    const id = `${form.get('id')}${index === 0 ? '' : `-${index + 1}`}`;
    const { status, answer } = await answerAct(running(), {
      log,
      id,
      command,
      cookies,
      secure: url.protocol === 'https:',
    });
    if (answer.kept) continue;
    const why =
      'refusal' in answer
        ? { refusal: answer.refusal }
        : { malformed: answer.malformed, ...(malformed && { trouble: malformed }) };
    return fail(status, { given: givenIn(form), ...why, ...more });
  }
  const at = String(form.get('at') ?? '');
  redirect(303, `${url.pathname}#${/^[\w:-]{1,64}$/.test(at) ? at : 'main'}`);
}
