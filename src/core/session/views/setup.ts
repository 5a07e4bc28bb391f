import type { LinePlace } from '../placing.ts';
import { agendaInOrder, seatsInOrder } from '../plan.ts';
import { undecided } from '../setup.ts';
import type { Finding, Phase, Segment, Session } from '../state.ts';
import type { Role } from '../words.ts';
import { type ReadWords, type SeatLabel, seatLabel } from './audience.ts';
import { type RemoteView, remoteView } from './head.ts';
import { type PolicyQuestionView, policyQuestionViews } from './notes.ts';

/** The set-up as the organiser sees it. For nobody else: it holds the page as pasted and people not yet confirmed. */
export interface SetupView {
  session: string;
  title: string;
  /** When and where, in the team's own words. */
  when: string;
  where: string;
  phase: Phase;
  proposal: string;
  findings: (Finding & { finding: string; word: string })[];
  undecided: string[];
  slotSeconds: number;
  promise: { num: number; den: number };
  seats: SeatLabel[];
  policyQuestions: PolicyQuestionView[];
  agenda: (Omit<Segment, 'words'> & { segment: string; title: string })[];
  links: { link: string; role: Role; revoked: boolean; names: string[] }[];
  privacy: string;
  remote?: RemoteView;
  /** Lines of the page that were placed by hand (S18). */
  placed: Record<number, LinePlace>;
  archived: boolean;
}

export function setupView(session: Readonly<Session>, read: ReadWords): SetupView {
  const { words } = session;
  const findings = Object.entries(session.proposal?.findings ?? {});
  const remote = remoteView(session, read);
  return {
    session: session.id,
    ...occasionView(session, read),
    phase: session.phase,
    proposal: (words.proposal && read(words.proposal)?.proposal) || '',
    findings: findings.map(([finding, known]) => ({
      finding,
      ...known,
      word: (known.settled && read(known.settled)?.word) || '',
    })),
    undecided: undecided(session),
    slotSeconds: session.slotSeconds,
    promise: session.promise,
    seats: seatsInOrder(session).flatMap(([seat]) => seatLabel(session, read, seat, 'organiser') ?? []),
    policyQuestions: policyQuestionViews(session, read),
    agenda: agendaInOrder(session).map(([segment, { words: carrier, ...rest }]) => ({
      segment,
      ...rest,
      title: read(carrier)?.[`title:${segment}`] ?? '',
    })),
    links: Object.entries(session.links).map(([link, { role, revoked }]) => ({
      link,
      role,
      revoked: revoked === true,
      names: namesThrough(session, read, link),
    })),
    privacy: (words.privacy && read(words.privacy)?.text) || '',
    ...(remote && { remote }),
    placed: { ...session.proposal?.placed },
    archived: session.archived === true,
  };
}

/** What, when and where: what a poster says. For everybody. */
export function occasionView({ words }: Readonly<Session>, read: ReadWords) {
  const said = words.title ? read(words.title) : undefined;
  return { title: said?.title ?? '', when: said?.when ?? '', where: said?.where ?? '' };
}

/** Those who came in through one link, by the name they gave. */
const namesThrough = (session: Readonly<Session>, read: ReadWords, link: string) =>
  Object.values(session.staff)
    .filter((staff) => staff.link === link)
    .map(({ words }) => (words && read(words)?.name) || '');
