import fs from 'node:fs';

/** Resident bytes of a process, as Linux tells; NaN elsewhere. */
export function residentSize(pid: number | undefined): number {
  const status = fs.existsSync(`/proc/${pid}/status`) ? fs.readFileSync(`/proc/${pid}/status`, 'utf8') : '';
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
}

export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

/** Seconds of processor that a process and its ended children have used so far, as Linux tells; NaN elsewhere. */
export function processorSeconds(pid: number | undefined): number {
  const stat = fs.existsSync(`/proc/${pid}/stat`) ? fs.readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
  // The name may hold anything but a closing bracket followed by the state; then utime and stime in hundredths.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
