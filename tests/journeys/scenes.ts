import type { ActorId } from '#core/decider.ts';
import { readCommand, readInnerCommand } from '#core/session/session.ts';
import { stakeholderGroups } from '#core/session/words.ts';
import { kinds } from '#server/kinds.ts';
import { createLogs } from '#server/log/log.ts';
import { hashToken, newToken } from '#server/people.ts';
import type { Node } from '../door/node.ts';

/** Sessions in every state a page can show, each a log of its own, with somebody of the team and somebody of the hall in it. */

export interface Scene {
  log: string;
  organiser: ActorId;
  /** Of the organiser's browser, and of a participant's. */
  cookies: { organiser: [name: string, value: string]; ann: [name: string, value: string] };
  act(by: ActorId, command: Record<string, unknown>): Promise<string>;
}

interface Stage extends Scene {
  ann: ActorId;
  joins(name: string, group: string, more?: object): Promise<ActorId>;
}

/** Sixty letters and more, as people do have them. */
const long = 'Wilhelmina-Konstanze von und zu Brachwitz-Oberlindenhof-Thalheim';

const agenda = (chathamHouse = false) => [
  { segment: 'intro', kind: 'introduction', seconds: 300 },
  { segment: 'a', kind: 'presentation', seat: 's1', seconds: 600 },
  { segment: 'panel', kind: 'panel', seconds: 600, droppable: true },
  { segment: 'floor', kind: 'floor', seconds: 1800, ...(chathamHouse && { chathamHouse }) },
  { segment: 'closing', kind: 'closing', seconds: 300 },
];

async function planned({ act, organiser }: Stage, parts = agenda()) {
  await act(organiser, {
    type: 'session.draft',
    title: 'Who mends the bridge, who pays for it, and who is asked before it is closed for a winter?',
    slotSeconds: 3600,
    seats: [
      { seat: 's1', name: long, organisation: 'Ministry of Bridges', group: 'government', confirmation: 'confirmed' },
    ],
    policyQuestions: ['Who pays?', 'Who decides?'],
    agenda: parts,
  });
  const questions = [
    { question: 'k1', text: 'How well do you know the tide rules?', scale: 'five', low: 'not', high: 'very' },
  ];
  await act(organiser, { type: 'awareness.set', questions });
  await act(organiser, { type: 'session.make' });
}

async function opened(stage: Stage, parts = agenda()) {
  await planned(stage, parts);
  await stage.act(stage.organiser, { type: 'doors.open' });
  stage.ann = await stage.joins('Ann Obi', 'civil_society');
}

async function live(stage: Stage, parts = agenda()) {
  await opened(stage, parts);
  await stage.act(stage.organiser, { type: 'session.start' });
  await stage.act(stage.organiser, { type: 'segment.begin', segment: 'floor' });
}

async function full(stage: Stage, parts = agenda()) {
  const { act, organiser } = stage;
  await live(stage, parts);
  const levels = ['named', 'organisation', 'group', 'withheld'];
  const hall = [stage.ann];
  for (let place = 0; place < 14; place += 1) {
    const group = stakeholderGroups[place % stakeholderGroups.length] ?? 'other';
    const where = (['room', 'online', 'hub'] as const)[place % 3];
    const as = levels[place % levels.length];
    hall.push(
      await stage.joins(place === 0 ? long : `Person ${place}`, group, { place: where, as, organisation: long }),
    );
  }
  const asked: string[] = [];
  for (const [place, by] of hall.entries()) {
    const text =
      place === 3 ? `${long} ${long}?` : place === 4 ? 'من يدفع ثمن إصلاح الجسر؟' : `Who mends lamp ${place}?`;
    asked.push(
      await act(by, { type: 'question.submit', text, language: place === 4 ? 'ar' : 'en', policyQuestion: 'p1' }),
    );
    await act(by, { type: 'hand.raise' });
    if (place > 0) await act(by, { type: 'question.support', question: asked[0] });
  }
  await act(organiser, { type: 'question.merge', into: asked[1], from: asked[2] });
  await act(organiser, { type: 'question.pin', question: asked[5] });
  await act(organiser, { type: 'question.take', question: asked[6], reason: 'must_leave' });
  await act(organiser, { type: 'question.answer', question: asked[6], written: 'The province does.' });
  await act(hall[5] ?? stage.ann, { type: 'hand.write', text: 'Please read this out.', language: 'en' });
  await act(hall[7] ?? stage.ann, { type: 'help.ask', what: 'speak', word: 'My microphone is silent.' });
  const note = await act(organiser, {
    type: 'note.write',
    text: 'Two speakers wish for lights.',
    policyQuestion: 'p1',
  });
  const statement = await act(stage.ann, { type: 'statement.add', text: 'The quay is too dark.' });
  const outcome = await act(organiser, { type: 'outcome.lift', text: 'Light every quay.', note });
  for (const [place, by] of hall.entries()) {
    await act(by, { type: 'vote.cast', statement, choice: place % 2 ? 'agree' : 'pass' });
    await act(by, {
      type: `outcome.${place % 3 ? 'support' : 'oppose'}`,
      outcome,
      reason: place === 1 ? 'من يدفع؟' : '',
    });
  }
  await act(organiser, { type: 'question.take', question: asked[7], reason: 'other', word: long });
}

