import fs from 'node:fs';

/** Resident bytes of a process, as Linux tells; NaN elsewhere. */
export function residentSize(pid: number | undefined): number {
  const status = fs.existsSync(`/proc/${pid}/status`) ? fs.readFileSync(`/proc/${pid}/status`, 'utf8') : '';
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
}

export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
