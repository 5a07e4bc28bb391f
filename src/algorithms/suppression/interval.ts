/** A table of counts, row by row. */
export type Table = readonly (readonly number[])[];

/** Which cells are not published. */
export type Hidden = readonly (readonly boolean[])[];

/** What an outsider can compute: the lowest and the highest number that fits everything published. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * The interval of a hidden cell in a table of which the other hidden cells are not published, but the sums of all rows and columns are.
 *
 * To raise the cell by one, something in its row has to go down, something in that column up, and so on back to its own
 * column: a path through the hidden cells from row to column. Going down takes at most what a cell holds, going up has no
 * limit. So the farthest it can be raised is a maximum flow; lowered, the same with the directions turned, and at most to 0.
 * Cost: a breadth-first search over the hidden cells for each path (J. Edmonds, R. Karp 1972). Source: README.md.
 *
 * @example intervalOf([[12, 3, 8], [9, 14, 2], [7, 10, 11]], hidden, 0, 1) // { low: 1, high: 11 }
 */
export function intervalOf(table: Table, hidden: Hidden, row: number, column: number): Interval {
  const own = table[row]![column]!;
  const cellsElsewhere = cellsOf(hidden).filter(([i, j]) => i !== row || j !== column);
  const upwards = new Network(table.length);
  const downwards = new Network(table.length);
  for (const [i, j] of cellsElsewhere) {
    upwards.link(i, j, table[i]![j]!, Number.POSITIVE_INFINITY);
    downwards.link(i, j, Number.POSITIVE_INFINITY, table[i]![j]!);
  }
  const high = own + upwards.maximumFlow(row, column);
  return { low: own - Math.min(own, downwards.maximumFlow(row, column)), high };
}

/** The places of the hidden cells, row by row. */
export function cellsOf(hidden: Hidden): [row: number, column: number][] {
  return hidden.flatMap((cells, row) =>
    cells.flatMap((isHidden, column) => (isHidden ? [[row, column] as [number, number]] : [])),
  );
}

// Rows are the nodes from 0, columns those after them; an edge in each direction for each hidden cell.
class Network {
  private readonly edges: { from: number; to: number; room: number; back: number }[] = [];
  private readonly leaving = new Map<number, number[]>();
  private readonly rows: number;

  constructor(rows: number) {
    this.rows = rows;
  }

  /** A cell that can take so much from its row to its column, and so much the other way. */
  link(row: number, column: number, there: number, back: number): void {
    const place = this.edges.length;
    this.add({ from: row, to: this.rows + column, room: there, back: place + 1 });
    this.add({ from: this.rows + column, to: row, room: back, back: place });
  }

  private add(edge: { from: number; to: number; room: number; back: number }): void {
    const places = this.leaving.get(edge.from) ?? [];
    this.leaving.set(edge.from, places);
    places.push(this.edges.push(edge) - 1);
  }

  maximumFlow(row: number, column: number): number {
    let flow = 0;
    for (;;) {
      const path = this.shortestPath(row, this.rows + column);
      if (!path) return flow;
      const room = Math.min(...path.map((place) => this.edges[place]!.room));
      if (room === Number.POSITIVE_INFINITY) return room;
      for (const place of path) {
        const edge = this.edges[place]!;
        edge.room -= room;
        this.edges[edge.back]!.room += room;
      }
      flow += room;
    }
  }

  private shortestPath(source: number, sink: number): number[] | undefined {
    const cameBy = new Map<number, number>();
    const reached = [source];
    for (const node of reached) {
      if (node === sink) break;
      for (const place of this.leaving.get(node) ?? []) {
        const { to, room } = this.edges[place]!;
        if (room <= 0 || to === source || cameBy.has(to)) continue;
        cameBy.set(to, place);
        reached.push(to);
      }
    }
    if (!cameBy.has(sink)) return undefined;
    const path: number[] = [];
    for (let node = sink; node !== source; node = this.edges[path.at(-1)!]!.from) path.push(cameBy.get(node)!);
    return path;
  }
}
