import type { Act, Answer } from './outbox.client.ts';

/** A slip of the finger taken back: what it made, or what it was about, is named in it. */
export function undoing({ form, said, undo = '' }: Act, answer?: Answer): Pick<Act, 'form' | 'said'> {
  const question = form.question ?? (answer?.kept ? answer.eids[0] : undefined);
  const word = document.querySelector<HTMLTemplateElement>('template[data-act-row]')?.content;
  const back = word?.querySelector('[data-take-back]')?.textContent;
  const fields = { type: undo, ...(question && undo.startsWith('question') && { question }) };
  return { form: fields, said: `${back}: ${said}` };
}

/** The form an act came from, or the one that stands in its place since that part of the page was drawn again. */
export function standingForm(form: HTMLFormElement | undefined, { form: fields }: Act): HTMLFormElement | undefined {
  if (!form || form.isConnected) return form;
  const isAlike = (other: HTMLFormElement) =>
    ['type', 'question'].every((name) => {
      const said = [...other.querySelectorAll<HTMLInputElement>(`[name=${name}]`)];
      return said.length === 0 ? !fields[name] : said.some(({ value }) => value === fields[name]);
    });
  return [...document.querySelectorAll<HTMLFormElement>('form[data-act]')].find(isAlike);
}
