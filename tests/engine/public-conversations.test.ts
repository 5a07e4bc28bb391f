import { afterAll, describe, expect, test } from 'vitest';
import { mapOf } from '#algorithms/opinion-map/opinion-map.ts';
import { openEngine } from '#engine/opinion-map/engine.ts';
import { publicConversations } from '../../bench/map/conversations.ts';

const engine = openEngine(2);
afterAll(() => engine.close());

const conversations = publicConversations();

describe.runIf(conversations.length > 0)('the fast stages give the map of the plain ones, to the bit', () => {
  test.each(conversations)('$name', ({ table, active }) => {
    expect(mapOf(table, { active, stages: engine.stages })).toEqual(mapOf(table, { active }));
  });
});
