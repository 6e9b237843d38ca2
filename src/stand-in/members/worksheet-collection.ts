import type { SheetEngine } from '../engine/sheet';
import type { WorkbookEngine } from '../engine/workbook-engine';
import { ApiError } from '../protocol/api-error';
import { EventType, WORKBOOK_TARGET } from '../protocol/events';
import { defineClass, type ApiObject, type Arguments } from '../protocol/members';
import type { Session } from '../protocol/session';
import { sheetByKey } from './targets';
import { asText } from './values';
import { checkSheetName, worksheetObject } from './worksheet';

/** A sheet by name or id. */
function find(engine: WorkbookEngine, key: unknown): SheetEngine | null {
  return sheetByKey(engine, asText(key));
}

function existing(engine: WorkbookEngine, key: unknown): ApiObject {
  const sheet = find(engine, key);
  if (sheet === null) throw new ApiError('ItemNotFound');
  return worksheetObject(sheet);
}

/** "Name of the worksheet to be added. If not specified, Excel determines the name of the new worksheet." */
function add(engine: WorkbookEngine, args: Arguments, session: Session): ApiObject {
  let name = args.text(0);
  if (name === undefined) {
    let number = engine.sheets().length + 1;
    while (engine.sheetByName(`Sheet${number}`) !== null) number++;
    name = `Sheet${number}`;
  }
  checkSheetName(session, name, null);
  return worksheetObject(engine.addSheet(name));
}

function visible(engine: WorkbookEngine, args: Arguments): SheetEngine[] {
  const visibleOnly = args.boolean(0) ?? false;
  return engine.sheets().filter((sheet) => !visibleOnly || sheet.extras.visibility === 'visible');
}

function end(engine: WorkbookEngine, args: Arguments, index: 0 | -1): ApiObject {
  const sheet = visible(engine, args).at(index);
  if (sheet === undefined) throw new ApiError('ItemNotFound');
  return worksheetObject(sheet);
}

const registrations = Object.fromEntries(
  [
    ['DataChangedEvent', EventType.worksheetChanged],
    ['AddedEvent', EventType.worksheetAdded],
    ['DeletedEvent', EventType.worksheetDeleted],
    ['ActivatedEvent', EventType.worksheetActivated],
    ['DeactivatedEvent', EventType.worksheetDeactivated],
    ['SelectionChangedEvent', EventType.worksheetSelectionChanged],
    ['FormatChangedEvent', EventType.worksheetFormatChanged],
    ['EventNameChanged', EventType.worksheetNameChanged],
  ].flatMap(([name, type]) => [
    [
      `_Register${String(name)}`,
      (_engine: WorkbookEngine, _args: Arguments, session: Session) =>
        session.events.register(Number(type), WORKBOOK_TARGET),
    ],
    [
      `_Unregister${String(name)}`,
      (_engine: WorkbookEngine, _args: Arguments, session: Session) =>
        session.events.unregister(Number(type), WORKBOOK_TARGET),
    ],
  ]),
) as Record<string, (engine: WorkbookEngine, args: Arguments, session: Session) => void>;

/**
 * Excel.WorksheetCollection.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection
 */
export const worksheetCollectionObject: (engine: WorkbookEngine) => ApiObject = defineClass<WorkbookEngine>({
  name: 'WorksheetCollection',
  properties: {},
  items: (engine) => engine.sheets().map(worksheetObject),
  item: existing,
  methods: {
    Add: add,
    GetItem: (engine, args) => existing(engine, args.requiredText(0)),
    GetItemOrNullObject: (engine, args) => {
      const sheet = find(engine, args.requiredText(0));
      return sheet === null ? null : worksheetObject(sheet);
    },
    GetActiveWorksheet: (engine) => worksheetObject(engine.activeSheet()),
    GetCount: (engine, args) => visible(engine, args).length,
    GetFirst: (engine, args) => end(engine, args, 0),
    GetLast: (engine, args) => end(engine, args, -1),
    ...registrations,
  },
});
