import type { ActorId } from '#core/decider.ts';
import { organiser, type Trial, trial } from '#core/session/given.ts';
import { makeHall } from './hall.ts';
import { inventPeople } from './invented.ts';
import { type Moderator, makeModerator } from './moderator.ts';
import { type Played, playSecond, type Stage } from './play.ts';
import { makeTeam } from './team.ts';

/** A rehearsal in the hand, for tests and benchmarks: no database and no clock. The organiser stands in for the team. */

const seconds = 5400;
const begins = 101_000;

/** A session of 90 minutes, played at once and led by the invented moderator, or by another who has heard what that one would do. */
export async function rehearseInHand(
  seed: number,
  people: number,
  instead: (usual: Moderator) => Moderator = (usual) => usual,
): Promise<{ tried: Trial; played: Played }> {
  const tried = planned(seed);
  const hall = makeHall({ seed, people: inventPeople(seed, people), begins, seconds, endsTurns: false });
  const moderator = instead(makeModerator({ seed, hall, begins, seconds }));
  const cast = { hall, moderator, team: makeTeam({ seed, hall }) };
  const played: Played = { kept: 0, refused: {} };
  const stage = stageOf(tried);
  for (let at = begins - 900; tried.state.phase !== 'closed' && at < begins + 3 * seconds; at += 1)
    await playSecond(stage, cast, at, played);
  return { tried, played };
}

/** Half of 90 minutes for the floor, and a panel that is planned to the last minute of the other half. */
function planned(seed: number): Trial {
  const tried = trial();
  tried.given(organiser, { type: 'rehearsal.begin', of: 'bridge', seed, speed: 0 }, begins - 1000);
  const talk = (segment: string) => ({ segment, kind: 'presentation', seconds: 450 });
  tried.given(organiser, {
    type: 'session.draft',
    title: 'Who mends the bridge?',
    slotSeconds: seconds,
    seats: [{ seat: 's1', name: 'Odile Varn', confirmation: 'confirmed' }],
    policyQuestions: ['Who pays?', 'Who decides?'],
    agenda: [
      { segment: 'intro', kind: 'introduction', seconds: 300 },
      ...['a', 'b', 'c', 'd'].map(talk),
      { segment: 'panel', kind: 'panel', seconds: 480, droppable: true },
      { segment: 'floor', kind: 'floor', seconds: 2700 },
      { segment: 'closing', kind: 'closing', seconds: 120 },
    ],
  });
  tried.given(organiser, {
    type: 'awareness.set',
    questions: [{ question: 'a1', text: 'How well do you know who pays?', scale: 'five', low: 'Not', high: 'Well' }],
  });
  tried.given(organiser, { type: 'session.make' });
  tried.given(organiser, { type: 'doors.open' });
  return tried;
}

function stageOf(tried: Trial): Stage {
  let guests = 0;
  return {
    team: () => organiser,
    issuesDue: true,
    async act(asked, at) {
      return asked.map(({ by, command }) => {
        const actor: ActorId = by ?? `guest:${guests + 1}`;
        const result = tried.when(actor, command, at);
        if (!Array.isArray(result)) return { kept: false, refused: result.refused };
        if (!by) guests += 1;
        return { kept: true, by: actor, eid: result[0]?.eid ?? '' };
      });
    },
    state: async () => tried.state,
  };
}
