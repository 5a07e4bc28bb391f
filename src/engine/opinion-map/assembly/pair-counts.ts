// Counts, for every two statements and every two choices, the people who made both: bit rows added column by column.
// A chunk is 128 statements. A person's row in a chunk is three bit words of 128, one for each choice, in 64 bytes.
// A list holds the rows of the people who gave one statement one choice; its length is filled up to eight with row 0, all zero.

import { addColumns, COUNTER, drainCounter, emptyCounts } from './counters';
import {
  begin,
  carries,
  cells,
  chunks,
  countBytes,
  counters,
  end,
  heads,
  lists,
  pairC,
  pairS,
  pairT,
  planes,
  rowBytes,
  rows,
  statements,
  threadBytes,
  threads,
} from './memory';

const ROW: u32 = 64;
const CHOICES: i32 = 3;

/** Adds the people `first` to `last` to the counters of this thread. */
export function countPairs(thread: i32, first: i32, last: i32): void {
  const own = <usize>thread * threadBytes;
  const wide = <usize>thread * countBytes;
  measureLists(heads + own, first, last);
  const length = placeLists(heads + own);
  memory.fill(lists + wide, 0, (<usize>length) << 2);
  memory.fill(rows + wide, 0, <usize>chunks * rowBytes);
  fillRows(own, wide, first, last);
  for (let chunk = 0; chunk < chunks; chunk++) addRows(own, wide, chunk);
}

function measureLists(ends: usize, first: i32, last: i32): void {
  memory.fill(ends, 0, (<usize>statements) << 4);
  for (let i = first; i < last; i++) {
    const stop = cells + ((<usize>load<u32>(end + ((<usize>i) << 2))) << 1);
    for (let at = cells + ((<usize>load<u32>(begin + ((<usize>i) << 2))) << 1); at < stop; at += 2) {
      const head = ends + ((<usize>load<u16>(at)) << 2);
      store<u32>(head, load<u32>(head) + 1);
    }
  }
}

/** Turns lengths into places, each list filled up to eight; gives the whole length. */
function placeLists(ends: usize): u32 {
  const stop = ends + ((<usize>statements) << 4);
  let from: u32 = 0;
  for (let head = ends; head < stop; head += 4) {
    const length = load<u32>(head);
    store<u32>(head, from);
    from += (length + 7) & ~7;
  }
  return from;
}

/** Afterwards `heads` holds where each list ends. */
function fillRows(own: usize, wide: usize, first: i32, last: i32): void {
  const ends = heads + own;
  const list = lists + wide;
  const stride = <u32>rowBytes;
  let row: u32 = ROW;
  for (let i = first; i < last; i++) {
    const stop = cells + ((<usize>load<u32>(end + ((<usize>i) << 2))) << 1);
    for (let at = cells + ((<usize>load<u32>(begin + ((<usize>i) << 2))) << 1); at < stop; at += 2) {
      const code = <u32>load<u16>(at);
      const head = ends + ((<usize>code) << 2);
      const place = load<u32>(head);
      store<u32>(head, place + 1);
      store<u32>(list + ((<usize>place) << 2), row);
      // 512 codes to a chunk; below that, two bits of choice and seven of column.
      const byte = rows + wide + <usize>((code >> 9) * stride + row + ((code & 3) << 4) + ((code >> 5) & 15));
      store<u8>(byte, <u32>load<u8>(byte) | (1 << ((code >> 2) & 7)));
    }
    row += ROW;
  }
}

/** Adds the rows of every list to its counters in one chunk, for the statements up to that chunk's last: each pair once. */
function addRows(own: usize, wide: usize, chunk: i32): void {
  const words = rows + wide + <usize>chunk * rowBytes;
  const last = min(statements << 2, (chunk + 1) << 9);
  let from: u32 = 0;
  for (let code = 0; code < last; code++) {
    const to = (load<u32>(heads + own + ((<usize>code) << 2)) + 7) & ~7;
    if (from === to) continue;
    const list = lists + wide + ((<usize>from) << 2);
    const stop = lists + wide + ((<usize>to) << 2);
    const counter = counters + wide + counterAt((code >> 2) * CHOICES + (code & 3), chunk);
    addColumns(list, stop, words, carries + own, counter);
    from = to;
  }
}

function counterAt(list: i32, chunk: i32): usize {
  return (<usize>list * <usize>chunks + <usize>chunk) * (<usize>CHOICES * COUNTER);
}

/** Reads the counters of all threads out into the rows `first` to `last` of the pair sums, and what mirrors them. */
export function readPairs(thread: i32, first: i32, last: i32): void {
  const counts = rows + <usize>thread * countBytes;
  for (let j = first; j < last; j++) {
    for (let chunk = j >> 7; chunk < chunks; chunk++) {
      readCounts(counts, j, chunk);
      const behind = min(statements, (chunk + 1) << 7);
      for (let k = chunk << 7; k < behind; k++) {
        storePair(counts + ((<usize>(k & 127)) << 2), j, k, chunk === j >> 7);
      }
    }
  }
}

function readCounts(counts: usize, j: i32, chunk: i32): void {
  emptyCounts(counts, CHOICES * CHOICES);
  for (let thread = 0; thread < threads; thread++) {
    for (let choice = 0; choice < CHOICES; choice++) {
      const counter = counters + <usize>thread * countBytes + counterAt(j * CHOICES + choice, chunk);
      for (let word = 0; word < CHOICES; word++) {
        drainCounter(counter + <usize>word * COUNTER, planes, counts + <usize>(choice * CHOICES + word) * 512);
      }
    }
  }
}

/** The nine counts of the pair (disagree, pass, agree of j by those of k) as its sums of definition 2.2. */
function storePair(at: usize, j: i32, k: i32, isOwnChunk: bool): void {
  const dd = load<i32>(at);
  const dp = load<i32>(at, 512);
  const da = load<i32>(at, 1024);
  const pd = load<i32>(at, 1536);
  const pp = load<i32>(at, 2048);
  const pa = load<i32>(at, 2560);
  const ad = load<i32>(at, 3072);
  const ap = load<i32>(at, 3584);
  const aa = load<i32>(at, 4096);
  const here = (<usize>j * <usize>statements + <usize>k) << 2;
  const products = aa + dd - ad - da;
  const both = dd + dp + da + pd + pp + pa + ad + ap + aa;
  store<i32>(pairS + here, products);
  store<i32>(pairC + here, both);
  store<i32>(pairT + here, ad + ap + aa - dd - dp - da);
  if (isOwnChunk) return;
  const there = (<usize>k * <usize>statements + <usize>j) << 2;
  store<i32>(pairS + there, products);
  store<i32>(pairC + there, both);
  store<i32>(pairT + there, da + pa + aa - dd - pd - ad);
}
