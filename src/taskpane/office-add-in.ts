import { changeSettings, loadSettings } from '../actions/change-settings';
import { checkNotes } from '../actions/check-notes';
import type { CheckResult } from '../actions/check-workbook';
import { clearMarks } from '../actions/clear-marks';
import { correctRecognition, forgetCorrection } from '../actions/correct-recognition';
import { applyFixes, type FixResult } from '../actions/fix-findings';
import { examineReports, writeReports, type ReportWorker } from '../actions/gather-reports';
import { goTo, insertFormula } from '../actions/go-to';
import { grantException, revokeException } from '../actions/grant-exception';
import { insertTemplate } from '../actions/insert-template';
import { judgeAgain } from '../actions/judge-again';
import { openSample } from '../actions/open-sample';
import { changePlan, loadPlan, resetPlan } from '../actions/plan-of-workbook';
import { previewRecognition } from '../actions/preview-recognition';
import { watchEdits, watchSelection } from '../actions/recheck-after-edit';
import { oneClickSummaries, runCheck } from '../actions/run-check';
import { fixLog, undoFixes } from '../actions/undo-fix';
import type { ActionOptions, Outcome as ActionOutcome, Workspace } from '../actions/workspace';
import { writePlanSheet } from '../actions/write-plan-sheet';
import { previewSummaries, writeSummaries, type SummariesResult } from '../actions/write-summaries';
import type { Overwrite as SheetOverwrite } from '../excel/sheet-edits';
import type { Assessment } from '../assessment/assessment';
import { isDateFormat } from '../ledgers/readings/number-format';
import { parseIsoDate, toIsoDate } from '../model/calendar';
import type { Bilingual, Language } from '../model/language';
import type { CellContent } from '../state/state';
import type {
  AddIn,
  CheckOutcome,
  Failure,
  FixReport,
  Outcome,
  Overwrite,
  PaneCommand,
  PaneSettings,
  Progress,
} from './add-in';
import { isSoundEdit, planChanges } from './plan-edit';
import { translator } from './texts';

/** What the pane needs besides the workspace. */
export interface OfficeAddInOptions {
  /** The language that messages are shown in; asked each time, staff may change it. */
  readonly language: () => Language;
  /** Where the ribbon's commands tell what they did. */
  readonly onCommand: (listener: (command: PaneCommand) => void) => () => void;
  /** Starts the worker that reports of towns are examined in. */
  readonly startWorker: () => ReportWorker;
  /** Gives the bytes of the sample workbook. */
  readonly fetchSample: () => Promise<Uint8Array>;
}

