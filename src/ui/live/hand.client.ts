/** What a phone needs once somebody touches it, in one file (decision 0024). */
export { hideRefusal, showRefusal } from './refused.client.ts';
export { standingForm, undoing } from './sent.client.ts';
export { noteWhatWasTyped } from './typed.client.ts';
