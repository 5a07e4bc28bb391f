import { wholeTable } from './table.ts';

/** `summary.csv`: a name and a value on each row. Its counts are not read: they count what the conversation was, not the files. */
export function readSummary(bytes: Uint8Array): { title?: string; description?: string; url?: string } {
  const values = new Map<string, string>();
  wholeTable(
    bytes,
    ([name = '', ...value]) => {
      if (value.length > 0) values.set(name.trim().toLowerCase(), value.join(',').trim());
    },
    () => {},
  );
  for (const name of (values.get('guarded') ?? '').split(' ')) values.set(name, (values.get(name) ?? '').slice(1));
  const title = values.get('topic');
  const description = values.get('conversation-description');
  const url = values.get('url');
  return { ...(title && { title }), ...(description && { description }), ...(url && { url }) };
}
