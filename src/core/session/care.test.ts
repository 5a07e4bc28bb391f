import { describe, expect, test } from 'vitest';
import type { ActorId } from '../decider.ts';
import { askersOf, wordsOf } from './care.ts';
import { joins, openSession, organiser, type Trial } from './given.ts';
import { mineView } from './views/mine.ts';
import { questionBoard, support } from './views/questions.ts';

const submit = (text: string, more: object = {}) => ({ type: 'question.submit', text, ...more });
const back = (question: string) => ({ type: 'question.support', question });
const merge = (into: string, ...from: string[]) => ({ type: 'question.merge', into, from });

/** `why` is backed by ANN and BO, `too` by CY and BO: three people in all. */
function alike(): Trial & { ann: ActorId; bo: ActorId; cy: ActorId; why: string; too: string } {
  const tried = openSession();
  const ann = joins(tried, 'ANN', 'academia');
  const bo = joins(tried, 'BO', 'government', 'online');
  const cy = joins(tried, 'CY', 'civil_society', 'online', { as: 'group' });
  const why = tried.given(ann, submit('Why?'), 1);
  const too = tried.given(cy, submit('But why?'), 2);
  tried.given(bo, back(why), 3);
  tried.given(bo, back(too), 4);
  return { ...tried, ann, bo, cy, why, too };
}
const waterOf = ({ state }: Trial) => structuredClone({ ...state.waterline, backs: [], supporters: [] });

