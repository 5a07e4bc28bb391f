import { ledger } from '#algorithms/time-ledger/time-ledger.ts';
import { accountsAt, ledgerConfig } from '#core/session/clock.ts';
import { isSeat } from '#core/session/hand.ts';
import type { Turn } from '#core/session/state.ts';
import { type Label, ofTurn } from '#core/session/views/audience.ts';
import { type Account, accounts } from '#core/session/words.ts';
import { minutes } from '#wording/plural.ts';
import { whoIs } from '#wording/sentences.ts';
import type { Making } from './report.ts';
import type { Block, TableRow } from './report-tree.ts';

/** The time of a session in its report: what was promised to the floor, whose time it was, and who spoke how long. */

/** The accounts at the end, or as far as the session has come. */
export function accountsNow({ session }: Making): Record<Account, number> {
  return accountsAt(session, session.at.closed || session.clock.running?.since || session.clock.startedAt);
}

/** The promise and what came of it, large (product, promise 1). */
export function floorsHalf(making: Making): Block[] {
  const { session, w, cite } = making;
  if (!session.marks.started) return [];
  const booked = accountsNow(making);
  const { target, credit } = ledger(ledgerConfig(session), booked);
  const kept = credit >= target;
  const isOpen = !kept && session.phase !== 'closed';
  const { sentences } = w.report;
  return [
    {
      block: 'verdict',
      figure: minutes(credit),
      seconds: credit,
      kept,
      ...(isOpen && { open: true as const }),
      tag: kept
        ? sentences.keptTag(target)
        : isOpen
          ? sentences.soFarTag(target)
          : sentences.lostTag(target, target - credit),
      text: sentences.ofThat(booked.voice, booked.reply),
      cites: cite(session.marks.closed ?? session.marks.started),
    },
  ];
}

/** Seconds of each account, without those that hold nothing (R5). */
export function timeByAccount(making: Making): Block[] {
  const { session, w, cite } = making;
  if (!session.marks.started) return [];
  const seconds = accountsNow(making);
  const cites = cite(session.marks.closed ?? session.marks.started);
  const held = accounts.filter((account) => seconds[account] > 0);
  return tableOf(
    w.report.captions.time,
    held.map((account) => ({ label: w.report.accounts[account], seconds: seconds[account], cites })),
  );
}

/** Seconds spoken from the floor by group and by place; those who asked not to be named stand in a row of their own (R5, P1). */
export function floorTime(making: Making): Block[] {
  const { w } = making;
  const groups: Record<string, string> = { ...w.common.groups, withheld: w.report.withheldGroup };
  const places: Record<string, string> = { ...w.common.places, withheld: w.report.withheldGroup };
  return [
    ...spokenBy(making, w.report.captions.floor, ({ group = 'withheld' }) => groups[group] ?? group),
    ...spokenBy(making, w.report.captions.floorPlaces, ({ place = 'withheld' }) => places[place] ?? place),
  ];
}

/** Seconds by person, as each chose to be quoted: whoever did not give a name is counted with the group, or with nobody's (R11). */
export function timeByPerson(making: Making): Block[] {
  const { w } = making;
  return spokenBy(making, w.report.captions.speakers, (label) => whoIs(w, label));
}

/** Sums the turns that have ended by what their speakers' labels say. */
function spokenBy({ session, cite, who }: Making, caption: string, nameOf: (label: Label) => string): Block[] {
  const sums = new Map<string, { seconds: number; turns: string[] }>();
  for (const [id, turn] of Object.entries(session.turns)) {
    // A reply of the panel is the panel's answer, in its own account (F11).
    if (turn.seconds === undefined || isSeat(turn.by)) continue;
    const name = nameOf(who(turn.by, ofTurn(turn)));
    const sum = sums.get(name) ?? { seconds: 0, turns: [] };
    sum.seconds += turn.seconds;
    sum.turns.push(endOf(id, turn));
    sums.set(name, sum);
  }
  const rows = [...sums].sort(([, a], [, b]) => b.seconds - a.seconds);
  return tableOf(
    caption,
    rows.map(([label, { seconds, turns }]) => ({ label, seconds, cites: cite(...turns) })),
  );
}

const endOf = (id: string, { ended }: Turn) => ended ?? id;

function tableOf(caption: string, rows: readonly { label: string; seconds: number; cites: number[] }[]): Block[] {
  if (rows.length === 0) return [];
  const most = Math.max(1, ...rows.map(({ seconds }) => seconds));
  const drawn = rows.map(
    ({ label, seconds, cites }): TableRow => ({
      label,
      value: minutes(seconds),
      number: seconds,
      share: seconds / most,
      cites,
    }),
  );
  return [{ block: 'table', caption, unit: 'seconds', rows: drawn }];
}
