import type { BooleanNumber, IFreeze, IRange, IWorksheetData, Nullable } from '@univerjs/core';
import { parseA1, rangeToA1, toA1 } from '../../model/address';
import type { CellWriter } from './cell-writer';
import { argb } from './colors';
import { columnCharacters, columnPixels, pixelsToPoints } from './measures';
import type { ColumnRun } from './sheet-reader';
import { no, yes } from './univer-values';
import { worksheetOrder } from './worksheet-order';
import { attributes } from './xml-text';
import {
  childOf,
  parseXml,
  partNamed,
  putPart,
  TextEdits,
  withAttributes,
  withPrefix,
  xmlOf,
  type XmlParts,
} from './xml-tree';

/** Univer's own sizes of a new sheet: they are no wish of anybody's, Excel's own apply in the file. */
const univerColumnWidth = 88;
const univerRowHeight = 24;

type Sheet = Partial<IWorksheetData>;

export function writeTabColor(sheet: XmlParts, color: string): void {
  const rgb = argb(color);
  const before = partNamed(sheet, 'sheetPr')?.xml;
  if (before === undefined && rgb === null) return;
  const xml = before ?? `<${sheet.prefix}sheetPr/>`;
  const root = parseXml(xml);
  const edits = new TextEdits(xml);
  const old = childOf(root, 'tabColor');
  const written = rgb === null ? '' : withPrefix(`<tabColor rgb="${rgb}"/>`, sheet.prefix);
  const [first] = root.children;
  if (old !== null) edits.replace(old.start, old.end, written);
  else if (first !== undefined) edits.insert(first.start, written);
  else edits.append(root, written);
  putPart(sheet, worksheetOrder, 'sheetPr', edits.apply());
}

/** Gridlines, direction and frozen panes of the first view. */
export function writeView(sheet: XmlParts, now: Sheet, before: Sheet | null): void {
  const freeze = now.freeze;
  const sameFreeze = before !== null && freezeKey(freeze) === freezeKey(before.freeze);
  const gridlines = now.showGridlines ?? yes;
  const sameGridlines = before !== null && gridlines === (before.showGridlines ?? yes);
  const direction = now.rightToLeft ?? no;
  const sameDirection = before !== null && direction === (before.rightToLeft ?? no);
  if (sameFreeze && sameGridlines && sameDirection) return;
  const p = sheet.prefix;
  const xml =
    partNamed(sheet, 'sheetViews')?.xml ??
    `<${p}sheetViews><${p}sheetView workbookViewId="0"></${p}sheetView></${p}sheetViews>`;
  const view = childOf(parseXml(xml), 'sheetView');
  if (view === null) return;
  let written = xmlOf(view);
  if (!sameFreeze) written = withFreeze(written, freeze, p);
  written = withAttributes(written, {
    ...(sameGridlines ? {} : { showGridLines: gridlines === no ? 0 : null }),
    ...(sameDirection ? {} : { rightToLeft: direction === yes ? 1 : null }),
  });
  putPart(sheet, worksheetOrder, 'sheetViews', xml.slice(0, view.start) + written + xml.slice(view.end));
}

function freezeKey(freeze: Nullable<IFreeze>): string {
  return freeze == null ? '0,0' : `${freeze.xSplit},${freeze.ySplit}`;
}

function withFreeze(viewXml: string, freeze: Nullable<IFreeze>, prefix: string): string {
  const view = parseXml(viewXml);
  const others = view.children
    .filter((child) => child.name !== 'pane' && child.name !== 'selection')
    .map(xmlOf)
    .join('');
  const [x, y] = [freeze?.xSplit ?? 0, freeze?.ySplit ?? 0];
  let pane = '';
  if (x > 0 || y > 0) {
    const active = x > 0 && y > 0 ? 'bottomRight' : y > 0 ? 'bottomLeft' : 'topRight';
    const topLeftCell = toA1(
      y > 0 ? Math.max(y, freeze?.startRow ?? y) : 0,
      x > 0 ? Math.max(x, freeze?.startColumn ?? x) : 0,
    );
    pane = `<pane${attributes({
      xSplit: x > 0 ? x : null,
      ySplit: y > 0 ? y : null,
      topLeftCell,
      activePane: active,
      state: 'frozen',
    })}/><selection pane="${active}"/>`;
  }
  const open = viewXml.slice(0, view.openEnd).replace(/\s*\/>$/, '>');
  return `${open}${withPrefix(pane, prefix)}${others}</${prefix}sheetView>`;
}

