import type { Surface } from './surface.ts';
import { desk } from './surfaces/desk.ts';
import { notes } from './surfaces/notes.ts';

/** Every surface there is. A new one: one file, one name added here. */
export const surfaces: readonly Surface[] = [desk, notes];

export const findSurface = (name: string): Surface | undefined => surfaces.find((surface) => surface.name === name);
