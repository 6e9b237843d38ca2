import type { FUniver } from '@univerjs/core/lib/facade';
import { parseA1 } from '../model/address';
import type { SheetEngine } from '../stand-in/engine/sheet';
import { valueOf } from '../stand-in/engine/sheet';
import type { WorkbookEngine } from '../stand-in/engine/workbook-engine';
import type { Chart, ChartSeries } from '../stand-in/xlsx/package-model';
import { chartColors, ChartView, type ChartPicture, type ChartPictureSeries } from './chart-view';

/** Name under which the grid knows the element that draws a chart. */
const component = 'StandInChart';

/** Shows the charts of a workbook as elements over the grid: native charts are not part of the open-source grid. */
export class DrawnCharts {
  private readonly shown = new Map<string, { readonly dispose: () => void }[]>();

  constructor(
    private readonly api: FUniver,
    private readonly engine: WorkbookEngine,
  ) {}

  /** The element has to be known before the first chart is drawn. */
  static register(api: FUniver): void {
    api.registerComponent(component, ChartView);
  }

  draw(sheetId: string, charts: readonly Chart[]): void {
    for (const element of this.shown.get(sheetId) ?? []) element.dispose();
    this.shown.delete(sheetId);
    const sheet = this.engine.sheetById(sheetId);
    const worksheet = this.api.getActiveWorkbook()?.getSheetBySheetId(sheetId);
    if (sheet === null || !worksheet) return;
    const elements = charts.flatMap((chart) => {
      const place = placeOf(sheet, chart);
      if (place === null) return [];
      const added = worksheet.addFloatDomToPosition({
        componentKey: component,
        allowTransform: false,
        initPosition: place,
        data: serializable(picture(this.engine, chart, place.endX - place.startX, place.endY - place.startY)),
      });
      return added ? [added] : [];
    });
    this.shown.set(sheetId, elements);
  }
}

/** The picture as Univer's own type for plain data, which has no place for read-only lists. */
function serializable(drawn: ChartPicture): Record<string, string | number | null> {
  return { ...(drawn as unknown as Record<string, string | number | null>) };
}

interface Place {
  readonly startX: number;
  readonly startY: number;
  readonly endX: number;
  readonly endY: number;
}

/** Pixels that the chart's cells cover, from the corner of the grid: the headings of rows and columns count. */
function placeOf(sheet: SheetEngine, chart: Chart): Place | null {
  const first = parseA1(chart.topLeft);
  const last = parseA1(chart.bottomRight);
  if (first === null || last === null) return null;
  const { worksheet } = sheet;
  const width = (from: number, to: number): number => {
    let sum = 0;
    for (let column = from; column < to; column++) sum += worksheet.getColumnWidth(column);
    return sum;
  };
  const height = (from: number, to: number): number => {
    let sum = 0;
    for (let row = from; row < to; row++) sum += worksheet.getRowHeight(row);
    return sum;
  };
  const { rowHeader, columnHeader } = worksheet.getConfig();
  const startX = rowHeader.width + width(0, first.left);
  const startY = columnHeader.height + height(0, first.top);
  return {
    startX,
    startY,
    endX: startX + width(first.left, last.left + 1),
    endY: startY + height(first.top, last.top + 1),
  };
}

function picture(engine: WorkbookEngine, chart: Chart, width: number, height: number): ChartPicture {
  const kind = chart.type.startsWith('Bar') ? 'bars' : chart.type.startsWith('Line') ? 'line' : 'columns';
  const [first] = chart.series;
  const categories = first?.categories ?? null;
  return {
    title: chart.title ?? '',
    kind,
    percent: chart.valueAxis?.numberFormat?.endsWith('%') === true,
    width,
    height,
    categories: categories === null ? [] : cells(engine, categories).map(String),
    series: chart.series.map((series, index) => drawnSeries(engine, series, index)),
  };
}

function drawnSeries(engine: WorkbookEngine, series: ChartSeries, index: number): ChartPictureSeries {
  return {
    name: series.name,
    line: series.type?.startsWith('Line') === true,
    color: series.color ?? chartColors[index % chartColors.length] ?? '#107c41',
    values: cells(engine, series.values).map((value) => (typeof value === 'number' ? value : null)),
  };
}

/** The values of a reference such as `'汇总·目标完成情况'!$F$5:$F$24`, row by row. */
function cells(engine: WorkbookEngine, reference: string): readonly (string | number | boolean)[] {
  const sheetName = reference
    .slice(0, Math.max(0, reference.lastIndexOf('!')))
    .replace(/^'|'$/g, '')
    .replaceAll("''", "'");
  const range = parseA1(reference);
  const sheet = engine.sheetByName(sheetName);
  if (range === null || sheet === null) return [];
  const values: (string | number | boolean)[] = [];
  const rows = sheet.rows();
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      values.push(valueOf(engine.library, rows[row]?.[column]));
    }
  }
  return values;
}
