import type { Reading } from '../reading.ts';
import { placeIn, type Waterline } from './waterline.ts';

/**
 * How many people back the question, or backed it when it was closed. Constant time; 0 for a question that is not known.
 *
 * @example supportOf(state, 'why') // 2
 */
export function supportOf(state: Reading<Waterline>, question: string): number {
  const asked = placeIn(state.questions, question);
  return asked === undefined ? 0 : (state.supporters[asked]?.length ?? 0);
}
