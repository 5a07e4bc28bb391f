import { cellsPerAxis } from '#algorithms/opinion-map/stages.ts';

/** How much there has to be room for. */
export interface Room {
  people: number;
  statements: number;
  /** Votes, and free space between them. */
  cells: number;
}

/** What a thread adds to its own counters before it takes the next ones: their bit rows fit into the second-level cache. */
export const peoplePerBlock = 4096;
export const mostGroups = 8;
/** The bit planes of a counter have room for no more. */
export const mostPeople = 2 ** 24 - 1;
/** From here on the counters of one thread would be larger than half a gigabyte. */
export const mostStatements = 4096;

const mostCells = cellsPerAxis * cellsPerAxis;
/** Two, three, four and five groups. */
const groupsOfAllDivisions = 14;

/** Bytes at the start of memory: what threads tell each other (pool.ts), then the numbers that a job needs, eight bytes each. */
export const controlBytes = 64;
const headBytes = 1024;

/** The numbers of a job that are not places in memory. */
const numbers = [
  'people',
  'statements',
  'chunks',
  'threads',
  'allUsed',
  'planes',
  'leastVotes',
  'groups',
  'filledCells',
  'groupsInAll',
] as const;
const scalars = ['sigma2', 'scaleX', 'scaleY', 'threadBytes', 'countBytes', 'rowBytes', 'estimates'] as const;

type Places = ReturnType<typeof placesFor>;
export type Field = (typeof numbers)[number] | (typeof scalars)[number] | keyof Places;

const rowBytesFor = (people: number) => (Math.min(people, peoplePerBlock) + 1) * 64;
const aligned = (bytes: number) => Math.ceil(bytes / 64) * 64;

/** Bytes of everything, in the order in which it lies. What the next room must keep comes first. */
function placesFor({ people, statements, cells }: Room, listEntries: number, threads: number) {
  const chunks = Math.ceil(statements / 128);
  const codes = 4 * statements;
  const perThread = {
    heads: codes * 4,
    carries: 384,
    grid: cellsPerAxis * cellsPerAxis * 24,
    plainCounts: mostGroups * codes * 4,
    movedCounts: mostGroups * codes * 4,
    totals: 128,
  };
  const forCounting = {
    counters: 3 * statements * chunks * 3 * 384,
    rows: Math.max(chunks * rowBytesFor(people), 9 * 512),
    lists: (listEntries + 8 * codes) * 4,
  };
  return {
    begin: people * 4,
    end: people * 4,
    positions: people * 8,
    votes: people * 2,
    labels: people,
    cells: cells * 2,
    used: statements,
    terms: codes * 40,
    directions: statements * 16,
    residues: codes * 8,
    centres: mostGroups * 16,
    cellX: mostCells * 8,
    cellY: mostCells * 8,
    cellWeights: mostCells * 8,
    cellLabels: mostCells * 4,
    cellSums: mostCells * (groupsOfAllDivisions + 1) * 8,
    pairS: statements * statements * 4,
    pairT: statements * statements * 4,
    pairC: statements * statements * 4,
    // The others' own follow the first one's at equal distances.
    ...perThread,
    otherThreads: (threads - 1) * together(perThread),
    ...forCounting,
    otherCounters: (threads - 1) * together(forCounting),
  };
}

const together = (sizes: Record<string, number>) =>
  Object.values(sizes).reduce((sum, bytes) => sum + aligned(bytes), 0);

export interface Layout {
  readonly fields: Record<Field, number>;
  readonly bytes: number;
}

/** Where everything lies. `listEntries` is how many votes the people of one block have at most. */
export function layoutOf(room: Room, listEntries: number, threads: number): Layout {
  const sizes = placesFor(room, listEntries, threads);
  const fields = Object.fromEntries([...numbers, ...scalars].map((name) => [name, 0])) as Record<Field, number>; // the places follow
  let at = headBytes;
  for (const [name, bytes] of Object.entries(sizes)) {
    fields[name as keyof Places] = at; // entries lose the names of their keys
    at += aligned(bytes);
  }
  fields.threadBytes = fields.otherThreads - fields.heads;
  fields.countBytes = fields.otherCounters - fields.counters;
  // Five numbers for each person, on top of what only the pair sums need: they are never wanted at the same time.
  fields.estimates = fields.counters;
  fields.rowBytes = rowBytesFor(room.people);
  fields.people = room.people;
  fields.statements = room.statements;
  fields.chunks = Math.ceil(room.statements / 128);
  fields.threads = threads;
  return { fields, bytes: Math.max(at, fields.estimates + 40 * room.people) };
}

/** The names in a fixed order: the order of the numbers in memory. */
export const fieldNames = Object.keys(
  layoutOf({ people: 1, statements: 1, cells: 1 }, 1, 1).fields,
) as readonly Field[]; // keys lose their type
