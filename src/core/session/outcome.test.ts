import { describe, expect, test } from 'vitest';
import type { ActorId } from '../decider.ts';
import { joins, openSession, organiser, type Trial } from './given.ts';
import { outcomeView } from './views/outcomes.ts';

/** A running session with a note and a proposal lifted from it, and people of two groups. */
function withProposal() {
  const tried = openSession();
  const people = ['ANN', 'BO', 'CY', 'DEE', 'EVE', 'FAY'].map((name) => joins(tried, name, 'academia'));
  const others = ['GUS', 'HAL'].map((name) => joins(tried, name, 'government'));
  tried.given(organiser, { type: 'session.start' });
  const note = tried.given(organiser, { type: 'note.write', text: 'All wish for lights.' });
  const outcome = tried.given(organiser, { type: 'outcome.lift', text: 'Light every quay.', note });
  const [ann, bo] = people;
  if (!ann || !bo) throw new Error('Nobody came.');
  return { tried, people, others, note, outcome, ann, bo };
}

const seen = (tried: Trial, outcome: string) => outcomeView(tried.state, tried.words, 'public', outcome);
const support = (outcome: string, more: object = {}) => ({ type: 'outcome.support', outcome, ...more });
const oppose = (outcome: string, more: object = {}) => ({ type: 'outcome.oppose', outcome, ...more });

describe('outcome proposals', () => {
  test('O1 the rapporteur lifts a proposal, and it says what it rests on', () => {
    const { tried, note, outcome, ann } = withProposal();
    const lift = { type: 'outcome.lift', text: 'Light every quay.' };

    expect(tried.when(ann, { ...lift, note })).toEqual({ refused: 'not-yours' });
    expect(tried.when(organiser, lift)).toEqual({ refused: 'source-needed' });
    expect(tried.when(organiser, { ...lift, note: 'f'.repeat(32) })).toMatchObject({ refused: 'no-such-note' });
    expect(seen(tried, outcome)).toMatchObject({ text: 'Light every quay.', sources: [{ kind: 'note', entry: note }] });
  });

  test('O2 everybody supports or opposes once, changes that, and takes it back', () => {
    const { tried, outcome, ann } = withProposal();
    const counts = () => tried.state.outcomes[outcome]?.tally.counts.academia;
    tried.given(ann, support(outcome));

    expect(tried.when(ann, support(outcome))).toEqual([]);
    expect(tried.when('guest:NOBODY', support(outcome))).toEqual({ refused: 'not-joined' });
    tried.given(ann, oppose(outcome));
    expect(counts()).toEqual({ support: 0, oppose: 1 });
    tried.given(ann, { type: 'stance.withdraw', outcome });
    expect(counts()).toEqual({ support: 0, oppose: 0 });
    expect(tried.when(ann, { type: 'stance.withdraw', outcome })).toEqual({ refused: 'no-stance', outcome });
  });

  test('O3 words stay as they are once somebody has taken a stand on them', () => {
    const { tried, outcome, ann } = withProposal();
    const reword = { type: 'outcome.reword', outcome, text: 'Light the north quay.', policyQuestion: 'p1' };
    tried.given(organiser, reword);
    tried.given(ann, support(outcome));

    expect(seen(tried, outcome)).toMatchObject({ text: 'Light the north quay.', policyQuestion: 'p1' });
    expect(tried.when(organiser, reword)).toEqual({ refused: 'outcome-has-voices', outcome });
    tried.given(ann, { type: 'stance.withdraw', outcome });
    tried.given(organiser, { ...reword, text: 'Light both quays.' });
    expect(seen(tried, outcome)?.text).toBe('Light both quays.');
  });

  test('O4 a proposal that people stand behind is not struck out without a word', () => {
    const { tried, outcome, ann } = withProposal();
    tried.given(ann, support(outcome));

    expect(tried.when(organiser, { type: 'outcome.strike', outcome })).toEqual({ refused: 'reason-needed' });
    tried.given(organiser, { type: 'outcome.strike', outcome, reason: 'It was said twice.' });
    expect(seen(tried, outcome)?.struck?.word).toBe('It was said twice.');
    expect(tried.when(ann, oppose(outcome))).toEqual({ refused: 'outcome-struck', outcome });
  });

  test('O5 a reason is quoted as its author chose, and goes when they change sides', () => {
    const { tried, outcome, ann, bo } = withProposal();
    tried.given(ann, support(outcome, { reason: 'People fall.', as: 'group' }), 10);
    tried.given(bo, oppose(outcome, { reason: 'It costs.' }), 20);

    expect(seen(tried, outcome)?.reasons).toMatchObject([
      { side: 'oppose', text: 'It costs.', who: { as: 'named', name: 'BO' } },
      { side: 'support', text: 'People fall.', who: { as: 'group', group: 'academia', place: 'room' } },
    ]);
    tried.given(ann, support(outcome, { reason: 'People drown.' }));
    expect(tried.state.outcomes[outcome]?.tally.counts.academia).toEqual({ support: 1, oppose: 1 });
    tried.given(ann, oppose(outcome));
    expect(seen(tried, outcome)?.reasons.map(({ text }) => text)).toEqual(['It costs.']);
  });

  test('O6 a reason can be returned; its author still stands where they stood', () => {
    const { tried, outcome, ann } = withProposal();
    const entry = tried.given(ann, support(outcome, { reason: 'Fools, all of you.' }));
    const back = { type: 'reason.return', outcome, entry, reason: 'unkind' };

    expect(tried.when(ann, back)).toEqual({ refused: 'not-yours' });
    tried.given(organiser, back);
    expect(seen(tried, outcome)?.reasons).toEqual([]);
    expect(tried.state.outcomes[outcome]?.tally.counts.academia).toEqual({ support: 1 });
    expect(tried.when(organiser, back)).toEqual({ refused: 'no-such-reason', entry });
  });

  test('O7 two totals while it runs, in steps of five people; by group after the close, small counts joined', () => {
    const { tried, people, others, outcome } = withProposal();
    const choose = (who: ActorId | undefined, command: object) => who && tried.given(who, command);
    for (const one of people.slice(0, 4)) choose(one, support(outcome));
    expect(seen(tried, outcome)?.totals).toBeUndefined();
    choose(people[4], oppose(outcome));
    expect(seen(tried, outcome)?.totals).toEqual({ support: 4, oppose: 1 });
    choose(people[5], support(outcome));
    choose(others[0], support(outcome));
    expect(seen(tried, outcome)?.totals).toEqual({ support: 4, oppose: 1 });
    expect(seen(tried, outcome)?.byGroup).toBeUndefined();

    tried.given(organiser, { type: 'session.close' });
    expect(seen(tried, outcome)).toMatchObject({
      totals: { support: 6, oppose: 1 },
      byGroup: { support: [{ members: ['academia', 'government'], count: 6, of: 8 }], oppose: [] },
    });
  });
});
