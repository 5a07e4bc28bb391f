import { describe, expect, test } from 'vitest';
import { readPlan } from './plan.ts';
import type { ProposalReading } from './reading.ts';
import { suggestRunningOrder } from './running-order.ts';

const linesOf = (text: string) => text.split('\n').map((line, index) => ({ number: index + 1, text: line }));
const planOf = (text: string, seats = 0) => readPlan(linesOf(text), seats);
const agenda = (text: string) => planOf(text).agenda.map(({ kind, minutes }) => `${kind} ${minutes}`);
const noPlan = planOf('');
const speaker = {
  name: 'Ann Bell',
  stakeholderGroup: null,
  regionalGroup: null,
  confirmation: null,
  organization: null,
  line: 1,
};

function suggest(given: Partial<ProposalReading>, speakerCount: number): string[] {
  const source = {
    slotMinutes: null,
    plannedMinutes: null,
    audienceMinutes: null,
    openSeats: [],
    additionalSpeakers: [],
    plan: noPlan,
    ...given,
  };
  return suggestRunningOrder({ ...source, speakers: Array.from({ length: speakerCount }, () => speaker) }).map(
    ({ kind, minutes }) => `${kind} ${minutes}`,
  );
}

describe('what the page says about its minutes', () => {
  test('an agenda with minutes in brackets, for each, or times over', () => {
    expect(
      agenda(
        '1. Opening, moderator (5 min)\n2. Three country cases (8 min each)\n3. Responses (2 x 6 min)\n4. Floor (30 min)\n5. Wrap-up (5 min)',
      ),
    ).toEqual(['introduction 5', 'presentation 24', 'presentation 12', 'floor 30', 'closing 5']);
  });

  test('an agenda in ranges of minutes or of the clock', () => {
    expect(agenda('0-10 framing\n10-30 three cases\n30-80 discussion\n80-90 next steps')).toEqual([
      'introduction 10',
      'presentation 20',
      'floor 50',
      'closing 10',
    ]);
    expect(agenda('10:00 - 10:10 Welcome\n10:10 - 10:40 Panel\n10:40 - 11:00 Q&A')).toEqual([
      'introduction 10',
      'panel 30',
      'floor 20',
    ]);
  });

  test('an agenda on one line', () => {
    expect(agenda('Welcome (5 min), panel (30 min), open floor (25 min).')).toEqual([
      'introduction 5',
      'panel 30',
      'floor 25',
    ]);
  });

  test('sentences about the introduction and the speakers', () => {
    expect(
      planOf(
        'The moderator opens with a five-minute recap.\nSix speakers give short (approximately 5 minutes) presentations.',
      ),
    ).toMatchObject({
      introductionMinutes: 5,
      presentations: { count: 6, minutesEach: 5 },
      lines: [1, 2],
    });
    expect(planOf('Each speaker has seven minutes.', 4).presentations).toEqual({ count: 4, minutesEach: 7 });
    expect(planOf('Speakers have 30 minutes in all.', 4).presentations).toBeNull();
    expect(planOf('Fifty minutes are for the audience.').presentations).toBeNull();
  });
});

describe('the suggested running order', () => {
  test('what the page says is kept, the rest goes to the panel', () => {
    const plan = { ...noPlan, introductionMinutes: 5, presentations: { count: 6, minutesEach: 5 } };
    expect(suggest({ plannedMinutes: 90, audienceMinutes: 45, plan }, 6)).toEqual([
      'introduction 5',
      ...Array(6).fill('presentation 5'),
      'panel 10',
      'floor 45',
    ]);
  });

  test('where the page is silent: 5 of introduction, presentations, panel, half for the floor, 2 to close', () => {
    expect(suggest({ plannedMinutes: 60 }, 3)).toEqual([
      'introduction 5',
      ...Array(3).fill('presentation 5'),
      'panel 8',
      'floor 30',
      'closing 2',
    ]);
  });

  test('the slot binds, and the promise is kept before the presentations', () => {
    const plan = { ...noPlan, presentations: { count: 4, minutesEach: 15 } };
    expect(suggest({ plannedMinutes: 90, slotMinutes: 60, audienceMinutes: 40, plan }, 4)).toEqual([
      'introduction 5',
      ...Array(4).fill('presentation 3'),
      'panel 3',
      'floor 40',
    ]);
  });

  test('an agenda that fits and keeps the promise is taken as it stands; minutes it forgot go to the floor', () => {
    const plan = planOf('Welcome (5 min)\nPanel (30 min)\nOpen floor (20 min)');
    expect(suggest({ plannedMinutes: 60, plan }, 3)).toEqual(['introduction 5', 'panel 30', 'floor 25']);
    expect(suggest({ plannedMinutes: 60, audienceMinutes: 40, plan }, 0)).toEqual([
      'introduction 5',
      'panel 13',
      'floor 40',
      'closing 2',
    ]);
  });

  test('additional speakers present after the others; who is named twice presents once', () => {
    const additionalSpeakers = [{ ...speaker, name: 'Ben Carr' }, speaker];
    expect(suggest({ plannedMinutes: 60, audienceMinutes: 30, additionalSpeakers }, 1)).toEqual([
      'introduction 5',
      'presentation 5',
      'presentation 5',
      'panel 13',
      'floor 30',
      'closing 2',
    ]);
  });

  test('all for the audience is the floor and nothing else; no minutes are no order', () => {
    expect(suggest({ plannedMinutes: 60, audienceMinutes: 60 }, 3)).toEqual(['floor 60']);
    expect(suggest({}, 3)).toEqual([]);
  });
});
