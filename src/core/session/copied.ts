import { agendaInOrder, seatsInOrder } from './plan.ts';
import type { Command, Session } from './session.ts';
import { undecided } from './setup.ts';
import { termsOf } from './terms.ts';
import type { ReadWords } from './views/audience.ts';
import { remoteView } from './views/head.ts';

/** A session's plan, to be made once more: everything that was set up, nothing that happened (X2). */

/** The draft of a new session with the same plan, seats and policy questions. What was not decided yet comes along. */
export function draftOf(session: Readonly<Session>, read: ReadWords): Extract<Command, { type: 'session.draft' }> {
  const title = session.words.title ? read(session.words.title) : undefined;
  const open = new Set(undecided(session));
  return {
    type: 'session.draft',
    title: title?.title || session.id,
    when: title?.when ?? '',
    where: title?.where ?? '',
    proposal: (session.words.proposal && read(session.words.proposal)?.proposal) || '',
    findings: Object.entries(session.proposal?.findings ?? {}).flatMap(([finding, { code, weight, lines }]) =>
      open.has(finding) ? [{ finding, code, weight, lines: [...lines] }] : [],
    ),
    slotSeconds: session.slotSeconds,
    promise: { ...session.promise },
    seats: seatsInOrder(session).map(([seat, { words, confirmation, group, region }]) => {
      const { name = '', organisation = '', description = '' } = read(words) ?? {};
      return {
        seat,
        name,
        organisation,
        description,
        confirmation,
        ...(group && { group }),
        ...(region && { region }),
      };
    }),
    policyQuestions: Object.values(session.policyQuestions)
      .sort((a, b) => a.place - b.place)
      .flatMap(({ words }) => read(words)?.text ?? []),
    agenda: agendaInOrder(session).map(
      ([segment, { kind, seat, seconds, minSeconds, droppable, chathamHouse, words }]) => {
        const title = read(words)?.[`title:${segment}`] ?? '';
        return {
          segment,
          kind,
          title,
          seconds,
          minSeconds,
          droppable,
          ...(seat && { seat }),
          ...(chathamHouse && { chathamHouse }),
        };
      },
    ),
  };
}

/** What is set beside the draft, as acts that follow it. */
export function settingsOf(session: Readonly<Session>, read: ReadWords): Command[] {
  const text = session.words.privacy && read(session.words.privacy)?.text;
  const remote = remoteView(session, read);
  return [
    ...(session.marks.rules ? [termsOf(session)] : []),
    ...awarenessOf(session, read),
    ...(text ? [{ type: 'privacy.set' as const, text }] : []),
    ...(remote ? [{ type: 'remote.set' as const, ...remote }] : []),
  ];
}

/** The questions before and after, if there are any. */
function awarenessOf({ awareness }: Readonly<Session>, read: ReadWords): Command[] {
  const known = Object.entries(awareness).sort(([, a], [, b]) => a.place - b.place);
  const questions = known.flatMap(([question, { scale, words }]) => {
    const said = read(words) ?? {};
    const text = said[`text:${question}`];
    return text
      ? [{ question, scale, text, low: said[`low:${question}`] ?? '', high: said[`high:${question}`] ?? '' }]
      : [];
  });
  return questions.length > 0 ? [{ type: 'awareness.set', questions }] : [];
}
