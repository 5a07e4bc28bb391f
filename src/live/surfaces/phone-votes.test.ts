import { describe, expect, test } from 'vitest';
import { earlierBallot } from '#core/ballots.ts';
import { joins, openSession, organiser, type Trial } from '#core/session/given.ts';
import { mineView } from '#core/session/views/mine.ts';
import { laidOver } from '../laid-over.ts';
import { phone } from './phone.ts';

const vote = (statement: string, choice: string) => ({ type: 'vote.cast', statement, choice });

/** A part of the phone as somebody sees it, and which of its variants show. */
function seen(tried: Trial, who: string, key: string) {
  const by = `guest:${who}` as const;
  const chosen = (vote: string) => earlierBallot(tried.ballots, by, vote);
  const mine = mineView(tried.state, tried.words, by, () => undefined, chosen);
  const part = phone.parts(tried.state, tried.words)[key as never];
  const html = laidOver(String(phone.draw(key, part, 'en')), mine, { formId: () => 'f'.repeat(22), myWhy: '' });
  const shown = [...html.matchAll(/<[^<>]* data-if="([\w-]+)"[^<>]*>/g)].filter(([tag]) => !/ hidden/.test(tag));
  return { html, shown: shown.map(([, name]) => name) };
}

function withStatement() {
  const tried = openSession();
  const people = ['ANN', 'BO', 'CY', 'DEE', 'EVE'].map((name) => joins(tried, name, 'academia'));
  const statement = tried.given(people[0] ?? organiser, { type: 'statement.add', text: 'Bridges should be free.' });
  return { tried, people, statement };
}

describe('taking a stand on a phone', () => {
  test('V7 the totals show once one has voted, and not before', () => {
    const { tried, people, statement } = withStatement();
    for (const one of people.slice(1)) tried.given(one, vote(statement, 'agree'));
    tried.given('guest:ANN', vote(statement, 'disagree'));
    joins(tried, 'FAY', 'academia');

    expect(seen(tried, 'FAY', `s-${statement}`).shown).toEqual(['joined', 'unchosen']);
    expect(seen(tried, 'BO', `s-${statement}`).shown).toEqual(['joined', 'earlier', 'chosen', 'chose-agree']);
    expect(seen(tried, 'ANN', `s-${statement}`).shown).toEqual([
      'joined',
      'earlier',
      'chosen',
      'chose-disagree',
      'yours',
    ]);
    expect(seen(tried, 'BO', `s-${statement}`).html).toContain('4 agree, 1 disagree, 0 passed.');
  });

  test('Y9 V7 where the organiser wants it so, the totals show before one has voted', () => {
    const { tried, people, statement } = withStatement();
    for (const one of people) tried.given(one, vote(statement, 'agree'));
    joins(tried, 'FAY', 'academia');
    const shown = () => /<p class="why" data-if="unchosen">5 agree/.test(seen(tried, 'FAY', `s-${statement}`).html);
    expect(shown()).toBe(false);

    const { rules } = tried.state;
    if (!rules.opinion) throw new Error('This session says nothing of the map.');
    rules.opinion.totals = 'always';
    expect(shown()).toBe(true);
  });

  test('V6 how many it takes is said as this session has it', () => {
    const { tried, statement } = withStatement();
    tried.state.rules.smallest = 12;
    expect(seen(tried, 'ANN', `s-${statement}`).html).toContain('with every 12 people who vote');
  });

  test('O2 whoever took a stand sees it and can take it back', () => {
    const { tried, people, statement } = withStatement();
    tried.given(organiser, { type: 'session.start' });
    const outcome = tried.given(organiser, { type: 'outcome.lift', text: 'Free every bridge.', statement });
    tried.given(people[1] ?? organiser, { type: 'outcome.oppose', outcome, reason: 'It costs <b>money</b>.' });

    expect(seen(tried, 'BO', `o-${outcome}`).shown).toEqual(['joined', 'chosen', 'chose-oppose']);
    expect(seen(tried, 'CY', `o-${outcome}`).shown).toEqual(['joined']);
    expect(seen(tried, 'CY', `o-${outcome}`).html).toContain('It costs &lt;b>money&lt;/b>.');
  });

  test('A2 the questions stand with buttons while they are asked, each answer mine alone', () => {
    const { tried } = withStatement();
    expect(seen(tried, 'ANN', 'awareness').html).toBe('');
    const board = { round: 'before', smallest: 7, questions: [question] };
    const html = String(phone.draw('awareness', board, 'en'));
    const mine = { ...mineView(tried.state, tried.words, 'guest:ANN'), choices: { 'k1/before': 'yes' } };
    const over = laidOver(html, mine, { formId: () => '', myWhy: '' });

    expect(over).toContain('from 7 people on'); // A5
    expect(over).toMatch(/<b data-if="chose-yes">Your answer: Yes\./);
    expect(over).toMatch(/<b data-if="chose-no" hidden="">/);
  });

  test('A2 whoever has not joined is not shown questions that they cannot answer', () => {
    const { tried } = withStatement();
    const html = String(phone.draw('awareness', { round: 'before', smallest: 7, questions: [question] }, 'en'));
    const seenBy = (who: `guest:${string}`) =>
      laidOver(html, mineView(tried.state, tried.words, who), { formId: () => '', myWhy: '' });

    expect(seenBy('guest:NOBODY')).toMatch(/<section [^<>]*data-if="joined" hidden/);
    expect(seenBy('guest:ANN')).toMatch(/<section [^<>]*data-if="joined">/);
  });
});

const question = {
  question: 'k1',
  place: 1,
  text: 'Do you know whom to call?',
  scale: 'yes_no',
  low: '',
  high: '',
  answers: ['yes', 'no', 'unsure'],
};
