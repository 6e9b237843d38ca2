import type { AddIn } from './add-in';

/**
 * The add-in behind the pane, whose script (reading, checks, summaries) is fetched beside the pane's own: the pane is
 * there first, and a click waits for what it needs.
 * @param load fetches once and gives the same add-in at every call
 */
export function addInOnDemand(load: () => Promise<AddIn>, onCommand: AddIn['onCommand']): AddIn {
  return {
    check: async (...given) => (await load()).check(...given),
    rejudge: async (...given) => (await load()).rejudge(...given),
    previewSummaries: async (...given) => (await load()).previewSummaries(...given),
    writeSummaries: async (...given) => (await load()).writeSummaries(...given),
    openSheet: async (...given) => (await load()).openSheet(...given),
    jump: async (...given) => (await load()).jump(...given),
    clearMarks: async () => (await load()).clearMarks(),
    applyFixes: async (...given) => (await load()).applyFixes(...given),
    undoFixes: async (...given) => (await load()).undoFixes(...given),
    fixLog: async () => (await load()).fixLog(),
    grantException: async (...given) => (await load()).grantException(...given),
    revokeException: async (...given) => (await load()).revokeException(...given),
    correctRecognition: async (...given) => (await load()).correctRecognition(...given),
    openSample: async () => (await load()).openSample(),
    previewRecognition: async (...given) => (await load()).previewRecognition(...given),
    forgetCorrection: async (...given) => (await load()).forgetCorrection(...given),
    examineReports: async (...given) => (await load()).examineReports(...given),
    writeReports: async (...given) => (await load()).writeReports(...given),
    writePlanSheet: async () => (await load()).writePlanSheet(),
    loadPlan: async () => (await load()).loadPlan(),
    resetPlan: async () => (await load()).resetPlan(),
    insertTemplate: async (...given) => (await load()).insertTemplate(...given),
    insertFormula: async (...given) => (await load()).insertFormula(...given),
    loadSettings: async () => (await load()).loadSettings(),
    saveSettings: async (...given) => (await load()).saveSettings(...given),
    editPlan: async (...given) => (await load()).editPlan(...given),
    watchSelection: async (...given) => (await load()).watchSelection(...given),
    watchEdits: async (...given) => (await load()).watchEdits(...given),
    onCommand,
  };
}
