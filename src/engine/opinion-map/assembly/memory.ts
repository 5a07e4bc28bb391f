// Where things lie in the shared memory, and how many there are. Set from outside before each job (layout.ts names them).

export let people: i32 = 0;
export let statements: i32 = 0;
/** Chunks of 128 statements. */
export let chunks: i32 = 0;
export let threads: i32 = 0;
/** 1 if every statement counts, so that nothing need be looked up. */
export let allUsed: i32 = 0;
/** A byte for each statement: whether it counts. */
export let used: usize = 0;

/** The votes, two bytes each, and for each person where theirs begin and end, counted in votes. */
export let cells: usize = 0;
export let begin: usize = 0;
export let end: usize = 0;

/** The pair sums of definition 2.2. */
export let pairS: usize = 0;
export let pairT: usize = 0;
export let pairC: usize = 0;
/** Bit planes that the number of people needs. */
export let planes: i32 = 0;

/** Five numbers for each code: z l_x, z l_y, l_x l_x, l_x l_y, l_y l_y. */
export let terms: usize = 0;
/** Two numbers for each statement: l_x and l_y; and one for each code: z. */
export let directions: usize = 0;
export let residues: usize = 0;
export let sigma2: f64 = 0;
export let scaleX: f64 = 0;
export let scaleY: f64 = 0;
export let leastVotes: i32 = 0;

/** For each person: u and the inverse of Q (five numbers), place (two), votes that count, group. */
export let estimates: usize = 0;
export let positions: usize = 0;
export let votes: usize = 0;
export let labels: usize = 0;

/** Centres of the groups, two numbers each. */
export let groups: i32 = 0;
export let centres: usize = 0;

/** The cells with somebody in them: places, weights, and for each division the number of its group among those of all. */
export let filledCells: i32 = 0;
export let groupsInAll: i32 = 0;
export let cellX: usize = 0;
export let cellY: usize = 0;
export let cellWeights: usize = 0;
export let cellLabels: usize = 0;
export let cellSums: usize = 0;

/** What each thread has for itself: the first one's; the others follow at a distance of `threadBytes`. */
export let threadBytes: usize = 0;
export let heads: usize = 0;
export let carries: usize = 0;
export let grid: usize = 0;
export let plainCounts: usize = 0;
export let movedCounts: usize = 0;
export let totals: usize = 0;

/** The same for what only the pair sums need, at a distance of `countBytes`. The estimates come to lie on top of it. */
export let countBytes: usize = 0;
export let counters: usize = 0;
export let rows: usize = 0;
export let rowBytes: usize = 0;
export let lists: usize = 0;
