import type { Surface } from './surface.ts';

/** Every surface there is. A new one: one file, one name added here. */
const surfaces: readonly Surface[] = [];

export const findSurface = (name: string): Surface | undefined => surfaces.find((surface) => surface.name === name);
