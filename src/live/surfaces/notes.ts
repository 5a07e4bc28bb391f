import { nowView } from '#core/session/views/clock.ts';
import { headView } from '#core/session/views/head.ts';
import { noteViews, policyQuestionViews } from '#core/session/views/notes.ts';
import { questionBoard, questionView } from '#core/session/views/questions.ts';
import type { NotesParts } from '#ui/desk/parts.ts';
import { listOf, type Surface } from '../surface.ts';

/** The rapporteur's desk: the moment, the policy questions, the notes and the questions that were taken, as data. */
export const notes: Surface = {
  name: 'notes',
  audience: 'rapporteur',
  parts(state, words): NotesParts {
    const board = questionBoard(state);
    const taken = board.taken.flatMap((id) => {
      const view = questionView(state, words, 'rapporteur', id, board);
      return view ? [[`q-${id}`, view] as const] : [];
    });
    const written = noteViews(state, words).map((view) => [`n-${view.note}`, view] as const);
    return {
      head: headView(state, words),
      now: nowView(state, words, 'rapporteur'),
      policy: policyQuestionViews(state, words),
      taken: listOf(taken.map(([key]) => key)),
      notes: listOf(written.map(([key]) => key)),
      ...Object.fromEntries([...taken, ...written]),
    };
  },
  draw: (_, view) => view,
};
