import { mapOf } from '#algorithms/opinion-map/opinion-map.ts';
import { openEngine } from '#engine/opinion-map/engine.ts';
import { median, ms } from '../print/figures.ts';
import { megabytes, residentSize } from '../print/memory.ts';
import { publicConversations } from './conversations.ts';
import { runs } from './timing.ts';

// Each public conversation, whole: by the plain stages, and by the kernel with one thread and two.

const engines = [openEngine(1), openEngine(2)];
for (const { name, table, active } of publicConversations()) {
  const plain = median(runs(5, () => mapOf(table, { active }), 2));
  const fast = engines.map(({ stages }) => {
    // Each run with a table of its own, so that it is copied in again.
    return median(runs(5, () => mapOf({ ...table }, { active, stages }), 2));
  });
  const votes = table.start[table.participants]!;
  const ratio = (plain / Math.min(...fast)).toFixed(1);
  console.log(
    `${name} (${table.participants} x ${table.statements}, ${votes} votes): plain ${ms(plain)}, kernel ${fast.map(ms).join(' and ')}, ${ratio} times as fast`,
  );
}
console.log(`memory ${megabytes(residentSize(process.pid))}`);
for (const engine of engines) engine.close();
