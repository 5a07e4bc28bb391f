import { create } from 'qrcode';
import { expect, test } from 'vitest';
import { qrPath } from './qr.ts';

test('the path holds exactly the dark modules of the code, inside the quiet zone', () => {
  const text = 'https://quillanor.example/j/K7M4RX';
  const { size, path } = qrPath(text);
  const dark = new Set<string>();
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let step = 0; step < Number(length); step += 1) dark.add(`${Number(x) + step - 4} ${Number(y) - 4}`);

  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  expect(size).toBe(modules.size + 8);
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      expect(dark.has(`${column} ${row}`)).toBe(modules.get(row, column) === 1);
});
