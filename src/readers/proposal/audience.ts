/**
 * How many minutes the page promises to the audience. Only what is said counts: minutes of speakers never do, and what
 * is left over by subtraction is no promise.
 */
import { fold } from './fold.ts';
import { mayNameTime, sentences, timeTokens } from './numbers.ts';

export interface AudiencePromise {
  minutes: number;
  /** The sentence that says it. */
  sentence: string;
  line: number;
  /** The share it was said as, such as `1/2`; null where minutes are named. */
  share: string | null;
}

export interface TextWithLines {
  lines: { number: number; text: string }[];
  /** An answer about participation: here a bare "Half." or "30 min" can mean nothing else. */
  isAboutAudience: boolean;
}

const audienceWords =
  /\b(?:audiences?|floor|q ?(?:&|and) ?a|q\/a|participants?|attendees|public|open (?:mic|microphone|discussion|debate|dialogue|exchange|forum|plenary|space)|general discussion|plenary discussion|group discussions?|interaction|interactive|interacting|participatory|engagement|the room|la salle|auditoire|assistance|questions-reponses|questions et reponses|questions and answers|question and answer|echanges?|debat ouvert|discussion ouverte|participantes|audiencia|publico|asistentes|sala|preguntas y respuestas|debate abierto|discusion abierta|interaccion|plateia|publikum|aussprache|saal)\b|جمهور|مشاركين|قاعة|вопрос|аудитор|участник|观众|听众|提问|讨论/g;
/** Count as the audience's only behind the minutes: "minutes of questions", never "questions both teams for ten minutes". */
const questionWords =
  /^(?: (?:of|for|pour|de|des|para|fur|aux|a|are|is|will be|reserved|set aside|dedicated|allocated|kept|left|on|to|the|open|further|session|seance|time|temps|tiempo|sesion|slot|workshop|du|la|el|del|se|dedica|est|sont|sera|reservee?s?|consacree?s?|with|as))*? (?:questions?|discussions?|debate|dialogue|preguntas|fragen|diskussion|discusion|echange)\b(?! (?:among|between|by|with the panel|within|with speakers))/;
