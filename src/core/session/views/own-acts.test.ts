import { expect, test } from 'vitest';
import { joins, openSession, organiser } from '../given.ts';
import { ownActs } from './own-acts.ts';

test('Q27 whoever submitted a question is told why it was returned, or which joint question it is part of', () => {
  const tried = openSession();
  const ann = joins(tried, 'ANN', 'academia');
  const bo = joins(tried, 'BO', 'academia');
  const other = tried.given(bo, { type: 'question.submit', text: 'Who pays?' }, 1);
  const same = tried.given(ann, { type: 'question.submit', text: 'Who will pay?' }, 2);
  const off = tried.given(ann, { type: 'question.submit', text: 'And the weather?' }, 3);
  tried.given(organiser, { type: 'question.merge', into: other, from: same, text: 'Who pays for it?' }, 4);
  tried.given(organiser, { type: 'question.return', question: off, reason: 'other', word: 'See session 12.' }, 5);
  const acts = ownActs(
    tried.state,
    tried.words,
    ann,
    tried.entries.filter(({ by }) => by === ann),
  );

  expect(
    acts.map(({ entry, became, because, standsIn, takeBack }) => [entry, became, because, standsIn, takeBack]),
  ).toEqual([
    [off, 'returned', { code: 'other', word: 'See session 12.' }, undefined, undefined],
    [same, 'merged', undefined, { text: 'Who pays for it?', language: 'und' }, undefined],
    [expect.any(String), undefined, undefined, undefined, undefined],
  ]);
});

test('H3 whoever called for help can say that it is over, until it is', () => {
  const tried = openSession();
  const ann = joins(tried, 'ANN', 'academia');
  const help = tried.given(ann, { type: 'help.ask', what: 'hear' }, 1);
  const takeBack = () =>
    ownActs(
      tried.state,
      tried.words,
      ann,
      tried.entries.filter(({ by }) => by === ann),
    ).find(({ entry }) => entry === help)?.takeBack;
  expect(takeBack()).toEqual({ type: 'help.done', fields: { help } });
  tried.given(organiser, { type: 'help.done', help }, 2);

  expect(takeBack()).toBeUndefined();
});
