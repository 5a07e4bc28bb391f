import type { Session } from '#core/session/state.ts';
import type { Role } from '#core/session/words.ts';
import { chanceFrom } from './chance.ts';
import type { Hall } from './hall.ts';
import { type Tongue, textOf } from './texts.ts';

interface Options {
  seed: number;
  hall: Hall;
  language?: Tongue | undefined;
}

type TeamAct = { role: Role; command: { type: string; [field: string]: unknown } };

/** The invented online moderator and rapporteur: questions looked after, help given, a note now and then. */
export function makeTeam({ seed, hall, language }: Options) {
  const chance = chanceFrom(seed, 4);
  let looksAt = 0;
  let notesAt = 0;
  return (session: Readonly<Session>, at: number): TeamAct[] => {
    const acts: TeamAct[] = [];
    if (at >= looksAt && (session.phase === 'open' || session.phase === 'live')) {
      looksAt = at + chance.whole(25, 90);
      acts.push(...lookedAfter(session).map((command) => ({ role: 'online_moderator' as const, command })));
    }
    if (at >= notesAt && session.phase === 'live') {
      if (notesAt > 0) acts.push({ role: 'rapporteur', command: noteNow(session) });
      notesAt = at + chance.whole(120, 420);
    }
    return acts;
  };

  function lookedAfter(session: Readonly<Session>): TeamAct['command'][] {
    const isOpen = (question: string) => session.questions[question]?.stage === 'open';
    const away = hall.offTopic().find(isOpen);
    const same = hall.alike().find(([into, from]) => isOpen(into) && isOpen(from));
    const help = Object.entries(session.helps).find(([, { done }]) => !done);
    return [
      ...(away ? [{ type: 'question.return', question: away, reason: 'off_topic' }] : []),
      ...(same ? [{ type: 'question.merge', into: same[0], from: [same[1]] }] : []),
      ...(help ? [{ type: help[1].taken ? 'help.done' : 'help.take', help: help[0] }] : []),
    ];
  }

  function noteNow(session: Readonly<Session>): TeamAct['command'] {
    const about = Object.keys(session.policyQuestions);
    const policyQuestion = about[chance.whole(0, about.length)];
    return { type: 'note.write', ...textOf(chance, 'note', language), ...(policyQuestion && { policyQuestion }) };
  }
}
