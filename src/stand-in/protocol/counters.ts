/** What was asked of the stand-in. */
export interface Counts {
  readonly requests: number;
  readonly actions: number;
  /** Bytes (UTF-8) of the request bodies. */
  readonly bytesUp: number;
  /** Bytes (UTF-8) of the response bodies. */
  readonly bytesDown: number;
  /** The largest single request and response. */
  readonly largestUp: number;
  readonly largestDown: number;
}

const zero: Counts = { requests: 0, actions: 0, bytesUp: 0, bytesDown: 0, largestUp: 0, largestDown: 0 };

/** Counts since the start and since the last {@link Counters.reset}, which a test calls before a click. */
export class Counters {
  total: Counts = zero;
  sinceReset: Counts = zero;

  add(actions: number, bytesUp: number, bytesDown: number): void {
    const plus = (counts: Counts): Counts => ({
      requests: counts.requests + 1,
      actions: counts.actions + actions,
      bytesUp: counts.bytesUp + bytesUp,
      bytesDown: counts.bytesDown + bytesDown,
      largestUp: Math.max(counts.largestUp, bytesUp),
      largestDown: Math.max(counts.largestDown, bytesDown),
    });
    this.total = plus(this.total);
    this.sinceReset = plus(this.sinceReset);
  }

  /** @returns the counts until now, and starts over */
  reset(): Counts {
    const counts = this.sinceReset;
    this.sinceReset = zero;
    return counts;
  }
}
