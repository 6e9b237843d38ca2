import { areaText, parseArea } from '../engine/area';
import { valueTypeOf } from '../engine/sheet';
import type { EngineEvent, WorkbookEngine } from '../engine/workbook-engine';
import { EventType, type EventHub } from '../protocol/events';
import { officeSheetId, type RangeTarget } from './targets';

/** The range that an event's arguments speak of (`getRange`): the reference id is the sheet id and the address. */
function referenceId(sheetId: string, address: string): string {
  return `${sheetId}|${address}`;
}

/** The range of an event, `null` when its sheet is gone. */
export function eventRange(engine: WorkbookEngine, reference: string): RangeTarget | null {
  const mark = reference.lastIndexOf('|');
  const sheet = engine.sheetById(reference.slice(0, mark));
  const area = parseArea(reference.slice(mark + 1));
  return sheet === null || area === null ? null : { sheetId: sheet.id, range: area.range };
}

/**
 * Turns what happened in the workbook into Excel's events.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs and its siblings
 */
export function forwardEvent(event: EngineEvent, engine: WorkbookEngine, hub: EventHub): void {
  if (event.kind === 'extras' || event.kind === 'workbookOpened') return;
  const worksheetId = officeSheetId(event.sheetId);
  switch (event.kind) {
    case 'cells': {
      const { sheetId, range, byApi } = event;
      const address = areaText(range);
      const single = range.top === range.bottom && range.left === range.right;
      const after = single ? engine.sheetById(sheetId)?.readValues(range)[0]?.[0] : undefined;
      hub.raise(EventType.worksheetChanged, worksheetId, {
        address,
        changeType: 'RangeEdited',
        source: 'Local',
        worksheetId,
        referenceId: referenceId(sheetId, address),
        shiftDirection: 'None',
        triggerSource: byApi ? 'ThisLocalAddin' : 'Unknown',
        // "Details are only supported for single cell changes."
        ...(event.before === null || after === undefined
          ? {}
          : {
              valueBefore: event.before,
              valueAfter: after,
              valueTypeBefore: valueTypeOf(event.before),
              valueTypeAfter: valueTypeOf(after),
            }),
      });
      return;
    }
    case 'formats': {
      const address = areaText(event.range);
      hub.raise(EventType.worksheetFormatChanged, worksheetId, {
        address,
        source: 'Local',
        worksheetId,
        referenceId: referenceId(event.sheetId, address),
      });
      return;
    }
    case 'shifted': {
      const { shift } = event;
      const inserted = shift.count > 0;
      const last = shift.at + Math.abs(shift.count) - 1;
      const rows = shift.axis === 'rows';
      const address = areaText(
        rows
          ? { top: shift.at, bottom: last, left: 0, right: 16_383 }
          : { top: 0, bottom: 1_048_575, left: shift.at, right: last },
      );
      const changeType = rows
        ? inserted
          ? 'RowInserted'
          : 'RowDeleted'
        : inserted
          ? 'ColumnInserted'
          : 'ColumnDeleted';
      hub.raise(EventType.worksheetChanged, worksheetId, {
        address,
        changeType,
        source: 'Local',
        worksheetId,
        referenceId: referenceId(event.sheetId, address),
        shiftDirection: 'None',
        triggerSource: event.byApi ? 'ThisLocalAddin' : 'Unknown',
      });
      return;
    }
    case 'sheetAdded':
      hub.raise(EventType.worksheetAdded, worksheetId, { source: 'Local', worksheetId });
      return;
    case 'sheetDeleted':
      hub.raise(EventType.worksheetDeleted, worksheetId, { source: 'Local', worksheetId });
      return;
    case 'sheetActivated':
      hub.raise(EventType.worksheetActivated, worksheetId, { worksheetId });
      return;
    case 'sheetRenamed':
      hub.raise(EventType.worksheetNameChanged, worksheetId, {
        worksheetId,
        nameBefore: event.before,
        nameAfter: engine.sheetById(event.sheetId)?.name ?? '',
        source: 'Local',
      });
      return;
    case 'selection':
      hub.raise(EventType.worksheetSelectionChanged, worksheetId, {
        address: event.ranges.map(areaText).join(','),
        worksheetId,
      });
      hub.raiseSelection();
  }
}
