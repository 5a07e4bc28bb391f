import type { ActorId } from '#core/decider.ts';
import { mayOrganise } from '#core/session/may.ts';
import { promisedSeconds } from '#core/session/plan.ts';
import { session as kind } from '#core/session/session.ts';
import type { Session } from '#core/session/state.ts';
import { wholeRules } from '#core/session/terms.ts';
import type { ReadWords } from '#core/session/views/audience.ts';
import { questionsAsked } from '#core/session/views/awareness.ts';
import { balanceView } from '#core/session/views/balance.ts';
import { confidedParts, ledgerView } from '#core/session/views/clock.ts';
import { setupView } from '#core/session/views/setup.ts';
import { readProposal } from '#readers/proposal/read-proposal.ts';
import type { ProposalReading } from '#readers/proposal/reading.ts';
import { rowsOf } from './commands.ts';
import { shownMinutes } from './minutes.ts';
import { proposalRows } from './proposal-rows.ts';

/** What the set-up shows of a session, from its log and from its page read anew. */
export function readSetup(session: Readonly<Session>, words: ReadWords, by: ActorId) {
  const { proposal, ...view } = setupView(session, words);
  const whole = readAnew(session.words.proposal ?? session.id, proposal);
  const reading = { ...whole, unread: whole.unread.filter(({ line }) => !view.placed[line]) };
  const { owedSeconds, handoverAt } = ledgerView(session);
  const before = view.agenda.slice(
    0,
    view.agenda.findIndex((part) => part.kind === 'floor'),
  );
  return {
    view,
    lines: proposal === '' ? [] : proposal.split('\n'),
    rows: proposalRows(reading, view.findings),
    counts: { fields: reading.fields.length, unread: reading.unread.length, findings: view.findings.length },
    balance: balanceView(session, words),
    moderation: moderationOf(reading),
    plan: rowsOf(view.agenda, shownMinutes),
    ledger: ledgerView(session),
    time: {
      promised: promisedSeconds(session.slotSeconds, session.promise),
      handover: view.phase === 'draft' || view.phase === 'planned' ? handoverAt / 1000 : undefined,
      before: before.reduce((sum, { seconds }) => sum + seconds, 0),
      owed: owedSeconds,
    },
    rules: wholeRules(session),
    confided: confidedParts(session, words, 'organiser'),
    awareness: questionsAsked(session, words),
    next: nextStep(session, by),
    switchable: switchable(session, by),
    canEdit: mayOrganise(session, by) && (view.phase === 'draft' || view.phase === 'planned'),
  };
}

/** Parts whose Chatham House Rule can still be switched once the plan is fixed: the rules themselves are asked (M4). */
function switchable(session: Readonly<Session>, by: ActorId): string[] {
  if (session.phase !== 'open' && session.phase !== 'live') return [];
  return Object.entries(session.agenda).flatMap(([segment, { chathamHouse }]) => {
    const asked = { type: 'chatham.switch' as const, segment, on: chathamHouse !== true };
    return 'refused' in kind.decide(session, asked, { by, at: session.at.drafted, earlier: () => undefined })
      ? []
      : [segment];
  });
}

export type SetupData = ReturnType<typeof readSetup>;
export type Step = 'decide' | 'mend' | 'make' | 'doors' | 'open' | 'live' | 'closed';

/** The one thing to do next. Whether a draft can become a session, the rules themselves are asked. */
function nextStep(session: Readonly<Session>, by: ActorId): { step: Step; undecided: string[] } {
  const undecided = setupView(session, () => undefined).undecided;
  if (session.phase === 'planned') return { step: 'doors', undecided };
  if (session.phase !== 'draft') return { step: session.phase === 'none' ? 'mend' : session.phase, undecided };
  if (undecided.length > 0) return { step: 'decide', undecided };
  const answer = kind.decide(
    session,
    { type: 'session.make' },
    { by, at: session.at.drafted, earlier: () => undefined },
  );
  return { step: 'refused' in answer ? 'mend' : 'make', undecided };
}

/** Who moderates, by group: the page says so, the session does not. */
function moderationOf({ roles }: ProposalReading): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { role, stakeholderGroup } of roles) {
    if (role !== 'rapporteur' && stakeholderGroup) counts[stakeholderGroup] = (counts[stakeholderGroup] ?? 0) + 1;
  }
  return counts;
}

/** A page does not change once it was pasted, and reading it takes some milliseconds: the last few are kept. */
const kept = new Map<string, ProposalReading>();

function readAnew(key: string, proposal: string): ProposalReading {
  const known = kept.get(key);
  if (known) return known;
  const reading = readProposal(proposal);
  if (proposal !== '') kept.set(key, reading);
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - 20))) kept.delete(oldest);
  return reading;
}
