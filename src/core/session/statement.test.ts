import { describe, expect, test } from 'vitest';
import { joins, openSession, organiser, type Trial } from './given.ts';
import { totals } from './tally.ts';
import { statementView } from './views/statements.ts';

const say = (text: string, more: object = {}) => ({ type: 'statement.add', text, ...more });
const lift = (text: string, more: object = {}) => ({ type: 'statement.lift', text, ...more });
const vote = (statement: string, choice: string) => ({ type: 'vote.cast', statement, choice });
const people = (tried: Trial, group: string, ...names: string[]) => names.map((name) => joins(tried, name, group));

function counted(tried: Trial, statement: string) {
  const known = tried.state.statements[statement];
  if (!known) throw new Error('There is no such statement.');
  return totals(known.tally);
}

describe('statements', () => {
  test('V1 everybody inside adds statements of at most 140 characters, five at a time', () => {
    const tried = openSession();
    const ann = joins(tried, 'ANN', 'academia');

    expect(tried.when('guest:NOBODY', say('Bridges should be free.'))).toEqual({ refused: 'not-joined' });
    expect(() => tried.when(ann, say('x'.repeat(141)))).toThrow('Malformed: text');
    const [first] = ['a', 'b', 'c', 'd', 'e'].map((text) => tried.given(ann, say(text)));
    expect(tried.when(ann, say('f'))).toEqual({ refused: 'too-many', most: 5 });
    tried.given(ann, { type: 'statement.withdraw', statement: first });
    tried.given(ann, say('f'));
    expect(Object.values(tried.state.statements).filter(({ stage }) => stage === 'open')).toHaveLength(5);
  });

  test('V2 the team lifts a statement from what was asked; it says from what, and is nobody’s own', () => {
    const tried = openSession();
    const [ann] = people(tried, 'academia', 'ANN');
    if (!ann) throw new Error('Nobody came.');
    const question = tried.given(ann, { type: 'question.submit', text: 'Who pays?', as: 'group' });

    expect(tried.when(ann, lift('All pay.', { question }))).toEqual({ refused: 'not-yours' });
    expect(tried.when(organiser, lift('All pay.'))).toEqual({ refused: 'source-needed' });
    expect(tried.when(organiser, lift('All pay.', { turn: '0'.repeat(32) }))).toMatchObject({
      refused: 'no-such-turn',
    });
    const lifted = tried.given(organiser, lift('All pay.', { question }));
    expect(statementView(tried.state, tried.words, 'public', lifted)).toMatchObject({
      text: 'All pay.',
      source: { kind: 'question', entry: question, who: { as: 'group', group: 'academia' } },
    });
    expect(statementView(tried.state, tried.words, 'public', lifted)?.who).toBeUndefined();
  });

  test('V3 a statement is returned with a reason, and withdrawn by its author alone', () => {
    const tried = openSession();
    const [ann, bo] = people(tried, 'academia', 'ANN', 'BO');
    if (!ann || !bo) throw new Error('Nobody came.');
    const statement = tried.given(ann, say('Off the point.'));
    const back = { type: 'statement.return', statement, reason: 'other' };

    expect(tried.when(bo, back)).toEqual({ refused: 'not-yours' });
    expect(tried.when(bo, { type: 'statement.withdraw', statement })).toMatchObject({ refused: 'not-the-author' });
    expect(tried.when(organiser, back)).toEqual({ refused: 'reason-needed' });
    tried.given(organiser, { ...back, word: 'Said before.' });
    expect(statementView(tried.state, tried.words, 'public', statement)).toMatchObject({
      stage: 'returned',
      returned: { code: 'other', word: 'Said before.' },
    });
    expect(tried.when(bo, vote(statement, 'agree'))).toEqual({ refused: 'statement-not-open', statement });
  });

  test('V4 one vote each: the same again changes nothing, another takes its place', () => {
    const tried = openSession();
    const [ann, bo] = people(tried, 'academia', 'ANN', 'BO');
    if (!ann || !bo) throw new Error('Nobody came.');
    const statement = tried.given(ann, say('Bridges should be free.'));
    tried.given(ann, vote(statement, 'agree'));
    tried.given(bo, vote(statement, 'agree'));

    expect(tried.when(bo, vote(statement, 'agree'))).toEqual([]);
    expect(tried.when(bo, vote(statement, 'pass'))).toMatchObject([
      { event: { choice: 'pass', was: { choice: 'agree', group: 'academia' } } },
    ]);
    expect(counted(tried, statement)).toEqual({ agree: 1, pass: 1 });
    tried.given(organiser, { type: 'session.start' });
    tried.given(organiser, { type: 'session.close' });
    expect(tried.when(bo, vote(statement, 'agree'))).toEqual({ refused: 'closed' });
  });

  test('V5 the state does not tell how somebody voted', () => {
    const stateAfter = (first: string, second: string) => {
      const tried = openSession();
      const [ann, bo] = people(tried, 'academia', 'ANN', 'BO');
      if (!ann || !bo) throw new Error('Nobody came.');
      const statement = tried.given(ann, say('Bridges should be free.'));
      tried.given(ann, vote(statement, first));
      tried.given(bo, vote(statement, second));
      return tried.state;
    };

    expect(stateAfter('agree', 'disagree')).toEqual(stateAfter('disagree', 'agree'));
  });

  test('V6 totals change once five people have voted since they last did; one who toggles counts once', () => {
    const tried = openSession();
    const all = people(tried, 'academia', 'ANN', 'BO', 'CY', 'DEE', 'EVE', 'FAY', 'GUS');
    const [ann, bo] = all;
    if (!ann || !bo) throw new Error('Nobody came.');
    const statement = tried.given(ann, say('Bridges should be free.'));
    const shown = () => statementView(tried.state, tried.words, 'public', statement)?.totals;
    for (const one of all.slice(0, 4)) tried.given(one, vote(statement, 'agree'));
    for (const choice of ['pass', 'agree', 'pass', 'disagree']) tried.given(bo, vote(statement, choice));

    expect(shown()).toBeUndefined();
    tried.given('guest:EVE', vote(statement, 'pass'));
    expect(shown()).toEqual({ agree: 3, disagree: 1, pass: 1 });
    tried.given('guest:FAY', vote(statement, 'disagree'));
    expect(shown()).toEqual({ agree: 3, disagree: 1, pass: 1 });
  });

  test('V8 a vote counts in the group of then; by group it is shown once the session is closed, small counts joined', () => {
    const tried = openSession();
    const many = people(tried, 'academia', 'ANN', 'BO', 'CY', 'DEE', 'EVE', 'FAY');
    const few = people(tried, 'government', 'GUS', 'HAL', 'IDA', 'JO', 'KIT', 'LEA', 'MO');
    const statement = tried.given(many[0] ?? organiser, say('Bridges should be free.'));
    for (const one of [...many, ...few.slice(0, 2)]) tried.given(one, vote(statement, 'agree'));
    const byGroup = () => statementView(tried.state, tried.words, 'public', statement)?.byGroup;

    expect(tried.state.statements[statement]?.tally.counts.government).toEqual({ agree: 2 });
    expect(byGroup()).toBeUndefined();
    tried.given(organiser, { type: 'session.start' });
    tried.given(organiser, { type: 'session.close' });
    expect(byGroup()).toEqual({
      agree: [{ members: ['academia', 'government'], count: 8, of: 13 }],
      disagree: [],
      pass: [],
    });
  });
});
