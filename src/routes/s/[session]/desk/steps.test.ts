import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActorId } from '#core/decider.ts';
import { isRefusal } from '#core/decider.ts';
import { joins, openSession, organiser, type Trial } from '#core/session/given.ts';
import { readCommand, session } from '#core/session/session.ts';
import { desk } from '#live/surfaces/desk.ts';
import { type DeskParts, stepAt } from '#ui/desk/parts.ts';
import { en } from '#wording/en.ts';
import { fieldsOf, labelOf } from './steps.ts';

const partsOf = ({ state, words }: Trial) => desk.parts(state, words) as DeskParts; // as the surface of that name draws them

/** What the desk would do next at a second of the trial. */
const stepOf = (tried: Trial, second: number) => stepAt(partsOf(tried), second * 1000);

/** Some acts, also those that are refused: the desk must know what to do after any of them. */
const segments = ['intro', 'a', 'b', 'panel', 'floor', 'closing'] as const;
const act = fc.oneof(
  fc
    .constantFrom('hand.raise', 'hand.lower', 'floor.end', 'clock.pause', 'clock.resume', 'session.start')
    .map((type) => ({ type })),
  fc.constantFrom(...segments).map((segment) => ({ type: 'segment.begin', segment })),
  fc.integer({ min: 1, max: 5 }).map((ticket) => ({ type: 'floor.give', ticket, reason: 'must_leave' })),
  fc.constant({ type: 'question.submit', text: 'Why?' }),
  fc.integer({ min: 0, max: 4 }).map((which) => ({ type: 'question.take', which })),
  fc.integer({ min: 0, max: 4 }).map((which) => ({ type: 'question.answer', which })),
);
const moment = fc.record({ act, who: fc.integer({ min: 0, max: 2 }), after: fc.integer({ min: 0, max: 600 }) });

/** Questions by the order in which they came; one that is not there stays one that is not known. */
function command({ act: given }: { act: { type: string; which?: number } }, tried: Trial) {
  if (given.which === undefined) return given;
  const question = Object.keys(tried.state.questions)[given.which] ?? 'f'.repeat(32);
  return { type: given.type, question, ...(given.type === 'question.take' && { reason: 'answers_directly' }) };
}

test('D1 to D8 the filled button is never refused, whatever happened before', () => {
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 40 }), (moments) => {
      const tried = openSession();
      const people: ActorId[] = ['ANN', 'BO', 'CY'].map((who) => joins(tried, who, 'academia'));
      let second = 10;
      for (const one of moments) {
        second += one.after;
        const given = command(one, tried);
        const isLed = !/^(hand|question.submit)/.test(given.type);
        tried.when(isLed ? organiser : (people[one.who] ?? organiser), given, second);
        const fields = fieldsOf(stepOf(tried, second));
        if (!fields) continue;
        const read = readCommand(fields);
        if ('malformed' in read) throw new Error(`Malformed: ${read.malformed.join(', ')}`);
        const decision = session.decide(tried.state, read.command, {
          by: organiser,
          at: second * 1000,
          earlier: () => undefined,
        });
        expect(isRefusal(decision) ? [fields, decision] : 'kept').toBe('kept');
      }
    }),
    { numRuns: 400 },
  );
});

test('D3 a session walked through by its filled button alone comes to its end', () => {
  const tried = openSession();
  const people = ['ANN', 'BO'].map((who) => joins(tried, who, 'academia'));
  const labels: string[] = [];
  let second = 0;
  for (let steps = 0; steps < 60; steps += 1) {
    if (second === 2400) for (const by of people) tried.given(by, { type: 'hand.raise' }, second);
    if (second === 2400) tried.given(people[0] as ActorId, { type: 'question.submit', text: 'Why?' }, second); // the first of two
    const step = stepOf(tried, second);
    if (step.step === 'report') break;
    const label = labelOf(en, partsOf(tried), step);
    if (labels.at(-1) !== label) labels.push(label);
    const fields = step.step === 'close' ? { type: 'session.close' } : fieldsOf(step);
    if (fields) tried.given(organiser, fields, second);
    second += 120;
  }

  expect(labels).toEqual([
    'Start the session',
    'Begin: Introduction',
    'Begin: Odile Varn',
    'Begin: Teo Marsh',
    'Begin: Panel discussion',
    'Begin: The floor',
    'Nobody is waiting.',
    'Give the floor to ANN',
    'Give the floor to BO',
    'End turn',
    'Take the first question',
    'The question is answered',
    'Nobody is waiting.',
    'Begin: Closing',
    'Close the session',
  ]);
});
