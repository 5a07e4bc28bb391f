import type { Answer } from './outbox.client.ts';

/** Why an act was not kept, said at its form, or at the page's own place where forms without one say it. */

export function showRefusal(form: HTMLFormElement | undefined, answer: Answer & { kept: false }) {
  const place =
    form?.querySelector<HTMLElement>('[data-refused]') ?? document.querySelector<HTMLElement>('[data-refused]');
  const sentence = place?.querySelector('[data-sentence]') ?? place;
  if (!place || !sentence) return;
  sentence.textContent = answer.sentence ?? '';
  place.hidden = false;
  for (const name of answer.malformed ?? [])
    form?.querySelector(`[name="${CSS.escape(name)}"]`)?.setAttribute('aria-invalid', 'true');
  place.focus();
}

export function hideRefusal(form: HTMLFormElement) {
  // The form's own, and the page's, where forms without one say it.
  for (const place of document.querySelectorAll<HTMLElement>('[data-refused]'))
    if (form.contains(place) || !place.closest('form')) place.hidden = true;
  for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
}
