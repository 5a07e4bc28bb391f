import { describe, expect, test } from 'vitest';
import type { ActorId } from '../decider.ts';
import { openSession, organiser } from './given.ts';
import { roleOf } from './may.ts';

const mo: ActorId = 'member:MO';

describe('the team', () => {
  test('S7 a link makes whoever opens it what it stands for; an organiser stays organiser', () => {
    const { state, given, when } = openSession();
    given(organiser, { type: 'staff.invite', link: 'l1', role: 'moderator' });
    given(mo, { type: 'staff.admit', link: 'l1', name: 'Mo Adeyemi' });

    expect(roleOf(state, mo)).toBe('moderator');
    expect(when(organiser, { type: 'staff.admit', link: 'l1', name: '' })).toEqual([]);
    expect(roleOf(state, organiser)).toBe('organiser');
    expect(when(mo, { type: 'staff.invite', link: 'l2', role: 'organiser' })).toEqual({ refused: 'not-yours' });
    expect(when(mo, { type: 'staff.admit', link: 'l9', name: '' })).toEqual({ refused: 'no-such-link', link: 'l9' });
  });

  test('S8 a revoked link takes the role from everybody who came in through it, at once', () => {
    const { state, given, when } = openSession();
    given(organiser, { type: 'staff.invite', link: 'l1', role: 'moderator' });
    given(mo, { type: 'staff.admit', link: 'l1', name: '' });
    given(organiser, { type: 'staff.revoke', link: 'l1' });

    expect(roleOf(state, mo)).toBeUndefined();
    expect(when(mo, { type: 'session.start' })).toEqual({ refused: 'not-yours' });
    expect(when('member:LATE', { type: 'staff.admit', link: 'l1', name: '' })).toEqual({
      refused: 'link-revoked',
      link: 'l1',
    });
  });
});
