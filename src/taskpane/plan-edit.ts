import Big from 'big.js';
import type { Operator } from '../plan/plan';

/** One change of the plan that staff make in the pane. */
export type PlanEdit =
  | { readonly kind: 'target'; readonly indicator: string; readonly target: string }
  | { readonly kind: 'responsible'; readonly indicator: string; readonly unit: string }
  | { readonly kind: 'operator'; readonly indicator: string; readonly operator: Operator }
  | { readonly kind: 'drop'; readonly indicator: string; readonly reason: string }
  | { readonly kind: 'reset'; readonly indicator: string };

/** What changes of one indicator, as it is kept in the workbook; `null`: back to the plan as issued. */
export interface PlanChange {
  target?: string;
  responsible?: string;
  operator?: Operator;
  droppedReason?: string;
}

/** A target as typed (9,000 or 28%) in the exact decimal form that is kept; `null` when it is no number above 0. */
export function typedTarget(text: string): string | null {
  const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(text.normalize('NFKC').replace(/[\s,]/g, ''));
  if (match === null) return null;
  const value = new Big(match[1] ?? '0').div(match[2] === '%' ? 100 : 1);
  return value.gt(0) ? value.toFixed() : null;
}

/** Whether an edit makes sense; the pane refuses the others with a sentence. */
export function isSoundEdit(edit: PlanEdit): boolean {
  return edit.kind !== 'target' || typedTarget(edit.target) !== null;
}

/** The edits put together by indicator. Edits that {@link isSoundEdit} refuses must not come here. */
export function planChanges(edits: readonly PlanEdit[]): Map<string, PlanChange | null> {
  const changes = new Map<string, PlanChange | null>();
  for (const edit of edits) {
    const change: PlanChange = changes.get(edit.indicator) ?? {};
    switch (edit.kind) {
      case 'target':
        change.target = typedTarget(edit.target) ?? edit.target;
        break;
      case 'responsible':
        change.responsible = edit.unit;
        break;
      case 'operator':
        change.operator = edit.operator;
        break;
      case 'drop':
        change.droppedReason = edit.reason;
        break;
      case 'reset':
        changes.set(edit.indicator, null);
        continue;
    }
    changes.set(edit.indicator, change);
  }
  return changes;
}
