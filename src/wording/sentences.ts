import type { Label, SeatLabel } from '#core/session/views/audience.ts';
import type { SegmentLabel } from '#core/session/views/clock.ts';
import type { SharePart } from '#core/session/views/opinion.ts';
import type { OrderDown, Reason } from '#core/session/views/queue.ts';
import type { Wording } from './wording.ts';

/** Facts from a view as sentences, in any language: used by every screen and document alike. */

/** Any refusal, the door's own included. */
export type Said = { refused: keyof Wording['refusals']['refusals'] } & Record<string, unknown>;

/** The sentence of a refusal. */
export function refusalSentence({ refusals: { refusals } }: Wording, said: Said): string {
  const sentence = refusals[said.refused];
  if (typeof sentence === 'string') return sentence;
  const number = Object.values(said).find((value) => typeof value === 'number');
  return sentence(typeof number === 'number' ? number : 0);
}

/** Why somebody stands where they stand. */
export function reasonSentence({ common: { reasons, groups, regions, shortPlaces } }: Wording, reason: Reason): string {
  switch (reason.because) {
    case 'second_turn':
      return reasons.second_turn(reason.turns);
    case 'first_of_group':
      return reason.groupSeconds === 0
        ? reasons.first_of_group_new(groups[reason.group])
        : reasons[reason.foreseen ? 'first_of_group_then' : 'first_of_group'](
            groups[reason.group],
            reason.groupSeconds,
          );
    case 'least_heard': {
      const names: Record<string, string> = reason.attribute === 'region' ? regions : shortPlaces;
      const who = names[reason.value] ?? reason.value;
      if (reason.groupSeconds === 0) return reasons.least_heard_new(groups[reason.group], who);
      return reasons[reason.foreseen ? 'least_heard_then' : 'least_heard'](
        groups[reason.group],
        reason.groupSeconds,
        who,
      );
    }
    case 'overtaken_enough':
      return reasons.overtaken_enough(groups[reason.group]);
    default:
      return reasons[reason.because];
  }
}

/** Why a point of order was taken down, in the moderator's words where there are some (F24). */
export const orderDownSentence = ({ common }: Wording, { code, word }: OrderDown): string =>
  common.orderDown(`\u2068${word || common.orderReasons[code]}\u2069`);

/** What somebody is called where a name stands: the most that their label says. */
export function whoIs({ common }: Wording, label: Label): string {
  if (label.name) return label.name;
  if (label.organisation) return label.organisation;
  return label.group ? common.someoneFrom(common.groups[label.group]) : common.withheld;
}

/** How others see somebody whom the team reads more of; nothing where they read the same. */
export function shownAs(w: Wording, label: Label): string {
  const { as, organisation, group } = label;
  if (as === 'named') return '';
  const others: Label = {
    as,
    ...(as === 'organisation' && organisation && { organisation }),
    ...(as !== 'withheld' && group && { group }),
  };
  const shown = whoIs(w, others);
  return shown === whoIs(w, label) ? '' : w.common.shownAs(shown);
}

/** What stands beside the name: organisation, group and place, as far as the label says them. */
export function besides({ common, report }: Wording, label: Label): string {
  const organisation = label.name ? label.organisation : undefined;
  const group = label.name || label.organisation ? label.group && common.groups[label.group] : undefined;
  const place = label.place && (organisation || group ? common.shortPlaces : common.places)[label.place];
  return [organisation, group, place].filter((said) => said).join(report.joiner);
}

/** A speaker of the panel, or the seat that is still open. */
export const seatName = ({ common }: Wording, seat: SeatLabel) => seat.name || seat.description || common.openSeat;

/** A part of the running order: its own title, its speaker, or its kind. */
export function segmentName(wording: Wording, segment: SegmentLabel): string {
  if (segment.title) return segment.title;
  if (segment.seat) return seatName(wording, segment.seat);
  if (segment.of && segment.kind === 'presentation') return wording.common.presentationOf(...segment.of);
  return wording.common.segments[segment.kind];
}

/** A share as it may be shown; where fewer than k voted there is none. */
export function shareSaid({ map: { share } }: Wording, shown: SharePart | undefined): string {
  if (!shown) return share.few;
  const { percent, bound } = shown;
  if (bound === 'least') return share.atLeast(percent);
  return bound === 'most' ? share.atMost(percent) : share.exact(percent);
}
