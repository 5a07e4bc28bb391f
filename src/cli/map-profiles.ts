import { mapFigures } from '#documents/opinion-map/figures.ts';
import { polisFigures } from '#documents/opinion-map/polis-figures.ts';
import { type MapInput, withMap } from './map-input.ts';
import type { Progress } from './progress.ts';

/** The ways to compute a conversation, each with the figures it gives. */
export const profiles = {
  bigtent: ({ inputs }: MapInput, progress: Progress): object => withMap(inputs, progress, mapFigures),
  polis: ({ inputs, meta, publishedGroups }: MapInput, progress: Progress): object => {
    progress.show('Computing');
    return polisFigures(inputs, { meta, publishedGroups });
  },
};

export type Profile = keyof typeof profiles;

export const isProfile = (name: string): name is Profile => Object.hasOwn(profiles, name);
