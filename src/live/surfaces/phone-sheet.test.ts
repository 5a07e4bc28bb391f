import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openSession, organiser } from '#core/session/given.ts';
import { phone } from './phone.ts';

const sheet = fs.readFileSync(path.join(import.meta.dirname, '..', '..', 'ui', 'bigtent.css'), 'utf8');

test('the sheet of the phones fills every bar that their pages draw', () => {
  const tried = openSession();
  tried.given(organiser, { type: 'session.start' }, 0);
  tried.given(organiser, { type: 'segment.begin', segment: 'intro' }, 10);
  tried.given(organiser, { type: 'segment.begin', segment: 'floor' }, 300);
  const drawn = Object.entries(phone.parts(tried.state, tried.words)).map(([key, view]) => phone.draw(key, view, 'en'));
  const fills = new Set(JSON.stringify(drawn).match(/\bk\d\b/g));

  expect(fills.size).toBeGreaterThan(1);
  for (const fill of fills) expect(sheet).toMatch(new RegExp(`^\\.${fill} \\{ fill:`, 'm'));
});
