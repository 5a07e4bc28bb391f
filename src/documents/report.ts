import type { Session } from '#core/session/session.ts';
import { type Chosen, isStaff, labelOf, type ReadWords } from '#core/session/views/audience.ts';
import { headView } from '#core/session/views/head.ts';
import { policyQuestionViews } from '#core/session/views/notes.ts';
import type { VoteFigures } from '#core/votes/figures.ts';
import type { VoteResult } from '#core/votes/result.ts';
import type { VoteRows } from '#core/votes/rows.ts';
import type { Language, Wording } from '#wording/wording.ts';
import { noteBlocks, orNothing, presentations, questionBlocks, summary } from './report-body.ts';
import { overrides, people, rules } from './report-figures.ts';
import { changes, proposalBlocks, statementBlocks } from './report-proposals.ts';
import { slateBlocks } from './report-slate.ts';
import { commonGroundBlocks, dividedBlocks } from './report-support.ts';
import { floorsHalf, floorTime, timeByAccount, timeByPerson } from './report-time.ts';
import type { Block, Report, Section } from './report-tree.ts';
import { viewsBlocks } from './report-views.ts';

/** What the votes came to, worked out elsewhere, and the position in the log up to which they were read. */
export interface VotesOfReport {
  rows: VoteRows;
  result: VoteResult;
  figures: VoteFigures;
  seq: number;
}

/** What makes the sections: the session as this audience may see it, and a way to cite. */
export interface Making {
  session: Readonly<Session>;
  read: ReadWords;
  w: Wording;
  /** The number under which an entry is cited. */
  cite: (...entries: (string | undefined)[]) => number[];
  /** Somebody as they may be named to everyone, and as they chose for this contribution (R2). */
  who: (actor: string, chosen?: Chosen) => ReturnType<typeof labelOf>;
  /** Once the session is closed, and only then (V8). */
  votes?: VotesOfReport;
}

/**
 * The report of a session for everybody. Computed from the state and the words alone, so the same session gives the same
 * report; one pass over the turns, the questions and the notes.
 */
export function report(
  session: Readonly<Session>,
  read: ReadWords,
  w: Wording,
  language: Language,
  votes?: VotesOfReport,
): Report {
  const sources: string[] = [];
  const places = new Map<string, number>();
  const cite = (...entries: (string | undefined)[]) =>
    entries.flatMap((entry) => {
      if (!entry) return [];
      const known = places.get(entry) ?? sources.push(entry);
      places.set(entry, known);
      return [known];
    });
  const making: Making = {
    session,
    read,
    w,
    cite,
    who: (actor, chosen) => labelOf(session, read, actor as Parameters<typeof labelOf>[2], 'public', chosen), // an actor of this state
    ...(votes && session.phase === 'closed' && { votes }),
  };
  const { title, startedAt, closedAt } = headView(session, read);
  return {
    format: 'bigtent-report',
    version: 1,
    session: session.id,
    title,
    stage: session.phase === 'closed' ? 'final' : 'draft',
    ...(session.rehearsal && { rehearsal: true as const }),
    language,
    startedAt,
    closedAt,
    sections: sectionsOf(making, language).filter(({ blocks }) => blocks.length > 0),
    ...(making.votes && { votes: { position: making.votes.seq, ...making.votes.figures } }),
    sources,
  };
}

function sectionsOf(making: Making, language: Language): Section[] {
  const { session, read, w } = making;
  const { headings } = w.report;
  const questions = policyQuestionViews(session, read);
  const text = (id: string, heading: string, blocks: Block[]): Section => ({ id, heading, beside: false, blocks });
  const beside = (id: string, heading: string, blocks: Block[]): Section => ({ id, heading, beside: true, blocks });
  return [
    text('summary', headings.summary, summary(making)),
    text('presentations', headings.presentations, presentations(making)),
    ...questions.map(({ policyQuestion, place, text: asked }) =>
      text(
        `policy-${policyQuestion}`,
        `${place} ${asked}`,
        orNothing(making, [
          ...noteBlocks(making, policyQuestion),
          ...proposalBlocks(making, policyQuestion),
          ...statementBlocks(making, policyQuestion),
          ...questionBlocks(making, policyQuestion),
        ]),
      ),
    ),
    text('other', questions.length > 0 ? headings.other : headings.discussion, [
      ...noteBlocks(making, undefined),
      ...proposalBlocks(making, undefined),
      ...statementBlocks(making, undefined),
      ...questionBlocks(making, undefined),
    ]),
    text('common-ground', w.results.headings.commonGround, commonGroundBlocks(making)),
    text('divided', w.results.headings.divided, dividedBlocks(making)),
    text('slate', w.results.headings.slate, slateBlocks(making)),
    text('views', w.results.headings.views, viewsBlocks(making, language)),
    beside('half', headings.half, floorsHalf(making)),
    beside('time', headings.time, timeByAccount(making)),
    beside('floor', headings.floor, floorTime(making)),
    beside('speakers', headings.speakers, timeByPerson(making)),
    beside('people', headings.people, people(making)),
    beside('changed', headings.changed, changes(making)),
    beside('overrides', headings.overrides, overrides(making)),
    beside('rules', headings.rules, rules(making)),
  ];
}

/** Whether somebody may read the report now: everybody once it is final, before that only the team. */
export const mayRead = (session: Readonly<Session>, audience: Parameters<typeof isStaff>[0]) =>
  session.phase === 'closed' || isStaff(audience);