const questionsBefore =
  /\b(?:questions?|q ?& ?a|discussions?|open floor|questions from \w+|debate ouvert|preguntas)\s*[:(–-]*\s*(?:about |approximately |ca\.? )?$/;
const panelWords =
  /\b(?:speakers?|speeches|presentations?|presenters?|panels?|panell?ists?|panelistes?|panelistas?|talks?|keynotes?|introduc\w*|intro|opening|framing|welcome|closing|conclusions?|concluding|wrap-?up|recap|summar\w*|summing|remarks|statements?|inputs?|pitch(?:es)?|lightning|videos?|films?|each|apiece|per (?:speaker|person|panell?ist)|respectively|moderated discussion|moderator's|cases?|break|setting the scene|scene[- ]setting|interventions? (?:by|of|from) (?:the )?(?:speakers|panell?ists|experts)|experts?|discussants?|intervenants?|intervenantes?|orateurs?|exposes?|presentaciones|presentacion|ponentes?|oradores?|ponencias?|chacune?|cada un[oa]|introduccion|ouverture|cloture|apertura|cierre|rebuttals?|teams?|icebreaker|poll)\b/g;
const denied =
  /\b(?:no|without|sans|sin|instead of|rather than|ni) (?:formal |long |prepared |more |any |des? )?(?:presentations?|speeches|panels?|slides|talks?|exposes?|keynotes?|ponencias|presentaciones)\b/g;
const wholeOfIt =
  /^(?:audience |participation |about |approximately )?(?:all|all of it|everything|100%|tout|toute?|todo|toda|entirely|fully)(?: of)?(?: the)?(?: session| time| of it| of the time)?[.!]?$/;
const timeBasis =
  /^ ?(?:of )?(?:the |our |this |its |total |du |de la |de l'|de |del |do |da |la |le |der |each |available |allotted |entire |whole |full |overall |scheduled |session |session's |workshop |workshop's |allocated )*(?:time|session|sessions|duration|slot|workshop|meeting|event|programme|program|temps|seance|duree|atelier|reunion|tiempo|sesion|taller|duracion|tempo|sessao|zeit|sitzung|agenda)\b|^ ?(?:of the )?(?:الوقت|الجلسة|времени|сессии|的?时间)/;
const hour = /^ ?(?:of )?(?:the|an|one|1|l'|de l'|une|la)? ?(?:hour|heure|hora)\b|^ ?(?:of )?<60m>/;
const bare =
  /^(?:about |approximately |around |at least |over |just over |just under |more than |ca\.? |up to |roughly |a good |a full |a |environ |au moins |al menos |une bonne |une |la |les |las? |los |the |audience |for |un |minimum |plus de |nearly |almost )*<([\d/]+m?)>(?: of it| it| in total| minimum| at least| or more| at the end| each way)?[.!]?$/;
/** `Everything but the first ten minutes`, `all except <5m> at the end`, `from minute 20 on`. */
const allBut =
  /^(?:all|everything|the rest|tout|todo)(?: of the (?:session|time|hour|slot))? (?:but|except|save|after|apart from|minus|sauf|menos|excepto)(?: for)? (?:the |les |los )?(?:first |last |opening |closing |final |initial |premieres? |dernieres? )?<(\d+)m>|^(?:from|after|a partir de) minute (\d{1,3})\b/;

interface Candidate extends AudiencePromise {
  rank: number;
}

/** `whole` is what a share is a share of: the minutes of the session. */
export function readAudience(texts: TextWithLines[], whole: number | null): AudiencePromise | null {
  let best: Candidate | null = null;
  for (const text of texts) {
    for (const line of text.lines) {
      for (const sentence of sentences(line.text)) {
        const found = fromSentence(sentence, text.isAboutAudience, whole);
        const rank = found ? (text.isAboutAudience ? 0 : 3) + found.rank : 9;
        if (found && (best === null || rank < best.rank)) best = { ...found, rank, sentence, line: line.number };
      }
    }
  }
  if (best === null) return null;
  const { rank: _, ...promise } = best;
  return promise;
}

type Found = { minutes: number; share: string | null; rank: number };

function fromSentence(sentence: string, isAboutAudience: boolean, whole: number | null): Found | null {
  if (sentence.length > 3000 || !(mayNameTime(sentence) || (isAboutAudience && sentence.length < 40))) return null;
  const text = timeTokens(sentence).replace(denied, ' ');
  if (isAboutAudience && whole !== null && wholeOfIt.test(fold(sentence)))
    return { minutes: whole, share: '1/1', rank: 0 };
  const only = isAboutAudience ? bare.exec(text) : null;
  if (only) return inMinutes(only[1]!, '', whole, 1);
  const left = isAboutAudience && whole !== null ? allBut.exec(text) : null;
  if (left && whole !== null) {
    const minutes = whole - Number(left[1] ?? left[2]);
    return minutes > 0 ? { minutes, share: null, rank: 1 } : null;
  }
  let best: Found | null = null;
  for (const token of text.matchAll(/<([\d/]+m?)>/g)) {
    const before = text.slice(0, token.index);
    const after = text.slice(token.index + token[0].length);
    const blocks = /(?:^| )(?:(\d) (?:x|(?:block|slot|round|period|session)s? of|times|fois)|(twice|deux fois)) $/.exec(
      before,
    );
    const kind = whose(before, blocks ? after.replace(/^ each\b/, '') : after, isAboutAudience);
    const isRepeated = /\b(?:every|toutes les|cada) $/.test(before);
    if (isRepeated || kind === 'panel' || (kind === 'unsaid' && !isAboutAudience)) continue;
    const found = inMinutes(token[1]!, after, whole, kind === 'audience' ? 0 : 2);
    if (found && blocks) found.minutes *= Number(blocks[1] ?? 2);
    const isBetter =
      found && (best === null || found.rank < best.rank || (found.rank === best.rank && found.minutes > best.minutes));
    if (isBetter && (whole === null || found.minutes <= whole)) best = found;
  }
  return best;
}

/** The nearest word decides to whom a duration belongs; the words behind it count a little more. */
function whose(before: string, after: string, isAboutAudience: boolean): 'audience' | 'panel' | 'unsaid' {
  const isPanels = /\b(?:panel|moderated|panell?ists?)\b[^<>]{0,30}$/.test(before);
  if (questionWords.test(after) || (questionsBefore.test(before) && !isPanels)) return 'audience';
  const reach = isAboutAudience ? 14 : 8;
  const audience = distance(audienceWords, before, after, reach);
  const panel = distance(panelWords, before, after, reach);
  if (audience === Number.POSITIVE_INFINITY && panel === Number.POSITIVE_INFINITY) return 'unsaid';
  if (/^ (?:is|are) (?:discussion|open)\b/.test(after)) return 'audience';
  return audience < panel ? 'audience' : 'panel';
}

function distance(words: RegExp, before: string, after: string, reach: number): number {
  const near = before.slice(-160);
  let nearest = Number.POSITIVE_INFINITY;
  for (const match of near.matchAll(words))
    nearest = Math.min(nearest, steps(near.slice(match.index + match[0].length)) + 0.5);
  const first = after.slice(0, 160).matchAll(words).next().value;
  if (first) nearest = Math.min(nearest, steps(after.slice(0, first.index)));
  return nearest <= reach ? nearest : Number.POSITIVE_INFINITY;
}

/** Words between, a comma or a semicolon counting as three. */
function steps(between: string): number {
  return between.split(' ').filter((word) => word !== '').length + 3 * (between.match(/[,;]/g)?.length ?? 0);
}

function inMinutes(token: string, after: string, whole: number | null, rank: number): Found | null {
  if (token.endsWith('m'))
    return Number(token.slice(0, -1)) > 0 ? { minutes: Number(token.slice(0, -1)), share: null, rank } : null;
  const [part, of] = token.split('/').map(Number);
  if (part === undefined || of === undefined || part > of || part === 0) return null;
  const basis = hour.test(after)
    ? 60
    : after === '' ||
        timeBasis.test(after) ||
        /^ ?[.!,;]/.test(after) ||
        /^ (?:is|are|will|has|have|for|dedicated|participatory|interactive|a |aux? |para |pour )/.test(after)
      ? whole
      : null;
  return basis === null ? null : { minutes: Math.round((basis * part) / of), share: token, rank };
}