describe('looking after the questions', () => {
  test('Q11 merged, those behind either are behind the joint one, and one person counts once', () => {
    const tried = alike();
    tried.given(organiser, merge(tried.why, tried.too), 5);

    expect(support(tried.state, tried.why)).toBe(3);
    expect(tried.state.questions[tried.too]).toMatchObject({ stage: 'merged', into: tried.why });
    expect(questionBoard(tried.state).order).toEqual([tried.why]);
    expect(tried.when(tried.cy, merge(tried.why, tried.too))).toEqual({ refused: 'not-yours' });
  });

  test('Q11 the words in force are those of either, or new ones', () => {
    const tried = alike();
    tried.given(organiser, { ...merge(tried.why, tried.too), wording: tried.too }, 5);
    expect(tried.words(wordsOf(tried.state, tried.why).entry)?.text).toBe('But why?');

    const third = tried.given(tried.bo, submit('Why then?'), 6);
    tried.given(organiser, { ...merge(tried.why, third), text: 'Why, after all?', language: 'en' }, 7);
    const { entry, language } = wordsOf(tried.state, tried.why);
    expect([tried.words(entry)?.text, language]).toEqual(['Why, after all?', 'en']);
    expect(JSON.stringify(tried.entries)).not.toContain('after all');

    tried.given(organiser, { type: 'question.unmerge', question: third }, 8);
    expect(tried.words(wordsOf(tried.state, tried.why).entry)?.text).toBe('But why?');
    tried.given(organiser, { type: 'question.unmerge', question: tried.too }, 9);
    expect(wordsOf(tried.state, tried.why).entry).toBe(tried.why);
  });

  test('Q12 all who asked are credited, each as they chose, those of earlier merges too', () => {
    const tried = alike();
    const third = tried.given(tried.bo, submit('And why?', { as: 'withheld' }), 5);
    tried.given(organiser, merge(tried.too, third), 6);
    tried.given(organiser, merge(tried.why, tried.too), 7);

    expect(askersOf(tried.state, tried.why).map(({ by, as }) => [by, as])).toEqual([
      [tried.ann, 'named'],
      [tried.cy, 'group'],
      [tried.bo, 'withheld'],
    ]);
  });

  test('Q12 whoever asked the same twice is credited once', () => {
    const tried = alike();
    const again = tried.given(tried.ann, submit('And why?', { as: 'group' }), 5);
    tried.given(organiser, merge(tried.why, again), 6);
    expect(askersOf(tried.state, tried.why).map(({ by }) => by)).toEqual([tried.ann]);
  });

  test('Q13 taken apart, each stands as before and nobody is charged', () => {
    const tried = alike();
    const before = waterOf(tried);
    tried.given(organiser, merge(tried.why, tried.too), 5);
    tried.given(organiser, { type: 'question.unmerge', question: tried.too, word: 'Another why.' }, 6);

    expect(waterOf(tried)).toEqual(before);
    expect([support(tried.state, tried.why), support(tried.state, tried.too)]).toEqual([2, 2]);
    expect(mineView(tried.state, tried.words, tried.bo).supports).toEqual([tried.why, tried.too]);
    expect(tried.when(organiser, { type: 'question.unmerge', question: tried.too })).toEqual({
      refused: 'not-merged',
      question: tried.too,
    });
  });

  test('Q4, Q13 merged and taken apart, whoever had just withdrawn their support is charged all the same', () => {
    const tried = alike();
    const eve = joins(tried, 'EVE', 'other');
    const unsupport = (question: string) => ({ type: 'question.unsupport', question });
    tried.given(organiser, { type: 'session.start' }, 4);
    tried.given(eve, back(tried.too), 4);
    tried.given(tried.cy, back(tried.why), 4);
    tried.given(tried.cy, unsupport(tried.why), 5); // comes back to it by the merge
    tried.given(tried.bo, unsupport(tried.too), 6);
    tried.given(organiser, merge(tried.why, tried.too), 7);
    tried.given(eve, unsupport(tried.too), 8); // from the joint one, to which the merge had brought her
    tried.given(organiser, { type: 'question.unmerge', question: tried.too }, 9);

    const taken = (question: string, at: number) => {
      tried.given(organiser, { type: 'question.take', question, reason: 'must_leave' }, at);
      return tried.entries.at(-1)?.event;
    };
    expect(taken(tried.why, 20)).toMatchObject({ leavers: [tried.cy] });
    expect(taken(tried.too, 30)).toMatchObject({ leavers: [tried.bo, eve] });
  });

  test('Q13 who took their support back meanwhile is behind neither; the level reached stays', () => {
    const tried = alike();
    tried.given(organiser, { type: 'session.start' }, 5);
    tried.given(organiser, merge(tried.why, tried.too), 6);
    tried.given(tried.bo, { type: 'question.unsupport', question: tried.why }, 7);
    const other = tried.given(tried.cy, submit('When?'), 8);
    tried.given(organiser, { type: 'question.take', question: other, reason: 'must_leave' }, 9);
    tried.given(organiser, { type: 'question.unmerge', question: tried.too }, 10);

    expect([support(tried.state, tried.why), support(tried.state, tried.too)]).toEqual([1, 1]);
    const { classes, tallies, levels } = tried.state.waterline;
    const civil = tallies[classes.civil_society ?? -1];
    expect([civil?.count[1], civil?.rest[1]]).toEqual([1, levels[2]]);
  });

  test('Q14 what was taken is neither merged nor taken apart', () => {
    const tried = alike();
    const third = tried.given(tried.cy, submit('Why then?'), 5);
    tried.given(organiser, merge(tried.why, tried.too), 6);
    tried.given(organiser, { type: 'session.start' }, 7);
    tried.given(organiser, { type: 'question.take', question: tried.why }, 8);

    const gone = { refused: 'question-not-open', question: tried.why };
    expect(tried.when(organiser, merge(third, tried.why))).toEqual(gone);
    expect(tried.when(organiser, merge(tried.why, third))).toEqual(gone);
    expect(tried.when(organiser, { type: 'question.unmerge', question: tried.too })).toEqual(gone);
    expect(tried.when(organiser, merge(third, third))).toEqual({ refused: 'same-question', question: third });
  });

  test('Q15 support for a merged question counts for the joint one', () => {
    const tried = alike();
    const dee = joins(tried, 'DEE', 'other');
    tried.given(organiser, merge(tried.why, tried.too), 5);
    tried.given(dee, back(tried.too), 6);

    expect(support(tried.state, tried.why)).toBe(4);
    expect(tried.when(tried.cy, back(tried.too))).toEqual({ refused: 'already-supported', question: tried.why });
    tried.given(dee, { type: 'question.unsupport', question: tried.too }, 7);
    expect(support(tried.state, tried.why)).toBe(3);
  });

  test('Q16 a question that others have joined is not withdrawn by one of them', () => {
    const tried = alike();
    tried.given(organiser, merge(tried.why, tried.too), 5);

    for (const [by, question] of [
      [tried.ann, tried.why],
      [tried.cy, tried.too],
    ] as const)
      expect(tried.when(by, { type: 'question.withdraw', question })).toEqual({ refused: 'question-merged', question });
  });

  test('Q17 a new question is looked at once; merging and pinning look at it too', () => {
    const tried = alike();
    expect(tried.state.questions[tried.why]?.looked).toBeUndefined();
    tried.given(organiser, { type: 'question.keep', question: tried.why }, 5);

    expect(tried.when(organiser, { type: 'question.keep', question: tried.why })).toEqual({
      refused: 'already-looked-at',
      question: tried.why,
    });
    const pinned = tried.given(organiser, { type: 'question.pin', question: tried.too }, 6);
    expect(tried.state.questions[tried.too]?.looked).toBe(pinned);
  });

  test('Q18 three can be pinned; the order in which they are taken stays', () => {
    const tried = alike();
    const more = [1, 2, 3].map((n) => tried.given(tried.bo, submit(`And ${n}?`), 5 + n));
    const { order } = questionBoard(tried.state);
    for (const question of more) tried.given(organiser, { type: 'question.pin', question });

    expect(questionBoard(tried.state).order).toEqual(order);
    expect(tried.when(organiser, { type: 'question.pin', question: tried.why })).toEqual({
      refused: 'too-many',
      most: 3,
    });
    tried.given(organiser, { type: 'question.unpin', question: more[0] });
    tried.given(organiser, { type: 'question.pin', question: tried.why });
    expect(tried.when(organiser, { type: 'question.unpin', question: more[0] })).toMatchObject({
      refused: 'not-pinned',
    });
  });

  test('Q19 an answer in writing takes an open question out of the order, and nobody is charged', () => {
    const tried = alike();
    const answer = { type: 'question.answer', question: tried.why };
    expect(tried.when(organiser, answer)).toEqual({ refused: 'question-not-taken', question: tried.why });
    const entry = tried.given(organiser, { ...answer, written: 'Because of the toll.', seat: 's1' }, 5);

    expect(tried.words(entry)).toEqual({ answer: 'Because of the toll.' });
    expect(tried.state.questions[tried.why]).toMatchObject({
      stage: 'answered',
      answer: { seat: 's1', written: true },
    });
    expect(questionBoard(tried.state).order).toEqual([tried.too]);
    expect(tried.state.waterline.levels).toEqual([0, 0, 0]);
    expect(tried.when(organiser, { ...answer, question: tried.too, written: 'x', seat: 's9' })).toEqual({
      refused: 'no-such-seat',
      seat: 's9',
    });
  });

  test('Q20 a question that was taken is marked as read out, once', () => {
    const tried = alike();
    const mark = { type: 'question.mark-read', question: tried.why };
    expect(tried.when(organiser, mark)).toEqual({ refused: 'question-not-taken', question: tried.why });
    tried.given(organiser, { type: 'session.start' }, 5);
    tried.given(organiser, { type: 'question.take', question: tried.why }, 6);
    const entry = tried.given(organiser, mark, 7);

    expect(tried.state.questions[tried.why]?.readOut).toEqual({ at: 7000, entry });
    expect(tried.when(organiser, mark)).toEqual({ refused: 'already-read-out', question: tried.why });
  });

  test('Q21 no more questions are taken in until they are again; support goes on', () => {
    const tried = alike();
    tried.given(organiser, { type: 'questions.close' }, 5);

    expect(tried.when(tried.ann, submit('One more?'))).toEqual({ refused: 'questions-closed' });
    expect(tried.when(organiser, { type: 'questions.close' })).toEqual({ refused: 'questions-closed' });
    tried.given(tried.ann, back(tried.too));
    tried.given(organiser, { type: 'questions.open' }, 6);
    tried.given(tried.ann, submit('One more?'), 7);
  });

  test('Q22 nobody is shown by a name or an organisation they have not given', () => {
    const tried = alike();
    const dee = joins(tried, 'DEE', 'other', 'room', { as: 'group', name: '' });

    expect(tried.when(dee, submit('Me?', { as: 'named' }))).toEqual({ refused: 'name-needed' });
    expect(tried.when(dee, submit('Me?', { as: 'organisation' }))).toEqual({ refused: 'organisation-needed' });
    tried.given(dee, { type: 'attribution.choose', as: 'group', name: 'Dee' });
    tried.given(dee, submit('Me?', { as: 'named' }));
  });
});
