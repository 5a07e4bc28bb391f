/** `Round Table - U-shape - 90 Min`: way of working, room set-up, minutes. */
import { fold, snakeCase } from './fold.ts';
import { firstMinutes } from './numbers.ts';
import { formatTerms, roomTerms } from './vocabulary.ts';

export interface FormatValue {
  format: string | null;
  roomLayout: string | null;
  minutes: number | null;
}

const longest = 200;

/**
 * Reads the value of "Format". What stands first is the format, also where the form put the set-up there (`Theater`,
 * since 2024); what stands between it and the minutes is the set-up.
 */
export function readFormat(value: string): FormatValue {
  const text = value.slice(0, longest);
  const minutes = firstMinutes(text);
  const parts = text
    .split(/\s+[-–—]\s+|\s*[,;|/()\n\t]\s*|\s+-|-\s+/)
    .map((part) => withoutMinutes(part))
    .filter((part) => part !== '');
  const words = parts.length === 1 ? unglue(parts[0]!) : parts;
  // `Other: a simulation`: the term, then what it means here.
  const term = /^([^:]{3,40}):/.exec(words[0] ?? '')?.[1];
  if (term !== undefined && formatTerms.has(fold(term))) words[0] = term;
  const [format, room] = words;
  const layout =
    room === undefined
      ? undefined
      : (roomTerms.get(fold(room)) ?? (words.length === 2 && isShort(room) ? snakeCase(room) : undefined));
  return {
    format: format === undefined ? null : (formatTerms.get(fold(format)) ?? (snakeCase(format).slice(0, 60) || null)),
    roomLayout: layout ?? null,
    minutes,
  };
}

/** Whether a line without a label is the value of "Format": a known term and minutes. */
export function isFormatValue(text: string): boolean {
  if (text.length > 120 || firstMinutes(text) === null) return false;
  const first = fold(text.split(/\s+[-–—]\s+|\s*[,(|]\s*|-(?=\d)/)[0]!);
  if (formatTerms.has(first)) return true;
  const { format } = readFormat(text);
  return format !== null && knownSlugs.has(format) && /^[^.!?:]*$/.test(text.replace(/min\.$/i, ''));
}

/** The set-ups that since 2024 stand under the label "Format". */
export function isRoomTerm(text: string): boolean {
  return roomTerms.has(fold(text)) || /^round ?tables?$/.test(fold(text));
}

const knownSlugs = new Set([...formatTerms.values()].map(String));

function withoutMinutes(part: string): string {
  return part
    .replace(/\(?\b\d{1,3}\s*(?:minutes?|minutos?|minuten|mins?|mn|m)\b\.?\)?/gi, '')
    .replace(/\b\d{1,2}\s*h(?:ours?|eures?|oras?)?\s*\d{0,2}\b/gi, '')
    .replace(/\b(?:minutes?|minutos?|mins?\.?)$/i, '')
    .replace(/[٠-٩۰-۹\d]+\s*(?:دقيقة|دقائق|минут\S*|分钟|分鐘|分)/g, '')
    .replace(/^[\s:–—-]+|[\s:–—-]+$/g, '');
}

/** `Panel Auditorium`, `Panel-Auditorium`: a separator was lost; both terms must be known. */
function unglue(words: string): string[] {
  for (const separator of words.matchAll(/[\s-]/g)) {
    const format = words.slice(0, separator.index);
    const room = words.slice(separator.index + 1);
    if (formatTerms.has(fold(format)) && roomTerms.has(fold(room))) return [format, room];
  }
  return [words];
}

function isShort(words: string): boolean {
  return words.split(/\s+/).length <= 4 && !/\d/.test(words);
}
