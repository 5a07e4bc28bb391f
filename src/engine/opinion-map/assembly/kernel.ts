// What the compiled kernel offers: jobs for a span of people or statements, and the places in memory they work on.

export { sumDistances } from './distances';
export { assign, count } from './groups';
export * from './memory';
export { countPairs, readPairs } from './pair-counts';
export { place } from './places';
