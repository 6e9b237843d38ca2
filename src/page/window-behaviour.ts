import type { FUniver } from '@univerjs/core/lib/facade';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import type { WorkbookEngine } from '../stand-in/engine/workbook-engine';

/** Milliseconds after which a sheet that was just activated is drawn and can scroll. */
const drawnAfter = 60;

/**
 * What Excel's window does and Univer's does not: a sheet that an add-in adds stays in the background, and a cell that
 * an add-in selects scrolls into view.
 * @returns a function that ends it
 */
export function behaveAsExcel(api: FUniver, engine: WorkbookEngine): () => void {
  let active = engine.activeSheet().id;
  let justAdded: string | null = null;
  return engine.listen((event) => {
    switch (event.kind) {
      case 'sheetAdded':
        if (!engine.apiActive) return;
        // Univer's window activates a new sheet at once, before or after this event.
        if (engine.activeSheet().id === event.sheetId) activate(engine, active);
        justAdded = event.sheetId;
        queueMicrotask(() => {
          justAdded = null;
        });
        return;
      case 'sheetActivated':
        if (event.sheetId === justAdded) activate(engine, active);
        else active = event.sheetId;
        return;
      case 'selection': {
        const [range] = event.ranges;
        if (!engine.apiActive || range === undefined) return;
        setTimeout(() => {
          const worksheet = api.getActiveWorkbook()?.getActiveSheet();
          if (worksheet?.getSheetId() === event.sheetId) scrollIntoView(worksheet, range.top, range.left);
        }, drawnAfter);
        return;
      }
      default:
    }
  });
}

/** Rows and columns shown before a cell that had to be scrolled to: frozen panes may lie over the first ones. */
const rowsBefore = 6;
const columnsBefore = 1;

function scrollIntoView(worksheet: FWorksheet, row: number, column: number): void {
  const visible = worksheet.getVisibleRange();
  const columnVisible = visible !== null && column >= visible.startColumn && column < visible.endColumn;
  if (columnVisible && row > visible.startRow && row < visible.endRow) return;
  worksheet.scrollToCell(
    Math.max(0, row - rowsBefore),
    columnVisible ? visible.startColumn : Math.max(0, column - columnsBefore),
  );
}

function activate(engine: WorkbookEngine, sheetId: string): void {
  const sheet = engine.sheetById(sheetId);
  if (sheet !== null) engine.activate(sheet);
}
