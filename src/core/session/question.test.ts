import { describe, expect, test } from 'vitest';
import type { ActorId } from '../decider.ts';
import { joins, openSession, organiser, type Trial } from './given.ts';
import { mineView } from './views/mine.ts';
import { questionBoard, questionView } from './views/questions.ts';

const submit = (text: string) => ({ type: 'question.submit', text });
const support = (question: string) => ({ type: 'question.support', question });
const take = (question: string, more: object = {}) => ({ type: 'question.take', question, ...more });

function asking(): Trial & { ann: ActorId; bo: ActorId; cy: ActorId; why: string; how: string } {
  const tried = openSession();
  const ann = joins(tried, 'ANN', 'academia');
  const bo = joins(tried, 'BO', 'academia');
  const cy = joins(tried, 'CY', 'academia');
  const why = tried.given(ann, submit('Why?'), 1);
  const how = tried.given(cy, submit('How?'), 2);
  tried.given(bo, support(why), 3);
  return { ...tried, ann, bo, cy, why, how };
}
const live = (tried: Trial) => tried.given(organiser, { type: 'session.start' });

describe('questions', () => {
  test('Q1 everybody who has joined can submit one, before the session begins too', () => {
    const { state, words, when, why } = asking();

    expect(questionView(state, words, 'public', why, questionBoard(state))).toMatchObject({
      text: 'Why?',
      stage: 'open',
      who: { name: 'ANN' },
    });
    expect(when('guest:OUT', submit('Me?'))).toEqual({ refused: 'not-joined' });
  });

  test('Q2 the author backs the own question', () => {
    const { state, words, how } = asking();

    expect(questionView(state, words, 'public', how, questionBoard(state))?.support).toBe(1);
  });

  test('Q3 a question is supported once by each person', () => {
    const { when, bo, ann, why } = asking();

    expect(when(bo, support(why))).toEqual({ refused: 'already-supported', question: why });
    expect(when(ann, support(why))).toEqual({ refused: 'already-supported', question: why });
    expect(when(bo, support('f'.repeat(32)))).toEqual({ refused: 'no-such-question', question: 'f'.repeat(32) });
  });

  test.each([
    [120, ['guest:BO']],
    [121, []],
  ])('Q4 support taken back %i s before still pays if that is two minutes or less', (gap, leavers) => {
    const tried = asking();
    live(tried);
    tried.given(tried.bo, { type: 'question.unsupport', question: tried.why }, 1000);
    expect(tried.when(tried.bo, { type: 'question.unsupport', question: tried.why })).toEqual({
      refused: 'not-supported',
      question: tried.why,
    });
    tried.given(organiser, take(tried.why), 1000 + gap);

    expect(tried.entries.at(-1)?.event).toMatchObject({ leavers });
  });

  test('Q5 the next question is the one with the lowest level of water', () => {
    const tried = asking();
    expect(questionBoard(tried.state).order).toEqual([tried.why, tried.how]);
    live(tried);
    tried.given(organiser, take(tried.why), 10);
    const again = tried.given(tried.ann, submit('And why again?'), 11);
    tried.given(tried.bo, support(again), 12);

    // Two are behind the new one, but they have been heard: at 500 they stand, at 1000 both levels meet, and weight decides.
    expect(tried.state.waterline.levels).toEqual([500_000_000, 500_000_000, 0]);
    expect(questionBoard(tried.state).order).toEqual([again, tried.how]);
    tried.given(tried.bo, { type: 'question.unsupport', question: again }, 13);
    expect(questionBoard(tried.state).order).toEqual([tried.how, again]);
  });

  test('Q6 beside each question stands how many others can come first', () => {
    const { state, words, why, how } = asking();
    const board = questionBoard(state);

    expect(questionView(state, words, 'public', why, board)?.othersFirst).toBe(0);
    expect(questionView(state, words, 'public', how, board)?.othersFirst).toBe(2);
  });

  test('Q7 out of the order a question takes a reason which all see, and its supporters are charged the same', () => {
    const tried = asking();
    live(tried);
    expect(tried.when(organiser, take(tried.how))).toEqual({ refused: 'reason-needed' });
    tried.given(organiser, take(tried.how, { reason: 'other', word: 'The minister is here only now.' }), 10);

    const view = questionView(tried.state, tried.words, 'public', tried.how, questionBoard(tried.state));
    expect(view).toMatchObject({
      stage: 'taken',
      takenPlace: 1,
      override: { code: 'other', word: 'The minister is here only now.' },
    });
    expect(tried.state.waterline.levels).toEqual([0, 0, 1_000_000_000]);
    expect(tried.when(organiser, take(tried.how))).toEqual({ refused: 'question-not-open', question: tried.how });
  });

  test('Q8 an author withdraws an open question, and nobody is charged', () => {
    const { state, when, given, bo, ann, why } = asking();
    expect(when(bo, { type: 'question.withdraw', question: why })).toEqual({
      refused: 'not-the-author',
      question: why,
    });
    given(ann, { type: 'question.withdraw', question: why });

    expect(state.waterline.levels).toEqual([0, 0, 0]);
    expect(state.questions[why]?.stage).toBe('withdrawn');
  });

  test('Q9 who supports what is shown to the person alone; others see a count', () => {
    const { state, words, bo, why } = asking();

    expect(mineView(state, words, bo).supports).toEqual([why]);
    expect(JSON.stringify(questionView(state, words, 'moderator', why, questionBoard(state)))).not.toContain('BO');
  });

  test('Q10 a question is returned with a reason, and nobody is charged', () => {
    const { state, words, given, when, cy, how } = asking();
    expect(when(cy, { type: 'question.return', question: how, reason: 'off_topic' })).toEqual({ refused: 'not-yours' });
    given(organiser, { type: 'question.return', question: how, reason: 'other', word: 'Session 12 takes it up.' });

    const view = questionView(state, words, 'public', how, questionBoard(state));
    expect(view).toMatchObject({ stage: 'returned', returned: { code: 'other', word: 'Session 12 takes it up.' } });
    expect(state.waterline.levels).toEqual([0, 0, 0]);
  });

  test('Q28 one person has at most fifty open at a time; the next comes in once one of them is withdrawn or taken', () => {
    const { given, when, bo, ann } = asking();
    const all = Array.from({ length: 50 }, (_, index) => given(bo, submit(`And ${index}?`)));
    expect(when(bo, submit('And more?'))).toEqual({ refused: 'too-many', most: 50 });

    expect(when(ann, submit('And mine?'))).toHaveLength(1);
    given(bo, { type: 'question.withdraw', question: all[3] });
    expect(when(bo, submit('And more?'))).toHaveLength(1);
  });
});
