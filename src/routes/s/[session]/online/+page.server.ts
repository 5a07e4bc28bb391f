import { actFromForm } from '../../../act-from-form.ts';
import { readDesk } from '../read-desk.ts';

export const load = (event) => readDesk(event, 'online');

export const actions = { act: (event) => actFromForm(event, event.params.session) };
