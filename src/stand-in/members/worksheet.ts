import type { SheetEngine } from '../engine/sheet';
import { ApiError } from '../protocol/api-error';
import { EventType } from '../protocol/events';
import { defineClass, type ApiObject, type Arguments } from '../protocol/members';
import type { Session } from '../protocol/session';
import { chartCollectionObject } from './chart';
import { namedItemCollectionObject } from './named-item';
import { pageBreakCollectionObject } from './page-break';
import { pageLayoutObject } from './page-layout';
import { rangeObject } from './range';
import { rangeAreasObject } from './range-areas';
import { officeSheetId, rangeOf, readAddress, WHOLE_SHEET } from './targets';
import { asBoolean, asNumber, asOneOf, asText } from './values';
import { autoFilterObject, freezePanesObject, protectionObject } from './worksheet-parts';

const forbiddenInNames = /[\\/?*[\]:]/;

/**
 * Checks a sheet name: 1 to 31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end, not taken.
 * @throws ApiError InvalidArgument or ItemAlreadyExists
 */
export function checkSheetName(session: Session, name: string, own: SheetEngine | null): void {
  if (name === '' || name.length > 31 || forbiddenInNames.test(name) || name.startsWith("'") || name.endsWith("'")) {
    throw new ApiError('InvalidArgument');
  }
  const other = session.engine.sheetByName(name);
  if (other !== null && other.id !== own?.id) throw new ApiError('ItemAlreadyExists');
}

function usedRange(sheet: SheetEngine, args: Arguments): ApiObject | null {
  const range = sheet.usedRange(args.boolean(0) ?? false);
  return range === null ? null : rangeObject({ sheetId: sheet.id, range });
}

function addressed(sheet: SheetEngine, address: string | undefined, session: Session): ApiObject {
  if (address === undefined || address === '') return rangeObject({ sheetId: sheet.id, range: WHOLE_SHEET });
  const [range, ...more] = readAddress(session.engine, sheet, address);
  if (range === undefined || more.length > 0) throw new ApiError('InvalidArgument');
  return rangeObject({ sheetId: sheet.id, range });
}

function isLastVisible(sheet: SheetEngine): boolean {
  return !sheet.engine.sheets().some((other) => other.id !== sheet.id && other.extras.visibility === 'visible');
}

/** Deletes a sheet. "If the worksheet's visibility is VeryHidden, the delete operation will fail with InvalidOperation." */
function deleteSheet(sheet: SheetEngine): void {
  if (sheet.extras.visibility === 'veryHidden' || isLastVisible(sheet)) throw new ApiError('InvalidOperation');
  const { engine } = sheet;
  if (engine.activeSheet().id === sheet.id) {
    const next = engine.sheets().find((other) => other.id !== sheet.id && other.extras.visibility === 'visible');
    if (next !== undefined) engine.activate(next);
  }
  engine.deleteSheet(sheet);
}

const visibilities = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function setVisibility(sheet: SheetEngine, value: unknown): void {
  const wanted = asOneOf(value, ['Visible', 'Hidden', 'VeryHidden'] as const);
  const visibility = wanted === 'Visible' ? 'visible' : wanted === 'Hidden' ? 'hidden' : 'veryHidden';
  if (visibility !== 'visible' && isLastVisible(sheet)) throw new ApiError('InvalidOperation');
  sheet.extras.visibility = visibility;
  sheet.engine.setHidden(sheet, visibility !== 'visible');
  sheet.engine.extrasChanged(sheet.id, 'visibility');
}

function register(type: number): (sheet: SheetEngine, args: Arguments, session: Session) => void {
  return (sheet, _args, session) => session.events.register(type, officeSheetId(sheet.id));
}

function unregister(type: number): (sheet: SheetEngine, args: Arguments, session: Session) => void {
  return (sheet, _args, session) => session.events.unregister(type, officeSheetId(sheet.id));
}

/**
 * Excel.Worksheet.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.worksheet
 */
