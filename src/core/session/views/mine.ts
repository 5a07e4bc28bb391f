import { nextFor, type OfferedStatement } from '#algorithms/next-statement/next-statement.ts';
import { backedBy } from '#algorithms/waterline/waterline.ts';
import type { Earlier } from '../../ballots.ts';
import type { ActorId } from '../../decider.ts';
import { voteOf } from '../awareness.ts';
import { handOf as firstHand, speaker } from '../hand.ts';
import { openHelp } from '../help.ts';
import { notOpen, roleOf } from '../may.ts';
import type { Hand, Question, Session } from '../state.ts';
import { sum } from '../tally.ts';
import type { AttributionLevel, Place, RegionalGroup, Role, StakeholderGroup } from '../words.ts';
import type { ReadWords } from './audience.ts';
import type { OwnPlace, Said } from './opinion.ts';
import { standingOutcomes } from './outcomes.ts';
import { type Standing, standings } from './queue.ts';
import { openStatements } from './statements.ts';
import { type ReadOut, readOutOf } from './turn.ts';

/** What is personal on somebody's page: laid over what all see, given to the one person it concerns (decision 0011). */
export interface MineView {
  joined: boolean;
  role?: Role;
  self?: {
    group: StakeholderGroup;
    region: RegionalGroup;
    place: Place;
    as: AttributionLevel;
    name: string;
    organisation: string;
    joinedAt: number;
    heads?: number;
  };
  /** The hand of this person that comes first. */
  hand?: Standing & { ticket: number; since: number; kind?: Hand['kind']; readOut?: ReadOut };
  hasFloor: boolean;
  questions: { question: string; stage: Question['stage']; at: number }[];
  supports: string[];
  /** Whether they wait for help, and whether somebody is seeing to it. */
  help?: true;
  helpTaken?: true;
  /** Own statements that stand. */
  statements: string[];
  /** What I chose, by vote: a statement, a proposal, a question before or after. For me alone (V5). */
  choices: Record<string, string>;
  /** The statement to vote on next, and how many besides they have not voted on (Y7). */
  next?: Said & { left: number };
  /** Where they stand on the map that is shown; nothing while they have it hidden (Y8). */
  place?: OwnPlace;
  placeHidden?: true;
}

/** What everybody is offered at one position of the log; who asks for many people there makes it once. */
export interface Offered {
  /** What can be chosen or is shown: as many as stand on the page. */
  readonly votes: readonly string[];
  readonly statements: readonly string[];
  /** The statements that can be voted on, with how many people have done so as far as that is shown (V6). */
  readonly counted: readonly OfferedStatement[];
}

export function offeredIn(session: Readonly<Session>): Offered {
  const statements = openStatements(session);
  const questions = Object.keys(session.awareness).flatMap((id) => [voteOf(id, 'before'), voteOf(id, 'after')]);
  const counted = statements.map((id) => ({ id, votes: sum(session.statements[id]?.tally.shown ?? {}) }));
  return { statements, counted, votes: [...statements, ...standingOutcomes(session), ...questions] };
}

/** `standingOf` says where a hand stands; who asks for many people at one position of the log forecasts once. */
export function mineView(
  session: Readonly<Session>,
  read: ReadWords,
  who: ActorId | undefined,
  standingOf: (ticket: number) => Standing | undefined = (ticket) => standings(session).get(ticket),
  chosen: Earlier = () => undefined,
  offered: Offered = offeredIn(session),
): MineView {
  const nobody: MineView = { joined: false, hasFloor: false, questions: [], supports: [], statements: [], choices: {} };
  if (!who) return nobody;
  const role = roleOf(session, who);
  const person = session.people[who];
  if (!person) return { ...nobody, ...(role && { role }) };
  const said = read(person.words);
  const { group, region, place, as, joinedAt, heads } = person;
  const name = said?.name ?? '';
  const organisation = said?.organisation ?? '';
  return {
    joined: true,
    ...(role && { role }),
    self: { group, region, place, as, joinedAt, name, organisation, ...(heads && { heads }) },
    ...handOf(session, read, who, standingOf),
    hasFloor: speaker(session) === who,
    ...questionsOf(session, who),
    ...helpOf(session, who),
    statements: offered.statements.filter((id) => isOwn(session, id, who)),
    choices: choicesOf(offered, chosen),
    ...nextOf(session, read, who, chosen, offered),
  };
}

function nextOf(
  session: Readonly<Session>,
  read: ReadWords,
  who: ActorId,
  chosen: Earlier,
  { counted }: Offered,
): Pick<MineView, 'next'> {
  if (notOpen(session)) return {};
  const hasVoted = (id: string) => chosen(id) !== undefined;
  const next = nextFor(who, counted, hasVoted);
  const known = next && session.statements[next.id];
  if (!known) return {};
  const { text = '' } = read(next.id) ?? {};
  const left = counted.filter(({ id }) => !hasVoted(id)).length - 1;
  return { next: { statement: next.id, text, language: known.language, left } };
}

function helpOf(session: Readonly<Session>, who: ActorId): Pick<MineView, 'help' | 'helpTaken'> {
  const help = openHelp(session, who);
  if (!help) return {};
  return { help: true, ...(session.helps[help]?.taken && { helpTaken: true }) };
}

const isOwn = ({ statements }: Readonly<Session>, id: string, who: ActorId) =>
  statements[id]?.by === who && !statements[id].source;

function choicesOf({ votes }: Offered, chosen: Earlier): Record<string, string> {
  const choices: Record<string, string> = {};
  for (const vote of votes) {
    const choice = chosen(vote)?.choice;
    if (choice) choices[vote] = choice;
  }
  return choices;
}

/** Looks only at what is theirs: a hall that acts at once is answered one by one. */
function questionsOf(session: Readonly<Session>, who: ActorId): Pick<MineView, 'questions' | 'supports'> {
  const questions = (session.people[who]?.asked ?? []).flatMap((question) => {
    const asked = session.questions[question];
    return asked ? [{ question, stage: asked.stage, at: asked.at }] : [];
  });
  const supports = backedBy(session.waterline, who).filter((question) => session.questions[question]?.by !== who);
  return { questions, supports };
}

function handOf(
  session: Readonly<Session>,
  read: ReadWords,
  who: ActorId,
  standingOf: (ticket: number) => Standing | undefined,
): Pick<MineView, 'hand'> {
  const ticket = firstHand(session, who);
  const hand = ticket === undefined ? undefined : session.hands[ticket];
  const standing = ticket === undefined ? undefined : standingOf(ticket);
  if (ticket === undefined || !hand || !standing) return {};
  const kind = hand.kind ? { kind: hand.kind } : {};
  return { hand: { ticket, since: hand.at, ...kind, ...readOutOf(read, hand, 'moderator'), ...standing } }; // their own words
}
