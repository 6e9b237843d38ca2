import { plan } from './assessment';
import type { Finding } from '../../src/model/finding';
import type { AddIn, PaneCommand, PaneSettings } from '../../src/taskpane/add-in';

export const defaultPaneSettings: PaneSettings = {
  unitName: '武清区知识产权局',
  titleFont: '方正小标宋简体',
  bodyFont: '仿宋_GB2312',
  disabledChecks: [],
  allowedCodes: [],
  liveCheck: false,
  weights: {},
  language: 'auto',
};

export type FakeAddIn = { readonly [Member in keyof AddIn]: jest.MockedFunction<AddIn[Member]> } & {
  /** What the ribbon would tell the pane. */
  readonly command: (command: PaneCommand) => void;
};

/** An action that resolves the same way whatever it is asked. */
function always<Member extends keyof AddIn>(result: Awaited<ReturnType<AddIn[Member]>>): jest.Mock {
  return jest.fn(() => Promise.resolve(result));
}

/** An add-in that does nothing well: every action succeeds; tests say otherwise where they need to. */
export function fakeAddIn(): FakeAddIn {
  const listeners = new Set<(command: PaneCommand) => void>();
  const fine = { ok: true, value: null } as const;
  return {
    check: always<'check'>({ kind: 'no-ledger', sheets: ['说明'] }),
    rejudge: always<'rejudge'>(fine),
    previewSummaries: always<'previewSummaries'>({ ok: true, value: [] }),
    writeSummaries: jest.fn((ids: readonly string[]) =>
      Promise.resolve({ ok: true as const, value: ids }),
    ) as jest.Mock,
    openSheet: always<'openSheet'>(fine),
    jump: always<'jump'>(fine),
    clearMarks: always<'clearMarks'>({ ok: true, value: [] }),
    applyFixes: jest.fn((findings: readonly Finding[]) =>
      Promise.resolve({ ok: true, value: { assessment: null, fixed: findings.length, skipped: [] } }),
    ),
    undoFixes: jest.fn((ids: readonly string[]) =>
      Promise.resolve({ ok: true as const, value: { assessment: null, undone: ids.length, skipped: [] } }),
    ),
    fixLog: always<'fixLog'>({ ok: true, value: [] }),
    grantException: always<'grantException'>(fine),
    revokeException: always<'revokeException'>(fine),
    correctRecognition: always<'correctRecognition'>(fine),
    openSample: always<'openSample'>(fine),
    previewRecognition: always<'previewRecognition'>({
      ok: true,
      value: { kind: null, role: null, headerRows: null, records: 0, columns: [], fields: [] },
    }),
    forgetCorrection: always<'forgetCorrection'>(fine),
    examineReports: always<'examineReports'>({ ok: true, value: [] }),
    writeReports: always<'writeReports'>({ ok: true, value: [] }),
    writePlanSheet: always<'writePlanSheet'>({ ok: true, value: true }),
    loadPlan: always<'loadPlan'>({ ok: true, value: { plan, onSheet: false } }),
    resetPlan: always<'resetPlan'>(fine),
    insertTemplate: always<'insertTemplate'>({ ok: true, value: '专利台账' }),
    insertFormula: always<'insertFormula'>(fine),
    loadSettings: always<'loadSettings'>({ ok: true, value: defaultPaneSettings }),
    saveSettings: always<'saveSettings'>(fine),
    editPlan: always<'editPlan'>(fine),
    watchSelection: always<'watchSelection'>(() => undefined),
    watchEdits: always<'watchEdits'>(() => undefined),
    onCommand: jest.fn((listener: (command: PaneCommand) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }) as jest.Mock,
    command: (command) => listeners.forEach((listener) => listener(command)),
  };
}
