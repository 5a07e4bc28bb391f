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
  let withoutDevices = 0;
  return (session: Readonly<Session>, at: number): TeamAct[] => {
    const acts: TeamAct[] = [];
    if (at >= looksAt && (session.phase === 'open' || session.phase === 'live')) {
      looksAt = at + chance.whole(25, 90);
      acts.push(...lookedAfter(session).map((command) => ({ role: 'online_moderator' as const, command })));
    }
    if (at >= notesAt && session.phase === 'live') {
      if (notesAt > 0) acts.push({ role: 'rapporteur', command: noteNow(session) });
      const proposal = lifted(session);
      if (proposal) acts.push({ role: 'rapporteur', command: proposal });
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
      ...(chance.is(0.04) ? [withoutDevice()] : []),
      ...(help ? [{ type: help[1].taken ? 'help.done' : 'help.take', help: help[0] }] : []),
    ];
  }

  /** Somebody in the room has no device: the online moderator puts them down, with their hand up. */
  function withoutDevice(): TeamAct['command'] {
    withoutDevices += 1;
    const group = chance.one(['civil_society', 'government', 'academia']);
    const name = `Visitor ${withoutDevices} of the Serin Fair`;
    return { type: 'person.add', name, group, region: 'grulac', place: 'room', raise: true };
  }

  /** A proposal from the statement most agree with, of those that have become none yet. */
  function lifted(session: Readonly<Session>): TeamAct['command'] | undefined {
    const used = new Set(Object.values(session.outcomes).map(({ source }) => source.statement));
    const found = Object.keys(session.statements).find((id) => !used.has(id));
    if (!found || !chance.is(0.5)) return undefined;
    return { type: 'outcome.lift', ...textOf(chance, 'note', language), statement: found };
  }

  function noteNow(session: Readonly<Session>): TeamAct['command'] {
    const about = Object.keys(session.policyQuestions);
    const policyQuestion = about[chance.whole(0, about.length)];
    return { type: 'note.write', ...textOf(chance, 'note', language), ...(policyQuestion && { policyQuestion }) };
  }
}
