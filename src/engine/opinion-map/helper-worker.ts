import { workerData } from 'node:worker_threads';
import type { HelperData } from './pool.ts';
import { controlOf, kernelOf, word, work } from './work.ts';

// A helper thread: sleeps until there is a job, takes blocks of it, sleeps again. It costs nothing while there is none.

const { module, memory, thread } = workerData as HelperData; // what pool.ts handed in
const kernel = kernelOf(module, memory);
const control = controlOf(memory);

for (let seen = 0; Atomics.load(control, word.isClosing) === 0; ) {
  if (Atomics.load(control, word.job) === seen) Atomics.wait(control, word.job, seen);
  seen = Atomics.load(control, word.job);
  Atomics.add(control, word.busy, 1);
  try {
    // Whoever comes late finds the job closed, or the next one open with all its numbers in place.
    if (Atomics.load(control, word.isOpen) === 1) work(kernel, memory, thread);
  } catch (error) {
    Atomics.store(control, word.hasFailed, 1);
    throw error;
  } finally {
    Atomics.sub(control, word.busy, 1);
    Atomics.notify(control, word.busy);
  }
}
