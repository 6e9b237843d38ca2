import type { ApiErrorCode } from './api-error';

/** One misbehaviour that was ordered. */
export type Fault =
  /** The n-th request from now on (1 = the next one) fails before anything of it is done. */
  | { readonly kind: 'request'; readonly code: ApiErrorCode; readonly nth: number }
  /** In the n-th request from now on, the action at `action` (0-based) fails; those before it stay done. */
  | { readonly kind: 'action'; readonly code: ApiErrorCode; readonly nth: number; readonly action: number }
  /** Every use of a member (`Range.values`, `ConditionalFormatCollection.add`) fails, or its first `times` uses. */
  | { readonly kind: 'member'; readonly code: ApiErrorCode; readonly member: string; readonly times?: number };

/** How the stand-in behaves badly: nothing by default. */
export class Faults {
  /** Excel on the web takes 5 MB a request and a response; `null` for no limit, as on the desktop. */
  payloadLimit: number | null = null;
  /** Whether somebody is typing into a cell: every request is refused. */
  cellEditMode = false;
  /** Milliseconds that each answer takes. */
  delay = 0;
  private ordered: { fault: Fault; left: number }[] = [];

  /** Orders a fault; several can be pending. */
  order(fault: Fault): void {
    this.ordered.push({ fault, left: fault.kind === 'member' ? (fault.times ?? Infinity) : fault.nth });
  }

  /** Takes back everything. */
  clear(): void {
    this.ordered = [];
    this.payloadLimit = null;
    this.cellEditMode = false;
    this.delay = 0;
  }

  /** Counts a request. @returns what is to fail in it */
  nextRequest(): { readonly whole: ApiErrorCode | null; readonly atAction: ReadonlyMap<number, ApiErrorCode> } {
    let whole: ApiErrorCode | null = null;
    const atAction = new Map<number, ApiErrorCode>();
    for (const order of this.ordered) {
      const { fault } = order;
      if (fault.kind === 'member' || --order.left > 0) continue;
      if (fault.kind === 'request') whole ??= fault.code;
      else atAction.set(fault.action, fault.code);
    }
    this.ordered = this.ordered.filter((order) => order.left > 0);
    return { whole, atAction };
  }

  /** The code that using a member must fail with now, if any. `member` is `Class.member` in camel case. */
  forMember(member: string): ApiErrorCode | null {
    for (const order of this.ordered) {
      if (order.fault.kind !== 'member' || order.fault.member !== member || order.left <= 0) continue;
      order.left--;
      return order.fault.code;
    }
    return null;
  }
}
