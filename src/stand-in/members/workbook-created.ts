import type { WorkbookEngine } from '../engine/workbook-engine';
import { ApiError } from '../protocol/api-error';
import { defineClass, type ApiObject } from '../protocol/members';
import { requireZip } from '../xlsx/file-kind';
import { XlsxError } from '../xlsx/xlsx-error';

interface CreatedWorkbook {
  readonly engine: WorkbookEngine;
  /** The file in base64, `null` for an empty workbook. */
  readonly file: string | null;
}

/** @throws ApiError InvalidArgument when the text is not the base64 of an .xlsx file */
function decode(file: string): Uint8Array {
  try {
    const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
    requireZip(bytes);
    return bytes;
  } catch (error) {
    if (error instanceof XlsxError || error instanceof DOMException) throw new ApiError('InvalidArgument');
    throw error;
  }
}

/**
 * Excel.WorkbookCreated: a workbook that stands in no window until it is opened.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.workbookcreated
 */
export const workbookCreatedObject: (target: CreatedWorkbook) => ApiObject = defineClass<CreatedWorkbook>({
  name: 'WorkbookCreated',
  properties: {},
  identity: () => ({ Id: 'created' }),
  methods: {
    Open: ({ engine, file }) => engine.emit({ kind: 'workbookOpened', bytes: file === null ? null : decode(file) }),
  },
});
