import type { SheetChanges } from '../xlsx/package-model';

/** What changed since the workbook was opened, sheet by sheet: what is not listed is saved as it was. */
export class ChangeLog {
  private readonly bySheet = new Map<string, SheetChanges>();

  of(sheetId: string): SheetChanges {
    let changes = this.bySheet.get(sheetId);
    if (changes === undefined) {
      changes = {
        rewritten: false,
        cells: new Set(),
        conditionalFormats: false,
        dataValidations: false,
        pageLayout: false,
        charts: false,
        layout: false,
      };
      this.bySheet.set(sheetId, changes);
    }
    return changes;
  }

  forget(sheetId: string): void {
    this.bySheet.delete(sheetId);
  }

  all(): ReadonlyMap<string, SheetChanges> {
    return this.bySheet;
  }
}
