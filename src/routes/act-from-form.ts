import { type ActionFailure, fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { type Answered, answerAct, answerJoin } from '#server/acting.ts';
import { cookieOptions, guestSeconds, sentName } from '#server/cookies.ts';
import { commandOf, givenIn } from '#server/form.ts';
import type { AnyRefusal } from '#server/refused.ts';
import { running } from '#server/running.ts';

/** The door of pages without script: a form's action that reads the same command and calls the same act. */

export interface NotKept {
  /** Which command was not taken, so that the right form says so. */
  type: string;
  refusal?: AnyRefusal;
  /** Fields that cannot be read. */
  malformed?: string[];
  /** What was in the form: people do not type it twice. */
  given: Record<string, string>;
}

/** Acts, and goes back to the page (303), or gives the reason why not. */
export const actFromForm = (event: RequestEvent, log: string) => fromForm(event, log, answerAct);

/** Joins, gives the guest's cookie, and goes on to `to`. */
export const joinFromForm = (event: RequestEvent, log: string, to?: string) => fromForm(event, log, answerJoin, to);

async function fromForm(
  { request, cookies, url }: RequestEvent,
  log: string,
  answer: typeof answerAct,
  to = `${url.pathname}${lookOf(request, url)}`,
): Promise<ActionFailure<NotKept>> {
  const form = await request.formData();
  const command = commandOf(form);
  const isSecure = url.protocol === 'https:';
  const {
    status,
    answer: said,
    cookie,
  }: Answered = await answer(running(), {
    log,
    id: idOf(form),
    command,
    cookies: request.headers.get('cookie') ?? undefined,
    secure: isSecure,
  });
  if (cookie) cookies.set(sentName(cookie.name, isSecure), cookie.value, cookieOptions(isSecure, guestSeconds));
  if (said.kept) redirect(303, `${to}${anchor(form)}`);
  const type = typeof command.type === 'string' ? command.type : '';
  return fail(status, {
    type,
    given: givenIn(form),
    ...('refusal' in said ? { refusal: said.refusal } : { malformed: said.malformed }),
  });
}

/** An id that ends open is the whole page's: with the question the form is about, it is this form's. */
function idOf(form: FormData): unknown {
  const id = form.get('id');
  return typeof id === 'string' && id.endsWith('-') ? `${id}${form.get('question')}` : id;
}

/** How somebody looked at the page, its order and its part of a long list: they come back to the same. */
function lookOf(request: Request, url: URL): string {
  const from = URL.canParse(request.headers.get('referer') ?? '')
    ? new URL(request.headers.get('referer') ?? '')
    : undefined;
  if (from?.origin !== url.origin || from.pathname !== url.pathname) return '';
  const kept = [...from.searchParams].filter(([name]) => name === 'order' || name === 'page');
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
}

/**
 * Where on the page somebody was: a form may say so in `at`; else at the question it is about. Never nothing: a browser would
 * keep the fragment that the form was sent to, and say in the address that something was refused.
 */
function anchor(form: FormData): string {
  const [at, question] = [form.get('at'), form.get('question')];
  const gone = form.get('type') === 'question.withdraw';
  const place = at ?? (question && (gone ? 'questions' : `q-${question}`));
  return typeof place === 'string' && /^[\w:-]{1,64}$/.test(place) ? `#${place}` : '#main';
}
