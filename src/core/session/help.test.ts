import { expect, test } from 'vitest';
import { joins, openSession, organiser } from './given.ts';
import { openHelp } from './help.ts';
import { leafOf } from './session.ts';
import { mineView } from './views/mine.ts';

function calling() {
  const tried = openSession();
  const ann = joins(tried, 'ANN', 'academia', 'online');
  const help = tried.given(ann, { type: 'help.ask', what: 'speak', word: 'My microphone is silent.' }, 10);
  tried.given(organiser, { type: 'staff.invite', link: 'l1', role: 'online_moderator' });
  tried.given('member:ON', { type: 'staff.admit', link: 'l1', name: 'On' });
  return { ...tried, ann, help };
}

test('H1 whoever has joined can call for help, once at a time', () => {
  const { when, ann, help, words, entries } = calling();

  expect(words(help)).toEqual({ text: 'My microphone is silent.' });
  expect(JSON.stringify(entries)).not.toContain('silent');
  expect(when(ann, { type: 'help.ask', what: 'hear' })).toEqual({ refused: 'help-asked' });
  expect(when('guest:OUT', { type: 'help.ask', what: 'hear' })).toEqual({ refused: 'not-joined' });
});

test('H2 one of the team takes a call up, and nobody else takes it too', () => {
  const { when, given, ann, help, state } = calling();
  expect(when(ann, { type: 'help.take', help })).toEqual({ refused: 'not-yours' });
  given('member:ON', { type: 'help.take', help }, 20);

  expect(state.helps[help]?.taken).toEqual({ by: 'member:ON', at: 20_000 });
  expect(when('member:ON', { type: 'help.take', help })).toEqual([]);
  expect(when(organiser, { type: 'help.take', help })).toEqual({ refused: 'help-taken', help });
});

test('H3 a call is closed by the team, which counts as helped, or by whoever made it', () => {
  const tried = calling();
  const { when, given, ann, help, state } = tried;
  joins(tried, 'BO', 'academia');
  expect(when('guest:BO', { type: 'help.done', help })).toEqual({ refused: 'not-yours' });
  given('member:ON', { type: 'help.done', help }, 30);
  expect(state.helps[help]?.done).toMatchObject({ at: 30_000, helped: true });
  expect(when(organiser, { type: 'help.take', help })).toEqual({ refused: 'help-done', help });

  const again = given(ann, { type: 'help.ask', what: 'find' }, 40);
  expect(openHelp(state, ann)).toBe(again);
  given(ann, { type: 'help.done', help: again }, 41);
  expect(state.helps[again]?.done?.helped).toBe(false);
  expect(openHelp(state, ann)).toBeUndefined();
  expect(when(ann, { type: 'help.done' })).toEqual([]);
});

test('H8 whoever calls for help is told that somebody is seeing to it', () => {
  const { given, ann, help, state, words } = calling();
  const told = () => {
    const { help, helpTaken } = mineView(state, words, ann);
    return { help, helpTaken };
  };
  expect(told()).toEqual({ help: true });
  given('member:ON', { type: 'help.take', help }, 20);
  expect(told()).toEqual({ help: true, helpTaken: true });
  given('member:ON', { type: 'help.done', help }, 30);
  expect(told()).toEqual({});
});

test('H5 a call for help leaves no trace in the record', () => {
  const { given, help, entries } = calling();
  given(organiser, { type: 'help.take', help }, 20);
  given(organiser, { type: 'help.done', help }, 30);

  const traces = entries.filter(({ event }) => event.type.startsWith('help.')).map(leafOf);
  expect(traces).toEqual([undefined, undefined, undefined]);
});
