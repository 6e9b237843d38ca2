import type { AssessmentSettings } from '../assessment/assessment';
import { parseIsoDate, type Day } from '../model/calendar';
import { applyPlanEdits } from '../state/plan-edits';
import { findingExceptions, recognitionCorrections, type WorkbookState } from '../state/state';
import { today, type Workspace } from './workspace';

/**
 * What the workbook remembers, in the form that the assessment takes. A data date that staff gave with this check goes
 * before the workbook's own 统计截止; the kept one only when staff said so.
 */
export function assessmentSettings(workspace: Workspace, state: WorkbookState, asOf: Day | null): AssessmentSettings {
  const { settings } = state;
  const kept = settings.asOf === null ? null : parseIsoDate(settings.asOf);
  return {
    plan: applyPlanEdits(workspace.plan, state.planEdits),
    asOf: asOf ?? kept,
    asOfForced: asOf !== null || settings.asOfForced,
    today: today(workspace),
    corrections: recognitionCorrections(state),
    disabledChecks: new Set(settings.disabledChecks.map(({ code }) => code)),
    allowedCodes: new Set(settings.allowedCodes),
    exceptions: findingExceptions(state),
    unitTargets: settings.unitTargets,
    weights: settings.weights,
    unitName: settings.unitName,
  };
}
