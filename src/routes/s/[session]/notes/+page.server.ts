import { actFromForm } from '../../../act-from-form.ts';
import { readDesk } from '../read-desk.ts';

/** `?question=` names a taken question to write on, where there is no script to pick it. */
export const load = async (event) => ({
  ...(await readDesk(event, 'notes')),
  picked: event.url.searchParams.get('question') ?? undefined,
});

export const actions = { act: (event) => actFromForm(event, event.params.session) };
