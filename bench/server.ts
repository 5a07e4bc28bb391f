import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The real program in a process of its own, on a data folder of its own, for benchmarks and tests. */
export interface RunningServer {
  port: number;
  pid: number;
  /** Milliseconds from the start of the process to its first answer. */
  startedIn: number;
  setUpLink: string | undefined;
  /** Resident size in bytes, where the system tells. */
  memory(): number;
  stop(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, '..');

export const freshFolder = () => fs.mkdtempSync(path.join(os.tmpdir(), 'bigtent-bench-'));

/** Starts `server.ts` and waits until it answers. `port` 0 lets the system choose one. */
export async function startServer(dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<RunningServer> {
  const begun = performance.now();
  const child = spawn(process.execPath, [path.join(root, 'server.ts')], {
    cwd: root,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await firstLines(child);
  const port = Number(/:(\d+)/.exec(said)?.[1]);
  const answer = await fetch(`http://127.0.0.1:${port}/healthz`);
  await answer.arrayBuffer();
  const startedIn = performance.now() - begun;
  return {
    port,
    pid: child.pid ?? 0,
    startedIn,
    setUpLink: /\/start\/[\w-]+/.exec(said)?.[0],
    memory: () => residentSize(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

/** What the program says until it is ready: the address, and on a first start the set-up link. */
async function firstLines(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    if (/runs at .*:\d+/.test(said)) break;
  }
  child.stdout?.on('data', () => {});
  child.stdout?.resume();
  return said;
}

function residentSize(pid: number): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}