/** The add-in as the pane sees it, on the actions that the ribbon uses too. */
export function officeAddIn(
  workspace: Workspace,
  { language, onCommand, startWorker, fetchSample }: OfficeAddInOptions,
): AddIn {
  const say = (text: Bilingual): string => text[language()];
  const t = (...parameters: Parameters<ReturnType<typeof translator>>): string => translator(language())(...parameters);

  /** An action's outcome as the pane's, its value turned by `map`. */
  const outcome = async <A, B>(promised: Promise<ActionOutcome<A>>, map: (value: A) => B): Promise<Outcome<B>> => {
    const result = await promised;
    return result.ok ? { ok: true, value: map(result.value) } : failure(say(result.problem.message));
  };
  const done = <A>(promised: Promise<ActionOutcome<A>>): Promise<Outcome<null>> => outcome(promised, () => null);
  const judged = <A>(promised: Promise<ActionOutcome<A>>): Promise<Outcome<Assessment | null>> =>
    outcome(promised, () => workspace.last?.assessment ?? null);
  const progressing = (onProgress: (progress: Progress) => void, signal?: AbortSignal): ActionOptions => ({
    ...(signal === undefined ? {} : { signal }),
    onProgress: ({ text, share }) => onProgress({ text: say(text), share }),
  });

  const skippedTexts = (skipped: FixResult['skipped']): FixReport['skipped'] =>
    skipped.map(({ sheet, cell, reason }) => ({ sheet, cell, reason: say(reason) }));

  return {
    async check(request, onProgress, signal) {
      const result = await runCheck(
        workspace,
        {
          asOf: request.asOf === null ? null : parseIsoDate(request.asOf),
          mark: request.mark,
          summaries: oneClickSummaries,
          overwrite: false,
        },
        progressing(onProgress, signal),
      );
      if (!result.ok) {
        return result.cancelled ? { kind: 'cancelled' } : { kind: 'failed', message: say(result.problem.message) };
      }
      const { check, summaries } = result.value;
      return {
        ...checkOutcome(check),
        notes: [...checkNotes(check).map(say), ...summaryNotes(summaries, t, say)],
      };
    },
    rejudge: (asOf) => judged(judgeAgain(workspace, parseIsoDate(asOf))),
    previewSummaries: (ids) => outcome(previewSummaries(workspace, ids), (list) => list.map(overwriteText)),
    async writeSummaries(ids, overwrite, onProgress) {
      const result = await writeSummaries(workspace, ids, overwrite, progressing(onProgress));
      if (!result.ok) return failure(say(result.problem.message));
      const [failed] = result.value.failed;
      return failed === undefined
        ? { ok: true, value: result.value.written }
        : failure(t('summaryFailed', { sheet: failed.sheet, reason: say(failed.problem.message) }));
    },
    openSheet: (name) => done(goTo(workspace, name, null)),
    jump: (sheet, cell) => done(goTo(workspace, sheet, cell)),
    clearMarks: () => outcome(clearMarks(workspace), ({ skipped }) => skipped),
    applyFixes: (findings) =>
      outcome(applyFixes(workspace, findings), ({ fixed, skipped }) => ({
        assessment: workspace.last?.assessment ?? null,
        fixed: fixed.length,
        skipped: skippedTexts(skipped),
      })),
    undoFixes: (entryIds) =>
      outcome(undoFixes(workspace, entryIds), ({ undone, skipped }) => ({
        assessment: workspace.last?.assessment ?? null,
        undone: undone.length,
        skipped: skippedTexts(skipped),
      })),
    fixLog: () =>
      outcome(fixLog(workspace), (entries) =>
        entries.map((entry) => ({
          ...entry,
          before: contentText(entry.before, entry.beforeFormat),
          after: contentText(entry.after, entry.afterFormat),
        })),
      ),
    grantException: (finding, reason) => judged(grantException(workspace, finding, reason)),
    revokeException: (finding) => judged(revokeException(workspace, finding)),
    correctRecognition: (correction) => judged(correctRecognition(workspace, correction)),
    forgetCorrection: (sheet) => judged(forgetCorrection(workspace, sheet)),
    openSample: () => done(openSample(fetchSample)),
    previewRecognition: (correction) => outcome(previewRecognition(workspace, correction), (preview) => preview),
    examineReports: (files, onResult, signal) =>
      outcome(examineReports(workspace, files, startWorker, onResult, signal), (results) => results),
    writeReports: (results, withErrors, onProgress) =>
      outcome(writeReports(workspace, results, { withErrors }, progressing(onProgress)), (names) => names),
    writePlanSheet: () => outcome(writePlanSheet(workspace), ({ written }) => written),
    loadPlan: () => outcome(loadPlan(workspace), (loaded) => loaded),
    async resetPlan() {
      const reset = await resetPlan(workspace);
      return reset.ok ? judged(judgeAgain(workspace)) : failure(say(reset.problem.message));
    },
    insertTemplate: (kind) => outcome(insertTemplate(workspace, kind), ({ sheet }) => sheet),
    insertFormula: (formula) => done(insertFormula(workspace, formula)),
    loadSettings: () =>
      outcome(loadSettings(workspace), ({ settings }): PaneSettings => ({
        unitName: settings.unitName ?? '',
        titleFont: settings.fonts.title,
        bodyFont: settings.fonts.body,
        disabledChecks: settings.disabledChecks,
        allowedCodes: settings.allowedCodes,
        liveCheck: settings.liveCheck,
        weights: settings.weights,
        language: settings.language,
      })),
    async saveSettings(settings) {
      const current = await loadSettings(workspace);
      if (!current.ok) return failure(say(current.problem.message));
      const saved = await done(
        changeSettings(workspace, {
          unitName: settings.unitName.trim() === '' ? null : settings.unitName.trim(),
          fonts: { ...current.value.settings.fonts, title: settings.titleFont, body: settings.bodyFont },
          disabledChecks: settings.disabledChecks.map((entry) => ({ ...entry })),
          allowedCodes: [...settings.allowedCodes],
          liveCheck: settings.liveCheck,
          weights: { ...settings.weights },
          language: settings.language,
        }),
      );
      return saved.ok ? judged(judgeAgain(workspace)) : saved;
    },
    async editPlan(edits) {
      if (!edits.every(isSoundEdit)) return failure(t('planEditBad'));
      for (const [indicator, change] of planChanges(edits)) {
        const result = await changePlan(workspace, indicator, change);
        if (!result.ok) return failure(say(result.problem.message));
      }
      // Judged at once with the new plan; before the first check there is nothing to judge.
      return judged(judgeAgain(workspace));
    },
    async watchSelection(onSelect) {
      const result = await watchSelection(workspace, onSelect);
      return result.ok ? () => void result.value() : () => undefined;
    },
    async watchEdits(onAssessment) {
      const result = await watchEdits(workspace, (edited) => {
        if (edited.ok && edited.value !== null) onAssessment(edited.value);
      });
      return result.ok ? () => void result.value() : () => undefined;
    },
    onCommand,
  };
}

/** What a check by the ribbon or the pane came to, for the pane to show. */
export function checkOutcome(result: CheckResult): CheckOutcome {
  return result.kind === 'no-ledger'
    ? result
    : { kind: 'done', assessment: result.assessment, marked: result.marks?.marked ?? 0, notes: [] };
}

/** What the sheets of a click did not come to: staff's edits that were kept, sheets that could not be written. */
function summaryNotes(
  result: SummariesResult | null,
  t: ReturnType<typeof translator>,
  say: (text: Bilingual) => string,
): string[] {
  if (result === null) return [];
  const kept = new Set(result.kept.map(({ sheet }) => sheet));
  return [
    ...[...kept].map((sheet) => t('summaryKept', { sheet })),
    ...result.failed.map(({ sheet, problem }) => t('summaryFailed', { sheet, reason: say(problem.message) })),
  ];
}

function failure(message: string): Failure {
  return { ok: false, message };
}

function overwriteText({ sheet, cell, theirs, ours }: SheetOverwrite): Overwrite {
  return { sheet, cell, theirs: contentText(theirs), ours: contentText(ours) };
}

/** What a cell shows: a day's serial number as its date. */
function contentText(content: CellContent, numberFormat: string | null = null): string {
  if (typeof content === 'number' && numberFormat !== null && isDateFormat(numberFormat)) return toIsoDate(content);
  return content === null ? '' : String(content);
}
