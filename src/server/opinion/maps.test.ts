import { afterEach, expect, test, vi } from 'vitest';
import type { ActorId } from '#core/decider.ts';
import { joins, openSession, type Trial } from '#core/session/given.ts';
import { readInnerCommand } from '#core/session/session.ts';
import { opinionView } from '#core/session/views/opinion-map.ts';
import { ownPlace } from '#core/session/views/own-place.ts';
import { createOpinionMaps, type OpinionMaps, type OpinionMapsOptions } from './maps.ts';

const open: OpinionMaps[] = [];
afterEach(() => Promise.all(open.splice(0).map((maps) => maps.close())));

/** The logs of one session that lies in memory, as much of them as the maps need. */
function logsOf(tried: Trial) {
  const listeners = new Set<() => void>();
  const wake = () => {
    for (const listener of listeners) queueMicrotask(listener);
  };
  const logs = {
    read: async () => ({ ...tried, seq: tried.entries.length, chosen: () => undefined }),
    async act({ command }: { command: unknown }) {
      const read = readInnerCommand(command);
      if ('malformed' in read) throw new Error('malformed');
      const left = tried.when('scheduler', read.command);
      if (!Array.isArray(left)) throw new Error(left.refused);
      wake();
      return { kept: true, seq: tried.entries.length, eids: left.map(({ eid }) => eid), actor: 'scheduler' };
    },
    entries: async (_: string, after: number, limit: number) => tried.entries.slice(after, after + limit),
    follow(_: string, listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return { logs: logs as unknown as OpinionMapsOptions['logs'], wake }; // as much of it as is asked for here
}

const opened = (options: OpinionMapsOptions) => {
  const maps = createOpinionMaps(options);
  open.push(maps);
  return maps;
};

/** A session with so many people and statements in which nobody has voted. */
function gathered(people: number, statements: number) {
  const tried = openSession();
  const here = Array.from({ length: people }, (_, index) => joins(tried, `P${index}`, 'academia'));
  const ids = Array.from({ length: statements }, (_, index) =>
    tried.given(here[index % people] as ActorId, {
      type: 'statement.add',
      text: `Ferry ${index} should run at night.`,
    }),
  );
  return { tried, here, ids };
}

/** Two camps that differ on most statements. */
function campsVote({ tried, here, ids }: ReturnType<typeof gathered>) {
  for (const [person, by] of here.entries()) {
    for (const [at, statement] of ids.entries()) {
      if ((person * 3 + at) % 6 === 0) continue;
      const isFor = (person % 2 === 0) !== ((person + at) % 7 === 0);
      const choice = at % 5 === 0 ? 'agree' : isFor ? 'agree' : 'disagree';
      tried.given(by, { type: 'vote.cast', statement, choice });
    }
  }
}

const released = (tried: Trial) => tried.entries.filter(({ event }) => event.type === 'map.released').length;

test('Y1 Y2 a map is worked out, released by an act, shown with it, and the same after a restart', async () => {
  const session = gathered(60, 20);
  const { tried, here } = session;
  campsVote(session);
  const { logs } = logsOf(tried);
  const maps = opened({ logs, everyMs: 20 });
  maps.look('trial');
  await vi.waitFor(() => expect(released(tried)).toBe(1), 10_000);

  const { released: shown } = tried.state.opinion;
  const map = maps.at('trial', shown?.of ?? 0);
  const view = opinionView(tried.state, tried.words, 'public', map);
  expect(view).toMatchObject({ stage: 'groups', people: { least: 50, under: 100 }, statements: 20 });
  expect(view?.stage === 'groups' && view.groups.map(({ letter, size }) => [letter, size.least])).toEqual([
    ['A', 20],
    ['B', 20],
    ['C', 5],
  ]);

  const again = opened({ logs, everyMs: 20 });
  await again.ready('trial', shown?.of ?? 0);
  expect(again.at('trial', shown?.of ?? 0)).toEqual(map);
  const [ann] = here;
  const placed = maps.placeOf('trial', shown?.of, ann ?? '');
  expect(again.placeOf('trial', shown?.of, ann ?? '')).toEqual(placed);
  expect(ownPlace(tried.state, ann, placed).place).toMatchObject({ seq: shown?.of });
});

test('Y1 of fewer than five people no map is worked out, and a fifth brings it', async () => {
  const { tried, here, ids } = gathered(5, 8);
  const vote = (by: ActorId) => {
    for (const statement of ids) tried.given(by, { type: 'vote.cast', statement, choice: 'agree' });
  };
  for (const by of here.slice(0, 4)) vote(by);
  const { logs, wake } = logsOf(tried);
  const entries = vi.spyOn(logs, 'entries');
  const maps = opened({ logs, everyMs: 20 });
  maps.look('trial');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(entries).not.toHaveBeenCalled();
  expect(released(tried)).toBe(0);

  vote(here[4] as ActorId);
  wake();
  await vi.waitFor(() => expect(released(tried)).toBe(1), 10_000);
});

test('Y1 however many vote, the newest votes are worked out once in a while, and none is left out', async () => {
  const { tried, here, ids } = gathered(40, 10);
  const { logs, wake } = logsOf(tried);
  const maps = opened({ logs, everyMs: 150 });
  maps.look('trial');
  const begun = Date.now();
  for (const statement of ids) {
    for (const by of here) {
      tried.given(by, { type: 'vote.cast', statement, choice: 'agree' });
      wake();
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await vi.waitFor(() => expect(Object.keys(tried.state.opinion.since).length).toBeLessThan(5), 10_000);
  expect(released(tried)).toBeLessThanOrEqual(1 + Math.ceil((Date.now() - begun) / 150));
  const { digest } = maps.at('trial', tried.state.opinion.released?.of ?? 0) ?? {};
  expect(digest?.voters).toBe(40);
});

test('Y1 a node that is ahead goes back to what another one has released', async () => {
  const session = gathered(12, 8);
  const { tried } = session;
  campsVote(session);
  const half = Math.floor(tried.entries.length * 0.8);
  const { logs } = logsOf(tried);
  const maps = opened({ logs, everyMs: 600_000 });
  await maps.ready('trial', tried.entries.length);
  await maps.ready('trial', half);
  const fresh = opened({ logs, everyMs: 600_000 });
  await fresh.ready('trial', half);

  expect(maps.at('trial', half)).toBeDefined();
  expect(maps.at('trial', half)).toEqual(fresh.at('trial', half));
});

test('a map that cannot be worked out is not there, keeps nobody waiting, and is not tried many times a second', async () => {
  const { tried } = gathered(5, 2);
  const { logs } = logsOf(tried);
  const entries = vi.spyOn(logs, 'entries').mockRejectedValue(new Error('no line'));
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const maps = opened({ logs, everyMs: 20 });
  for (let asked = 0; asked < 5; asked += 1) await maps.ready('trial', 3);

  expect(maps.at('trial', 3)).toBeUndefined();
  expect(entries).toHaveBeenCalledTimes(1);
  expect(said).toHaveBeenCalledTimes(1);
  said.mockRestore();
});

test('Y4 a statement that was withdrawn leaves the words at once, and the map with the next release', async () => {
  const session = gathered(60, 20);
  const { tried, here, ids } = session;
  campsVote(session);
  const { logs, wake } = logsOf(tried);
  const maps = opened({ logs, everyMs: 20 });
  maps.look('trial');
  await vi.waitFor(() => expect(released(tried)).toBe(1), 10_000);
  const gone = ids[1] ?? '';
  const shown = () => {
    const view = opinionView(
      tried.state,
      tried.words,
      'public',
      maps.at('trial', tried.state.opinion.released?.of ?? 0),
    );
    return JSON.stringify(view);
  };
  expect(shown()).toContain(gone);
  tried.given('guest:P1', { type: 'statement.withdraw', statement: gone });
  expect(shown()).not.toContain(gone);
  expect(shown()).toContain('"statements":20');

  for (const by of here.slice(0, 5)) tried.given(by, { type: 'vote.cast', statement: ids[0], choice: 'pass' });
  wake();
  await vi.waitFor(() => expect(released(tried)).toBe(2), 10_000);
  expect(shown()).toContain('"statements":19');
});
