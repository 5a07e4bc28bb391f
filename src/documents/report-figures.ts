import { participationOf } from '#core/session/participation.ts';
import { promisedSeconds } from '#core/session/plan.ts';
import { wholeRules } from '#core/session/terms.ts';
import { ofTurn } from '#core/session/views/audience.ts';
import { confidedParts } from '#core/session/views/clock.ts';
import { methodNames, ruleSentences } from '#wording/rule-sentences.ts';
import { orderDownSentence, whoIs } from '#wording/sentences.ts';
import type { Making } from './report.ts';
import type { Block } from './report-tree.ts';

/** The figures of the report: people, what was done out of order, and the rules. */

/** Who took part, by group, region and place, small counts joined (P3). */
export function people({ session, w, cite }: Making): Block[] {
  const { total, groups, regions, places } = participationOf(session);
  const cites = cite(session.marks.closed ?? session.marks.doorsOpened);
  if (total === 0) return [];
  const dimension = (caption: string, rows: typeof groups, names: Record<string, string>): Block => ({
    block: 'table',
    caption,
    unit: 'people',
    rows: rows.map(({ members, count }) => ({
      label: members.map((member) => names[member] ?? member).join(w.report.joiner),
      value: w.report.number(count),
      number: count,
      share: count / Math.max(...rows.map((row) => row.count)),
      cites,
    })),
  });
  const { captions } = w.report;
  const all: Block[] = [{ block: 'paragraph', text: w.report.sentences.people(total), cites }];
  if (groups.length === 0) return [...all, { block: 'paragraph', text: w.report.sentences.tooFew, cites }];
  return [
    ...all,
    dimension(captions.groups, groups, w.common.groups),
    dimension(captions.regions, regions, { ...w.common.regions, unspecified: w.report.unspecified }),
    dimension(captions.places, places, w.common.places),
  ];
}

/** Every time the moderator left an order, with the reason that all saw (R6). */
export function overrides({ session, read, w, cite, who }: Making): Block[] {
  const calls = Object.entries(session.turns).flatMap(([id, turn]) =>
    turn.override
      ? [{ at: turn.at, entry: id, by: turn.by, code: turn.override, asked: undefined, chosen: ofTurn(turn) }]
      : [],
  );
  const questions = Object.values(session.questions).flatMap((asked) =>
    asked.taken?.override
      ? [
          {
            at: asked.taken.at,
            entry: asked.taken.entry,
            by: asked.by,
            code: asked.taken.override,
            asked,
            chosen: asked,
          },
        ]
      : [],
  );
  const down = Object.entries(session.ordersDown ?? {}).map(([entry, { reason }]): Block => {
    const text = orderDownSentence(w, { code: reason, word: read(entry)?.reason ?? '' });
    return { block: 'paragraph', text, cites: cite(entry) };
  });
  const left = [...calls, ...questions]
    .sort((a, b) => a.at - b.at)
    .map(({ entry, by, code, asked, chosen }) => {
      const name = whoIs(w, who(by, chosen));
      const reason = read(entry)?.reason || w.common.overrides[code];
      const { calledEarly, takenEarly } = w.report.sentences;
      return {
        block: 'paragraph' as const,
        text: asked ? takenEarly(name, reason) : calledEarly(name, reason),
        cites: cite(entry),
      };
    });
  return [...left, ...down];
}

/** The rules in force, with versions and parameters (R7). */
export function rules({ session, read, w, cite }: Making): Block[] {
  const cites = cite(session.marks.rules ?? session.marks.made);
  const inForce = wholeRules(session);
  const promised = promisedSeconds(session.slotSeconds, session.promise);
  const methods = w.report.sentences.methods(methodNames(w, inForce).join(w.report.separator));
  return [methods, ...ruleSentences(w, inForce, promised, confidedParts(session, read, 'public'))].map((text) => ({
    block: 'paragraph',
    text,
    cites,
  }));
}
