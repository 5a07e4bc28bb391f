import type {
  EverybodySays,
  NoGroups,
  OpinionGroupView,
  OpinionMapView,
  OpinionView,
  Said,
  SharePart,
  SizeBand,
} from '#core/session/views/opinion.ts';
import { shareSaid } from '#wording/sentences.ts';
import type { Wording } from '#wording/wording.ts';
import type { MapCell, MapDocument, MapRow, MapSection } from './tree.ts';

/** What the map of a session says, of what was released and no more: the same sentences and tables as any map's. */
export function liveSentences(title: string, view: OpinionView, w: Wording): MapDocument {
  const heading = title ? w.map.titleOf(title) : w.map.title;
  if (view.stage === 'few') {
    const { few } = w.map;
    return { title: heading, made: '', lead: [few.lead(view.smallest), few.what], sure: [], sections: [], method: [] };
  }
  return {
    title: heading,
    made: w.map.live.made(bandText(view.people, w), view.statements),
    lead: leadOf(view, w),
    sure: sureOf(view, w),
    sections: sectionsOf(view, w).filter(({ rows, why }) => rows.length > 0 || why !== ''),
    method: methodOf(view, w),
  };
}

/** A number of people as it may be said. */
export const bandText = ({ least, under }: SizeBand, { map: { band } }: Wording): string =>
  under === undefined ? band.atLeast(least) : band.between(least, under - 1);

function leadOf(view: OpinionMapView, w: Wording): string[] {
  const { live, lead } = w.map;
  const ungrouped = view.ungrouped ? [live.ungrouped(bandText(view.ungrouped, w))] : [];
  if (view.groups.length === 0) return [lead.none, ...(view.why ? [whyNone(view.why, w)] : [])];
  const groups = view.groups.map(({ letter, size }) => live.group(letter, bandText(size, w)));
  return [lead.groups(view.groups.length), ...groups, ...ungrouped];
}

function whyNone(why: NoGroups, w: Wording): string {
  const { why: said } = w.map.lead;
  if (why.because === 'small') return said.small(why.least);
  return why.because === 'one-statement' ? said.one : said[why.because];
}

function sureOf({ sure, groups }: OpinionMapView, w: Wording): string[] {
  const words = w.map.sure;
  const isFound = groups.length > 0;
  const { foretold, shuffles, staying } = sure;
  const said: string[] = [];
  if (foretold !== undefined) {
    const told = isFound ? words.foretold(foretold) : words.notForetold(foretold);
    said.push(foretold <= 0 ? words.notAtAll : told);
  }
  if (shuffles && shuffles.tried > 0) {
    const { asStrong, tried } = shuffles;
    said.push(asStrong === 0 ? words.unlikeShuffles(tried) : words.likeShuffles(asStrong, tried));
  }
  if (isFound && staying !== undefined) said.push(words.stable(staying));
  return isFound ? [...said, words.limits, w.map.live.declared] : said;
}

function sectionsOf(view: OpinionMapView, w: Wording): MapSection[] {
  if (view.groups.length === 0) return [withoutGroups(view.apart, w)];
  return [inCommon(view, w), ...view.groups.map((group) => setApart(group, w)), everyStatement(view, w)];
}

function inCommon({ common, groups }: OpinionMapView, w: Wording): MapSection {
  return {
    id: 'common',
    heading: w.map.headings.common,
    why: common.length > 0 ? w.map.common.why : w.map.common.none,
    columns: [w.map.columns.statement, w.map.columns.says, ...groupHeads(groups, w)],
    rows: common.map((said) => ({
      ...wordsOf(said, w),
      cells: [{ text: w.map.says[said.side] }, ...groups.map(({ letter }) => cellOf(said.groups[letter], w))],
    })),
  };
}

function setApart({ letter, says }: OpinionGroupView, w: Wording): MapSection {
  const { columns, headings, apart } = w.map;
  return {
    id: `apart-${letter}`,
    heading: headings.apart(letter),
    why: says.length > 0 ? apart.why : apart.none(letter),
    columns: [columns.statement, columns.says, columns.group(letter), columns.others],
    rows: says.map((said) => ({
      ...wordsOf(said, w),
      cells: [{ text: w.map.says[said.side] }, cellOf(said.share, w), cellOf(said.others, w)],
    })),
  };
}

function everyStatement({ apart, groups }: OpinionMapView, w: Wording): MapSection {
  return {
    id: 'all',
    heading: w.map.headings.all,
    why: w.map.all.byDivide,
    columns: [w.map.columns.statement, w.map.columns.everybody, ...groupHeads(groups, w)],
    rows: apart.map((said) => ({
      ...wordsOf(said, w),
      cells: [said.everybody?.agree, ...groups.map(({ letter }) => said.groups[letter])].map((share) =>
        cellOf(share, w),
      ),
    })),
  };
}

function withoutGroups(apart: readonly EverybodySays[], w: Wording): MapSection {
  const { columns } = w.map;
  return {
    id: 'all',
    heading: w.map.headings.all,
    why: apart.length > 0 ? w.map.all.plain : '',
    columns: [columns.statement, columns.agree, columns.disagree, columns.pass],
    rows: apart.map((said) => ({
      ...wordsOf(said, w),
      cells: (['agree', 'disagree', 'pass'] as const).map((choice) => cellOf(said.everybody?.[choice], w)),
    })),
  };
}

function methodOf({ released, smallest }: OpinionMapView, w: Wording): string[] {
  const { method, live } = w.map;
  const { version, seq, parameters } = released;
  return [
    method.name(released.method, version),
    method.position(seq),
    live.steps(smallest),
    method.rounded(parameters.smallest),
    method.recomputeLive,
  ];
}

const groupHeads = (groups: readonly OpinionGroupView[], w: Wording): string[] =>
  groups.map(({ letter }) => w.map.columns.group(letter));

const cellOf = (share: SharePart | undefined, w: Wording): MapCell => ({
  text: shareSaid(w, share),
  ...(share && { percent: share.percent }),
});

/** A tag that says no language is left out: a reader guesses better. */
function wordsOf({ statement, text, language }: Said, w: Wording): Pick<MapRow, 'id' | 'statement' | 'language'> {
  const said = text.trim();
  return {
    id: statement,
    statement: said === '' ? w.map.erased : said,
    ...(language !== 'und' && language !== '' && { language }),
  };
}
