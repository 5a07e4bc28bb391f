/**
 * Durations and shares in running text. `timeTokens` rewrites a sentence, folded, so that every duration reads `<45m>` and
 * every share of a whole `<1/2>`; what looks for minutes then needs to know no language.
 */
import { fold } from './fold.ts';

const units: Record<string, number> = {};
// Left out (`_`): `un`, which is also the United Nations, and `once`, which is English more often than Spanish.
const listed = `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
|_ deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf
|_ dos tres cuatro cinco seis siete ocho nueve diez _ doce trece catorce quince dieciseis diecisiete dieciocho diecinueve
|_ dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove
|_ zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn`;
for (const language of listed.split('|')) {
  language
    .trim()
    .split(/\s+/)
    .forEach((word, index) => {
      if (word !== '_') units[word] ??= index + 1;
    });
}
units.une = 1;
const tens: Record<string, number> = {};
const listedTens = `twenty 20 thirty 30 forty 40 fourty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90
 vingt 20 trente 30 quarante 40 cinquante 50 soixante 60 soixante-dix 70 septante 70 quatre-vingt 80 quatre-vingts 80
 quatre-vingt-dix 90 nonante 90 veinte 20 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90
 vinte 20 trinta 30 quarenta 40 cinquenta 50 sessenta 60 noventa 90
 zwanzig 20 dreissig 30 vierzig 40 funfzig 50 sechzig 60 neunzig 90`
  .trim()
  .split(/\s+/);
for (let index = 0; index < listedTens.length; index += 2) tens[listedTens[index]!] = Number(listedTens[index + 1]);

const longestFirst = (words: string[]) => words.toSorted((left, right) => right.length - left.length).join('|');
const numberWord = new RegExp(
  `(?<![\\p{L}-])(?:(${longestFirst(Object.keys(tens))})(?:(?:[ -](?:and |et |y |e )?|-et-)(${longestFirst(Object.keys(units))}))?|(${longestFirst(Object.keys(units))}))(?![\\p{L}])`,
  'gu',
);

/** `forty-five` → `45`; digits stay. Expects folded text. */
export function wordsToDigits(folded: string): string {
  return folded.replace(numberWord, (_, ten?: string, after?: string, unit?: string) =>
    String((ten ? tens[ten]! : 0) + (after ? units[after]! : 0) + (unit ? units[unit]! : 0)),
  );
}

