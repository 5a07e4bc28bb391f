import process from 'node:process';
import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';

/**
 * Keeps the process as small as what it holds (decision 0028). Left to itself V8 lets the room for new objects grow to 128 MB
 * and lets rubbish pile up to four times what is alive before it looks: 500 MB with 10,000 listeners, where 140 MB live.
 * Both numbers are read by V8 each time it decides, so that they hold although it runs already.
 */
export function keepSmall(readers: () => number): void {
  let before = process.cpuUsage();
  const look = () => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    settle(readers() < fewReaders && user + system > everyMs * 500);
  };
  settle(false);
  setInterval(look, everyMs).unref();
}

const everyMs = 1_000;
/**
 * Two halves of 8 MB. Of 32 while few listen and there is much to do, half of a processor's time: then there is room, and an act costs
 * a tenth less. After a quiet time V8 makes it smaller; then it may grow again up to here.
 */
const youngBytes = { usual: 16_000_000, roomy: 64_000_000 };
const fewReaders = 500;
/** So much rubbish may lie about, or a third of what lives: looking more often costs more than it gives back. */
const rubbishBytes = 64_000_000;

function settle(isRoomy: boolean): void {
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;
  const most = isRoomy ? youngBytes.roomy : youngBytes.usual;
  setFlagsFromString(`--semi-space-growth-factor=${young < most ? 2 : 1}`);
  const percent = Math.round((100 * rubbishBytes) / getHeapStatistics().used_heap_size);
  setFlagsFromString(`--heap-growing-percent=${Math.min(200, Math.max(33, percent))}`);
}
