import type { IColumnData, IFreeze, IRange, IWorksheetData } from '@univerjs/core';
import { parseA1 } from '../../model/address';
import { formatId, readCells, type CellContext, type SheetCells } from './cell-reader';
import { readColor, type ColorTable } from './colors';
import { readConditionalFormats, type PlacedRule } from './conditional-format-reader';
import { readDataValidations } from './data-validation-xml';
import { columnPixels, defaultColumnPixels, pointsToPixels } from './measures';
import type { CellHyperlink, DataValidation, PageLayout, SheetExtras } from './package-model';
import { readPageLayout } from './page-layout-xml';
import type { PrintNames } from './print-names';
import { no, yes } from './univer-values';
import { isTrue } from './xml-text';
import {
  childOf,
  childrenOf,
  cutXml,
  numberAttribute,
  parseXml,
  partNamed,
  relationshipId,
  type XmlElement,
  type XmlParts,
} from './xml-tree';

/** What reading a sheet needs from the rest of the file. */
export interface SheetContext extends CellContext {
  readonly colors: ColorTable;
  readonly sheetId: string;
  readonly printNames: PrintNames;
  /** Address of an outside link by relationship id. */
  readonly linkAddress: (id: string) => string | null;
}

export interface SheetReading {
  readonly parts: XmlParts;
  /** `null` when the cells were not asked for. */
  readonly cells: SheetCells | null;
  readonly worksheet: Partial<IWorksheetData>;
  readonly rules: readonly PlacedRule[];
  readonly dataValidations: DataValidation[];
  readonly pageLayout: PageLayout | null;
  readonly autoFilter: SheetExtras['autoFilter'];
  readonly hyperlinks: CellHyperlink[];
  readonly tabColor: string;
  readonly isProtected: boolean;
}

/** Blank rows and columns that a grid shows beyond the last used cell. */
const spareRows = 200;
const spareColumns = 10;
const leastRows = 1000;
const leastColumns = 26;
const maxRows = 1048576;
const maxColumns = 16384;

const emptyCells: SheetCells = {
  cellData: {},
  rowData: {},
  sharedFormulas: new Map(),
  arrayRanges: [],
  rowCount: 0,
  columnCount: 0,
};

/** Reads a sheet part. @param withCells whether its cells are wanted, too */
export function readSheet(xml: string, context: SheetContext, withCells: boolean): SheetReading {
  const parts = cutXml(xml, 'sheetData');
  const tree = (name: string): XmlElement | null => {
    const part = partNamed(parts, name);
    return part === null ? null : parseXml(part.xml);
  };
  const columns = readColumns(tree('cols'), context);
  const sheetData = partNamed(parts, 'sheetData')?.xml ?? '';
  const hasFormats = columns.some((column) => column.format !== 0) || /\bcustomFormat=/.test(sheetData);
  const cells = withCells ? readCells(sheetData, context, hasFormats) : null;
  const counted = cells ?? emptyCells;
  const merges = childrenOf(tree('mergeCells'), 'mergeCell').flatMap(readMerge);
  const rowCount = Math.min(
    maxRows,
    merges.reduce((rows, merge) => Math.max(rows, merge.endRow + 1), Math.max(leastRows, counted.rowCount + spareRows)),
  );
  const columnCount = Math.min(
    maxColumns,
    merges.reduce(
      (columns, merge) => Math.max(columns, merge.endColumn + 1),
      Math.max(leastColumns, counted.columnCount + spareColumns),
    ),
  );
  const properties = tree('sheetPr');
  const view = childOf(tree('sheetViews'), 'sheetView');
  const format = tree('sheetFormatPr');
  const tabColor = readColor(childOf(properties, 'tabColor'), context.colors) ?? '';
  const defaultWidth = numberAttribute(format, 'defaultColWidth');
  const { digit } = context.styles;
  const autoFilter = tree('autoFilter');
  return {
    parts,
    cells,
    worksheet: {
      tabColor,
      freeze: readFreeze(view),
      rowCount,
      columnCount,
      defaultColumnWidth:
        defaultWidth === null
          ? defaultColumnPixels(numberAttribute(format, 'baseColWidth') ?? 8, digit)
          : columnPixels(defaultWidth, digit),
      defaultRowHeight: pointsToPixels(numberAttribute(format, 'defaultRowHeight') ?? 15),
      mergeData: merges,
      cellData: counted.cellData,
      rowData: counted.rowData,
      columnData: columnData(columns, columnCount),
      showGridlines: isTrue(view?.attributes.get('showGridLines') ?? '1') ? yes : no,
      rightToLeft: isTrue(view?.attributes.get('rightToLeft')) ? yes : no,
    },
    rules: readConditionalFormats(parts, context.sheetId, context.styles.differential),
    dataValidations: readDataValidations(parts),
    pageLayout: readPageLayout(parts, context.printNames),
    autoFilter:
      autoFilter === null
        ? null
        : { range: autoFilter.attributes.get('ref') ?? '', active: childOf(autoFilter, 'filterColumn') !== null },
    hyperlinks: readHyperlinks(tree('hyperlinks'), context),
    tabColor,
    isProtected: isTrue(tree('sheetProtection')?.attributes.get('sheet')),
  };
}

