import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import { applyPlanEdits, editPlan } from '../../src/state/plan-edits';
import { emptyState } from '../../src/state/state';

const indicator = (plan: typeof wuqingPlan, id: string) => plan.indicators.find((entry) => entry.id === id);

test('without edits the plan is the plan as issued', () => {
  expect(applyPlanEdits(wuqingPlan, [])).toBe(wuqingPlan);
});

test('edits are laid over their indicators and leave the others alone', () => {
  const edited = applyPlanEdits(wuqingPlan, [
    { indicator: 'patent-applications', target: '8000', operator: '>', weight: 30 },
    { indicator: 'famous-brand-products', droppedReason: '2018 年起停止认定' },
    { indicator: '没有', target: '1' },
  ]);
  expect(indicator(edited, 'patent-applications')).toMatchObject({ target: '8000', operator: '>', weight: 30 });
  expect(indicator(edited, 'famous-brand-products')?.dropped).toEqual({ reason: '2018 年起停止认定' });
  expect(indicator(edited, 'invention-share')).toEqual(indicator(wuqingPlan, 'invention-share'));
});

test('changes of one indicator add up, and it can be put back', () => {
  const first = editPlan(emptyState, 'patent-applications', { target: '8000' });
  const second = editPlan(first, 'patent-applications', { weight: 20 });
  expect(second.planEdits).toEqual([{ indicator: 'patent-applications', target: '8000', weight: 20 }]);
  expect(editPlan(second, 'patent-applications', null).planEdits).toEqual([]);
});
