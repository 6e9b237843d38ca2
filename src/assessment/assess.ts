import type { CheckContext } from '../checks/check';
import { reportedFigures } from '../checks/reported-figures';
import { runChecks, runChecksSteps } from '../checks/run-checks';
import { MeasureContext } from '../indicators/context';
import { FindingIndex } from '../indicators/finding-index';
import { preparePatentFacts } from '../indicators/patent-facts';
import type { Ledgers } from '../ledgers/ledger';
import { readLedgersSteps } from '../ledgers/read-ledgers';
import type { Finding } from '../model/finding';
import type { WorkbookGrid } from '../model/grid';
import { yearOf } from '../model/calendar';
import { inOneGo } from '../model/steps';
import { isPlanSheetName, planWithEdits, readPlanSheet } from '../plan/plan-sheet';
import type { PlanSheetReading } from '../plan/plan-sheet';
import type { Assessment, AssessmentSettings } from './assessment';
import { pledgeBreakdown, titleBreakdowns } from './breakdowns';
import { computedResults } from './computed-results';
import { dataDate } from './data-date';
import { siftExceptions } from './exceptions';
import { indicatorResult, planYears, yearResults } from './indicator-results';
import type { Bench } from './indicator-results';
import { safeguardResults } from './safeguards';
import { scopeOf } from './scope';
import { taskSupport } from './task-support';
import { taskResults } from './tasks';
import { unitResultsSteps } from './unit-results';
import { UnitTargets } from './unit-targets';
import { withWeights } from './weights';

/** How far an assessment is. Shares of each stage run from 0 to 1. */
export interface AssessmentProgress {
  readonly stage: 'reading' | 'checking' | 'computing' | 'judging';
  readonly done: number;
  readonly total: number;
}

/**
 * Recognises and reads the ledgers, checks them, works the indicators out and judges them: everything one click needs.
 * Pure: the same workbook and settings give the same assessment. Never throws on what staff wrote.
 */
export function assess(workbook: WorkbookGrid, settings: AssessmentSettings): Assessment {
  return inOneGo(assessSteps(workbook, settings));
}

/** Like {@link assess}, but gives control back between steps, so that a page can show progress and stop. */
export function* assessSteps(
  workbook: WorkbookGrid,
  settings: AssessmentSettings,
): Generator<AssessmentProgress, Assessment> {
  const planGrid = workbook.sheets.find(({ name }) => isPlanSheetName(name));
  const planSheet = planGrid === undefined ? null : readPlanSheet(settings.plan, planGrid);
  const reading = readLedgersSteps(workbook, { plan: settings.plan, corrections: settings.corrections });
  let step = reading.next();
  while (step.done !== true) {
    yield { stage: 'reading', done: 0, total: 1 };
    step = reading.next();
  }
  yield { stage: 'reading', done: 1, total: 1 };
  return yield* judgeSteps(step.value, planSheet, settings);
}

/**
 * Judges what was read before by another data date, other settings or another plan, without reading the workbook again.
 * Settings that decide how cells are read (`corrections`) take effect with the next {@link assess}.
 */
export function reassess(previous: Assessment, settings: AssessmentSettings): Assessment {
  return inOneGo(reassessSteps(previous, settings));
}

/** Like {@link reassess}, in steps. */
export function reassessSteps(
  previous: Assessment,
  settings: AssessmentSettings,
): Generator<AssessmentProgress, Assessment> {
  const { planSheet = null } = previous;
  const laidOver = planSheet === null ? null : { ...planSheet, ...planWithEdits(settings.plan, planSheet.edits) };
  return judgeSteps(previous.ledgers, laidOver, settings);
}

