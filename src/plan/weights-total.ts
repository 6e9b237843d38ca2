import Big from 'big.js';

/** Whether weights total exactly 100: 33.3 + 33.3 + 33.4 does, added as decimals. */
export function weightsTotal100(weights: readonly number[]): boolean {
  return weights.reduce((sum, weight) => sum.plus(weight), new Big(0)).eq(100);
}
