import type { Member } from '#server/people.ts';
import type { Language } from '#wording/wording.ts';

declare global {
  namespace App {
    interface Locals {
      lang: Language;
      dir: 'ltr' | 'rtl';
      /** Who is signed in as a member; guests are known to a session only. */
      member?: Member | undefined;
    }
    interface Error {
      message: string;
      /** Names the line in the operator's log. */
      id?: string;
      /** Where somebody came to a desk that is not theirs: how to get in, and where else to go. */
      entry?: { how: string; join: string; to: string };
    }
  }
}
