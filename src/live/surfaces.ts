import type { Surface } from './surface.ts';
import { data } from './surfaces/data.ts';
import { desk } from './surfaces/desk.ts';
import { map } from './surfaces/map.ts';
import { notes } from './surfaces/notes.ts';
import { online } from './surfaces/online.ts';
import { phone, phoneBySupport } from './surfaces/phone.ts';
import { room } from './surfaces/room.ts';

/** Every surface there is. A new one: one file, one name added here. */
export const surfaces: readonly Surface[] = [data, desk, map, notes, online, phone, phoneBySupport, room];

export const findSurface = (name: string): Surface | undefined => surfaces.find((surface) => surface.name === name);
