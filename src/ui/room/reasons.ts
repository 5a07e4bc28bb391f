import type { Reason } from '#core/session/views/queue.ts';
import type { Wording } from '#wording/wording.ts';

/** Why somebody is next, in the few words that can be read from the last row. */
export function shortReason({ common: { groups }, phone: { room } }: Wording, reason: Reason): string {
  const words = room.reasons;
  switch (reason.because) {
    case 'first_of_group':
      return reason.groupSeconds === 0
        ? words.first_voice(groups[reason.group])
        : words.least_time(groups[reason.group]);
    case 'least_heard':
      return words.least_time(groups[reason.group]);
    case 'overtaken_enough':
      return words.first_in_line(groups[reason.group]);
    default:
      return words[reason.because];
  }
}