export const worksheetObject: (sheet: SheetEngine) => ApiObject = defineClass<SheetEngine>({
  name: 'Worksheet',
  identity: (sheet) => ({ Id: officeSheetId(sheet.id) }),
  properties: {
    Id: { get: (sheet) => officeSheetId(sheet.id) },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, session) => {
        const name = asText(value);
        checkSheetName(session, name, sheet);
        sheet.engine.renameSheet(sheet, name);
      },
    },
    Position: {
      get: (sheet) => sheet.position,
      set: (sheet, value) => {
        const position = asNumber(value);
        if (position < 0 || position >= sheet.engine.sheets().length) throw new ApiError('InvalidArgument');
        sheet.engine.moveSheet(sheet, position);
      },
    },
    Visibility: { get: (sheet) => visibilities[sheet.extras.visibility], set: setVisibility },
    TabColor: {
      get: (sheet) => sheet.extras.tabColor,
      set: (sheet, value) => sheet.engine.setTabColor(sheet, asText(value) === '' ? '' : asText(value).toUpperCase()),
    },
    // office.js sends showGridlines as `Gridlines`.
    ShowGridlines: { get: (sheet) => sheet.showGridlines },
    AutoFilter: { object: (target) => autoFilterObject(target) },
    Charts: { object: (target) => chartCollectionObject(target) },
    FreezePanes: { object: (target) => freezePanesObject(target) },
    HorizontalPageBreaks: { object: (target) => pageBreakCollectionObject(target) },
    Names: { object: (sheet) => namedItemCollectionObject({ engine: sheet.engine, sheetId: sheet.id }) },
    PageLayout: { object: (target) => pageLayoutObject(target) },
    Protection: { object: (target) => protectionObject(target) },
    Gridlines: { set: (sheet, value) => sheet.setShowGridlines(asBoolean(value)) },
  },
  methods: {
    Activate: (sheet) => {
      if (sheet.extras.visibility !== 'visible') throw new ApiError('InvalidOperation');
      sheet.engine.activate(sheet);
    },
    Delete: deleteSheet,
    GetRange: (sheet, args, session) => addressed(sheet, args.text(0), session),
    GetRangeByIndexes: (sheet, args) =>
      rangeObject({
        sheetId: sheet.id,
        range: rangeOf(
          args.requiredInteger(0),
          args.requiredInteger(1),
          args.requiredInteger(2),
          args.requiredInteger(3),
        ),
      }),
    GetCell: (sheet, args) =>
      rangeObject({ sheetId: sheet.id, range: rangeOf(args.requiredInteger(0), args.requiredInteger(1), 1, 1) }),
    // "If no address or name is supplied, the whole worksheet is used."
    GetRanges: (sheet, args, session) => {
      const address = args.text(0);
      const ranges = address === undefined ? [WHOLE_SHEET] : readAddress(session.engine, sheet, address);
      return rangeAreasObject({ sheetId: sheet.id, ranges });
    },
    // "If the entire worksheet is blank, then this function will return the top left cell."
    GetUsedRange: (sheet, args) =>
      usedRange(sheet, args) ?? rangeObject({ sheetId: sheet.id, range: rangeOf(0, 0, 1, 1) }),
    GetUsedRangeOrNullObject: usedRange,
    _RegisterDataChangedEvent: register(EventType.worksheetChanged),
    _UnregisterDataChangedEvent: unregister(EventType.worksheetChanged),
    _RegisterSelectionChangedEvent: register(EventType.worksheetSelectionChanged),
    _UnregisterSelectionChangedEvent: unregister(EventType.worksheetSelectionChanged),
    _RegisterActivatedEvent: register(EventType.worksheetActivated),
    _UnregisterActivatedEvent: unregister(EventType.worksheetActivated),
    _RegisterDeactivatedEvent: register(EventType.worksheetDeactivated),
    _UnregisterDeactivatedEvent: unregister(EventType.worksheetDeactivated),
    _RegisterFormatChangedEvent: register(EventType.worksheetFormatChanged),
    _UnregisterFormatChangedEvent: unregister(EventType.worksheetFormatChanged),
    _RegisterEventNameChanged: register(EventType.worksheetNameChanged),
    _UnregisterEventNameChanged: unregister(EventType.worksheetNameChanged),
  },
});
