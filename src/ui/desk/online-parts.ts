import type { NowView } from '#core/session/views/clock.ts';
import type { HeadView, HereView, RemoteView } from '#core/session/views/head.ts';
import type { QuestionView } from '#core/session/views/questions.ts';
import type { HandView } from '#core/session/views/queue.ts';
import type { Alike, Aloud, HeardRow, HelpBoard, JoinedView } from '#core/session/views/remote.ts';
import type { PresenceView } from '#ui/presence.ts';
import type { Listed } from './parts.ts';

/** What the online desk is given, by key. Drawn by `live/surfaces/online.ts`. */
export interface OnlineParts {
  head: HeadView;
  here: HereView;
  presence?: PresenceView;
  now: NowView;
  /** Questions that nobody has looked at, the oldest first. */
  fresh: Listed;
  /** Open questions in the order in which they will be taken. */
  order: Listed;
  alike: Record<string, Alike>;
  joined: JoinedView[];
  aloud: { next?: Aloud };
  hands: HandView[];
  help: HelpBoard;
  heard: HeardRow[];
  /** The conference in use, if there is one. */
  remote: Partial<RemoteView>;
  intake: { closed: boolean };
  [question: `q-${string}`]: QuestionView;
}

/** The questions of a list that are here; one that is on its way is left out until it is. */
export const questionsOf = (parts: OnlineParts, { list }: Listed): QuestionView[] =>
  list.flatMap((key) => parts[key as `q-${string}`] ?? []); // the lists of this desk name questions
