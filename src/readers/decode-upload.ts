/** Bytes in, text out: what people upload is not always what it claims to be. */

/**
 * The text of an uploaded file. A byte order mark decides; without one UTF-8 is tried, then UTF-16 is recognised
 * by its zero bytes, and what is left is read as windows-1252, which accepts everything.
 */
export function decodeUpload(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (notUtf8) {
    if (notUtf8 instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes);
    throw notUtf8;
  }
}

/** The encoding of a file of which only the beginning is there; one of single bytes is taken for UTF-8. */
export const encodingOf = (beginning: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' =>
  wideEncoding(beginning) ?? 'utf-8';

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return unmarkedUtf16(bytes);
}

/** Whether a file is plainly no text: a known signature, or bytes that no text contains. */
export function looksBinary(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (
    ['%PDF', 'PK\u0003\u0004', '\u0089PNG', 'GIF8', '\u00ff\u00d8\u00ff', '\u00d0\u00cf\u0011\u00e0', '{\\rtf'].some(
      (sign) => start.startsWith(sign),
    )
  )
    return true;
  const sample = decodeUpload(bytes.subarray(0, 8192 - (bytes.length % 2)));
  let controls = 0;
  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index);
    if (code === 0) return true;
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls += 1;
  }
  return controls > sample.length / 50;
}

// Latin text in UTF-16 has a zero in nearly every second byte; text in one byte per letter has none at all.
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 512);
  if (sample.length < 4) return undefined;
  const zeros = [0, 0];
  for (let index = 0; index < sample.length; index++) if (sample[index] === 0) zeros[index % 2]! += 1;
  const most = sample.length * 0.3;
  if (zeros[1]! > most && zeros[0] === 0) return 'utf-16le';
  if (zeros[0]! > most && zeros[1] === 0) return 'utf-16be';
  return undefined;
}
