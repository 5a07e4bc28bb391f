/** What the page says about the use of its minutes: a timed agenda, or sentences about the introduction and the speakers. */
import { fold } from './fold.ts';
import { sentences, timeTokens } from './numbers.ts';
import { stripBullet } from './people.ts';
import type { Plan, SegmentKind } from './reading.ts';

type AgendaItem = Plan['agenda'][number];
interface TextLine {
  number: number;
  text: string;
}

const kinds: [SegmentKind, RegExp][] = [
  [
    'closing',
    /\b(?:wrap|clos(?:e|ing)|conclu\w*|next steps?|summar\w*|summing|take-?aways?|cloture|cierre|farewell)\b/,
  ],
  [
    'introduction',
    /\b(?:open(?:ing)?(?! (?:floor|discussion|debate|mic))|welcome|intro\w*|framing|setting the scene|scene-setting|context|overview|keynote|recap|ouverture|accueil|apertura|bienvenida|presentation of the (?:topic|session))\b/,
  ],
  [
    'panel',
    /^(?!.*\b(?:audience|floor|q ?& ?a|participants?|public)\b).*\b(?:panel|moderated|fireside|among (?:the )?(?:panell?ists|speakers))\b/,
  ],
  [
    'floor',
    /\b(?:floor|audience|q ?& ?a|questions?|participants?|open (?:discussion|mic|debate)|discussions?|debate|public|salle|sala|group work|break-?outs?|tables|plenary|interacti\w*|echanges?|debat|preguntas|exercise)\b/,
  ],
  [
    'presentation',
    /\b(?:speakers?|presentations?|talks?|cases?|inputs?|responses?|statements?|pitch\w*|positions?|interventions?|presenters?|lightning|exposes?|intervenants?|ponencias?|presentacion\w*|remarks)\b/,
  ],
];
const speakerWords =
  /\b(?:speakers?|panell?ists?|talks|presentations?|cases|accounts|stories|experts|interventions|statements|presenters|discussants|inputs|pitches|intervenants|intervenantes|exposes|ponentes|oradores|presentaciones)\b/;
const counted =
  /(?<![<\d])(\d{1,2}) (?:(?!<)[^\s\d]+ ){0,4}?(?:<\d+m> (?:[^\s\d]+ )?)?(?:speakers?|panell?ists?|talks|presentations|cases|accounts|stories|experts|interventions|statements|presenters|discussants|inputs|pitches|intervenants|intervenantes|exposes|ponentes|oradores|presentaciones)\b/;
const introductionWords =
  /\b(?:introduc\w*|recap|framing|opening|welcome|overview|scene|ouverture|introduccion|apertura)\b/;
const notTheirs =
  /\b(?:audience|floor|q ?& ?a|questions from|open discussion|interaction|salle|public|publico|participants|wrap|closing|debate|discussion)\b/;

export function readPlan(lines: TextLine[], seatCount: number): Plan {
  const agenda = readAgenda(lines);
  const plan: Plan = { introductionMinutes: null, presentations: null, agenda, lines: agenda.map((item) => item.line) };
  if (agenda.length > 0) return plan;
  for (const line of lines) {
    for (const sentence of sentences(line.text)) {
      if (!/\d|min|hour|heure|hora/i.test(sentence)) continue;
      const tokens = timeTokens(sentence);
      if (!/<\d+m>/.test(tokens)) continue;
      const introduction = plan.introductionMinutes === null ? introductionIn(tokens) : null;
      if (introduction !== null) plan.introductionMinutes = introduction;
      const presentations = plan.presentations === null ? presentationsIn(tokens, seatCount) : null;
      if (presentations) plan.presentations = presentations;
      if (introduction !== null || presentations) plan.lines.push(line.number);
    }
  }
  return plan;
}

function introductionIn(tokens: string): number | null {
  const match = /<(\d+)m>([^<]{0,40})/.exec(tokens);
  if (!match) return null;
  const before = tokens.slice(Math.max(0, match.index - 40), match.index);
  const isOpening = introductionWords.test(match[2]!) || introductionWords.test(before);
  return isOpening && !speakerWords.test(match[2]!.split(' ').slice(0, 4).join(' ')) && Number(match[1]) <= 30
    ? Number(match[1])
    : null;
}

function presentationsIn(tokens: string, seatCount: number): Plan['presentations'] {
  const match = [...tokens.matchAll(/<(\d+)m>/g)].find((token) => {
    const near = tokens.slice(Math.max(0, token.index - 60), token.index + 60);
    return speakerWords.test(near) && !notTheirs.test(tokens.slice(token.index, token.index + 40));
  });
  if (!match) return null;
  const minutesEach = Number(match[1]);
  const many = counted.exec(tokens);
  const count = many
    ? Number(many[1])
    : /\b(?:each|every|chaque|cada|per|apiece|chacun)\b/.test(tokens)
      ? seatCount
      : 0;
  // "Speakers have 30 minutes" names the sum, and for whom is left open.
  return count > 0 && count <= 40 && minutesEach > 0 && minutesEach <= 60 ? { count, minutesEach } : null;
}

