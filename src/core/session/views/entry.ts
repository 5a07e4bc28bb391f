import type { Entry } from '../../decider.ts';
import { wordsOf } from '../care.ts';
import { confidedAt } from '../chatham-house.ts';
import type { Event } from '../session.ts';
import type { Session } from '../state.ts';
import { type Label, labelOf, ofTurn, type ReadWords } from './audience.ts';
import { outcomeView } from './outcomes.ts';
import type { OrderDown } from './queue.ts';
import { statementView } from './statements.ts';

/** What an entry cited in the report says, as everybody may read it. */
export interface EntryView {
  entry: string;
  at: number;
  /** Set where the exact time is not told: the part under the Chatham House Rule, and `at` is its beginning (M5). */
  during?: string;
  kind: PublicType;
  who?: Label;
  text?: string;
  language?: string;
  seconds?: number;
  override?: { code: string; word: string };
  /** Why a point of order was taken down (F24). */
  down?: OrderDown;
  /** What was promised to the floor and what came of it, in seconds: said by the closing. */
  closing?: { target: number; credit: number };
}

/**
 * Types whose entries everybody may open. The rest say something about a person, or belong to the preparation. Of the
 * `session` itself the time is told whatever was agreed; the others say something of what `people` said or did (M5).
 */
const publicTypes = {
  'session.made': 'session',
  'rules.changed': 'session',
  'chatham.switched': 'session',
  'doors.opened': 'session',
  'session.started': 'session',
  'segment.begun': 'session',
  'clock.paused': 'session',
  'clock.resumed': 'session',
  'end.changed': 'session',
  'session.closed': 'session',
  'hand.raised': 'people',
  'hand.lowered': 'people',
  'reply.granted': 'people',
  'queue.closed': 'people',
  'queue.opened': 'people',
  'panel.lent': 'people',
  'lending.ended': 'people',
  'time.added': 'people',
  'act.undone': 'people',
  'floor.given': 'people',
  'turn.ended': 'people',
  'question.submitted': 'people',
  'question.withdrawn': 'people',
  'question.taken': 'people',
  'question.answered': 'people',
  'question.returned': 'people',
  'question.merged': 'people',
  'question.unmerged': 'people',
  'question.pinned': 'people',
  'question.unpinned': 'people',
  'question.marked-read': 'people',
  'questions.closed': 'people',
  'questions.opened': 'people',
  'note.written': 'people',
  'note.rewritten': 'people',
  'statement.added': 'people',
  'statement.withdrawn': 'people',
  'statement.returned': 'people',
  'outcome.lifted': 'people',
  'outcome.reworded': 'people',
  'outcome.struck': 'people',
  'outcome.supported': 'people',
  'outcome.opposed': 'people',
} as const satisfies Partial<Record<Event['type'], 'session' | 'people'>>;
export type PublicType = keyof typeof publicTypes;

const isPublic = (type: string): type is PublicType => Object.hasOwn(publicTypes, type);

