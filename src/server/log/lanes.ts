import postgres from 'postgres';

export type Sql = postgres.Sql<{ bigint: number }>;

/** Connections to one database, and how work gets one. */
export interface Lanes {
  /** Statements that need no transaction. */
  run<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** The same on a lane that nobody ever holds: for whoever holds one already, and must not wait for a second. */
  beside<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** All of it or nothing. `characteristics` as in `begin isolation level repeatable read`. */
  transaction<T>(work: (sql: Sql) => Promise<T>, characteristics?: string): Promise<T>;
  /** One lane for many transactions, one behind the other: the next goes out before the one before is answered. */
  hold<T>(work: (line: Line) => Promise<T>): Promise<T>;
  /** What others notify on a channel. Reconnects by itself; what was sent in between is lost. */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;
  end(): Promise<void>;
}

/** A lane as long as somebody holds it. */
export interface Line {
  /**
   * Comes back when all of the transaction has been sent, its commit too; `kept` tells whether it holds. Whoever sends the
   * next one before that builds on what may not come to be, and has to look (see `endsWith`).
   */
  transaction<T>(work: (sql: Sql, underway: Underway) => Promise<T>): Promise<{ result: T; kept: Promise<void> }>;
}

export interface Underway {
  /** To be waited for before anything is written. */
  readonly begun: Promise<unknown>;
  /** Sends a statement now, before those that come later; the driver would wait until somebody asks for the answer. */
  send<P extends Promise<unknown>>(statement: P): P;
  /** Sends a statement with the commit right behind it. If it fails, the commit answers ROLLBACK and all of it fails. */
  last(statement: Promise<unknown>): void;
}

export interface LaneOptions {
  connection: string | { host: string; port: number; username: string; database: string };
  count?: number;
}

/**
 * Whether the connection is gone, and with it the answer to what was sent last.
 * 57P: the server is being stopped or was told to drop us.
 */
export function isLost(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(CONNECT|E[A-Z]+$|57P)/.test(code);
}

/** One connection. Once it is gone the lane is dead and takes no more statements. */
interface Lane {
  sql: Sql;
  dead: boolean;
}

/**
 * A fixed number of lanes of one connection each. A lane that has lost its connection is thrown away whole: postgres
 * 3.4.9 may otherwise crash the process on the next write, never connect again, or run the rest of a broken transaction
 * outside it (its issues 1208, 1133, 1216). For the same reason `sql.begin` is not used, and `fetch_types` is off (its
 * query fails unhandled): lists travel as one JSON parameter.
 */
export function openLanes({ connection, count = 10 }: LaneOptions): Lanes {
  const free = Array.from({ length: count }, () => openLane(connection));
  const waiting: ((lane: Lane) => void)[] = [];
  let common = openLane(connection);
  const listeners = new Set<() => Promise<void>>();
  let ended: Promise<void> | undefined;

  const take = async () => free.pop() ?? (await new Promise<Lane>((resolve) => waiting.push(resolve)));
  const give = (lane: Lane) => {
    const next = waiting.shift();
    if (next) next(lane);
    else free.push(lane);
  };

  async function withLane<T>(work: (lane: Lane) => Promise<T>): Promise<T> {
    if (ended) throw new Error('the database is closed');
    let lane = await take();
    if (lane.dead) lane = openLane(connection);
    try {
      return await work(lane);
    } catch (error) {
      if (isLost(error)) close(lane);
      throw error;
    } finally {
      give(lane);
    }
  }

  async function beside<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    if (ended) throw new Error('the database is closed');
    if (common.dead) common = openLane(connection);
    const lane = common;
    try {
      return await work(lane.sql);
    } catch (error) {
      if (isLost(error)) close(lane);
      throw error;
    }
  }

  async function end() {
    await Promise.all([...listeners].map((stop) => stop()));
    // Taking every lane waits for the work that has one.
    for (const lane of await Promise.all(Array.from({ length: count }, take))) await lane.sql.end({ timeout: 5 });
    await common.sql.end({ timeout: 5 });
  }

  return {
    run: (work) => withLane(({ sql }) => work(sql)),
    beside,
    transaction: (work, characteristics = '') =>
      withLane(async (lane) => {
        const { result, kept } = await sendTransaction(lane, characteristics, async (sql, { begun }) => {
          await begun;
          return work(sql);
        });
        await kept;
        return result;
      }),
    hold: (work) => withLane((lane) => work({ transaction: (inside) => sendTransaction(lane, '', inside) })),
    listen: async (channel, heard) => {
      const stop = await listen(connection, channel, heard);
      listeners.add(stop);
      return () => (listeners.delete(stop) ? stop() : Promise.resolve());
    },
    end: () => (ended ??= end()),
  };
}