/** A `<col>`: widths and formats of a run of columns, 0-based, both ends included. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly hidden: boolean;
  readonly format: number;
  readonly element: XmlElement;
}

export function readColumns(cols: XmlElement | null, context: CellContext): ColumnRun[] {
  return childrenOf(cols, 'col').map((element) => {
    const width = numberAttribute(element, 'width');
    return {
      first: (numberAttribute(element, 'min') ?? 1) - 1,
      last: (numberAttribute(element, 'max') ?? 1) - 1,
      width: width === null ? null : columnPixels(width, context.styles.digit),
      hidden: isTrue(element.attributes.get('hidden')),
      format: numberAttribute(element, 'style') ?? 0,
      element,
    };
  });
}

function columnData(runs: readonly ColumnRun[], columnCount: number): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  for (const run of runs) {
    for (let column = run.first; column <= Math.min(run.last, columnCount - 1); column++) {
      const entry: Partial<IColumnData> = {};
      if (run.width !== null) entry.w = run.width;
      if (run.hidden) entry.hd = yes;
      if (run.format !== 0) entry.s = formatId(run.format);
      data[column] = entry;
    }
  }
  return data;
}

function readMerge(element: XmlElement): IRange[] {
  const range = parseA1(element.attributes.get('ref') ?? '');
  if (range === null) return [];
  return [{ startRow: range.top, endRow: range.bottom, startColumn: range.left, endColumn: range.right }];
}

/** Frozen panes; Univer says −1 where nothing is frozen. A split that is not frozen is no freeze. */
function readFreeze(view: XmlElement | null): IFreeze {
  const pane = childOf(view, 'pane');
  const state = pane?.attributes.get('state');
  const isFrozen = state === 'frozen' || state === 'frozenSplit';
  const xSplit = isFrozen ? (numberAttribute(pane, 'xSplit') ?? 0) : 0;
  const ySplit = isFrozen ? (numberAttribute(pane, 'ySplit') ?? 0) : 0;
  const top = parseA1(view?.attributes.get('topLeftCell') ?? 'A1');
  return {
    xSplit,
    ySplit,
    startRow: ySplit === 0 ? -1 : (top?.top ?? 0) + ySplit,
    startColumn: xSplit === 0 ? -1 : (top?.left ?? 0) + xSplit,
  };
}

function readHyperlinks(element: XmlElement | null, context: SheetContext): CellHyperlink[] {
  return childrenOf(element, 'hyperlink').map((link) => {
    const id = relationshipId(link);
    return {
      areas: link.attributes.get('ref') ?? '',
      location: link.attributes.get('location') ?? null,
      address: id === null ? null : context.linkAddress(id),
      tooltip: link.attributes.get('tooltip') ?? null,
    };
  });
}
