import { nowView } from '#core/session/views/clock.ts';
import { headView } from '#core/session/views/head.ts';
import { noteViews, policyQuestionViews, speakerChoices } from '#core/session/views/notes.ts';
import { outcomeView, standingOutcomes } from '#core/session/views/outcomes.ts';
import { questionBoard, questionView } from '#core/session/views/questions.ts';
import { openStatements, statementView } from '#core/session/views/statements.ts';
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
    const statements = openStatements(state).flatMap((id) => {
      const view = statementView(state, words, 'rapporteur', id);
      return view ? [[`s-${id}`, view] as const] : [];
    });
    const outcomes = standingOutcomes(state).flatMap((id) => {
      const view = outcomeView(state, words, 'rapporteur', id);
      return view ? [[`o-${id}`, view] as const] : [];
    });
    const written = noteViews(state, words).map((view) => [`n-${view.note}`, view] as const);
    return {
      head: headView(state, words),
      now: nowView(state, words, 'rapporteur'),
      policy: policyQuestionViews(state, words),
      taken: listOf(taken.map(([key]) => key)),
      notes: listOf(written.map(([key]) => key)),
      speakers: speakerChoices(state, words),
      statements: listOf(statements.map(([key]) => key).reverse()),
      outcomes: listOf(outcomes.map(([key]) => key).reverse()),
      ...Object.fromEntries([...taken, ...written, ...statements, ...outcomes]),
    };
  },
  draw: (_, view) => view,
};
