/**
 * One look-up for all who ask at the same moment: those who come while it is under way go into the next. No answer is
 * older than its question.
 */
export function together<T>(
  lookUp: (keys: string[]) => Promise<Map<string, T>>,
): (key: string) => Promise<T | undefined> {
  let waiting: { key: string; resolve: (value: T | undefined) => void; reject: (error: unknown) => void }[] = [];
  let isRunning = false;

  async function run() {
    isRunning = true;
    // What else is asked in this moment goes along.
    await undefined;
    while (waiting.length > 0) {
      const askers = waiting;
      waiting = [];
      try {
        const found = await lookUp([...new Set(askers.map(({ key }) => key))]);
        for (const { key, resolve } of askers) resolve(found.get(key));
      } catch (error) {
        for (const { reject } of askers) reject(error);
      }
    }
    isRunning = false;
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      if (!isRunning) run();
    });
}
