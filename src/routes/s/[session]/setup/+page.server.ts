import { error, fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { mayOrganise } from '#core/session/may.ts';
import { type Role, roles } from '#core/session/words.ts';
import { answerAct, newActId } from '#server/acting.ts';
import { givenIn } from '#server/form.ts';
import { qrPath } from '#server/qr.ts';
import { statusOf } from '#server/refused.ts';
import { running } from '#server/running.ts';
import { codeOf, spacedCode } from '#server/sessions.ts';
import { inviteStaff, staffToken } from '#server/sign-in/staff-links.ts';
import { actorOf } from '#server/sign-in/visitor.ts';
import { wordingOf } from '#wording/words.ts';
import { actFromForm } from '../../../act-from-form.ts';
import { agendaCommand, planRows, questionCommands, slotCommand } from './commands.ts';
import { readSetup } from './read-setup.ts';

/** The organiser's page. Nobody else sees it: it holds the page as pasted, and people who have not agreed yet. */
export const load = async ({ params: { session }, request, locals: { lang }, url }) => {
  const { by, reading } = await organiserOf(session, request.headers.get('cookie'), wordingOf(lang));
  const setup = readSetup(reading.state, reading.words, by);
  const origin = running().publicUrl?.origin ?? url.origin;
  const code = await codeOf(running(), session);
  const open = setup.view.links.filter(({ revoked }) => !revoked);
  const addresses = await Promise.all(
    open.map(async ({ link }) => [link, `${origin}/staff/${await staffToken(running(), session, link)}`] as const),
  );
  return {
    session,
    ...setup,
    addresses: Object.fromEntries(addresses),
    joining: code && { code: spacedCode(code), address: `${origin}/j/${code}`, qr: qrPath(`${origin}/j/${code}`) },
    formId: newActId(),
  };
};

async function organiserOf(session: string, cookies: string | null, w: ReturnType<typeof wordingOf>) {
  const by = await actorOf(running(), cookies ?? undefined, session);
  const reading = await running().logs.read(session);
  if (!reading || reading.state.phase === 'none') error(404, w.refusals.refusals['no-such-log']);
  if (!by || !mayOrganise(reading.state, by)) error(403, w.refusals.refusals['not-yours']);
  return { by, reading };
}

/** One or more commands made from a form: kept, it goes back to its place on the page; else it says why not. */
async function actAs(event: RequestEvent, form: FormData, commands: readonly object[], more: object = {}) {
  const { request, url, params } = event;
  const given = givenIn(form);
  for (const [index, command] of commands.entries()) {
    const id = `${form.get('id')}${index === 0 ? '' : `-${index + 1}`}`;
    const cookies = request.headers.get('cookie') ?? undefined;
    const asked = { log: params.session ?? '', id, command, cookies, secure: url.protocol === 'https:' };
    const { status, answer } = await answerAct(running(), asked);
    if (answer.kept) continue;
    return fail(status, { given, ...('refusal' in answer ? { refusal: answer.refusal } : { malformed: answer.malformed }), ...more });
  }
  redirect(303, `${url.pathname}#${/^[\w:-]{1,64}$/.test(given.at ?? '') ? given.at : 'main'}`);
}

export const actions = {
  act: (event) => actFromForm(event, event.params.session),
  async slot(event) {
    const form = await event.request.formData();
    const { reading } = await organiserOf(event.params.session, event.request.headers.get('cookie'), wordingOf(event.locals.lang));
    const command = slotCommand(form, reading.state);
    return typeof command === 'string' ? fail(422, { given: givenIn(form), trouble: command }) : actAs(event, form, [command]);
  },
  async question(event) {
    const form = await event.request.formData();
    return actAs(event, form, questionCommands(form, form.has('known')));
  },
  async order(event) {
    const form = await event.request.formData();
    const plan = planRows(form);
    const command = agendaCommand(plan);
    return typeof command === 'string' ? fail(422, { given: givenIn(form), trouble: command, plan }) : actAs(event, form, [command], { plan });
  },
  async invite(event) {
    const form = await event.request.formData();
    const { by } = await organiserOf(event.params.session, event.request.headers.get('cookie'), wordingOf(event.locals.lang));
    const role: Role = roles.find((known) => known === form.get('role')) ?? 'moderator';
    const made = await inviteStaff(running(), { log: event.params.session, by, role, id: String(form.get('id') ?? '') });
    if ('refused' in made) return fail(statusOf(made), { given: givenIn(form), refusal: made });
    redirect(303, `${event.url.pathname}#link-${made.link}`);
  },
};
