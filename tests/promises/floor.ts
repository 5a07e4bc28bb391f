import { type Faults, secondsBetween, type Terms, type Written } from './entries.ts';
import { chosen, clockOf, emptyLine, firstTier, start, stop, turnsOf, type Waiting } from './line.ts';

/** The promises of B1, held against what happened. */

export interface FloorChecked {
  hands: number;
  turns: number;
  /** How many single statements were tried. */
  personal: number;
  ownGroup: number;
  firstVoices: number;
  airtime: number;
}

/** A floor turn as the promises speak of it. */
interface Turn {
  seq: number;
  hand: Waiting;
  tier: number;
  override: boolean;
  /** Groups with a hand up in this tier when it began, the speaker's own included. */
  waiting: string[];
  /** Called because of the group's clock: in the order, and not because of a long wait. */
  byGroup: boolean;
  charged: number;
  clocks: Record<string, number>;
  virtual: number;
}

interface Kept {
  raisedAfter: number;
  ahead: number;
}

export function checkFloor(entries: readonly Written[], terms: Terms, faults: Faults): FloorChecked {
  const line = emptyLine();
  const done: FloorChecked = { hands: 0, turns: 0, personal: 0, ownGroup: 0, firstVoices: 0, airtime: 0 };
  const turns: Turn[] = [];
  const raised = new Map<number, Kept>();
  const groups = new Map<string, string>();
  const factors = new Map<number, string>();
  let spoken: { at: number; paused: number } | undefined;
  let pausedAt: number | undefined;

  for (const [place, { seq, at, by, event }] of entries.entries()) {
    const fault = (what: string) => faults.push(`entry ${seq}: ${what}`);
    if (typeof event.group === 'string' && event.type.startsWith('person.'))
      groups.set(String(event.person ?? by), event.group);
    if (event.type === 'time.granted') factors.set(Number(event.ticket), String(event.factor));
    if (event.type === 'clock.paused') pausedAt = at;
    if (event.type === 'clock.resumed' && pausedAt !== undefined) {
      if (spoken) spoken.paused += secondsBetween(pausedAt, at);
      pausedAt = undefined;
    }
    if (event.type === 'hand.raised' || event.type === 'reply.granted')
      raise(event, by, entries[place + 1]?.event, fault);
    if (event.type === 'hand.lowered') lower(Number(event.ticket), fault);
    if (event.type === 'floor.given') {
      give(event, seq, fault);
      spoken = { at, paused: 0 };
    }
    if (event.type === 'turn.ended') {
      if (spoken) endTurn(event, Math.max(0, secondsBetween(spoken.at, at) - spoken.paused), fault);
      else fault('a turn ends that never began');
      spoken = undefined;
    }
  }
  for (const hand of line.up) personal(hand, 'still waiting at the end');
  done.airtime = checkAirtime(turns, terms, faults);
  return done;

  function raise(
    event: Written['event'],
    by: string,
    then: Written['event'] | undefined,
    fault: (what: string) => void,
  ) {
    const person = typeof event.person === 'string' ? event.person : by;
    const ticket = Number(event.ticket);
    const hand: Waiting = {
      ticket,
      person,
      group: String(event.group),
      attrs: event.attrs as Record<string, string>,
      kind: event.type === 'reply.granted' ? 'reply' : String(event.kind ?? 'floor'),
      overtaken: 0,
    };
    if (ticket !== done.hands + 1) fault(`ticket ${ticket} follows ${done.hands}`);
    // What is read out for somebody is their turn at once, whether or not they have a hand up.
    const isReadOut = then?.type === 'floor.given' && then.ticket === ticket && then.question !== undefined;
    if (!isReadOut && line.up.some((other) => other.person === person && other.kind === hand.kind))
      fault(`${person} has two hands up`);
    if (groups.has(person) && groups.get(person) !== hand.group) fault(`${person} stands in another group's line`);
    done.hands = ticket;
    line.up.push(hand);
    const mine = line.up.filter((other) => other.kind === 'floor' && turnsOf(line, other) === turnsOf(line, hand));
    if (hand.kind === 'floor') raised.set(ticket, { raisedAfter: turns.length, ahead: mine.length });
  }

  function lower(ticket: number, fault: (what: string) => void) {
    const hand = line.up.find((one) => one.ticket === ticket);
    if (!hand) return fault(`ticket ${ticket} is lowered and was not up`);
    personal(hand, 'lowered');
    line.up = line.up.filter((one) => one !== hand);
    line.told = line.told.filter((one) => one !== ticket);
  }

  function give(event: Written['event'], seq: number, fault: (what: string) => void) {
    const hand = line.up.find((one) => one.ticket === Number(event.ticket));
    if (!hand) return fault(`ticket ${event.ticket} gets the floor and is not up`);
    if (line.speaking) fault('two people have the floor');
    if (event.person !== hand.person) fault('the floor goes to another person than raised this hand');
    const override = isOfTheChair(event);
    const rule = chosen(line, terms);
    if (!override && rule?.ticket !== hand.ticket)
      fault(`ticket ${hand.ticket} is called where the rule calls ${rule?.ticket}`);
    if (hand.kind === 'floor') floorTurn(hand, event, seq, fault);
    start(line, terms, hand);
    done.turns += 1;
  }

  function floorTurn(hand: Waiting, event: Written['event'], seq: number, fault: (what: string) => void) {
    const override = isOfTheChair(event);
    const tier = turnsOf(line, hand);
    const alike = line.up.filter((other) => other.kind === 'floor' && turnsOf(line, other) === tier);
    const byGroup = !override && !(event.why as string[] | undefined)?.includes('longest_waiting');
    if (!override) voices(hand, tier, fault);
    turns.push({
      seq,
      hand,
      tier,
      override,
      waiting: [...new Set(alike.map(({ group }) => group))],
      byGroup,
      charged: 0,
      clocks: Object.fromEntries(alike.map(({ group }) => [group, clockOf(line, terms, group)])),
      virtual: line.virtual,
    });
    personal(hand, 'called');
  }

  /** 4. Nobody a second time while somebody waits for a first, but for those who had been told they come next. */
  function voices(hand: Waiting, tier: number, fault: (what: string) => void) {
    done.firstVoices += 1;
    const fewest = firstTier(line)[0];
    if (!fewest || turnsOf(line, fewest) >= tier) return;
    const since = turns.length - (raised.get(fewest.ticket)?.raisedAfter ?? 0);
    if (since > terms.ahead) fault(`${hand.person} speaks again before ticket ${fewest.ticket} has spoken`);
  }

  /** 1 and 2. So many turns of the tier at most before this hand, and so many later hands of its own group. */
  function personal(hand: Waiting, when: string) {
    const known = raised.get(hand.ticket);
    if (!known || hand.kind !== 'floor') return;
    const tier = turnsOf(line, hand);
    const since = turns.slice(known.raisedAfter).filter((turn) => turn.tier === tier);
    const outOfOrder = since.filter(({ override, hand: other }) => override && other !== hand).length;
    if (terms.every > 0) {
      done.personal += 1;
      const most = terms.every * (known.ahead + outOfOrder) + terms.ahead;
      // A hand that is called is itself the last of these turns.
      if (since.length > most || (when !== 'called' && since.length >= most))
        faults.push(`ticket ${hand.ticket}, ${when}, waited ${since.length} turns; promised were ${most}`);
    }
    done.ownGroup += 1;
    const later = since.filter(
      ({ hand: other, override }) => !override && other.group === hand.group && other.ticket > hand.ticket,
    );
    if (later.length > terms.jumps + terms.ahead)
      faults.push(`ticket ${hand.ticket}, ${when}, was overtaken by ${later.length} of its own group`);
  }

  function endTurn(event: Written['event'], seconds: number, fault: (what: string) => void) {
    const { speaking } = line;
    const charged = stop(line, terms, seconds, factors.get(speaking?.ticket ?? 0));
    const said = event.ending as { charged?: number; ticket?: number } | undefined;
    if (event.seconds !== seconds) fault(`a turn of ${seconds} seconds is written down as ${event.seconds}`);
    if (said?.ticket !== speaking?.ticket) fault('another turn ends than was running');
    if (said?.charged !== charged) fault(`${speaking?.group} is charged ${said?.charged} instead of ${charged}`);
    const turn = turns.findLast(({ hand }) => hand === speaking);
    if (turn) turn.charged = charged;
  }
}

