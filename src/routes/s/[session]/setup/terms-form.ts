import type { LinePlace } from '#core/session/placing.ts';
import { linePlaces } from '#core/session/placing.ts';
import { stakeholderGroups } from '#core/session/words.ts';
import { readMinutes } from './minutes.ts';

/** Forms about the rules, the questions before and after, and unread lines: what people type, as what the rules are asked. Pure. */

const field = (form: FormData, name: string) => String(form.get(name) ?? '').trim();
const whole = (form: FormData, name: string) =>
  /^\d{1,4}$/.test(field(form, name)) ? Number(field(form, name)) : undefined;

/** The form of the rules shows all of them, so all come back. Limits are the schema's to say. */
export function rulesCommand(form: FormData): object | 'unreadRules' {
  const shares = Object.fromEntries(
    stakeholderGroups.flatMap((group) => {
      const share = whole(form, `share:${group}`);
      return share === undefined || share === 1 ? [] : [[group, share]];
    }),
  );
  const numbers = {
    turnSeconds: readMinutes(field(form, 'turn')),
    credit: readMinutes(field(form, 'credit')),
    minCharge: readMinutes(field(form, 'minCharge')),
    bufferSeconds: readMinutes(field(form, 'buffer')),
    ahead: whole(form, 'ahead'),
    longest: whole(form, 'longest'),
    window: whole(form, 'window'),
    smallest: whole(form, 'smallest'),
  };
  if (Object.values(numbers).includes(undefined)) return 'unreadRules';
  const [weights, most, usual] = ['weights', 'most', 'usual'].map((name) => field(form, name));
  const switches = {
    plainOrder: form.has('plainOrder'),
    map: form.has('map'),
    totals: form.has('totalsAlways') ? 'always' : 'voted',
  };
  return { type: 'rules.set', weights, ...switches, ...numbers, shares, most, usual };
}

/** Questions that were left empty are not asked. */
export const awarenessCommand = (form: FormData): object => ({
  type: 'awareness.set',
  questions: form.getAll('question').flatMap((given) => {
    const question = String(given);
    const text = field(form, `text:${question}`);
    const [scale, low, high] = ['scale', 'low', 'high'].map((name) => field(form, `${name}:${question}`));
    return text === '' ? [] : [{ question, text, scale, low, high }];
  }),
});

interface Occasion {
  title: string;
  when: string;
  where: string;
}

/** A line goes into its field, after what stands there or in its place; then it is no longer unread (S18). */
export function placeCommands(form: FormData, known: Occasion): object[] {
  const to: LinePlace = linePlaces.find((place) => place === form.get('to')) ?? 'aside';
  const text = field(form, 'text').replace(/\s+/g, ' ');
  const placed = { type: 'line.place', line: whole(form, 'line') ?? 0, to };
  if (to === 'aside' || text === '') return [{ ...placed, to: 'aside' }];
  const fresh = field(form, 'fresh');
  const { title, when, where } = known;
  const into = {
    title: { type: 'session.retitle', title: text, when, where },
    when: { type: 'session.retitle', title, when: text, where },
    where: { type: 'session.retitle', title, when, where: text },
    policy_question: { type: 'policy-question.set', policyQuestion: `p-${fresh}`, text },
    seat: { type: 'seat.set', seat: `s-${fresh}`, name: text, confirmation: 'to_be_confirmed' },
  }[to];
  return [into, placed];
}
