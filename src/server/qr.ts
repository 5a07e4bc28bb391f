import { create } from 'qrcode';

/** Modules around a code that must stay light, by the standard. */
const quiet = 4;

/**
 * A QR code as one path: a horizontal stroke for each run of dark modules. Level M: a poster is seldom dirty.
 *
 * @example qrPath('a').size // 29: 21 modules and the quiet zone on both sides
 */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const path: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const from = column;
      while (column < size && modules.get(row, column)) column += 1;
      if (column > from) path.push(`M${from + quiet} ${row + quiet}h${column - from}v1h${from - column}z`);
    }
  }
  return { size: size + 2 * quiet, path: path.join('') };
}
