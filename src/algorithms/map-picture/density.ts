/** A square of heights over the plane: node (column, row) lies at x + column * step, y + row * step. */
export interface Heights {
  columns: number;
  rows: number;
  x: number;
  y: number;
  step: number;
  values: Float64Array;
}

/** Where a square of heights lies. */
export type Frame = Omit<Heights, 'values'>;

/**
 * How many people stand about each place: everybody counts 1 where they stand and less further off, by a bell of the given
 * width. So a height of 5 is never reached without five people. The cost hangs on the frame, once everybody is counted in.
 */
export function heightsOf(frame: Frame, people: Iterable<readonly [x: number, y: number]>, width: number): Heights {
  const { columns, rows, step } = frame;
  const counted = new Float64Array(columns * rows);
  for (const [x, y] of people) {
    const column = Math.round((x - frame.x) / step);
    const row = Math.round((y - frame.y) / step);
    if (column >= 0 && column < columns && row >= 0 && row < rows) counted[row * columns + column]! += 1;
  }
  const reach = Math.ceil((3 * width) / step);
  const bell = Array.from({ length: reach + 1 }, (_, at) => Math.exp(-((at * step) ** 2) / (2 * width ** 2)));
  const along = blurred(counted, columns, rows, 1, columns, bell);
  return { ...frame, values: blurred(along, rows, columns, columns, 1, bell) };
}

/** Spreads every number along lines: `length` steps of `stride`, line after line `next` apart. */
function blurred(
  values: Float64Array,
  length: number,
  lines: number,
  stride: number,
  next: number,
  bell: readonly number[],
): Float64Array {
  const spread = new Float64Array(values.length);
  for (let line = 0; line < lines; line += 1) {
    for (let at = 0; at < length; at += 1) {
      const value = values[line * next + at * stride]!;
      if (value === 0) continue;
      for (let off = -(bell.length - 1); off < bell.length; off += 1) {
        const to = at + off;
        if (to >= 0 && to < length) spread[line * next + to * stride]! += value * bell[Math.abs(off)]!;
      }
    }
  }
  return spread;
}

/**
 * The lines around everything that is at least so high, each a closed ring of points. What lies beyond the frame is low.
 *
 * Source: W. Lorensen, H. Cline, Marching cubes (1987), in the plane; saddles are kept apart.
 */
export function contours(heights: Heights, level: number): [x: number, y: number][][] {
  const next = new Map<string, { to: string; point: [number, number] }[]>();
  for (let row = -1; row < heights.rows; row += 1)
    for (let column = -1; column < heights.columns; column += 1)
      for (const [from, to] of crossings(heights, column, row, level)) {
        const list = next.get(from.key) ?? [];
        list.push({ to: to.key, point: from.point });
        next.set(from.key, list);
      }
  const rings: [number, number][][] = [];
  for (const start of next.keys()) {
    const ring: [number, number][] = [];
    let at = start;
    for (let step = next.get(at)?.pop(); step; step = next.get(at)?.pop()) {
      ring.push(step.point);
      at = step.to;
    }
    if (ring.length > 2) rings.push(ring);
  }
  return rings;
}

interface Crossing {
  key: string;
  point: [number, number];
}

/** The corners of a square of four nodes, in turn. */
const corners = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

/** Where the line enters and leaves one square, with what is high always on the same side. */
function crossings(heights: Heights, column: number, row: number, level: number): [Crossing, Crossing][] {
  const heightAt = ([dx, dy]: readonly [number, number]) => {
    const [c, r] = [column + dx, row + dy];
    return c < 0 || r < 0 || c >= heights.columns || r >= heights.rows ? 0 : heights.values[r * heights.columns + c]!;
  };
  const into: Crossing[] = [];
  const out: Crossing[] = [];
  for (const [side, from] of corners.entries()) {
    const to = corners[(side + 1) % 4]!;
    const [low, high] = [heightAt(from), heightAt(to)];
    if (low >= level === high >= level) continue;
    const share = (level - low) / (high - low);
    const [c, r] = [column + from[0] + share * (to[0] - from[0]), row + from[1] + share * (to[1] - from[1])];
    const key = [column + from[0] + column + to[0], row + from[1] + row + to[1]].join(' ');
    const crossing: Crossing = { key, point: [heights.x + c * heights.step, heights.y + r * heights.step] };
    (low < level ? into : out).push(crossing);
  }
  // Going round a square, downs and ups take turns; a high corner lies between an up and the down that follows it.
  const offset = heightAt(corners[0]) >= level ? 1 : 0;
  return out.map((leaving, at) => [leaving, into[(at + offset) % into.length]!]);
}
