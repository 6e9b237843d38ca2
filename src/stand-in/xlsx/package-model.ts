import type { IWorkbookData } from '@univerjs/core';

/**
 * Notes on the seam, for both sides.
 * - Ids: a sheet of the file has the id `sheet<sheetId of the file>`, a format `xf<index in cellXfs>`, a conditional
 *   format `<sheet id>-cf<n>`. The writer finds things again by these ids: new ones must differ from them.
 * - The writer compares notes, hyperlinks, auto filter, defined names, custom XML parts, names, order and visibility of
 *   sheets with the source itself: they need no flag in `SheetChanges`, only an entry for the sheet.
 * - A formula cell whose formula is unchanged and whose new value is #NAME? keeps its value in the file: the engine
 *   does not know the function, Excel does.
 * - `_xlnm.Print_Titles`, `_xlnm.Print_Area` and `_xlnm._FilterDatabase` are no `definedNames`: they follow from
 *   `pageLayout` and `autoFilter`.
 */

/**
 * The seam between the .xlsx reader and writer and the engine. Cells, styles, merges, sizes, freeze and hidden rows
 * live in Univer's own snapshot; what a snapshot has no place for lives in the extras beside it.
 */
export interface OpenedXlsx {
  readonly data: IWorkbookData;
  readonly extras: WorkbookExtras;
  /** Chinese: what the file holds that the grid cannot show. It is kept in the file all the same when saved. */
  readonly notShown: readonly string[];
}

/** State of a workbook beside its snapshot. Mutable: the Office.js members of the stand-in work on it. */
export interface WorkbookExtras {
  /** Keyed by Univer sheet id. */
  readonly sheets: Map<string, SheetExtras>;
  customXmlParts: CustomXmlPart[];
  /** Document settings of the add-in (`workbook.settings`), JSON values by key. */
  readonly settings: Map<string, unknown>;
  definedNames: DefinedName[];
}

export interface CustomXmlPart {
  readonly id: string;
  readonly namespaceUri: string;
  xml: string;
}

export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  /** Univer sheet id for a sheet-scoped name, `null` for a workbook name. */
  readonly sheetId: string | null;
  readonly visible: boolean;
}

export interface SheetExtras {
  visibility: 'visible' | 'hidden' | 'veryHidden';
  protected: boolean;
  /** In priority order, the first one wins. */
  conditionalFormats: ConditionalFormat[];
  dataValidations: DataValidation[];
  notes: CellNote[];
  pageLayout: PageLayout | null;
  charts: Chart[];
  /** Range of the auto filter (A1) and whether rows are filtered out by it right now. */
  autoFilter: { readonly range: string; readonly active: boolean } | null;
  /** `#RRGGBB`, or "" for none. */
  tabColor: string;
  /** Added to the seam: links of cells. Always there after reading; a sheet without the field has none. */
  hyperlinks?: CellHyperlink[];
}

/** A link of a cell or an area. */
export interface CellHyperlink {
  /** A1 cell or range. */
  readonly areas: string;
  /** Place in the workbook, `'汇总·问题清单'!A5`; `null` for an outside address. */
  readonly location: string | null;
  /** Outside address; `null` for a place in the workbook. */
  readonly address: string | null;
  readonly tooltip: string | null;
}

/** A conditional format as the file holds it. Kinds other than custom formulas keep their XML untouched. */
export interface ConditionalFormat {
  readonly id: string;
  /** Space-separated A1 areas as in `sqref`. */
  areas: string;
  kind: 'custom' | 'other';
  /** `cfRule type`: expression, cellIs, dataBar, … (OOXML ST_CfType). */
  readonly ruleType: string;
  /** For `custom`: the formula without `=`. */
  formula: string | null;
  stopIfTrue: boolean;
  format: ConditionalFormatStyle;
  /** The `<cfRule>` element as read from the file; `null` for rules that were added since. */
  readonly sourceXml: string | null;
}

export interface ConditionalFormatStyle {
  fillColor: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
}

