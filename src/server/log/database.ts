import { startEmbedded } from './embedded.ts';
import { isLost, type Lanes, openLanes } from './lanes.ts';
import { migrate } from './migrate.ts';

/** The one place where everything durable lies: the installation's PostgreSQL or a private one; nothing else differs. */
export interface Database extends Lanes {
  /** Waits for the work under way, closes the connections, and stops the private PostgreSQL if nobody else uses it. */
  stop(): Promise<void>;
}

/**
 * Opens what DATABASE_URL names, else a private PostgreSQL in DATA_DIR, and brings its tables up to date. A private one that
 * was found alive and died before it was asked anything is looked for once more.
 */
export async function openDatabase(env: NodeJS.ProcessEnv, tries = env.DATABASE_URL ? 1 : 2): Promise<Database> {
  const database = await connectDatabase(env);
  try {
    await database.transaction((sql) => migrate(sql));
    return database;
  } catch (error) {
    await database.stop();
    if (tries > 1 && isLost(error)) return openDatabase(env, tries - 1);
    throw error;
  }
}

/** The same without touching the tables. */
export async function connectDatabase(env: NodeJS.ProcessEnv): Promise<Database> {
  if (env.DATABASE_URL) {
    const lanes = openLanes({ connection: env.DATABASE_URL });
    return { ...lanes, stop: lanes.end };
  }
  const embedded = await startEmbedded({ dataDir: env.DATA_DIR || './data' });
  const { host, port, username, database } = embedded;
  const lanes = openLanes({ connection: { host, port, username, database } });
  return { ...lanes, stop: () => lanes.end().finally(() => embedded.stop()) };
}
