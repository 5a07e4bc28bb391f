import { startNode } from '../tests/door/node.ts';
import { gather } from './load/crowd.ts';
import { listen, post } from './load/load.ts';

// 100, 300 and 1,000 viewers come in within the same five seconds, while people act: what is sent until the last is there
// grows with their number, not with its square.

const server = await startNode();
const each: number[] = [];
for (const viewers of [100, 300, 1_000]) {
  const log = `growth${viewers}`;
  const crowd = await gather(server, log, { people: 500, questions: 60 });
  const acting = post({ port: server.port, rate: 50 }, crowd.acts(50 * 5));
  const screens = await listen(
    { port: server.port, paths: [`/feed/${log}?surface=phone&lang=en`], within: 5_000 },
    viewers,
  );
  await acting;
  const { bytes } = screens.up;
  each.push(bytes / viewers);
  console.log(
    `${viewers} viewers within ${(screens.up.took / 1000).toFixed(1)} s: ` +
      `${(bytes / 1e6).toFixed(2)} MB sent until the last was there, ${(bytes / viewers / 1000).toFixed(1)} KB each`,
  );
  await screens.stop();
}
const grew = (each.at(-1) ?? 0) / (each[0] ?? 1);
console.log(
  `Bytes for each viewer, 1,000 against 100: ${grew.toFixed(2)} times (target at most 2 times, ${grew <= 2 ? 'reached' : 'MISSED'})`,
);
await server.stop();
