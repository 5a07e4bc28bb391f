import { groupClocks } from '#algorithms/group-clocks/group-clocks.ts';
import { timeLedger } from '#algorithms/time-ledger/time-ledger.ts';
import { waterline } from '#algorithms/waterline/waterline.ts';
import type { Rules } from './state.ts';

/** The rules a session has unless it says otherwise: names, versions, parameters. They stand in the log (decision 0007). */
export const usualRules: Rules = {
  questions: { method: waterline.name, version: waterline.version, weights: 'balanced' },
  queue: { method: groupClocks.name, version: groupClocks.version, slotSeconds: 120, ahead: 2 },
  ledger: { method: timeLedger.name, version: timeLedger.version, bufferSeconds: 120 },
  smallest: 5,
};
