import { expect, test, vi } from 'vitest';
import { camps } from '#core/session/views/given-map.ts';
import type { ReleasedMap } from '#core/session/views/opinion-map.ts';
import type { Running } from '#server/running.ts';
import { createBoards } from './boards.ts';
import { data } from './surfaces/data.ts';

/** A session with a release that this node has not worked out; `comes` brings the map. */
function unworked(patienceMs: number) {
  const { tried, map } = camps();
  const { promise, resolve } = Promise.withResolvers<void>();
  let worked: ReleasedMap | undefined;
  const reading = { ...tried, seq: tried.entries.length };
  const logs = { read: async () => reading, follow: () => () => {} } as unknown as Running['logs']; // as much as a board asks for
  const ready = vi.fn(() => promise);
  const boards = createBoards(
    logs,
    { look() {}, at: (_, of) => (worked?.of === of ? worked : undefined), ready },
    patienceMs,
  );
  const comes = () => {
    worked = map;
    resolve();
  };
  return { followed: boards.of('trial', data), comes, ready, close: () => boards.close() };
}
const stageOf = ({ followed }: ReturnType<typeof unworked>) =>
  (followed.board.since('en').parts.opinion as { stage: string } | undefined)?.stage; // as the surface draws it

test('Y2 a node that reads of a release it has not worked out does so before it shows that position', async () => {
  const node = unworked(5_000);
  const shown = node.followed.update();
  await Promise.resolve();
  expect(node.followed.board.seq).toBe(-1);
  node.comes();
  await shown;

  expect(stageOf(node)).toBe('groups');
  node.close();
});

test('Y2 if that takes too long it goes on without, asks no second time, and whoever listens is told when it is there', async () => {
  const node = unworked(20);
  const told = vi.fn();
  node.followed.listen(told);
  await node.followed.update();
  expect(stageOf(node)).toBe('few');
  await node.followed.update();
  expect(node.ready).toHaveBeenCalledTimes(1);
  expect(told).not.toHaveBeenCalled();

  node.comes();
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
  await node.followed.update();
  expect(stageOf(node)).toBe('groups');
  node.close();
});
