type Hand = typeof import('./hand.client.ts');

/**
 * Most phones are looked at and never touched: what keeps half typed text over a change of its part, and what says why an act
 * was not kept, is fetched with the first touch, or at once where the browser has put back what was typed before.
 */
export const kept: { hand?: Hand; comes?: Promise<unknown> } = {};

/** Does something with it as soon as it is there. Without a line it is asked for again with the next touch. */
export function withHand(use: (hand: Hand) => void): void {
  if (kept.hand) {
    use(kept.hand);
    return;
  }
  kept.comes ??= import('./hand.client.ts')
    .then((hand) => {
      kept.hand = hand;
    })
    .catch(() => {})
    .then(() => {
      delete kept.comes;
    });
  void kept.comes.then(() => kept.hand && use(kept.hand));
}

const touched = () => withHand(() => {});

for (const touch of ['pointerdown', 'focusin', 'keydown']) addEventListener(touch, touched);
addEventListener('pageshow', () => {
  if ([...document.querySelectorAll('textarea')].some(({ value }) => value)) touched();
});
