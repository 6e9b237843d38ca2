import type { AddIn, PaneCommand, PaneSettings } from '../../src/taskpane/add-in';

export const defaultPaneSettings: PaneSettings = {
  unitName: '武清区知识产权局',
  titleFont: '方正小标宋简体',
  bodyFont: '仿宋_GB2312',
  disabledChecks: [],
  allowedCodes: [],
  liveCheck: false,
  language: 'auto',
};

export type FakeAddIn = { readonly [Member in keyof AddIn]: jest.MockedFunction<AddIn[Member]> } & {
  /** What the ribbon would tell the pane. */
  readonly command: (command: PaneCommand) => void;
};

/** An add-in that does nothing well: every action succeeds; tests say otherwise where they need to. */
export function fakeAddIn(): FakeAddIn {
  const listeners = new Set<(command: PaneCommand) => void>();
  const fine = () => Promise.resolve({ ok: true, value: null } as const);
  return {
    check: jest.fn(() => Promise.resolve({ kind: 'no-ledger', sheets: ['说明'] } as const)),
    rejudge: jest.fn(() => Promise.resolve({ kind: 'cancelled' } as const)),
    previewSummaries: jest.fn(() => Promise.resolve({ ok: true, value: [] } as const)),
    writeSummaries: jest.fn((ids) => Promise.resolve({ ok: true, value: ids } as const)),
    openSheet: jest.fn(fine),
    jump: jest.fn(fine),
    clearMarks: jest.fn(fine),
    applyFixes: jest.fn((findings) =>
      Promise.resolve({ ok: true, value: { fixed: findings.length, skipped: [] } } as const),
    ),
    undoFix: jest.fn(fine),
    fixLog: jest.fn(() => Promise.resolve({ ok: true, value: [] } as const)),
    grantException: jest.fn(fine),
    revokeException: jest.fn(fine),
    correctRecognition: jest.fn(fine),
    insertTemplate: jest.fn(() => Promise.resolve({ ok: true, value: '专利台账' } as const)),
    insertFormula: jest.fn(fine),
    loadSettings: jest.fn(() => Promise.resolve({ ok: true, value: defaultPaneSettings } as const)),
    saveSettings: jest.fn(fine),
    editPlan: jest.fn(fine),
    watchSelection: jest.fn(() => Promise.resolve(() => undefined)),
    watchEdits: jest.fn(() => Promise.resolve(() => undefined)),
    onCommand: jest.fn((listener: (command: PaneCommand) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }),
    command: (command) => listeners.forEach((listener) => listener(command)),
  };
}