function readAgenda(lines: TextLine[]): AgendaItem[] {
  const byRange = longestRun(lines, rangeItem);
  const byDuration = longestRun(lines.flatMap(splitTimedItems), durationItem);
  const best = byRange.length >= byDuration.length && followsOn(byRange) ? byRange : byDuration;
  return best.length >= 2 ? best.map(({ text, minutes, kind, line }) => ({ text, minutes, kind, line })) : [];
}

interface TimedItem extends AgendaItem {
  from: number | null;
}

/** Lines of an agenda stand close together; one line or two between them may carry no time. */
const farApart = 3;

/** The longest row of neighbouring lines that all carry a time. */
function longestRun(lines: TextLine[], read: (line: TextLine) => TimedItem | undefined): TimedItem[] {
  const runs: TimedItem[][] = [[]];
  for (const line of lines) {
    const item = line.text.length < 400 ? read(line) : undefined;
    if (!item) continue;
    const last = runs.at(-1)!.at(-1);
    if (last && Math.abs(line.number - last.line) > farApart) runs.push([]);
    runs.at(-1)!.push(item);
  }
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), []);
}

function followsOn(items: TimedItem[]): boolean {
  let end = items[0]?.from ?? null;
  return items.every((item) => {
    const follows = item.from === end;
    end = (item.from ?? 0) + item.minutes;
    return follows;
  });
}

/** `0-10 framing`, `10:00 - 10:15 Welcome`, `[00'-15'] Panel`. */
function rangeItem(line: TextLine): TimedItem | undefined {
  const folded = fold(line.text.slice(0, 200));
  const clock =
    /^\W{0,3}(\d{1,2})[:h.](\d{2}) ?(?:[ap]m)? ?(?:-|to|a) ?(\d{1,2})[:h.](\d{2})(?: ?[ap]m)?\W+(\S.*)$/.exec(folded);
  if (clock)
    return item(line, Number(clock[1]) * 60 + Number(clock[2]), Number(clock[3]) * 60 + Number(clock[4]), clock[5]!);
  const range = /^\W{0,3}(\d{1,3}) ?(?:'|min\w*\.?)? ?(?:-|to|a) ?(\d{1,3}) ?(?:'|min\w*\.?)?\W{1,4}(\D.*)$/.exec(
    folded,
  );
  return range ? item(line, Number(range[1]), Number(range[2]), range[3]!) : undefined;
}

function item(line: TextLine, from: number, to: number, label: string): TimedItem | undefined {
  const minutes = to - from;
  return minutes > 0 && minutes <= 240
    ? { text: line.text, minutes, from, kind: kindOf(label), line: line.number }
    : undefined;
}

/** `2. Three cases (8 min each)`, `Opening: 5 min`, `5 min - welcome`, `Responses (2 x 6 min)`. */
function durationItem(line: TextLine): TimedItem | undefined {
  const label = stripBullet(line.text);
  const isListed = label !== line.text.trim();
  const tokens = timeTokens(label);
  const all = [...tokens.matchAll(/<(\d+)m>/g)];
  if (all.length !== 1) return undefined;
  const [token] = all;
  const before = tokens.slice(0, token!.index);
  const after = tokens.slice(token!.index + token![0].length);
  const isMarked =
    /[(:[–-] ?(?:about |approx\w* )?(?:\d{1,2} x )?$/.test(before) ||
    / x $/.test(before) ||
    (before === '' && /^ ?[:)\]–-]/.test(after));
  const isLast = /^\W*(?:each|per \w+|chacune?|cada un[oa]|in total|total)?\W*$/.test(after);
  if (!(isListed ? isMarked || isLast || before.length <= 2 : isMarked && label.length < 160)) return undefined;
  const isEach = /\b(?:each|per (?:speaker|person|panell?ist|case|talk)|apiece|chacune?|cada un[oa])\b/.test(tokens);
  const times = / ?(\d{1,2}) x $/.exec(tokens.slice(0, token!.index));
  const many = isEach ? /(?<![<\d])(\d{1,2}) [a-z]/.exec(tokens) : null;
  const count = Number(times?.[1] ?? many?.[1] ?? 1);
  const minutes = Number(token![1]) * count;
  const kind = kindOf(tokens.replace(/<\d+m>/, ' '));
  if (minutes === 0 || minutes > 240) return undefined;
  // The same minutes several times over are turns, whatever they are called.
  return {
    text: line.text,
    minutes,
    from: null,
    kind: kind === 'panel' && count > 1 ? 'presentation' : kind,
    line: line.number,
  };
}

/** `Intro (5 min), panel (30 min), Q&A (25 min)` on one line. */
function splitTimedItems(line: TextLine): TextLine[] {
  const ends = [...line.text.slice(0, 4000).matchAll(/\(\s?[^()]{0,15}\d{1,3}\s?(?:min\w*\.?|mn|'|’)[^()]{0,12}\)/gi)];
  if (ends.length < 2) return [line];
  let from = 0;
  const pieces = ends.map((end) => {
    const text = line.text.slice(from, end.index + end[0].length).replace(/^[\s,;.–—-]+/, '');
    from = end.index + end[0].length;
    return { number: line.number, text };
  });
  return pieces;
}

function kindOf(label: string): SegmentKind {
  const folded = fold(label);
  return kinds.find(([, words]) => words.test(folded))?.[0] ?? 'panel';
}
