import type { Plan } from '../plan/plan';
import { planWithEdits } from '../plan/plan-sheet';
import type { StoredPlanEdit, WorkbookState } from './state';

/** Lays staff's changes over the plan as issued; an edit of an indicator that the plan does not have is left out. */
export function applyPlanEdits(plan: Plan, edits: readonly StoredPlanEdit[]): Plan {
  return planWithEdits(
    plan,
    edits.map(({ indicator, target, operator, responsible, weight, droppedReason }) => ({
      indicatorId: indicator,
      ...(target === undefined ? {} : { target }),
      ...(operator === undefined ? {} : { operator }),
      ...(responsible === undefined ? {} : { responsible }),
      ...(weight === undefined ? {} : { weight }),
      ...(droppedReason === undefined ? {} : { dropped: { reason: droppedReason } }),
    })),
  ).plan;
}

/** Adds to what staff changed of one indicator; `null` puts it back to the plan as issued. */
export function editPlan(
  state: WorkbookState,
  indicator: string,
  change: Omit<StoredPlanEdit, 'indicator'> | null,
): WorkbookState {
  const before = state.planEdits.find((edit) => edit.indicator === indicator);
  const others = state.planEdits.filter((edit) => edit.indicator !== indicator);
  return {
    ...state,
    planEdits: change === null ? others : [...others, { ...before, ...change, indicator }],
  };
}
