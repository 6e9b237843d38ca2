import type { SheetEngine } from '../engine/sheet';
import { ApiError } from '../protocol/api-error';
import { defineClass, type ApiObject } from '../protocol/members';
import { changeLayout, layoutOf } from './page-layout';
import { rangeObject } from './range';
import { sheetOf } from './targets';
import { rangeArgument } from './worksheet-parts';

/** A manual page break by the row below it, 0-based. */
interface BreakTarget {
  readonly sheetId: string;
  readonly row: number;
}

function breaksOf(sheet: SheetEngine): readonly number[] {
  return layoutOf(sheet).rowBreaks ?? [];
}

/**
 * Excel.PageBreak, between rows.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.pagebreak
 */
const pageBreakObject: (target: BreakTarget) => ApiObject = defineClass<BreakTarget>({
  name: 'PageBreak',
  properties: { RowIndex: { get: ({ row }) => row }, ColumnIndex: { get: () => 0 } },
  methods: {
    Delete: (target, _args, session) => {
      const sheet = sheetOf(session, target);
      changeLayout(sheet, { rowBreaks: breaksOf(sheet).filter((row) => row !== target.row) });
    },
    // "Gets the first cell after the page break."
    GetCellAfterBreak: ({ sheetId, row }) =>
      rangeObject({ sheetId, range: { top: row, bottom: row, left: 0, right: 0 } }),
  },
});

function at(sheet: SheetEngine, index: unknown): ApiObject {
  const row = typeof index === 'number' ? breaksOf(sheet)[index] : undefined;
  if (row === undefined) throw new ApiError('ItemNotFound');
  return pageBreakObject({ sheetId: sheet.id, row });
}

/**
 * Excel.PageBreakCollection, the breaks between rows. "This collection only contains manual page breaks."
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.pagebreakcollection
 */
export const pageBreakCollectionObject: (sheet: SheetEngine) => ApiObject = defineClass<SheetEngine>({
  name: 'PageBreakCollection',
  items: (sheet) => breaksOf(sheet).map((row) => pageBreakObject({ sheetId: sheet.id, row })),
  item: at,
  properties: { Count: { get: (sheet) => breaksOf(sheet).length } },
  methods: {
    // "Adds a page break before the top-left cell of the range specified." Above the first row there is none.
    Add: (sheet, args, session) => {
      const { top } = rangeArgument(sheet, args, 0, session);
      if (top === 0) throw new ApiError('InvalidArgument');
      const rows = new Set(breaksOf(sheet)).add(top);
      changeLayout(sheet, { rowBreaks: [...rows].sort((a, b) => a - b) });
      return pageBreakObject({ sheetId: sheet.id, row: top });
    },
    GetCount: (sheet) => breaksOf(sheet).length,
    // What office.js asks for an object among the loaded items.
    GetItemAt: (sheet, args) => at(sheet, args.requiredInteger(0)),
    RemovePageBreaks: (sheet) => {
      if (breaksOf(sheet).length > 0) changeLayout(sheet, { rowBreaks: [] });
    },
  },
});
