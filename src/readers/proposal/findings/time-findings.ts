/** Minutes: what was promised, what does not add up, what the slot cannot hold. */
import { blockLines, type Check, finding, formatLines } from './finding.ts';

export const audienceShare: Check = ({ reading, promise }) => {
  const { audienceMinutes } = reading;
  const whole = reading.plannedMinutes ?? reading.slotMinutes;
  if (audienceMinutes === null) {
    return [finding('no_audience_share', 'note', 'The page does not say how many minutes the audience has.', {}, [])];
  }
  const lines = promise
    ? [promise.line]
    : reading.plan.agenda.filter((item) => item.kind === 'floor').map((item) => item.line);
  const share = whole ? Math.round((100 * audienceMinutes) / whole) : null;
  const part =
    share === 50 ? 'half of the time' : share === null ? `${audienceMinutes} minutes` : `${share} % of the time`;
  const message = `The text promises ${part} to the audience: ${audienceMinutes}${whole ? ` of ${whole}` : ''} minutes.`;
  return [
    finding(
      'audience_share',
      'note',
      message,
      { minutes: audienceMinutes, of: whole ?? 0, sentence: promise?.sentence ?? '' },
      lines,
    ),
  ];
};

export const slotAgainstFormat: Check = ({ reading, blocks }) => {
  const { plannedMinutes: planned, slotMinutes: slot } = reading;
  if (planned === null || slot === null || planned === slot) return [];
  const lines = [...formatLines(blocks), ...blockLines(blocks, 'slot')];
  if (planned > slot) {
    return [
      finding(
        'minutes_exceed_slot',
        'check',
        `The format is planned with ${planned} minutes and the slot has ${slot}; the slot binds.`,
        { planned, slot },
        lines,
      ),
    ];
  }
  return [
    finding(
      'slot_longer_than_format',
      'note',
      `The slot has ${slot} minutes and the format is planned with ${planned}.`,
      { planned, slot },
      lines,
    ),
  ];
};

/** A timed agenda must give the whole; sentences need only fit. */
export const sums: Check = ({ reading, promise }) => {
  const { agenda, introductionMinutes, presentations, lines } = reading.plan;
  const total = reading.slotMinutes ?? reading.plannedMinutes;
  if (total === null) return [];
  if (agenda.length > 0) {
    const sum = agenda.reduce((minutes, item) => minutes + item.minutes, 0);
    return sum === total ? [] : [mismatch(sum, total, lines)];
  }
  const presented = presentations ? presentations.count * presentations.minutesEach : 0;
  const floor = reading.audienceMinutes ?? 0;
  const sum = (introductionMinutes ?? 0) + presented + floor;
  if (lines.length === 0 || sum === 0) return [];
  const evidence = promise ? [...lines, promise.line] : lines;
  if (sum > total) return [mismatch(sum, total, evidence)];
  const parts = [
    introductionMinutes === null ? '' : `${introductionMinutes} of introduction`,
    presentations ? `${presentations.count} × ${presentations.minutesEach} of presentations` : '',
    floor > 0 ? `${floor} for the audience` : '',
  ].filter((part) => part !== '');
  const message = `The text plans ${parts.join(', ')}: ${sum} of ${total} minutes, which leaves ${total - sum}.`;
  return [
    finding(
      'minutes_planned',
      'note',
      message,
      {
        planned: sum,
        total,
        left: total - sum,
        introduction: introductionMinutes ?? 0,
        presentations: presented,
        audience: floor,
      },
      evidence,
    ),
  ];
};

function mismatch(sum: number, total: number, lines: number[]) {
  const far = sum > total ? `${sum - total} too many` : `${total - sum} unaccounted for`;
  const message = `The minutes on the page add up to ${sum} of ${total}: ${far}.`;
  return finding('minutes_do_not_add_up', 'check', message, { sum, total, difference: sum - total }, lines);
}

export const speakersAgainstText: Check = ({ reading }) => {
  const { presentations, lines } = reading.plan;
  const seats = reading.speakers.length + reading.openSeats.length;
  if (!presentations || seats === 0 || presentations.count === seats || presentations.count < 3) return [];
  const message = `The text speaks of ${presentations.count} presentations, but ${seats} speakers are named or announced.`;
  return [finding('speakers_do_not_match_text', 'check', message, { inText: presentations.count, seats }, lines)];
};
