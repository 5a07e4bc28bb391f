import * as v from 'valibot';
import { optionalText } from '#core/session/words.ts';

const name = optionalText(200);

/** Whether a name can be kept; one that is left out can. */
export const isName = (given: string): boolean => v.is(name, given);
