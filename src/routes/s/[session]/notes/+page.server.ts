import { actFromForm } from '../../../act-from-form.ts';
import { readDesk } from '../read-desk.ts';

/**
 * Where there is no script to pick them, the address names a taken question to write on (`?question=`), or what to lift a
 * proposal from (`?note=`, `?from=` for a question, `?statement=`).
 */
export const load = async (event) => ({
  ...(await readDesk(event, 'notes')),
  picked: event.url.searchParams.get('question') ?? undefined,
  source: sourceIn(event.url.searchParams),
});

function sourceIn(asked: URLSearchParams): { kind: string; id: string } | undefined {
  for (const [name, kind] of Object.entries({ note: 'n', from: 'q', statement: 's' })) {
    const id = asked.get(name);
    if (id) return { kind, id };
  }
  return undefined;
}

export const actions = { act: (event) => actFromForm(event, event.params.session) };
