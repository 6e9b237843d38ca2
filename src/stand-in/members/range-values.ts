import type { CellRange } from '../../model/address';
import { isEntireColumns, isEntireRows } from '../engine/area';
import { GENERAL, valueTypeOf, type PlainValue } from '../engine/sheet';
import { ApiError } from '../protocol/api-error';
import type { Eventually, PropertyMember } from '../protocol/members';
import type { Session } from '../protocol/session';
import { sheetOf, writableSheetOf, type RangeTarget } from './targets';

/**
 * The most cells that one read may return.
 * Source: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
 */
const MAX_CELLS = 5_000_000;

/** Reads a 2-D property. Whole rows and columns give `null`, as an unbounded range does in Excel. */
function read<T>(
  session: Session,
  target: RangeTarget,
  take: (sheet: ReturnType<typeof sheetOf>, range: CellRange) => T[][],
): Eventually<T[][] | null> {
  const { range } = target;
  if (isEntireColumns(range) || isEntireRows(range)) return null;
  if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > MAX_CELLS) {
    throw new ApiError('RangeExceedsLimit');
  }
  const sheet = sheetOf(session, target);
  session.engine.flush();
  if (session.engine.calculation.pending && sheet.hasFormulas(range)) {
    return session.engine.settled().then(() => take(sheet, range));
  }
  return take(sheet, range);
}

/**
 * Reads what was set to a 2-D property: an array of the range's shape, or one value for every cell.
 * @throws ApiError InvalidArgument when the shape is another
 */
function cellsOf<T>(range: CellRange, value: unknown, check: (item: unknown) => T): (row: number, column: number) => T {
  if (!Array.isArray(value)) {
    const single = check(value);
    return () => single;
  }
  const rowCount = range.bottom - range.top + 1;
  const columnCount = range.right - range.left + 1;
  const rows = value as readonly unknown[];
  if (rows.length !== rowCount) throw new ApiError('InvalidArgument');
  const checked = rows.map((row) => {
    if (!Array.isArray(row) || row.length !== columnCount) throw new ApiError('InvalidArgument');
    return (row as readonly unknown[]).map(check);
  });
  return (row, column) => {
    const line = checked[row];
    if (line === undefined || column >= line.length) throw new ApiError('InvalidArgument');
    return line[column] as T;
  };
}

function plainOrNull(item: unknown): PlainValue | null {
  if (item === null || item === undefined) return null;
  if (typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean') return item;
  throw new ApiError('InvalidArgument');
}

function textOrNull(item: unknown): string | null {
  if (item === null || item === undefined) return null;
  if (typeof item === 'string') return item;
  throw new ApiError('InvalidArgument');
}

/**
 * "You can't set cell-level properties such as values, numberFormat, and formulas on an unbounded range."
 * Source: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded
 */
function assertBounded({ range }: RangeTarget): void {
  if (isEntireColumns(range) || isEntireRows(range)) throw new ApiError('InvalidArgument');
}

function enter(session: Session, target: RangeTarget, value: unknown): void {
  assertBounded(target);
  const at = cellsOf(target.range, value, plainOrNull);
  writableSheetOf(session, target).enter(target.range, at);
}

/**
 * Values, formulas, texts and formats of a Range.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.range and, for the two-dimensional arrays, single
 * values and nulls, https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
 */
export const rangeValues: Readonly<Record<string, PropertyMember<RangeTarget>>> = {
  Values: {
    get: (target, session) => read(session, target, (sheet, range) => sheet.readValues(range)),
    set: (target, value, session) => enter(session, target, value),
  },
  Formulas: {
    get: (target, session) => read(session, target, (sheet, range) => sheet.readFormulas(range)),
    set: (target, value, session) => enter(session, target, value),
  },
  Text: {
    get: (target, session) => read(session, target, (sheet, range) => sheet.readTexts(range)),
  },
  ValueTypes: {
    get: (target, session) =>
      read(session, target, (sheet, range) => sheet.readValues(range).map((line) => line.map(valueTypeOf))),
  },
  NumberFormat: {
    get: (target, session) => read(session, target, (sheet, range) => sheet.readNumberFormats(range)),
    set: (target, value, session) => {
      assertBounded(target);
      const at = cellsOf(target.range, value, textOrNull);
      const sheet = writableSheetOf(session, target);
      const styles = new Map<string, { n: { pattern: string } | null }>();
      sheet.patchStyle(target.range, (row, column) => {
        const pattern = at(row, column);
        if (pattern === null) return null;
        let style = styles.get(pattern);
        if (style === undefined) {
          style = { n: pattern === GENERAL ? null : { pattern } };
          styles.set(pattern, style);
        }
        return style;
      });
    },
  },
};