async function sendTransaction<T>(
  lane: Lane,
  characteristics: string,
  work: (sql: Sql, underway: Underway) => Promise<T>,
): Promise<{ result: T; kept: Promise<void> }> {
  const { sql } = lane;
  const begun = sent(sql.unsafe(`begin ${characteristics}`));
  const written: Promise<unknown>[] = [];
  let result: T;
  try {
    result = await work(sql, { begun, send: sent, last: (statement) => written.push(sent(statement)) });
    await begun;
  } catch (error) {
    // The server rolls back by itself when the connection goes.
    if (!lane.dead && !isLost(error)) await sql`rollback`;
    throw error;
  }
  const committed = sent(sql`commit`);
  return { result, kept: sent(holds(lane, written, committed)) };
}

/** A transaction in which a statement failed answers a commit with ROLLBACK, and without an error. */
async function holds(lane: Lane, written: Promise<unknown>[], committed: Promise<{ command: string }>): Promise<void> {
  try {
    await Promise.all(written);
    const { command } = await committed;
    if (command !== 'COMMIT') throw new Error(`the transaction ended with ${command}`);
  } catch (error) {
    if (isLost(error)) close(lane);
    throw error;
  }
}

/** Sends a statement now. Its failure is seen by whoever waits for it later. */
function sent<P extends Promise<unknown>>(statement: P): P {
  statement.catch(() => {});
  return statement;
}

function openLane(connection: LaneOptions['connection']): Lane {
  const lane: Lane = { sql: connect(connection, { onclose: () => close(lane) }), dead: false };
  return lane;
}

/** Without this the driver would connect again by itself, and a transaction could go on outside its transaction. */
function close(lane: Lane): void {
  if (lane.dead) return;
  lane.dead = true;
  discard(lane.sql);
}

async function listen(connection: LaneOptions['connection'], channel: string, heard: (payload: string) => void) {
  let isStopped = false;
  let retry: NodeJS.Timeout | undefined;
  let sql = connectListener();

  // Not part of the published types; `sql.listen` is made of it, but gives up when the server is away for longer.
  function connectListener() {
    return connect(connection, { onnotify: (_: string, payload: string) => heard(payload), onclose: again });
  }
  function again() {
    if (!isStopped) retry ??= setTimeout(renew, 500).unref();
  }
  function renew() {
    retry = undefined;
    discard(sql);
    sql = connectListener();
    return subscribe();
  }
  async function subscribe() {
    await sql.unsafe(`listen ${channel}`).catch(again);
  }

  await subscribe();
  return async () => {
    isStopped = true;
    clearTimeout(retry);
    await sql.end({ timeout: 1 });
  };
}

function connect(connection: LaneOptions['connection'], more: object = {}): Sql {
  const options = {
    max: 1,
    fetch_types: false,
    connect_timeout: 10,
    max_lifetime: null,
    onnotice: () => {},
    types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
    connection: {
      application_name: 'bigtent',
      // A node that hangs with a log's lock in hand loses it.
      idle_in_transaction_session_timeout: 60_000,
      // Plans are made while tables are still small, and kept (see log.sql.ts).
      enable_seqscan: 'off',
    },
    ...more,
  };
  return typeof connection === 'string' ? postgres(connection, options) : postgres({ ...connection, ...options });
}

function discard(lane: Sql): void {
  lane.end({ timeout: 0 }).catch(() => {});
}
