import type { Component } from 'svelte';
import type { Session } from '#core/session/state.ts';
import type { ReadWords } from '#core/session/views/audience.ts';
import { headView } from '#core/session/views/head.ts';
import type { OpinionMapView, OpinionView } from '#core/session/views/opinion.ts';
import { opinionView, type ReleasedMap } from '#core/session/views/opinion-map.ts';
import { bandText, liveSentences } from '#documents/opinion-map/live-sentences.ts';
import { drawPicture } from '#documents/opinion-map/picture.ts';
import { leadPiece, methodPiece, picturePiece, sectionPiece } from '#documents/opinion-map/pieces.ts';
import Place from '#ui/phone/votes/Place.svelte';
import type { PlacePart } from '#ui/phone/votes/parts.ts';
import { directionOf, type Language } from '#wording/wording.ts';
import { wordingOf } from '#wording/words.ts';
import { drawn } from '../drawn.ts';
import type { Surface } from '../surface.ts';
import { placePart } from './phone-votes.ts';

/** The pieces of the map's own page. All say the same release; each is drawn anew only where it says something else. */
export interface MapParts {
  lead: MapPart;
  place: PlacePart;
  common: MapPart;
  apart: MapPart;
  picture: MapPart;
  all: MapPart;
  method: MapPart;
}

export interface MapPart {
  title: string;
  view: OpinionView;
  /** Whether statements stand here for whoever has voted on them only (V7). */
  veiled: boolean;
}

export function mapParts(state: Readonly<Session>, words: ReadWords, map?: ReleasedMap): MapParts | undefined {
  const view = opinionView(state, words, 'public', map);
  if (!view) return undefined;
  const { title, phase } = headView(state, words);
  const veiled = view.stage !== 'few' && view.totals === 'voted' && phase !== 'closed';
  const part = (pick: (whole: OpinionMapView) => Partial<OpinionMapView>): MapPart => ({
    title,
    veiled,
    view: view.stage === 'few' ? view : { ...bare(view), ...pick(view) },
  });
  const place: PlacePart = { ...placePart(state, map), onMap: true };
  return {
    lead: part(({ people, ungrouped, sure }) => ({ people, sure, ...(ungrouped && { ungrouped }) })),
    place,
    common: part(({ common }) => ({ common })),
    apart: part(({ groups }) => ({ groups })),
    picture: part(({ picture }) => (picture ? { picture } : {})),
    all: part(({ apart }) => ({ apart })),
    method: part(({ released }) => ({ released })),
  };
}

/** What every piece needs; a piece that is given no more stays as it is when the rest changes. */
function bare({ stage, smallest, statements, why, groups, totals, released }: OpinionMapView): OpinionMapView {
  return {
    stage,
    smallest,
    people: { least: 0 },
    statements,
    ...(why && { why }),
    sure: {},
    groups: groups.map((group) => ({ ...group, says: [] })),
    common: [],
    apart: [],
    opposed: [],
    totals,
    released: { ...released, seq: 0, entry: '', at: 0 },
  };
}

type Draw = (part: MapPart, language: Language) => string;

const sections =
  (wanted: (id: string) => boolean): Draw =>
  ({ title, view, veiled }, language) => {
    const w = wordingOf(language);
    const { sections } = liveSentences(title, view, w);
    return sections.flatMap((one) => (wanted(one.id) ? [sectionPiece(one, { veiled })] : [])).join('');
  };

const pieces: Record<Exclude<keyof MapParts, 'place'>, Draw> = {
  lead({ title, view, veiled }, language) {
    const w = wordingOf(language);
    const { sure, ...said } = liveSentences(title, view, w);
    return leadPiece({ ...said, sure: veiled ? [w.map.live.veiled, ...sure] : sure }, w);
  },
  common: sections((id) => id === 'common'),
  apart: sections((id) => id.startsWith('apart-')),
  picture: ({ view }, language) => {
    const picture = pictureOf(view, language, true);
    return picture ? picturePiece(picture, wordingOf(language)) : '';
  },
  all: sections((id) => id === 'all'),
  method: ({ title, view }, language) => {
    const w = wordingOf(language);
    const said = liveSentences(title, view, w);
    return said.method.length > 0 ? methodPiece(said, w) : '';
  },
};

/** The picture of what was released; nothing where there are no groups. `isPersonal`: somebody's own place may be laid over. */
export function pictureOf(view: OpinionView, language: Language, isPersonal = false): string | undefined {
  if (view.stage === 'few' || !view.picture) return undefined;
  const w = wordingOf(language);
  const sizes = view.groups.map(({ size }) => bandText(size, w));
  return drawPicture(view.picture, isPersonal ? sizes : [], w, directionOf(language), isPersonal);
}

/** The page of the map: for everybody, and the own place laid over it for whoever has one. */
export const map: Surface = {
  name: 'map',
  audience: 'public',
  opinion: true,
  parts: (state, words, released) => mapParts(state, words, released) ?? {},
  draw(name, view, language) {
    if (name === 'place') return drawn(Place as Component<never>, view, language);
    return pieces[name as keyof typeof pieces](view as MapPart, language); // the names are those above
  },
};
