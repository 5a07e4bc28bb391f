import type { HandView } from '#core/session/views/queue.ts';
import type { Wording } from '#wording/wording.ts';

/**
 * Why somebody is next, in the few words that can be read from the last row: without the group where it stands in place of
 * the name already, and nothing where there is nothing to tell.
 */
export function shortReason(
  { common: { groups }, phone: { room } }: Wording,
  { reason, who }: Pick<HandView, 'reason' | 'who'>,
): string {
  const words = room.reasons;
  switch (reason.because) {
    case 'by_order':
      return '';
    case 'first_of_group':
      return ofGroup(reason.group, reason.groupSeconds === 0 ? 'first_voice' : 'least_time');
    case 'least_heard':
      return ofGroup(reason.group, 'least_time');
    case 'overtaken_enough':
      return ofGroup(reason.group, 'first_in_line');
    default:
      return words[reason.because];
  }

  function ofGroup(group: keyof typeof groups, why: keyof typeof room.ofGroup) {
    const isName = !who.name && !who.organisation && who.group === group;
    return isName ? room.ofGroup[why] : words.group(groups[group], room.ofGroup[why]);
  }
}
