import { fail, redirect } from '@sveltejs/kit';
import { decodeUpload, looksBinary } from '#readers/decode-upload.ts';
import { blankDraft, type Draft, draftOf, isProposal } from '#readers/draft.ts';
import { readProposal } from '#readers/proposal/read-proposal.ts';
import { newActId } from '#server/acting.ts';
import { statusOf } from '#server/refused.ts';
import { running } from '#server/running.ts';
import { createSession } from '#server/sessions.ts';
import { wordingOf } from '#wording/words.ts';

const mostCharacters = 400_000;

export const load = ({ locals: { member } }) => {
  if (!member?.organises) redirect(303, '/sessions');
  return { formId: newActId() };
};

type Trouble = 'nothing' | 'notText' | 'tooLong' | 'titleNeeded' | 'minutesNeeded';

const no = (trouble: Trouble, given: object = {}) => fail(422, { trouble, ...given });

export const actions = {
  /** Reads a page; where nothing in it is a proposal, shows its lines, and what is needed to go on by hand. */
  async read({ request, locals }) {
    if (!locals.member?.organises) redirect(303, '/sessions'); // reading costs; strangers are not read for
    const form = await request.formData();
    const text = await textIn(form);
    if (typeof text === 'object') return no(text.trouble);
    if (text.trim() === '') return no('nothing');
    if (text.length > mostCharacters) return no('tooLong');
    const reading = readProposal(text);
    if (!isProposal(reading)) return fail(422, { text, lines: linesOf(text) });
    return keep(form, locals, draftOf(reading, text, wordingOf(locals.lang).setup.fresh.untitled));
  },
  /** By hand: with a title and a length, and the text of the page where there is one. */
  async begin({ request, locals }) {
    if (!locals.member?.organises) redirect(303, '/sessions');
    const form = await request.formData();
    const [text, title, length] = ['text', 'title', 'minutes'].map((name) => String(form.get(name) ?? '').trim());
    const given = { text, title, minutes: length, ...(text && { lines: linesOf(text) }) };
    if (!title || title.length > 300) return no('titleNeeded', given);
    if (!/^\d{1,4}$/.test(length ?? '') || Number(length) < 1 || Number(length) > 1440)
      return no('minutesNeeded', given);
    if (text && text.length > mostCharacters) return no('tooLong');
    return keep(form, locals, { ...blankDraft(title, Number(length)), proposal: text ?? '' }, given);
  },
};

const linesOf = (text: string) => text.split(/\r\n?|\n/);

/** What was pasted, or else what the chosen file says. */
async function textIn(form: FormData): Promise<string | { trouble: Trouble }> {
  const pasted = String(form.get('text') ?? '').replace(/\r\n?/g, '\n');
  const file = form.get('file');
  if (pasted.trim() !== '' || !(file instanceof File) || file.size === 0) return pasted;
  if (file.size > 2 * mostCharacters) return { trouble: 'tooLong' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return looksBinary(bytes) ? { trouble: 'notText' } : decodeUpload(bytes);
}

async function keep(form: FormData, { member }: App.Locals, draft: Draft, given: object = {}) {
  if (!member) redirect(303, '/sessions');
  const id = String(form.get('id') ?? '');
  const made = await createSession(running(), { person: member.person, id, draft });
  if ('refused' in made) return fail(statusOf(made), { refusal: made, text: draft.proposal, ...given });
  redirect(303, `/s/${made.log}/setup#main`); // not where a refusal would stand
}
