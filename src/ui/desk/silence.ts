/** A line that is cut looks like one on which nothing happens: the server says something every four seconds. */
export const silentMs = 12_000;

/** Says when nothing was heard for `silentMs`, and again after as long, until it is stopped. */
export function watchSilence(onSilent: () => void): { heard(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function heard() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      heard();
      onSilent();
    }, silentMs);
  }

  return { heard, stop: () => clearTimeout(timer) };
}
