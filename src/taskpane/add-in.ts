import type { Assessment } from '../assessment/assessment';
import type { ReportResult } from '../gather/examine-report';
import type { WorkbookPlan } from '../actions/plan-of-workbook';
import type { RecognitionPreview } from '../actions/preview-recognition';
import type { RecognitionCorrection } from '../ledgers/ledger';
import type { Finding } from '../model/finding';
import type { PlanEdit } from './plan-edit';

/** What the pane asks of the add-in. The pane holds no rules: each member is one action; tests put a stand-in here. */
export interface AddIn {
  /** Reads, checks, marks. Resolves with the assessment or with the reason why there is none. */
  check(request: CheckRequest, onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<CheckOutcome>;
  /** Judges the workbook read last anew by another data date ("": its own), without reading it again. */
  rejudge(asOf: string): Promise<Outcome<Assessment | null>>;
  /** What writing these sheets would overwrite: cells that staff changed since the last time. */
  previewSummaries(ids: readonly string[]): Promise<Outcome<readonly Overwrite[]>>;
  writeSummaries(
    ids: readonly string[],
    overwrite: boolean,
    onProgress: (progress: Progress) => void,
  ): Promise<Outcome<readonly string[]>>;
  openSheet(name: string): Promise<Outcome<null>>;
  /** Selects the cell of a finding; says so when the sheet or cell is gone. */
  jump(sheet: string, cell: string): Promise<Outcome<null>>;
  /** Names the sheets whose marks could not be taken off. */
  clearMarks(): Promise<Outcome<readonly string[]>>;
  applyFixes(findings: readonly Finding[]): Promise<Outcome<FixReport>>;
  /** Takes logged fixes back; the findings are worked out anew. */
  undoFixes(entryIds: readonly string[]): Promise<Outcome<UndoReport>>;
  fixLog(): Promise<Outcome<readonly FixLogEntry[]>>;
  /** These three judge anew at once: with the assessment, `null` before the first check. */
  grantException(finding: Finding, reason: string): Promise<Outcome<Assessment | null>>;
  revokeException(finding: Finding): Promise<Outcome<Assessment | null>>;
  correctRecognition(correction: RecognitionCorrection): Promise<Outcome<Assessment | null>>;
  /** Opens the sample workbook in a window of its own. */
  openSample(): Promise<Outcome<null>>;
  /** How the first rows of a sheet would be read with a correction; nothing is kept. */
  previewRecognition(correction: RecognitionCorrection): Promise<Outcome<RecognitionPreview>>;
  /** Forgets the correction of a sheet. */
  forgetCorrection(sheet: string): Promise<Outcome<Assessment | null>>;
  /** Reads and checks reports of towns off the main thread; nothing is written. */
  examineReports(
    files: readonly File[],
    onResult: (result: ReportResult, done: number) => void,
    signal: AbortSignal,
  ): Promise<Outcome<readonly ReportResult[]>>;
  /** Writes the gathered ledgers on sheets of their own; gives their names. */
  writeReports(
    results: readonly ReportResult[],
    withErrors: boolean,
    onProgress: (progress: Progress) => void,
  ): Promise<Outcome<readonly string[]>>;
  /** Shows 「方案目标」, writing it when it is not there. Tells whether it wrote. */
  writePlanSheet(): Promise<Outcome<boolean>>;
  insertTemplate(kind: string): Promise<Outcome<string>>;
  /** Writes a formula's text into the selected cell. */
  insertFormula(formula: string): Promise<Outcome<null>>;
  loadSettings(): Promise<Outcome<PaneSettings>>;
  /** Keeps the settings and judges anew; `null` before the first check. */
  saveSettings(settings: PaneSettings): Promise<Outcome<Assessment | null>>;
  /** The plan kept in the workbook, and whether the sheet 「方案目标」 rules. */
  loadPlan(): Promise<Outcome<WorkbookPlan>>;
  /** Puts the whole plan back as issued, 「方案目标」 too, and judges anew; `null` before the first check. */
  resetPlan(): Promise<Outcome<Assessment | null>>;
  /** Changes the plan kept in the workbook and judges anew; nonsense is refused with a sentence. */
  editPlan(edits: readonly PlanEdit[]): Promise<Outcome<Assessment | null>>;
  /** Calls back with the selected cell whenever the selection moves; returns the way to stop. */
  watchSelection(onSelect: (sheet: string, cell: string) => void): Promise<() => void>;
  /** Live checking: calls back with the new assessment after an edit in a ledger; returns the way to stop. */
  watchEdits(onAssessment: (assessment: Assessment) => void): Promise<() => void>;
  /** What the ribbon asked for while the pane was closed or open. */
  onCommand(listener: (command: PaneCommand) => void): () => void;
}

export type PaneCommand =
  | { readonly kind: 'checked'; readonly outcome: CheckOutcome }
  /** The marks were taken off the sheets, except those that are named. */
  | { readonly kind: 'unmarked'; readonly skipped: readonly string[] }
  | { readonly kind: 'open'; readonly view: PaneView }
  | { readonly kind: 'explain'; readonly sheet: string; readonly cell: string }
  | { readonly kind: 'message'; readonly text: string; readonly intent: 'success' | 'error' | 'warning' };

export type PaneView = 'check' | 'summaries' | 'plan' | 'functions' | 'settings';

export interface CheckRequest {
  /** ISO day that staff chose, or `null` for the workbook's own 统计截止. */
  readonly asOf: string | null;
  readonly mark: boolean;
}

export interface Progress {
  /** Chinese or English words for the stage, ready to show. */
  readonly text: string;
  /** 0–1, or `null` when it cannot be told. */
  readonly share: number | null;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;

export interface Failure {
  readonly ok: false;
  /** What happened, what was and was not done, what to do: ready to show. */
  readonly message: string;
}

export type CheckOutcome =
  | {
      readonly kind: 'done';
      readonly assessment: Assessment;
      readonly marked: number;
      /** What staff should know besides: sheets kept or not written. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'no-ledger'; readonly sheets: readonly string[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

export interface Overwrite {
  readonly sheet: string;
  readonly cell: string;
  readonly theirs: string;
  readonly ours: string;
}

export interface FixReport {
  /** With the fixed cells checked anew. */
  readonly assessment: Assessment | null;
  readonly fixed: number;
  /** Cells left alone with the reason. */
  readonly skipped: readonly { readonly sheet: string; readonly cell: string; readonly reason: string }[];
}

export interface UndoReport {
  readonly assessment: Assessment | null;
  readonly undone: number;
  readonly skipped: FixReport['skipped'];
}

export interface FixLogEntry {
  readonly id: string;
  readonly sheet: string;
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  readonly code: string;
  readonly time: string;
  readonly undone: boolean;
}

export interface PaneSettings {
  readonly unitName: string;
  readonly titleFont: string;
  readonly bodyFont: string;
  readonly disabledChecks: readonly { readonly code: string; readonly reason: string }[];
  readonly allowedCodes: readonly string[];
  readonly liveCheck: boolean;
  /** Staff's own weights by indicator; they hold when they total 100. Empty: the plan's. */
  readonly weights: Readonly<Record<string, number>>;
  readonly language: 'auto' | 'zh-CN' | 'en-US';
}