/** An entry as everybody may read it, or nothing where it is not for everybody (yet). Citations open this (R1). */
export function entryView(session: Readonly<Session>, read: ReadWords, entry: Entry<Event>): EntryView | undefined {
  const { event, eid, at } = entry;
  if (!isPublic(event.type)) return undefined;
  const view: EntryView = { entry: eid, kind: event.type, ...momentOf(session, event.type, at) };
  const say = (text: string | undefined, language: string) => (text ? { text, language } : {});
  switch (event.type) {
    case 'question.submitted': {
      const asked = session.questions[eid];
      if (!asked) return undefined;
      const who = labelOf(session, read, asked.by, 'public', asked);
      return { ...view, who, ...say(read(eid)?.text, event.language) };
    }
    case 'question.taken':
    case 'question.returned': {
      const asked = session.questions[event.question];
      const reason = read(eid)?.reason ?? '';
      const override =
        event.type === 'question.taken' && event.override ? { code: event.override, word: reason } : undefined;
      const text = event.type === 'question.returned' ? reason : undefined;
      return {
        ...view,
        ...say(text ?? read(event.question)?.text, asked?.language ?? 'und'),
        ...(override && { override }),
      };
    }
    case 'question.answered': {
      const { entry: words, language } = wordsOf(session, event.question);
      return { ...view, ...say(read(eid)?.answer ?? read(words)?.text, language) };
    }
    case 'question.merged': {
      const { text, reason } = read(eid) ?? {};
      return {
        ...view,
        ...say(text ?? reason ?? read(event.wording?.entry ?? event.into)?.text, event.reworded ?? 'und'),
      };
    }
    case 'question.unmerged':
      return { ...view, ...say(read(eid)?.reason ?? read(event.question)?.text, 'und') };
    case 'question.pinned':
    case 'question.unpinned':
    case 'question.marked-read': {
      const { entry: words, language } = wordsOf(session, event.question);
      return { ...view, ...say(read(words)?.text, language) };
    }
    case 'floor.given': {
      const turn = session.turns[eid];
      // A call that was taken back: nobody spoke, and nothing says any more how they were to be shown.
      const who: Label = turn ? labelOf(session, read, event.person, 'public', ofTurn(turn)) : { as: 'withheld' };
      const override = event.override ? { code: event.override, word: read(eid)?.reason ?? '' } : undefined;
      return { ...view, who, ...(override && { override }) };
    }
    case 'hand.lowered':
      return { ...view, ...(event.reason && { down: { code: event.reason, word: read(eid)?.reason ?? '' } }) };
    case 'turn.ended':
      return { ...view, seconds: event.seconds };
    case 'session.closed':
      return { ...view, closing: { target: event.target, credit: event.credit } };
    case 'note.written':
    case 'note.rewritten':
      return noteEntry(session, read, view, event.type === 'note.written' ? eid : event.note);
    case 'statement.added': {
      const said = statementView(session, read, 'public', eid);
      return { ...view, ...(said?.who && { who: said.who }), ...say(said?.text, event.language) };
    }
    case 'statement.returned':
      return { ...view, ...say(read(eid)?.reason, 'und') };
    case 'outcome.lifted':
    case 'outcome.reworded':
      return { ...view, ...say(read(eid)?.text, event.type === 'outcome.lifted' ? event.language : 'und') };
    case 'outcome.struck':
      return { ...view, ...say(read(eid)?.reason, 'und') };
    case 'outcome.supported':
    case 'outcome.opposed':
      return reasonEntry(session, read, view, event.outcome);
    default:
      return view;
  }
}

/** How somebody chose is nobody's business, but for a reason they gave, as long as it stands (O5). */
function reasonEntry(session: Readonly<Session>, read: ReadWords, view: EntryView, id: string): EntryView | undefined {
  const reasons = outcomeView(session, read, 'public', id)?.reasons ?? [];
  const given = reasons.find(({ entry }) => entry === view.entry);
  return given && { ...view, who: given.who, text: given.text, language: given.language };
}

/** The time of an entry, as far as it may be told (M5). A question keeps the part in which it was submitted. */
function momentOf(session: Readonly<Session>, type: PublicType, at: number): Pick<EntryView, 'at' | 'during'> {
  const here = publicTypes[type] === 'session' ? undefined : confidedAt(session, at);
  return here ? { at: here.from, during: here.segment } : { at };
}

/** Notes are the rapporteur's until the report is final; what was rewritten or struck out is not read by others (N3, N4). */
function noteEntry(session: Readonly<Session>, read: ReadWords, view: EntryView, id: string): EntryView | undefined {
  const note = session.notes[id];
  if (!note || note.struck || session.phase !== 'closed') return undefined;
  if (note.words !== view.entry) return view;
  const text = read(note.words)?.text;
  return { ...view, ...(text ? { text, language: note.language } : {}) };
}
