import { expect, test } from 'vitest';
import { cookieLine, cookieOptions, readCookie, sentName, unlocked } from './cookies.ts';

test('over TLS a credential is sent under a name that nobody beside us can set', () => {
  expect(cookieLine('bt-hall', 'abc', cookieOptions(true, 60))).toBe(
    '__Host-bt-hall=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure',
  );
  expect(cookieLine('bt-hall', 'abc', cookieOptions(false, 60))).toBe(
    'bt-hall=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax',
  );
  expect([sentName('bt-member', true), sentName('bt-member', false)]).toEqual(['__Host-bt-member', 'bt-member']);
});

test('over TLS a credential counts under its lock only, whatever comes before or after it', () => {
  const brought = 'bt-member=slipped-in; __Host-bt-member=mine; bt-lang=ar; other=1; bt-hall=slipped-in';
  const header = unlocked(brought);
  expect(readCookie(header, 'bt-member')).toBe('mine');
  expect(readCookie(header, 'bt-hall')).toBeUndefined();
  expect(readCookie(header, 'bt-lang')).toBe('ar');
  expect(unlocked('')).toBe('');
});
