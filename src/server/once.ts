/**
 * What is made from a log's state costs the same however many ask for it: made once for each position, as long as the state
 * is in memory. Words that were destroyed take the state with them, and with it all that was made from them.
 */

interface Made {
  seq: number;
  of: Map<string, unknown>;
}

const made = new WeakMap<object, Made>();

/** The thing of this name as of `seq`. Under one name it is always made in the same way, from this state and nothing else. */
export function madeOnce<Thing>(state: object, seq: number, name: string, make: () => Thing): Thing {
  let now = made.get(state);
  if (now?.seq !== seq) {
    now = { seq, of: new Map() };
    made.set(state, now);
  }
  if (!now.of.has(name)) now.of.set(name, make());
  return now.of.get(name) as Thing; // made under this name, a line above or before
}
