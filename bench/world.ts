import type { ActorId } from '#core/decider.ts';
import { kinds } from '#server/kinds.ts';
import { openDatabase } from '#server/log/database.ts';
import { createLogs } from '#server/log/log.ts';
import { createPeople } from '#server/people.ts';

/** A second node on the same data folder, to make sessions and to look into them. It takes turns with the server. */
export async function openWorld(dataDir: string) {
  const database = await openDatabase({ ...process.env, DATABASE_URL: '', DATA_DIR: dataDir });
  const logs = createLogs({ database, kinds });
  const people = createPeople({ database });
  let made = 0;
  return {
    database,
    logs,
    people,
    /** A session with its doors open and its organiser. */
    async openSession(slotSeconds = 5400): Promise<{ log: string; organiser: ActorId }> {
      const person = await people.createMember('Organiser');
      made += 1;
      const log = `bench${made}${Date.now().toString(36)}`;
      await logs.create(log, 'session');
      const organiser = await people.actorOf(person, log, 'member');
      const half = Math.ceil(slotSeconds / 2);
      const act = (id: string, command: Parameters<typeof logs.act>[0]['command']) =>
        logs.act({ log, id: `organiser-${id}-0000`, by: organiser, command });
      await act('draft', {
        type: 'session.draft',
        title: 'Who mends the bridge?',
        proposal: '',
        findings: [],
        slotSeconds,
        promise: { num: 1, den: 2 },
        seats: [],
        policyQuestions: ['Who pays?'],
        agenda: [
          { segment: 'panel', kind: 'panel', title: '', seconds: half - 120, droppable: false },
          { segment: 'floor', kind: 'floor', title: '', seconds: half, droppable: false },
        ],
      } as never); // optional fields of later versions are left out on purpose: the rules do not need them
      await act('make', { type: 'session.make' });
      await act('doors', { type: 'doors.open' });
      return { log, organiser };
    },
    async close() {
      await logs.close();
      await database.stop();
    },
  };
}