/** Merged areas; the element is left alone when they are the same. */
export function writeMerges(sheet: XmlParts, now: readonly IRange[], before: readonly IRange[] | null): void {
  const addresses = now.map((range) =>
    rangeToA1({ top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn }),
  );
  const key = (ranges: readonly IRange[]): string =>
    ranges
      .map((range) => `${range.startRow},${range.startColumn},${range.endRow},${range.endColumn}`)
      .sort()
      .join(';');
  if (before !== null && key(now) === key(before)) return;
  const xml =
    addresses.length === 0
      ? null
      : withPrefix(
          `<mergeCells count="${addresses.length}">${addresses.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
          sheet.prefix,
        );
  putPart(sheet, worksheetOrder, 'mergeCells', xml);
}

interface ColumnLook {
  readonly width: number | null;
  readonly hidden: boolean;
  readonly format: number;
  /** The file's `<col>` element where nothing of it changed. */
  readonly source: ColumnRun | null;
}

/** Columns whose width, hiding or format differ from the file get their own `<col>`; the others keep theirs. */
export function writeColumns(
  sheet: XmlParts,
  now: Sheet,
  before: Sheet | null,
  runs: readonly ColumnRun[],
  writer: CellWriter,
  digit: number,
): void {
  const data = now.columnData ?? {};
  const old = before?.columnData ?? {};
  const key = (column: Nullable<{ w?: number; hd?: BooleanNumber; s?: unknown }>): string =>
    JSON.stringify([column?.w ?? null, column?.hd === yes, column?.s ?? null]);
  const columns = [...new Set([...Object.keys(data), ...Object.keys(old)].map(Number))].sort((a, b) => a - b);
  const changed = new Set(columns.filter((column) => before === null || key(data[column]) !== key(old[column])));
  if (changed.size === 0) return;
  const lookOf = (column: number): ColumnLook | null => {
    const run = runs.find((candidate) => column >= candidate.first && column <= candidate.last) ?? null;
    if (!changed.has(column)) return run === null ? null : { ...run, source: run };
    const entry = data[column];
    const format = entry?.s == null ? 0 : writer.formatIndex(entry.s, run?.format ?? 0, false);
    if (entry == null || (entry.w === undefined && entry.hd !== yes && format === 0)) return null;
    return { width: entry.w ?? null, hidden: entry.hd === yes, format, source: null };
  };
  const bounds = new Set<number>();
  for (const column of changed) bounds.add(column).add(column + 1);
  for (const run of runs) bounds.add(run.first).add(run.last + 1);
  const sorted = [...bounds].sort((a, b) => a - b);
  const pieces: string[] = [];
  sorted.forEach((first, index) => {
    const next = sorted[index + 1];
    const look = next === undefined ? null : lookOf(first);
    if (next === undefined || look === null) return;
    pieces.push(columnXml(look, first, next - 1, now, digit, sheet.prefix));
  });
  const xml = pieces.length === 0 ? null : `<${sheet.prefix}cols>${pieces.join('')}</${sheet.prefix}cols>`;
  putPart(sheet, worksheetOrder, 'cols', xml);
}

function columnXml(look: ColumnLook, first: number, last: number, sheet: Sheet, digit: number, prefix: string): string {
  if (look.source !== null) return withAttributes(xmlOf(look.source.element), { min: first + 1, max: last + 1 });
  const pixels = look.width ?? sheet.defaultColumnWidth ?? univerColumnWidth;
  return withPrefix(
    `<col${attributes({
      min: first + 1,
      max: last + 1,
      width: columnCharacters(pixels, digit),
      style: look.format === 0 ? null : look.format,
      hidden: look.hidden ? 1 : null,
      customWidth: 1,
    })}/>`,
    prefix,
  );
}

/** Default sizes of a sheet that is new in the file. */
export function writeDefaultSizes(sheet: XmlParts, now: Sheet, digit: number): void {
  const width = now.defaultColumnWidth;
  const height = now.defaultRowHeight;
  const ownWidth = width !== undefined && width !== univerColumnWidth && width !== columnPixels(9, digit);
  const ownHeight = height !== undefined && height !== univerRowHeight && pixelsToPoints(height) !== 15;
  putPart(
    sheet,
    worksheetOrder,
    'sheetFormatPr',
    `<${sheet.prefix}sheetFormatPr${attributes({
      defaultColWidth: ownWidth ? columnCharacters(width, digit) : null,
      defaultRowHeight: ownHeight ? pixelsToPoints(height) : 15,
      customHeight: ownHeight ? 1 : null,
    })}/>`,
  );
}

/** Rows whose height or hiding differs. */
export function changedRows(now: Sheet, before: Sheet): Set<number> {
  const rows = now.rowData ?? {};
  const old = before.rowData ?? {};
  const key = (row: Nullable<{ h?: number; ah?: number; ia?: BooleanNumber; hd?: BooleanNumber }>): string => {
    const height = row?.ia === yes ? (row.ah ?? row.h) : row?.h;
    return JSON.stringify([height === undefined ? null : pixelsToPoints(height), row?.hd === yes]);
  };
  const all = [...new Set([...Object.keys(rows), ...Object.keys(old)].map(Number))];
  return new Set(all.filter((row) => key(rows[row]) !== key(old[row])));
}

/** `<dimension>`: the used range; a file may do without, and its own is left alone while it holds all cells. */
export function writeDimension(sheet: XmlParts, now: Sheet, isNew: boolean): void {
  const before = partNamed(sheet, 'dimension');
  if (before === null && !isNew) return;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const cellData: Readonly<Record<number, object>> = now.cellData ?? {};
  for (const [row, cells] of Object.entries(cellData)) {
    for (const column of Object.keys(cells)) {
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  }
  const old = before === null ? null : parseA1(parseXml(before.xml).attributes.get('ref') ?? '');
  const holdsAll = old !== null && old.top <= top && old.left <= left && old.bottom >= bottom && old.right >= right;
  if (holdsAll) return;
  const ref = bottom < 0 ? 'A1' : rangeToA1({ top, left, bottom, right });
  putPart(sheet, worksheetOrder, 'dimension', `<${sheet.prefix}dimension ref="${ref}"/>`);
}
