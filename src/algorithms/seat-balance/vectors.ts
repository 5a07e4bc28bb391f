import type { Parts } from './deviation.ts';
import { type Seat, seatBalance } from './seat-balance.ts';

/** Runs one case of `seats/balance`. */
export function runCase(input: unknown): unknown {
  // Vector files are read as they stand; one that does not fit fails its case.
  const { seats, dims, weights } = input as {
    seats: Seat[];
    dims: Record<string, Parts>;
    weights?: Record<string, number>;
  };
  return seatBalance(seats, dims, weights);
}
