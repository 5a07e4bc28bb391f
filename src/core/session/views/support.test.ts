import { expect, test } from 'vitest';
import { joins, openSession, organiser } from '../given.ts';
import { supportByGroup } from './support.ts';

/** A question of Ann's that so many people of each group support; some more of each are here. */
function supported(counts: Record<string, number>, idle = 0) {
  const tried = openSession();
  joins(tried, 'Ann', 'other');
  const question = tried.given('guest:Ann', { type: 'question.submit', text: 'Who pays?' });
  for (const [group, count] of Object.entries(counts)) {
    for (let person = 0; person < count + idle; person += 1) {
      const by = joins(tried, `${group}-${person}`, group);
      if (person < count) tried.given(by, { type: 'question.support', question });
    }
  }
  tried.given(organiser, { type: 'session.start' });
  expect(supportByGroup(tried.state, question)).toEqual([]);
  tried.given(organiser, { type: 'session.close' });
  return supportByGroup(tried.state, question);
}

test('P3 once the session is closed, groups with fewer than five supporters are joined; before, nothing is said', () => {
  expect(supported({ government: 6, civil_society: 2, academia: 3 }, 2)).toEqual([
    { members: ['government'], count: 6, of: 8 },
    { members: ['academia', 'civil_society', 'other'], count: 6, of: 10 },
  ]);
});

test('P3 nothing is said by group while all together are fewer than five', () => {
  expect(supported({ government: 3 })).toEqual([]);
});

test('P3 a question that is not known has no support', () => {
  expect(supportByGroup(openSession().state, 'nothing')).toEqual([]);
});
