import type { Plan } from '../plan/plan';
import type { StoredPlanEdit, WorkbookState } from './state';

/** Lays staff's changes over the plan as issued; an edit of an indicator that the plan does not have is left out. */
export function applyPlanEdits(plan: Plan, edits: readonly StoredPlanEdit[]): Plan {
  if (edits.length === 0) return plan;
  const byIndicator = new Map(edits.map((edit) => [edit.indicator, edit]));
  return {
    ...plan,
    indicators: plan.indicators.map((indicator) => {
      const edit = byIndicator.get(indicator.id);
      if (edit === undefined) return indicator;
      return {
        ...indicator,
        target: edit.target ?? indicator.target,
        operator: edit.operator ?? indicator.operator,
        responsible: edit.responsible ?? indicator.responsible,
        responsibleConfirmed: edit.responsible === undefined ? indicator.responsibleConfirmed : true,
        weight: edit.weight ?? indicator.weight,
        dropped: edit.droppedReason === undefined ? indicator.dropped : { reason: edit.droppedReason },
      };
    }),
  };
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