/** Called out of the order, with a reason; or a question is read out, whose place the order of questions gives. */
const isOfTheChair = ({ override, question }: Written['event']) => override !== undefined || question !== undefined;

/** 3. While a group always has a hand up, no other group gets more group turns than it, its lead, the credit and a turn. */
function checkAirtime(turns: readonly Turn[], { credit, ahead }: Terms, faults: Faults): number {
  const groups = [...new Set(turns.flatMap(({ waiting }) => waiting))];
  let checked = 0;
  for (const group of groups) {
    for (const stretch of stretches(turns, group)) {
      const [first] = stretch;
      const lead = Math.max(0, (first?.clocks[group] ?? 0) - (first?.virtual ?? 0));
      const longest = Math.max(...turns.map(({ charged }) => charged));
      let own = 0;
      const theirs: Record<string, number> = {};
      for (const { seq, hand, byGroup, charged } of stretch) {
        if (hand.group === group) own += charged;
        else if (byGroup) theirs[hand.group] = (theirs[hand.group] ?? 0) + charged;
        checked += 1;
        const most = own + lead + credit + longest * (1 + ahead);
        const got = theirs[hand.group] ?? 0;
        if (got > most)
          faults.push(`entry ${seq}: ${hand.group} has had ${got} s while ${group} waits; at most ${most}`);
      }
    }
  }
  return checked;
}

/** Turns in a row of one tier, during all of which this group had a hand up. */
function stretches(turns: readonly Turn[], group: string): Turn[][] {
  const found: Turn[][] = [];
  let current: Turn[] = [];
  for (const turn of turns) {
    const goes = turn.waiting.includes(group) && (current[0]?.tier ?? turn.tier) === turn.tier;
    if (goes) current.push(turn);
    if (goes && turn !== turns.at(-1)) continue;
    if (current.length > 1) found.push(current);
    current = !goes && turn.waiting.includes(group) ? [turn] : [];
  }
  return found;
}
