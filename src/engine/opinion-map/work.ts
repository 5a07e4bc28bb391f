import { controlBytes, type Field, fieldNames } from './layout.ts';

/** The jobs of the kernel, each for the people or statements from `first` up to `last`. */
export const operations = ['countPairs', 'readPairs', 'place', 'assign', 'count', 'sumDistances'] as const;
export type Operation = (typeof operations)[number];

type Step = (thread: number, first: number, last: number) => void;
type Kernel = Record<Operation, Step> & Partial<Record<Field, WebAssembly.Global>>;

/** Words in shared memory by which the threads agree on a job. */
export const word = {
  /** Rises with every job; helpers sleep on it. */
  job: 0,
  /** 1 while there is something to take. */
  isOpen: 1,
  /** Helpers that are at it. */
  busy: 2,
  /** The next item that nobody has taken. */
  next: 3,
  operation: 4,
  items: 5,
  perBlock: 6,
  isClosing: 7,
  hasFailed: 8,
} as const;

/** One thread's hold of the kernel. */
export function kernelOf(module: WebAssembly.Module, memory: WebAssembly.Memory): Kernel {
  return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Kernel; // exports are untyped
}

/** Takes blocks of the open job until none is left. */
export function work(kernel: Kernel, memory: WebAssembly.Memory, thread: number): void {
  const control = controlOf(memory);
  setFields(kernel, memory);
  const step = kernel[operations[control[word.operation]!]!];
  const items = control[word.items]!;
  const perBlock = control[word.perBlock]!;
  for (;;) {
    const first = Atomics.add(control, word.next, perBlock);
    if (first >= items) return;
    step(thread, first, Math.min(items, first + perBlock));
  }
}

function setFields(kernel: Kernel, memory: WebAssembly.Memory): void {
  const fields = fieldsOf(memory);
  for (const [at, name] of fieldNames.entries()) {
    const held = kernel[name];
    if (held) held.value = fields[at];
  }
}

export const controlOf = (memory: WebAssembly.Memory) => new Int32Array(memory.buffer, 0, controlBytes / 4);
export const fieldsOf = (memory: WebAssembly.Memory) =>
  new Float64Array(memory.buffer, controlBytes, fieldNames.length);