function* judgeSteps(
  ledgers: Ledgers,
  planSheet: PlanSheetReading | null,
  settings: AssessmentSettings,
): Generator<AssessmentProgress, Assessment> {
  const editedPlan = planSheet?.plan ?? settings.plan;
  const { asOf, asOfSource } = dataDate(ledgers, settings);
  const scope = scopeOf(editedPlan, ledgers, settings.unitName);
  const year = yearOf(asOf);
  const checking: CheckContext = {
    ledgers,
    plan: editedPlan,
    asOf,
    allowedCodes: settings.allowedCodes,
    results: null,
  };
  yield { stage: 'checking', done: 0, total: 1 };
  const checks = runChecksSteps(checking, { disabled: settings.disabledChecks });
  let checked = checks.next();
  while (checked.done !== true) {
    yield { stage: 'checking', done: checked.value, total: 1 };
    checked = checks.next();
  }
  const found = checked.value;
  const sifted = siftExceptions(found, settings.exceptions, ledgers);
  yield { stage: 'computing', done: 0, total: 1 };
  const findings = new FindingIndex(
    sifted.active,
    sifted.granted.map(({ finding }) => finding),
    ledgers.readings,
  );
  const repeatsAreFound =
    !settings.disabledChecks.has('patent.duplicate') &&
    sifted.granted.every(({ finding }) => finding.code !== 'patent.duplicate');
  const given = { ledgers, asOf, scope, findings, repeatsAreFound };
  const context = new MeasureContext({ ...given, plan: editedPlan });
  yield* stepping(preparePatentFacts(context), { stage: 'computing', done: 0, total: 1 });
  const targets = new UnitTargets(context, settings);
  const weightsEdited = planSheet?.differences.some(({ field }) => field === '权重') ?? false;
  const plan = withWeights(editedPlan, settings.weights, weightsEdited, targets);
  const bench: Bench = {
    context: plan === editedPlan ? context : new MeasureContext({ ...given, plan }),
    targets,
    reported: reportedFigures(checking, year),
    year,
  };
  const compared = siftExceptions(
    runChecks(
      { ...checking, plan, results: computedResults(bench) },
      { disabled: settings.disabledChecks, phase: 'results' },
    ),
    settings.exceptions,
    ledgers,
  );
  yield { stage: 'judging', done: 0, total: plan.indicators.length };
  const indicators: Assessment['indicators'][number][] = [];
  for (const indicator of plan.indicators) {
    indicators.push(indicatorResult(bench, indicator, year));
    yield { stage: 'judging', done: indicators.length, total: plan.indicators.length };
  }
  const [firstYear, lastYear] = planYears(bench.context);
  const judged: AssessmentProgress = { stage: 'judging', done: plan.indicators.length, total: plan.indicators.length };
  const years: Assessment['years'][number][] = [];
  for (let of = firstYear; of <= lastYear; of += 1) {
    years.push({ year: of, indicators: yearResults(bench, of) });
    yield judged;
  }
  const units = yield* stepping(unitResultsSteps(bench), judged);
  return {
    plan,
    planEdited: (planSheet?.differences.length ?? 0) > 0,
    planSheet,
    asOf,
    asOfSource,
    year,
    scope,
    reportingUnit: ledgers.reportingUnits[0] ?? settings.unitName,
    ledgers,
    findings: inWorkbookOrder(ledgers, [...sifted.active, ...compared.active]),
    exceptions: [...sifted.granted, ...compared.granted],
    indicators,
    years,
    tasks: taskResults(bench.context),
    taskSupport: taskSupport(bench.context),
    safeguards: safeguardResults(bench.context, settings.inspectionsPerYear),
    units,
    pledges: pledgeBreakdown(bench),
    titles: titleBreakdowns(bench),
  };
}

/** Says how far the assessment is at every step of work that does not say it itself. */
function* stepping<T>(steps: Generator<void, T>, progress: AssessmentProgress): Generator<AssessmentProgress, T> {
  let step = steps.next();
  while (step.done !== true) {
    yield progress;
    step = steps.next();
  }
  return step.value;
}

/** Findings of both phases together, sheets left to right, those about the whole workbook last; stable within a sheet. */
function inWorkbookOrder(ledgers: Ledgers, findings: readonly Finding[]): readonly Finding[] {
  const positions = new Map(ledgers.sheets.map(({ sheet }, index) => [sheet, index]));
  const positionOf = ({ sheet }: Finding): number =>
    sheet === null ? Number.MAX_SAFE_INTEGER : (positions.get(sheet) ?? Number.MAX_SAFE_INTEGER - 1);
  return findings.toSorted((a, b) => positionOf(a) - positionOf(b));
}
