import { render } from 'svelte/server';
import { describe, expect, test, vi } from 'vitest';
import { joins, openSession, organiser, type Trial } from '#core/session/given.ts';
import { mineView } from '#core/session/views/mine.ts';
import { handWhy } from '#ui/hands.ts';
import PhoneNow from '#ui/phone/Now.svelte';
import RoomNow from '#ui/room/Now.svelte';
import { languages } from '#wording/wording.ts';
import { wordingOf } from '#wording/words.ts';
import { withoutMarks } from '../drawn.ts';
import { laidOver } from '../laid-over.ts';
import type { Surface } from '../surface.ts';
import { nowPart, phone } from './phone.ts';
import { room, roomParts } from './room.ts';

/** A session that runs: a speaker of the panel, two hands, three questions of which one has been taken. */
function running(): Trial & { asked: string[] } {
  const tried = openSession();
  joins(tried, 'Ana', 'government');
  joins(tried, 'Bo', 'civil_society', 'online', { as: 'group', name: 'Bo <b>Hidden</b>' });
  joins(tried, 'Cy', 'academia', 'hub', { as: 'withheld' });
  const submit = (who: string, text: string) =>
    tried.given(`guest:${who}`, { type: 'question.submit', text, language: 'en' }, 5);
  const asked = [
    submit('Ana', 'Who pays for <script>alert(1)</script>?'),
    submit('Bo', 'data-if="support"'),
    submit('Cy', 'When?'),
  ];
  tried.given(organiser, { type: 'session.start' }, 10);
  tried.given(organiser, { type: 'segment.begin', segment: 'a' }, 20);
  tried.given('guest:Ana', { type: 'hand.raise' }, 30);
  tried.given('guest:Bo', { type: 'hand.raise' }, 40);
  tried.given('guest:Ana', { type: 'question.support', question: asked[1] }, 50);
  tried.given(organiser, { type: 'question.take', question: asked[2], reason: 'must_leave' }, 60);
  return { ...tried, asked };
}

const everyPart = (surface: Surface, { state, words }: Trial, language: (typeof languages)[number]) =>
  Object.entries(surface.parts(state, words)).map(([key, view]) => [key, surface.draw(key, view, language)] as const);

const noForm = { formId: () => 'f'.repeat(22), myWhy: '' };

describe.each([phone, room])('the surface $name', (surface) => {
  test.each(languages)('is drawn whole in %s, before, during and after a session', (language) => {
    const during = running();
    const after = running();
    after.given(organiser, { type: 'session.close' }, 90);
    for (const tried of [openSession(), during, after]) {
      for (const [key, drawn] of everyPart(surface, tried, language)) {
        if (typeof drawn !== 'string') continue;
        expect(drawn, key).not.toMatch(/undefined|NaN|\[object|<!--| style=/);
      }
    }
  });

  test('P1 nobody is named who did not want to be', () => {
    for (const [, drawn] of everyPart(surface, running(), 'en')) expect(JSON.stringify(drawn)).not.toContain('Hidden');
  });

  test('what people wrote is text, never markup', () => {
    const html = everyPart(surface, running(), 'en')
      .map(([, drawn]) => String(drawn))
      .join('');

    expect(html).not.toContain('<script');
    expect(html).not.toContain('alert(1)<');
  });

  test('11 a part depends on its view and the language alone: drawn a year later, the same bytes', () => {
    vi.useFakeTimers({ now: 0 });
    const first = everyPart(surface, running(), 'ar');
    vi.setSystemTime(365 * 86_400_000);
    const later = everyPart(surface, running(), 'ar');
    vi.useRealTimers();

    expect(later).toEqual(first);
  });

  test('no two parts draw the same id', () => {
    const html = everyPart(surface, running(), 'fr')
      .map(([, drawn]) => String(drawn))
      .join('');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });
});

describe('the page and its parts', () => {
  const w = wordingOf('en');

  test('11 the clock’s part is what the page draws at the instant it began', () => {
    const tried = running();
    const view = nowPart(tried.state, tried.words);
    const { now } = roomParts(tried.state, tried.words);
    const at = view.now.since;

    expect(withoutMarks(render(PhoneNow, { props: { w, view, at } }).body)).toBe(phone.draw('now', view, 'en'));
    expect(withoutMarks(render(RoomNow, { props: { w, view: now, at } }).body)).toBe(room.draw('now', now, 'en'));
  });

  test('11 laid over for nobody, a part stays what it is but for the ids of its forms', () => {
    for (const [key, drawn] of everyPart(phone, running(), 'en')) {
      if (typeof drawn !== 'string') continue;
      const over = laidOver(drawn, mineView(running().state, running().words, undefined), noForm);
      const ids = (html: string) => html.replace(/ name="id" value="[^"]*"/g, '');
      expect(ids(over), key).toBe(ids(drawn));
      expect(over, key).not.toMatch(/ name="id" value="-?"/);
    }
  });
});

describe('what is mine, laid over', () => {
  const over = (who: string, key: string) => {
    const tried = running();
    const mine = mineView(tried.state, tried.words, `guest:${who}`);
    const part = Object.fromEntries(everyPart(phone, tried, 'en'))[key];
    const w = wordingOf('en');
    return laidOver(String(part), mine, { ...noForm, myWhy: mine.hand ? handWhy(w, mine.hand) : '' });
  };
  const shown = (html: string) =>
    [...html.matchAll(/<[^<>]* data-if="([\w-]+)"[^<>]*>/g)]
      .filter(([tag]) => !/ hidden/.test(tag))
      .map(([, name]) => name);

  test('F5 somebody with a hand up sees their place and why', () => {
    const html = over('Bo', 'hand');

    expect(shown(html)).toEqual(['hand-up', 'may-write', 'may-order']);
    expect(html).toMatch(/data-my-place=""[^>]*>\d<\/p>/);
    expect(html).toContain('Place ');
  });

  test('Q4 a question can be supported, or is supported already, or is one’s own', () => {
    const [first, second] = running().asked;

    expect(shown(over('Bo', `q-${first}`))).toEqual(['support']);
    expect(shown(over('Ana', `q-${second}`))).toEqual(['supported']);
    // What is one’s own says who has been heard, and can be withdrawn (Q23).
    expect(shown(over('Ana', `q-${first}`))).toEqual(['yours', 'yours']);
  });

  test('words that look like a mark of ours stay words', () => {
    const html = over('Ana', `q-${running().asked[1]}`);

    expect(html).toContain('data-if="support"</p>');
  });

  test('6 every form has an id of its own', () => {
    const tried = running();
    let count = 0;
    const next = () => {
      count += 1;
      return `id-${count}`;
    };
    const mine = mineView(tried.state, tried.words, 'guest:Ana');
    const html = everyPart(phone, tried, 'en')
      .map(([, part]) => laidOver(String(part), mine, { formId: next, myWhy: '' }))
      .join('');
    const ids = [...html.matchAll(/name="id" value="([^"]*)"/g)].map(([, id]) => id);

    expect(ids.length).toBe([...html.matchAll(/<form /g)].length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain('');
  });
});