const call = async (stage: Stage) => {
  const ticket = 1; // Ann's, whose hand was the first
  await stage.act(stage.organiser, { type: 'floor.give', ticket });
};

const over = 'a turn that is over';

/** By name; each is set up from nothing. */
export const scenes: Record<string, (stage: Stage) => Promise<void>> = {
  'before the doors': (stage) => planned(stage),
  'doors open': (stage) => opened(stage),
  'live, nobody waiting': (stage) => live(stage),
  'live, a full hall': (stage) => full(stage),
  'live, eight hands': async (stage) => {
    await live(stage);
    const names = [
      'Amal Fenn',
      'Bo Castellane',
      'Cy Ndiaye',
      'Dee Hallgrim',
      'Eve Sorrentino',
      'Fay Lindqvist',
      'Gil Ro',
    ];
    await stage.act(stage.ann, { type: 'hand.raise' });
    for (const [place, name] of names.entries()) {
      const more = { organisation: 'Quay Institute', place: place % 2 ? 'online' : 'room' };
      await stage.act(await stage.joins(name, stakeholderGroups[place % 6] ?? 'other', more), { type: 'hand.raise' });
    }
  },
  paused: async (stage) => {
    await full(stage);
    await stage.act(stage.organiser, { type: 'clock.pause' });
  },
  'a turn': async (stage) => {
    await live(stage);
    await stage.act(stage.ann, { type: 'hand.raise' });
    await call(stage);
  },
  [over]: async (stage) => {
    await live(stage);
    await stage.act(stage.ann, { type: 'hand.raise' });
    await call(stage);
  },
  'the Chatham House Rule': (stage) => full(stage, agenda(true)),
  'a rehearsal': async (stage) => {
    await stage.act(stage.organiser, { type: 'rehearsal.begin', of: 'another', seed: 1, speed: 1 });
    await full(stage);
  },
  closed: async (stage) => {
    await full(stage);
    await stage.act(stage.organiser, { type: 'session.close' });
  },
};

/** Sets a scene up: now, or some minutes ago where time must have run out. */
export async function setUp(node: Node, name: string, log: string): Promise<Scene> {
  const { people, database } = node;
  let acts = 0;
  const ago = name === over ? 600_000 : 0;
  const clock = () => Date.now() - ago;
  const logs = createLogs({ database, kinds, clock });
  const someone = async (called: string, kind: 'guest' | 'member') => {
    const person = await people.createMember(called, kind === 'member');
    const token = newToken();
    await people.createCredential({ tokenHash: hashToken(token), person, kind, ...(kind === 'guest' && { log }) });
    return { by: await people.actorOf(person, log, kind), token };
  };
  await logs.create(log, 'session');
  const lead = await someone('Odile Varn', 'member');
  const act: Scene['act'] = async (by, command) => {
    acts += 1;
    const read = command.type === 'rehearsal.begin' ? readInnerCommand(command) : readCommand(command);
    if ('malformed' in read) throw new Error(`${name}: ${JSON.stringify([command, read.malformed])}`);
    const outcome = await logs.act({ log, id: `${log}-act-${acts}-00000000`, command: read.command, by });
    if (!outcome.kept) throw new Error(`${name}: ${JSON.stringify([command, outcome.refusal])}`);
    return outcome.eids[0] ?? '';
  };
  let annsToken = '';
  const joins: Stage['joins'] = async (called, group, more = {}) => {
    const one = await someone(called, 'guest');
    annsToken ||= one.token;
    const self = { group, region: 'weog', place: 'room', as: 'named', name: called, organisation: '', ...more };
    await act(one.by, { type: 'person.join', ...self });
    return one.by;
  };
  const stage: Stage = {
    log,
    organiser: lead.by,
    ann: lead.by,
    cookies: { organiser: ['bt-member', lead.token], ann: [`bt-${log}`, ''] },
    act,
    joins,
  };
  await scenes[name]?.(stage);
  stage.cookies.ann[1] = annsToken || 'nobody';
  await logs.close();
  return stage;
}
