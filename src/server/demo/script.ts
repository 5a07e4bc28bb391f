import type { Command } from '#core/session/session.ts';
import type { OverrideReason, Role, StakeholderGroup } from '#core/session/words.ts';

/** What happens in a made-up session, in whole seconds from its start, in the order in which it happens. */
export interface Script {
  draft: Extract<Command, { type: 'session.draft' }>;
  notice: string;
  /** Asked before and after. */
  awareness: Extract<Command, { type: 'awareness.set' }>['questions'];
  doorsAt: number;
  /** Places in the list of people. */
  present: readonly number[];
  steps: readonly Step[];
}

export type Step = [at: number, what: What];

export type What =
  | { do: 'start' | 'end turn' | 'close' }
  | { do: 'begin'; part: string }
  | { do: 'submit'; key: string; by: string; text: string; language?: string; about?: string }
  /** So many of each group, the author aside. */
  | { do: 'support'; key: string; from: Partial<Record<StakeholderGroup, number>> }
  | { do: 'raise'; by: readonly string[] }
  | { do: 'give next' }
  | { do: 'give'; to: string; reason: OverrideReason; word?: string }
  | { do: 'take next' }
  | { do: 'answer' }
  | { do: 'note'; text: string; about?: string; language?: string; key?: string }
  | { do: 'state'; key: string; by: string; text: string; about?: string }
  /** So many of each group to each side, one after another as they stand in the list. */
  | { do: 'vote'; key: string; agree: ByGroup; disagree: ByGroup; pass?: ByGroup }
  /** A proposal out of a note or a statement, by its key. */
  | { do: 'lift'; key: string; text: string; from: string; about?: string }
  | { do: 'stand'; key: string; support: ByGroup; oppose: ByGroup; because?: { by: string; text: string }[] }
  /** Everybody answers, as many as said with each answer. */
  | { do: 'say what is known'; question: string; answers: readonly (readonly [answer: string, people: number])[] };

type ByGroup = Partial<Record<StakeholderGroup, number>>;

/** Who does what nobody from the audience does. */
export const roleFor: Record<What['do'], Role | undefined> = {
  start: 'moderator',
  'end turn': 'moderator',
  close: 'moderator',
  begin: 'moderator',
  'give next': 'moderator',
  give: 'moderator',
  'take next': 'moderator',
  answer: 'moderator',
  note: 'rapporteur',
  lift: 'rapporteur',
  submit: undefined,
  support: undefined,
  raise: undefined,
  state: undefined,
  vote: undefined,
  stand: undefined,
  'say what is known': undefined,
};
