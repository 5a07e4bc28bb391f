/** Puts line ends back where a copy lost them: `... Speaker 2: ...` in the middle of a line, or a whole page on one. */

import { matchLabel } from './label-match.ts';
import type { Line } from './lines.ts';

// As the form writes them, capitals included: prose must not be cut at its own words.
const counted =
  /(?<=\S\s*)(?<![\p{L}-])(?:Organi[sz]er|Speaker|Organisateur|Intervenant|Orateur|Organizador|Orador|Ponente)\s?\d{1,2}\s?[:：]/gu;
const headings =
  /(?<=\S\s)(?:(?<!- )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d|Time (?=\p{Lu}\p{Ll}+day,)|Room (?=[\p{Lu}\d])|IGF \d{4} [A-Z]{2,3} #|Additional Speakers|Speakers :|Audience:|Speaker:|Session Format:|Country:|Stakeholder Group:|Tag \d:|Conducted a Workshop in IGF before\?|Link to Report:|(?<!(?:Online|Remote|Onsite) )Moderator(?= \p{Lu})|(?:Online|Remote|Onsite|On-site) Moderator:?|Rapporteur(?= \p{Lu}| ?:)|Format (?=\p{Lu})|Policy Questions?(?:\(s\))?\s?:?|Additional Policy Questions Information:?|Connection with previous Messages:|SDGs(?= (?:GOAL|\d))|GOAL \d{1,2}:|Targets:|Description:|Content of the Session:|Expected Outcomes|Relevance to (?:the )?Theme:|Relevance to Internet Governance:|Relevance of the Session:|Discussion [Ff]acilitation:?|Online Participation|Usage of IGF(?: Official)? Tool|Hybrid Format:|Interventions(?: (?=\p{Lu})|:)|Diversity(?: (?=\p{Lu})|:)|About this Session|Subtheme |Duration \(minutes\):|Format description:|What will participants gain from attending this session\?|Key Takeaways \(|Call to Action \(|Session Report \(|Proposer's Name:|Proposer's Organization:|Co-Proposer's Name:|Co-Proposer's Organization:)/gu;

const longLine = 400;

export function splitMergedLines(lines: Line[]): Line[] {
  const found: Line[] = [];
  for (const line of lines) {
    if (line.text.length < 30 || line.leftover !== undefined) found.push(line);
    else for (const text of pieces(line.text)) found.push({ ...line, text });
  }
  return found;
}

function pieces(text: string): string[] {
  const cuts = new Set<number>();
  for (const label of text.matchAll(counted)) cuts.add(label.index);
  // Headings without a number are only trusted where several stand in one line.
  const heads = text.length > longLine || cuts.size > 0 ? [...text.matchAll(headings)] : [];
  const kinds = new Set(heads.map((head) => head[0].trim()));
  if (kinds.size >= 3 || (cuts.size > 0 && kinds.size > 0)) for (const head of heads) cuts.add(head.index);
  // A bullet before the first label is no line of its own.
  for (const cut of cuts) if (!/[\p{L}\p{N}]/u.test(text.slice(0, Math.min(cut, 12)))) cuts.delete(cut);
  if (cuts.size === 0) return [text];
  // One counted label in a line that is no list of people is prose: "as Speaker 2: ...".
  if (cuts.size === 1 && matchLabel(text) === undefined) return [text];
  const edges = [0, ...[...cuts].toSorted((left, right) => left - right), text.length];
  return edges
    .slice(1)
    .map((edge, index) => text.slice(edges[index], edge).trim())
    .filter((piece) => piece !== '');
}
