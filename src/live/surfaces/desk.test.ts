import { expect, test } from 'vitest';
import { joins, openSession, organiser } from '#core/session/given.ts';
import type { DeskParts, NotesParts } from '#ui/desk/parts.ts';
import { mayRead } from '../surface.ts';
import { desk } from './desk.ts';
import { notes } from './notes.ts';

function running() {
  const tried = openSession();
  const ann = joins(tried, 'ANN', 'academia', 'room', { as: 'group' });
  const bo = joins(tried, 'BO', 'government', 'online');
  tried.given(ann, { type: 'hand.raise' });
  const why = tried.given(bo, { type: 'question.submit', text: 'Why?', as: 'withheld' });
  const how = tried.given(bo, { type: 'question.submit', text: 'How?' });
  tried.given(organiser, { type: 'session.start' }, 10);
  tried.given(organiser, { type: 'segment.begin', segment: 'floor' }, 20);
  return { tried, why, how };
}

test('P1 the moderator’s desk names those who asked not to be named in public', () => {
  const { tried, why } = running();
  const parts = desk.parts(tried.state, tried.words) as DeskParts; // the surface's own parts

  expect(parts.queue.hands.map(({ who }) => who.name)).toEqual(['ANN']);
  expect(parts[`q-${why}`]?.who).toMatchObject({ as: 'withheld', name: 'BO' });
});

test('Q7 the desk has the open questions in their order and those that were taken apart, each as a part of its own', () => {
  const { tried, why, how } = running();
  tried.given(organiser, { type: 'question.take', question: how, reason: 'answers_directly' }, 30);
  const parts = desk.parts(tried.state, tried.words) as DeskParts; // the surface's own parts

  expect([parts.order, parts.taken]).toEqual([
    { list: [`q-${why}`], more: 0 },
    { list: [`q-${how}`], more: 0 },
  ]);
  expect([parts[`q-${why}`]?.stage, parts[`q-${how}`]?.stage]).toEqual(['open', 'taken']);
});

test('N4 a note that was struck is on the rapporteur’s desk no more', () => {
  const { tried } = running();
  const kept = tried.given(organiser, { type: 'note.write', text: 'Words', policyQuestion: 'p1' }, 40);
  const struck = tried.given(organiser, { type: 'note.write', text: 'No words' }, 41);
  tried.given(organiser, { type: 'note.strike', note: struck }, 42);
  const parts = notes.parts(tried.state, tried.words) as NotesParts; // the surface's own parts

  expect(parts.notes).toEqual({ list: [`n-${kept}`], more: 0 });
  expect(parts[`n-${kept}`]).toMatchObject({ text: 'Words', policyQuestion: 'p1', segment: { segment: 'floor' } });
});

test('T1 each desk is read by its own role and the organiser, and by nobody from the public', () => {
  const roles = ['organiser', 'moderator', 'online_moderator', 'rapporteur', 'room_screen', undefined] as const;

  expect(roles.filter((role) => mayRead(desk, role))).toEqual(['organiser', 'moderator', 'online_moderator']);
  expect(roles.filter((role) => mayRead(notes, role))).toEqual(['organiser', 'rapporteur']);
});