export interface DataValidation {
  readonly areas: string;
  /** OOXML type: list, whole, decimal, date, textLength, custom. */
  readonly type: string;
  readonly operator: string | null;
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly allowBlank: boolean;
  readonly showInput: boolean;
  readonly promptTitle: string | null;
  readonly prompt: string | null;
  readonly showError: boolean;
  readonly errorStyle: 'stop' | 'warning' | 'information';
  readonly errorTitle: string | null;
  readonly error: string | null;
}

export interface CellNote {
  readonly cell: string;
  readonly author: string;
  readonly text: string;
}

export interface PageLayout {
  orientation: 'portrait' | 'landscape';
  paperSize: number;
  fitToWidth: number | null;
  fitToHeight: number | null;
  centerHorizontally: boolean;
  printTitleRows: string | null;
  printArea: string | null;
  headerCenter: string | null;
  footerCenter: string | null;
  /** Points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number } | null;
  /** Added to the seam: 0-based rows that a page begins with because somebody wants it so, in order. Absent: none. */
  rowBreaks?: readonly number[];
}

/** A native chart as the Office.js charts API describes it. */
export interface Chart {
  readonly id: string;
  name: string;
  /** Excel.ChartType, e.g. ColumnClustered, BarClustered, Line. */
  type: string;
  title: string | null;
  series: ChartSeries[];
  /** Cells that the chart covers. */
  topLeft: string;
  bottomRight: string;
  /** Added to the seam: where the legend stands, `null` for none. Absent: where Excel puts it, see `defaultLegend`. */
  legend?: ChartLegendPosition | null;
  /** Added to the seam: the value axis where it differs from Excel's own choice. */
  valueAxis?: ChartValueAxis;
}

/** Where Excel puts the legend of a new chart: beside a pie, below several series, nowhere for one. */
export function defaultLegend(chart: Pick<Chart, 'type' | 'series'>): ChartLegendPosition | null {
  if (chart.type === 'Pie' || chart.type === 'Doughnut') return 'Right';
  return chart.series.length > 1 ? 'Bottom' : null;
}

/** Excel.ChartLegendPosition. */
export type ChartLegendPosition = 'Top' | 'Bottom' | 'Left' | 'Right' | 'Corner';

export interface ChartValueAxis {
  minimum: number | null;
  maximum: number | null;
  title: string | null;
  /** Added to the seam: number format of the labels. `null` or absent: that of the cells. */
  numberFormat?: string | null;
}

export interface ChartSeries {
  name: string;
  /** A1 with sheet name: `'汇总·目标完成情况'!$F$5:$F$24`. */
  values: string;
  categories: string | null;
  /** Chart type of this series when it differs from the chart's (a line over columns). */
  type: string | null;
  color: string | null;
  /** Added to the seam: whether the series has a value axis of its own on the right (Office.js `axisGroup`). */
  secondaryAxis?: boolean;
}

/** What has changed since the file was opened, per Univer sheet id. A sheet that is not listed is written as it was. */
export interface SheetChanges {
  /** The sheet is new, or its rows or columns moved: it is written whole from the snapshot. */
  rewritten: boolean;
  /** Cells whose value, formula or format changed: row * 16384 + column. */
  readonly cells: Set<number>;
  conditionalFormats: boolean;
  dataValidations: boolean;
  pageLayout: boolean;
  charts: boolean;
  /** Merges, column widths, row heights, freeze, tab colour, visibility. */
  layout: boolean;
}

export interface SaveRequest {
  /** The file as it was opened; `null` for a workbook that was never a file. */
  readonly source: Uint8Array | null;
  /** Univer's snapshot now. Sheet order is `data.sheetOrder`. */
  readonly data: IWorkbookData;
  readonly extras: WorkbookExtras;
  readonly changes: ReadonlyMap<string, SheetChanges>;
  /**
   * Added to the seam: namespaces of the add-ins' custom functions, `CONTOSO`. In formulas that are written, their
   * functions get the name that Excel gives them in a file. Absent: none.
   */
  readonly customFunctionNamespaces?: readonly string[];
}
