import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Method, methods } from './method-list.ts';

/**
 * Runs every vector file in a folder and below whose method is known here, prints a line for each file and at the end
 * `N passed, N failed`, counting cases. Answers with the exit code: 0, 1 if a case failed, 2 if there is nothing to run.
 */
export async function methodsCheck(dir: string, print: (line: string) => void): Promise<number> {
  const files = filesIn(dir);
  if (files === undefined) return nothing(print, `There is no folder ${dir}.`);
  const total = { passed: 0, failed: 0 };
  let isEmpty = true;
  for (const path of files) {
    const outcome = checkFile(join(dir, path), path);
    if (outcome === 'other') continue;
    isEmpty = false;
    if (outcome === 'unknown') {
      print(`not known here: ${path}`);
      continue;
    }
    total.passed += outcome.passed;
    total.failed += outcome.failures.length;
    if (outcome.failures.length === 0) print(`ok ${path} ${outcome.passed} ${outcome.passed === 1 ? 'case' : 'cases'}`);
    for (const failure of outcome.failures) print(`FAILED ${path} ${failure}`);
  }
  if (isEmpty) return nothing(print, `There is no vector file in ${dir}.`);
  print(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

/** `bigtent methods check DIR`; anything else is told how it is called. */
export async function methodsCommand(args: string[], print: (line: string) => void): Promise<number> {
  const [act, dir, ...more] = args;
  if (act === 'check' && dir !== undefined && more.length === 0) return methodsCheck(dir, print);
  return nothing(print, 'Say which folder to check: npx bigtent methods check DIR');
}

function nothing(print: (line: string) => void, sentence: string): number {
  print(sentence);
  return 2;
}

function filesIn(dir: string): string[] | undefined {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').includes('node_modules'))
    .sort();
}

interface Outcome {
  passed: number;
  failures: string[];
}

/** `other` is JSON of another kind, `unknown` a vector file whose method is not here. */
function checkFile(file: string, path: string): Outcome | 'other' | 'unknown' {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    return { passed: 0, failures: [`cannot be read: ${messageOf(cause)}`] };
  }
  const named = methods.find((method) => path === method.path || path.endsWith(`/${method.path}`));
  if (!isRecord(content) || !('topic' in content)) {
    return named ? { passed: 0, failures: ['has no topic, so it is no vector file'] } : 'other';
  }
  const { topic, cases, tolerance = 0 } = content;
  const method = named ?? findMethod(topic, cases);
  const hasCases = Array.isArray(cases) && cases.some((one) => isRecord(one) && isRecord(one.input));
  if (!hasCases && methods.some((known) => known === method || known.topic === topic))
    return { passed: 0, failures: ['has no case that could be run'] };
  if (!method || !Array.isArray(cases)) return 'unknown';
  if (typeof tolerance !== 'number') return { passed: 0, failures: ['has a tolerance that is not a number'] };
  const failures = cases
    .map((one, place) => runOne(method, one, place, tolerance))
    .filter((line) => line !== undefined);
  return { passed: cases.length - failures.length, failures };
}

function findMethod(topic: unknown, cases: unknown): Method | undefined {
  if (!Array.isArray(cases)) return undefined;
  return methods.find((method) => method.topic === topic && cases.some((one) => isCaseOf(method, one)));
}

function isCaseOf(method: Method, one: unknown): boolean {
  if (!isRecord(one) || !isRecord(one.input) || !isRecord(one.expect)) return false;
  const { input, expect } = one;
  return method.input.every((key) => key in input) && method.expect.some((key) => key in expect);
}

/** What is wrong with one case, or nothing. */
function runOne(method: Method, one: unknown, place: number, tolerance: number): string | undefined {
  const id = isRecord(one) && typeof one.id === 'string' ? one.id : `case ${place + 1}`;
  if (!isRecord(one) || !isRecord(one.input) || !isRecord(one.expect) || Object.keys(one.expect).length === 0)
    return `${id}: a case needs an input and something to expect`;
  let output: unknown;
  try {
    output = method.runCase(one.input);
  } catch (cause) {
    return `${id}: cannot be run: ${messageOf(cause)}`;
  }
  const found = difference(one.expect, output, tolerance, '');
  return found && `${id}: ${found}`;
}

/** Where an output differs from what is expected. Only the keys expected count; arrays are ordered, objects are not. */
function difference(expected: unknown, got: unknown, tolerance: number, where: string): string | undefined {
  if (Array.isArray(expected) && Array.isArray(got) && expected.length === got.length) {
    return firstOf(expected.keys(), (key) => difference(expected[key], got[key], tolerance, `${where}[${key}]`));
  }
  if (isRecord(expected) && isRecord(got)) {
    const name = (key: string) => (where === '' ? key : `${where}.${key}`);
    return firstOf(Object.keys(expected), (key) =>
      difference(expected[key], Object.hasOwn(got, key) ? got[key] : undefined, tolerance, name(key)),
    );
  }
  if (typeof expected === 'number' && typeof got === 'number' && Math.abs(expected - got) <= tolerance)
    return undefined;
  if (expected === got && typeof expected !== 'object') return undefined;
  if (expected === null && got === null) return undefined;
  return `${where}: expected ${shown(expected)} got ${shown(got)}`;
}

function firstOf<Key>(keys: Iterable<Key>, find: (key: Key) => string | undefined): string | undefined {
  for (const key of keys) {
    const found = find(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));
