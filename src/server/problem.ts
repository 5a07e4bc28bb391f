import { STATUS_CODES } from 'node:http';
import { type AnyRefusal, statusOf } from './refused.ts';

/** A no as programs get it: RFC 9457, with the refusal's code and what belongs to it as members of its own. */
export interface Problem {
  status: number;
  title: string;
  /** The sentence, in the reader's language. */
  detail: string;
  refused: AnyRefusal['refused'];
  /** Of what cannot be read: which fields. */
  fields?: string[];
}

export const problemType = 'application/problem+json; charset=utf-8';

export function problemOf(refusal: AnyRefusal, detail: string, fields?: string[]): Problem {
  const status = statusOf(refusal);
  return { ...refusal, status, title: STATUS_CODES[status] ?? '', detail, ...(fields && { fields }) };
}

/** Whether somebody came by the door for programs, which answers in problems. */
export const isForPrograms = (url: string | undefined): boolean => url?.startsWith('/api/') === true;
