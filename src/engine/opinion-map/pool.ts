import { Worker } from 'node:worker_threads';
import { kernelBytes } from './kernel-bytes.ts';
import { controlOf, kernelOf, type Operation, operations, word, work } from './work.ts';

export interface HelperData {
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
  thread: number;
}

/** Threads over one memory. The caller is the first of them. */
export interface Pool {
  readonly threads: number;
  readonly memory: WebAssembly.Memory;
  /** Does the job with as many threads as are awake, and comes back when all of it is done. */
  run(operation: Operation, items: number, perBlock: number): void;
  close(): void;
}

const mostPages = 65_536;
const patience = 60_000;
let compiled: WebAssembly.Module | undefined;

/** Helpers start by themselves and join the first job they find open: nobody waits for them. */
export function openPool(threads: number): Pool {
  compiled ??= new WebAssembly.Module(Buffer.from(kernelBytes.join(''), 'base64'));
  const module = compiled;
  const memory = new WebAssembly.Memory({ initial: 1, maximum: mostPages, shared: true });
  const kernel = kernelOf(module, memory);
  const control = controlOf(memory);
  for (let thread = 1; thread < threads; thread += 1) startHelper({ module, memory, thread });

  return {
    threads,
    memory,
    run(operation, items, perBlock) {
      control[word.operation] = operations.indexOf(operation);
      control[word.items] = items;
      control[word.perBlock] = perBlock;
      Atomics.store(control, word.next, 0);
      Atomics.store(control, word.isOpen, 1);
      Atomics.add(control, word.job, 1);
      if (items > perBlock) Atomics.notify(control, word.job);
      try {
        work(kernel, memory, 0);
      } finally {
        Atomics.store(control, word.isOpen, 0);
        waitForHelpers(control);
      }
    },
    close() {
      Atomics.store(control, word.isClosing, 1);
      Atomics.add(control, word.job, 1);
      Atomics.notify(control, word.job);
    },
  };
}

function startHelper(data: HelperData): void {
  const helper = new Worker(new URL('./helper-worker.ts', import.meta.url), { workerData: data, execArgv: [] });
  helper.unref(); // it ends with the program, asked or not
}

function waitForHelpers(control: Int32Array): void {
  for (let busy = Atomics.load(control, word.busy); busy > 0; busy = Atomics.load(control, word.busy)) {
    if (Atomics.wait(control, word.busy, busy, patience) === 'timed-out')
      throw new Error('A helper thread never finished');
  }
  if (Atomics.load(control, word.hasFailed) === 1) throw new Error('A helper thread failed');
}