const rewrites: [RegExp, string][] = [
  [/[<>]/g, ' '],
  // Hours in words, before any number word is touched.
  [
    /\b(?:1|an|one|un) hour and (?:a|1) half\b|\bone and a half hours?\b|\bune heure et demie\b|\buna hora y media\b|\beineinhalb stunden\b/g,
    ' <90m> ',
  ],
  [/\b(?:three[- ]quarters?|3\/4) of (?:an|the) hour\b|\btrois quarts d'heure\b|\btres cuartos de hora\b/g, ' <45m> '],
  [
    /\b(?:a |one )?quarter of an hour\b|\b(?:un )?quart d'heure\b|\bun cuarto de hora\b|\bquarter[- ]hour\b/g,
    ' <15m> ',
  ],
  [
    /\bhalf (?:of )?(?:an|the|a) hour\b|\b(?:a )?half[- ]hour\b|\b(?:une )?demi[- ]heure\b|\bmoitie de l'heure\b|\bmedia hora\b|\bmeia hora\b|\bhalbe stunde\b/g,
    ' <30m> ',
  ],
  [/\b(?:2|two)[- ]thirds? of (?:the|an) hour\b/g, ' <40m> '],
  [/\b(?:a|one|1)[- ]third of (?:the|an) hour\b/g, ' <20m> '],
  [
    /\b(?:the )?(?:whole|full|entire|complete) hour\b|^(?:the|our) hour\b|\b(?:une|1) heure entiere\b|\btoute l'heure\b|\btoda la hora\b|\bla hora completa\b/g,
    ' <60m> ',
  ],
  [
    /\b(?:an|one|1|une|una|uma|eine|(?:the |la )?(?:last|final|second|first|full|derniere|ultima)) (?:hour|heure|hora|stunde)\b(?! \d)/g,
    ' <60m> ',
  ],
  // Shares.
  [
    /\b(\d{1,3})(?:\.\d)? ?(?:%|per ?cent\b|percent\b|pour ?cent\b|por ?cien(?:to)?\b|por cento\b|prozent\b)/g,
    ' <$1/100> ',
  ],
  [
    /\b(?:nearly|almost|virtually|practically) (?:all|the (?:whole|entire))(?: of)?\b|\bpresque (?:toute?|la totalite)\b|\bcasi tod[oa]\b|\bquase tod[oa]\b|\bfast (?:die )?ganze?\b/g,
    ' <5/6> ',
  ],
  [
    /\b(?:two|2)[- ]thirds?\b|\b(?:les )?deux tiers\b|\b(?:los )?dos tercios\b|\bdois tercos\b|\bzwei drittel\b|(?<![\d/])2\/3(?![\d/])/g,
    ' <2/3> ',
  ],
  [/\b(?:three|3)[- ]quarters?\b|\b(?:les )?trois quarts\b|\btres cuartos\b|(?<![\d/])3\/4(?![\d/])/g, ' <3/4> '],
  [
    /\b(?:a|one|1|the (?:last|final))[- ]third\b|\b(?:un|le) tiers\b|\bun tercio\b|\bum terco\b|\bein drittel\b|(?<![\d/])1\/3(?![\d/])/g,
    ' <1/3> ',
  ],
  [
    /\b(?:a|one|1|the (?:last|final))[- ]quarter\b|\b(?:un|le) quart\b(?! d')|\bun cuarto\b|(?<![\d/])1\/4(?![\d/])/g,
    ' <1/4> ',
  ],
  [
    /\b(?:(?:one|the (?:second|last|final|other|remaining)|at least|second|other) )?half\b|\b(?:la )?moitie\b|\b(?:la )?mitad\b|\b(?:a )?metade\b|\bhalfte\b|(?<![\d/])1\/2(?![\d/])|½|نصف|половин\S*|一半/g,
    ' <1/2> ',
  ],
  [
    /\b(?:all|the whole|the entire|the full|entire|whole)(?: of)? (?:the |our |this |its )?(?=(?:session|time|slot|workshop|meeting|duration)\b)|\btout(?:e)? (?:la|le) (?=(?:seance|session|temps|duree|atelier)\b)|\btod[oa] (?:la|el) (?=(?:sesion|tiempo|taller)\b)/g,
    ' <1/1> of the ',
  ],
  [
    /\b(?:entirely|fully|wholly|completely|100%) (?=(?:participatory|interactive|open|audience))|\bentierement (?=(?:participati|interacti))|\btotalmente (?=(?:participati|interacti))/g,
    ' <1/1> ',
  ],
];

const afterDigits: [RegExp, string][] = [
  [/\b(?:between|entre|zwischen) (\d{1,3}) (?:and|et|y|und) \d{1,3} ?(?=-?(?:min|mn))/g, ' $1 '],
  [/(?<![\d.,:])(\d{1,3}) ?(?:x|×|\*|times) ?(\d{1,3}) ?-?(?:minutes?|mins?\b|min\b|mn\b)\.?/g, ' $1 x <$2m> '],
  [
    /(?<![\d.,:])(\d{1,2}) ?(?:hours?|hrs?|h|heures?|horas?|stunden?) ?(?:and |et |y )?(\d{1,2}) ?(?:minutes?|mins?\b|min\b|mn\b|minutos?)?(?![\d:])/g,
    ' <$1h$2m> ',
  ],
  [/(?<![\d.,:])(\d{1,2})[.,]5 ?-?(?:hours?|hrs?\b|h\b|heures?|horas?|stunden?)/g, ' <$1h30m> '],
  [/(?<![\d.,:])(\d{1,2}) ?-?(?:hours?|hrs?\b|h\b|heures?|horas?|stunden?)/g, ' <$1h0m> '],
  // A range promises its lower end.
  [
    /(?<![\d.,:])(\d{1,3})(?: ?(?:-|to|a|or|ou|bis) ?\d{1,3})? ?-?(?:minutes?\b|minutos?\b|minuten\b|mins?\b\.?(?= ?[a-z)]|$)|mins?\b|mn\b|minut\w*|минут\S*|دقائق|دقيقه|دقيقة|分钟|分鐘|'(?![a-z0-9]))/g,
    ' <$1m> ',
  ],
];

/** Whether it is worth looking: no duration and no share does without one of these. */
export function mayNameTime(text: string): boolean {
  return /\d ?-?[^\s\d.,:;)]|min|hour|heure|hora|stunde|half|third|quarter|moiti|mitad|metade|h[aä]lfte|drittel|viertel|tiers|tercio|ter[cç]o|quart|cuarto|all\b|tout|tod[oa]|gan[sz]e|entire|whole|%|cent|cien|fully|wholly|totalmente|دق|نصف|мин|полов|分|半|½|[\u0660-\u0669\u06f0-\u06f9]/i.test(
    text,
  );
}

export function timeTokens(sentence: string): string {
  let text = fold(sentence.slice(0, 4000));
  if (!mayNameTime(text)) return text.replace(/[<>]/g, ' ');
  for (const [pattern, token] of rewrites) text = text.replace(pattern, token);
  text = wordsToDigits(text);
  for (const [pattern, token] of afterDigits) text = text.replace(pattern, token);
  return text
    .replace(/<(\d+)h(\d+)m>/g, (_, hours: string, minutes: string) => `<${Number(hours) * 60 + Number(minutes)}m>`)
    .replace(/\s+/g, ' ')
    .replace(
      /<(\d+)\/(\d+)> (?:of |de |des )?(?:the |les |los )?<(\d+)m>/g,
      (_, part: string, of: string, whole: string) => {
        return `<${Math.round((Number(whole) * Number(part)) / Number(of))}m>`;
      },
    )
    .replace(/(?<!\d)(\d{1,3}) (?:of|out of|des|sur les?|de los|von) (?:the |las? |los )?<\d+m>/g, '<$1m>')
    .trim();
}

/** Minutes named first in a text, or null. */
export function firstMinutes(text: string): number | null {
  const token = /<(\d+)m>/.exec(timeTokens(text));
  return token ? Number(token[1]) : null;
}

/** Sentences and the lines they begin on; line ends also end a sentence. Linear. */
export function sentences(text: string): string[] {
  const found: string[] = [];
  for (const line of text.split('\n')) {
    let from = 0;
    for (const stop of line.matchAll(/[.!?;؟。？！](?=\s)/g)) {
      const end = stop.index + 1;
      const before = line.slice(Math.max(from, end - 8), end - 1);
      const next = line.slice(end, end + 3).trimStart();
      if (
        stop[0] === '.' &&
        (/(?:^|[\s(])(?:\d{1,2}|\p{L}|e\.g|i\.e|etc|vs|approx|ca|no|dr|mr|ms|mrs|prof|st|u\.s|u\.n)$/iu.test(before) ||
          (/^\p{Ll}/u.test(next) && /(?:min|mins|mn|hr)$/i.test(before)))
      )
        continue;
      const sentence = line.slice(from, end).trim();
      if (sentence !== '') found.push(sentence);
      from = end;
    }
    const rest = line.slice(from).trim();
    if (rest !== '') found.push(rest);
  }
  return found;
}
