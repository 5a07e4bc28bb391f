/** A line on a terminal that tells how far something is, written over and over; nothing at all where nobody looks on. */
export interface Progress {
  /** `share` from 0 to 1; without one only what is being done. */
  show(doing: string, share?: number): void;
  /** Takes the line away. */
  clear(): void;
}

const barWidth = 24;
/** Work that is done sooner needs no line. */
const patience = 300;

export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { show() {}, clear() {} };
  const began = Date.now();
  let line = '';
  const write = (next: string) => {
    if (next === line) return;
    stream.write(`\r${next.padEnd(line.length)}`);
    line = next;
  };
  return {
    show(doing, share) {
      if (Date.now() - began < patience) return;
      const done = Math.round((share ?? 0) * barWidth);
      const bar = `${'█'.repeat(done)}${'░'.repeat(barWidth - done)} ${Math.floor((share ?? 0) * 100)} %`;
      write(share === undefined ? `${doing} …` : `${doing} ${bar}`);
    },
    clear() {
      if (line !== '') stream.write(`\r${' '.repeat(line.length)}\r`);
      line = '';
    },
  };
}
