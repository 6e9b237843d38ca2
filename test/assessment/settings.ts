import type { AssessmentSettings } from '../../src/assessment/assessment';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import { day } from '../progress/day';

/** Settings as of a fresh workbook, with what a test changes. */
export function settings(change: Partial<AssessmentSettings> = {}): AssessmentSettings {
  return {
    plan: wuqingPlan,
    asOf: null,
    asOfForced: false,
    today: day('2018-09-30'),
    corrections: [],
    disabledChecks: new Set(),
    allowedCodes: new Set(),
    exceptions: [],
    unitTargets: [],
    weights: {},
    unitName: null,
    ...change,
  };
}
