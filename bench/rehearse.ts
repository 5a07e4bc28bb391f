import { rehearseInHand } from '#server/rehearsal/in-hand.ts';
import { checkPromises, saidOf } from '../tests/promises/check.ts';
import type { Written } from '../tests/promises/entries.ts';

// A rehearsal of 90 minutes with 1,000 people, as fast as it goes, and its promises checked from the entries by code that
// shares nothing with the rules. Twenty seeds; a broken promise is printed with its place, and this ends with 1.

let broken = 0;
for (let seed = 1; seed <= 20; seed += 1) {
  const began = performance.now();
  const { tried, played } = await rehearseInHand(seed, 1000);
  const took = performance.now() - began;
  const checked = checkPromises(structuredClone(tried.entries) as unknown as Written[]); // as somebody outside reads them
  const said = saidOf(checked).join('; ');
  console.log(`seed ${seed}: ${played.kept} acts in ${(took / 1000).toFixed(1)} s; ${said}`);
  for (const fault of checked.faults) console.log(`  BROKEN ${fault}`);
  broken += checked.faults.length;
}
console.log(`promises broken: ${broken} (target 0, ${broken === 0 ? 'reached' : 'MISSED'})`);
process.exitCode = broken === 0 ? 0 : 1;
