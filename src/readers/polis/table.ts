import { decodeUpload, encodingOf, looksBinary } from '#readers/decode-upload.ts';
import { csvReader } from './csv.ts';
import type { Remarks } from './remark.ts';

/** A file as it comes in, piece by piece. */
export interface FileReading {
  push(bytes: Uint8Array): void;
  end(): void;
}

/** What a file's rows mean: the head is taken first and may say, in one sentence, why nothing can be made of it. */
export interface RowReading {
  head(cells: string[]): string | undefined;
  row(cells: string[], line: number): void;
  /** Whether anything at all came of the rows. */
  isAnything(): boolean;
}

/** Reads a table: encoding, byte order mark and separator are found out, the first row is the head. */
export function tableReading(
  file: string,
  meaning: RowReading,
  notes: Remarks,
  refuse: (sentence: string) => void,
): FileReading {
  let decoder: TextDecoder | undefined;
  let state: 'head' | 'rows' | 'refused' = 'head';
  let rows = 0;
  const take = (cells: string[], line: number) => {
    if (state === 'rows') {
      rows += 1;
      meaning.row(cells, line);
    }
    if (state !== 'head') return;
    const reason = meaning.head(cells);
    state = reason === undefined ? 'rows' : 'refused';
    if (reason !== undefined) refuse(reason);
  };
  const reader = csvReader(take, (line) => notes.add('unclosed-quote', file, line));
  return {
    push(bytes) {
      if (state === 'refused' || bytes.length === 0) return;
      if (!decoder && looksBinary(bytes)) {
        state = 'refused';
        refuse(`${file} is not a text file.`);
        return;
      }
      decoder ??= new TextDecoder(encodingOf(bytes));
      reader.push(decoder.decode(bytes, { stream: true }));
    },
    end() {
      if (state === 'refused') return;
      if (decoder) reader.push(decoder.decode());
      reader.end();
      if (state === 'head') refuse(`${file} is empty.`);
      if (rows > 0 && !meaning.isAnything()) {
        const first = notes.list().find((remark) => remark.file === file);
        refuse(`Nothing in ${file} could be read. ${first?.message ?? ''}`.trim());
      }
    },
  };
}

/** A small file read at once, with the words in whatever encoding they are. */
export function wholeTable(
  bytes: Uint8Array,
  take: (cells: string[], line: number) => void,
  unclosed: (line: number) => void,
) {
  const reader = csvReader(take, unclosed);
  reader.push(decodeUpload(bytes));
  reader.end();
}

/** A head as it is quoted in a sentence. */
export const quotedHead = (cells: readonly string[]) => {
  const head = cells.join(',');
  return `"${head.length > 60 ? `${head.slice(0, 60)}…` : head}"`;
};
