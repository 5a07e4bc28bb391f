import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ActorId, isRefusal } from '#core/decider.ts';
import { type Asker, askedBy } from '#core/session/asked-by.ts';
import { joins, openSession, organiser } from '#core/session/given.ts';
import { commandTypes, readCommand, session } from '#core/session/session.ts';
import { roles } from '#core/session/words.ts';
import { shapes, valuesOf } from './from-schema.ts';

// Who may ask for what, as it is published, against the rules themselves.

/** A session that runs, with somebody in every role, and something of everything that can be named. */
function running() {
  const tried = openSession();
  const actors: Partial<Record<Asker, ActorId>> = { organiser, anybody: 'guest:NEW' };
  for (const role of roles.filter((each) => each !== 'organiser')) {
    const link = role.replace('_', '-');
    const by: ActorId = `member:${role.toUpperCase()}`;
    tried.given(organiser, { type: 'staff.invite', link, role });
    tried.given(by, { type: 'staff.admit', link, name: role });
    actors[role] = by;
  }
  const speaker = joins(tried, 'SPEAKS', 'government');
  actors.participant = speaker;
  const waits = joins(tried, 'WAITS', 'academia');
  tried.given(organiser, { type: 'session.start' }, 10);
  tried.given(organiser, { type: 'segment.begin', segment: 'floor' }, 20);
  tried.given(speaker, { type: 'hand.raise' }, 30);
  tried.given(waits, { type: 'hand.raise' }, 31);
  tried.given(organiser, { type: 'floor.give', ticket: 1 }, 35);
  const question = tried.given(speaker, { type: 'question.submit', text: 'Who pays?' }, 40);
  const note = tried.given(organiser, { type: 'note.write', text: 'Paid by all.' }, 50);
  const help = tried.given(speaker, { type: 'help.ask', what: 'hear' }, 60);
  const statement = tried.given(speaker, { type: 'statement.add', text: 'All should pay.' }, 61);
  const outcome = tried.given(organiser, { type: 'outcome.lift', text: 'Let all pay.', note }, 62);
  const named = {
    address: 'https://meet.example.org/hall',
    statement,
    outcome,
    turn: Object.keys(tried.state.turns)[0],
    question,
    note,
    help,
    ticket: 2,
    seat: 's1',
    segment: 'panel',
    link: 'moderator',
    policyQuestion: 'p1',
  };
  return { state: tried.state, actors, named: named as Record<string, unknown> };
}

const withNames = (sample: Record<string, unknown>, named: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(sample).map(([name, value]) => [name, named[name] ?? value]));

const notTheirs = ['not-yours', 'not-joined', 'not-the-author'];

test.each(commandTypes)('%s is asked for by those who are said to, and by nobody else', (type) => {
  const { state, actors, named } = running();
  const shape = shapes[type] ?? {};
  const full = valuesOf({ ...shape, required: Object.keys(shape.properties ?? {}) }) as fc.Arbitrary<
    Record<string, unknown>
  >; // commands are objects
  const samples = fc.sample(full, { seed: 7, numRuns: 50 });
  const wanted = samples.map((sample) => readCommand(withNames(sample, named))).find((read) => 'command' in read);
  if (!wanted || 'malformed' in wanted) throw new Error(`Nothing made from the shape of ${type} can be read.`);
  const { command } = wanted;
  const may: readonly Asker[] = askedBy[command.type];
  for (const [asker, by] of Object.entries(actors)) {
    const decision = session.decide(state, command, { by, at: 70_000, earlier: () => undefined });
    const no = isRefusal(decision) ? decision.refused : undefined;
    if (may.includes('anybody') || may.includes(asker as Asker)) expect(notTheirs, `${asker} may`).not.toContain(no);
    else expect(no, `${asker} may not`).toBeDefined();
  }
});
