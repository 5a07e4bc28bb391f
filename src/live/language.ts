import { isLanguage, type Language } from '#wording/wording.ts';

/** Which language somebody reads: what the address says, or what was chosen before, or the browser's first that we have. */
export function languageOf(said: {
  query?: string | null | undefined;
  cookie?: string | undefined;
  accepted?: string | null | undefined;
}): Language {
  if (said.query && isLanguage(said.query)) return said.query;
  if (said.cookie && isLanguage(said.cookie)) return said.cookie;
  return preferred(said.accepted ?? '').find(isLanguage) ?? 'en';
}

/** The languages of an `Accept-Language` header, best first, without their regions. */
function preferred(accepted: string): string[] {
  return accepted
    .slice(0, 500)
    .split(',')
    .map((piece) => {
      const [tag = '', ...parameters] = piece.split(';').map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { tag: tag.split('-')[0] ?? '', quality: quality ? Number.parseFloat(quality.slice(2)) || 0 : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}
