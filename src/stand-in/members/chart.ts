import { toA1, type CellRange } from '../../model/address';
import { areaText, parseArea, quoteSheetName } from '../engine/area';
import type { SheetEngine } from '../engine/sheet';
import { ApiError } from '../protocol/api-error';
import { defineClass, type ApiObject, type Arguments, type PropertyMember } from '../protocol/members';
import type { Session } from '../protocol/session';
import {
  defaultLegend,
  type Chart,
  type ChartLegendPosition,
  type ChartSeries,
  type ChartValueAxis,
} from '../xlsx/package-model';
import { assertWritable, sheetOf, type RangeTarget } from './targets';
import { asBoolean, asColor, asNumber, asOneOf, asText } from './values';
import { worksheetObject } from './worksheet';
import { rangeArgument } from './worksheet-parts';

interface ChartTarget {
  readonly sheetId: string;
  readonly id: string;
}

interface SeriesTarget extends ChartTarget {
  readonly index: number;
}

function find(session: Session, target: ChartTarget): { sheet: SheetEngine; chart: Chart } {
  const sheet = sheetOf(session, target);
  const chart = sheet.extras.charts.find((candidate) => candidate.id === target.id);
  if (chart === undefined) throw new ApiError('ItemNotFound');
  return { sheet, chart };
}

function change(session: Session, target: ChartTarget, apply: (chart: Chart) => void): void {
  const { sheet, chart } = find(session, target);
  assertWritable(sheet);
  apply(chart);
  sheet.engine.extrasChanged(sheet.id, 'charts');
}

function seriesOf(session: Session, target: SeriesTarget): ChartSeries {
  const series = find(session, target).chart.series[target.index];
  if (series === undefined) throw new ApiError('ItemNotFound');
  return series;
}

function changeSeries(session: Session, target: SeriesTarget, apply: (series: ChartSeries) => void): void {
  seriesOf(session, target);
  change(session, target, (chart) => {
    const series = chart.series[target.index];
    if (series !== undefined) apply(series);
  });
}

/** Absolute address with its sheet, as a chart's formula has it. */
function reference(sheet: SheetEngine, range: CellRange): string {
  const address = areaText(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `${quoteSheetName(sheet.name)}!${address}`;
}

/** A range argument, which may lie on another sheet. */
function referenceArgument(args: Arguments, session: Session): string {
  const object = args.object(0);
  if (object?.className !== 'Range') throw new ApiError('InvalidArgument');
  const target = object.target as RangeTarget;
  return reference(sheetOf(session, target), target.range);
}

/** The kinds of chart that the stand-in and its files know. */
const chartTypes = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineMarkers',
  'LineStacked',
  'Pie',
  'Doughnut',
  'Area',
  'AreaStacked',
] as const;

/** A chart's place in points from the sheet's corner, worked out from the cells under it. */
function place(sheet: SheetEngine, chart: Chart): { left: number; top: number; width: number; height: number } {
  const from = parseArea(chart.topLeft)?.range ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const to = parseArea(chart.bottomRight)?.range ?? from;
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  const columns = (first: number, last: number): number =>
    last < first ? 0 : sum(sheet.columnPoints({ top: 0, bottom: 0, left: first, right: last }));
  const rows = (first: number, last: number): number =>
    last < first ? 0 : sum(sheet.rowPoints({ left: 0, right: 0, top: first, bottom: last }));
  return {
    left: columns(0, from.left - 1),
    top: rows(0, from.top - 1),
    width: columns(from.left, to.right),
    height: rows(from.top, to.bottom),
  };
}

/** The column or row in which a distance from the sheet's corner ends. */
function lineAt(sheet: SheetEngine, points: number, axis: 'rows' | 'columns'): number {
  let rest = points;
  for (let index = 0; index < 1000; index++) {
    const cell = { top: index, bottom: index, left: index, right: index };
    const [size = 0] = axis === 'rows' ? sheet.rowPoints(cell) : sheet.columnPoints(cell);
    rest -= size;
    if (rest < 0) return index;
  }
  return 1000;
}

function setPlace(sheet: SheetEngine, chart: Chart, part: Partial<ReturnType<typeof place>>): void {
  const { left, top, width, height } = { ...place(sheet, chart), ...part };
  const first = { row: lineAt(sheet, top, 'rows'), column: lineAt(sheet, left, 'columns') };
  chart.topLeft = toA1(first.row, first.column);
  chart.bottomRight = toA1(
    Math.max(first.row, lineAt(sheet, top + height - 0.1, 'rows')),
    Math.max(first.column, lineAt(sheet, left + width - 0.1, 'columns')),
  );
}

function placeProperty(key: keyof ReturnType<typeof place>): PropertyMember<ChartTarget> {
  return {
    get: (target, session) => {
      const { sheet, chart } = find(session, target);
      return place(sheet, chart)[key];
    },
    set: (target, value, session) => {
      const points = asNumber(value);
      const { sheet } = find(session, target);
      change(session, target, (chart) => setPlace(sheet, chart, { [key]: points }));
    },
  };
}

/**
 * Excel.ChartTitle.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.charttitle
 */
const titleObject: (target: ChartTarget) => ApiObject = defineClass<ChartTarget>({
  name: 'ChartTitle',
  properties: {
    Text: {
      get: (target, session) => find(session, target).chart.title ?? '',
      set: (target, value, session) =>
        change(session, target, (chart) => {
          chart.title = asText(value);
        }),
    },
    Visible: {
      get: (target, session) => find(session, target).chart.title !== null,
      set: (target, value, session) => {
        const visible = asBoolean(value);
        change(session, target, (chart) => {
          chart.title = visible ? (chart.title ?? chart.name) : null;
        });
      },
    },
  },
  methods: {},
});

function legendOf(chart: Chart): ChartLegendPosition | null {
  return chart.legend === undefined ? defaultLegend(chart) : chart.legend;
}

/**
 * Excel.ChartLegend.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.chartlegend
 */
const legendObject: (target: ChartTarget) => ApiObject = defineClass<ChartTarget>({
  name: 'ChartLegend',
  properties: {
    Visible: {
      get: (target, session) => legendOf(find(session, target).chart) !== null,
      set: (target, value, session) => {
        const visible = asBoolean(value);
        change(session, target, (chart) => {
          chart.legend = visible ? (legendOf(chart) ?? 'Right') : null;
        });
      },
    },
    Position: {
      get: (target, session) => legendOf(find(session, target).chart) ?? 'Right',
      set: (target, value, session) => {
        const position = asOneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const);
        change(session, target, (chart) => {
          chart.legend = position;
        });
      },
    },
  },
  methods: {},
});

const ownAxis: ChartValueAxis = { minimum: null, maximum: null, title: null };

function changeAxis(session: Session, target: ChartTarget, part: Partial<ChartValueAxis>): void {
  change(session, target, (chart) => {
    chart.valueAxis = { ...ownAxis, ...chart.valueAxis, ...part };
  });
}

/** A bound of the axis; `""` leaves it to Excel, as the documentation says. */
function boundProperty(key: 'minimum' | 'maximum'): PropertyMember<ChartTarget> {
  return {
    get: (target, session) => find(session, target).chart.valueAxis?.[key] ?? '',
    set: (target, value, session) => changeAxis(session, target, { [key]: value === '' ? null : asNumber(value) }),
  };
}

/**
 * Excel.ChartAxisTitle of the value axis.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.chartaxistitle
 */
const axisTitleObject: (target: ChartTarget) => ApiObject = defineClass<ChartTarget>({
  name: 'ChartAxisTitle',
  properties: {
    Text: {
      get: (target, session) => find(session, target).chart.valueAxis?.title ?? '',
      set: (target, value, session) => changeAxis(session, target, { title: asText(value) }),
    },
    Visible: {
      get: (target, session) => (find(session, target).chart.valueAxis?.title ?? null) !== null,
      set: (target, value, session) => {
        const old = find(session, target).chart.valueAxis?.title ?? '';
        changeAxis(session, target, { title: asBoolean(value) ? old : null });
      },
    },
  },
  methods: {},
});

/**
 * Excel.ChartAxis, the value axis.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.chartaxis
 */
const axisObject: (target: ChartTarget) => ApiObject = defineClass<ChartTarget>({
  name: 'ChartAxis',
  properties: {
    Minimum: boundProperty('minimum'),
    Maximum: boundProperty('maximum'),
    NumberFormat: {
      get: (target, session) => find(session, target).chart.valueAxis?.numberFormat ?? 'General',
      set: (target, value, session) => changeAxis(session, target, { numberFormat: asText(value) }),
    },
    LinkNumberFormat: {
      get: (target, session) => (find(session, target).chart.valueAxis?.numberFormat ?? null) === null,
      set: (target, value, session) => {
        if (asBoolean(value)) changeAxis(session, target, { numberFormat: null });
      },
    },
    Title: { object: axisTitleObject },
  },
  methods: {},
});

/**
 * Excel.ChartAxes.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.chartaxes
 */
const axesObject: (target: ChartTarget) => ApiObject = defineClass<ChartTarget>({
  name: 'ChartAxes',
  properties: { ValueAxis: { object: axisObject } },
  methods: {},
});

/**
 * Excel.ChartFill of a series.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.chartfill
 */
const seriesFillObject: (target: SeriesTarget) => ApiObject = defineClass<SeriesTarget>({
  name: 'ChartFill',
  properties: {},
  methods: {
    SetSolidColor: (target, args, session) => {
      const color = asColor(args.raw(0));
      changeSeries(session, target, (series) => {
        series.color = color;
      });
    },
    Clear: (target, _args, session) =>
      changeSeries(session, target, (series) => {
        series.color = null;
      }),
  },
});

/**
 * Excel.ChartLineFormat of a series.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.chartlineformat
 */
const seriesLineObject: (target: SeriesTarget) => ApiObject = defineClass<SeriesTarget>({
  name: 'ChartLineFormat',
  properties: {
    Color: {
      get: (target, session) => seriesOf(session, target).color ?? '',
      set: (target, value, session) => {
        const color = asColor(value);
        changeSeries(session, target, (series) => {
          series.color = color;
        });
      },
    },
  },
  methods: {},
});

/**
 * Excel.ChartSeriesFormat.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.chartseriesformat
 */
const seriesFormatObject: (target: SeriesTarget) => ApiObject = defineClass<SeriesTarget>({
  name: 'ChartSeriesFormat',
  properties: { Fill: { object: seriesFillObject }, Line: { object: seriesLineObject } },
  methods: {},
});

/**
 * Excel.ChartSeries.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.chartseries
 */
const seriesObject: (target: SeriesTarget) => ApiObject = defineClass<SeriesTarget>({
  name: 'ChartSeries',
  properties: {
    Name: {
      get: (target, session) => seriesOf(session, target).name,
      set: (target, value, session) => {
        const name = asText(value);
        changeSeries(session, target, (series) => {
          series.name = name;
        });
      },
    },
    ChartType: {
      get: (target, session) => seriesOf(session, target).type ?? find(session, target).chart.type,
      set: (target, value, session) => {
        const type = asOneOf(value, chartTypes);
        const chartType = find(session, target).chart.type;
        changeSeries(session, target, (series) => {
          series.type = type === chartType ? null : type;
        });
      },
    },
    Format: { object: seriesFormatObject },
  },
  methods: {
    SetValues: (target, args, session) => {
      const values = referenceArgument(args, session);
      changeSeries(session, target, (series) => {
        series.values = values;
      });
    },
    SetXAxisValues: (target, args, session) => {
      const categories = referenceArgument(args, session);
      changeSeries(session, target, (series) => {
        series.categories = categories;
      });
    },
    Delete: (target, _args, session) => {
      seriesOf(session, target);
      change(session, target, (chart) => {
        chart.series = chart.series.filter((_series, index) => index !== target.index);
      });
    },
  },
});

/**
 * Excel.ChartSeriesCollection.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.chartseriescollection
 */
const seriesCollectionObject: (target: ChartTarget) => ApiObject = defineClass<ChartTarget>({
  name: 'ChartSeriesCollection',
  items: (target, session) =>
    find(session, target).chart.series.map((_series, index) => seriesObject({ ...target, index })),
  properties: { Count: { get: (target, session) => find(session, target).chart.series.length } },
  methods: {
    GetCount: (target, _args, session) => find(session, target).chart.series.length,
    GetItemAt: (target, args, session) => {
      const series = { ...target, index: args.requiredInteger(0) };
      seriesOf(session, series);
      return seriesObject(series);
    },
    // "The new added series is not visible until values, x-axis values, or bubble sizes for it are set."
    Add: (target, args, session) => {
      const index = find(session, target).chart.series.length;
      change(session, target, (chart) => {
        chart.series = [
          ...chart.series,
          { name: args.text(0) ?? `系列${index + 1}`, values: '', categories: null, type: null, color: null },
        ];
      });
      return seriesObject({ ...target, index });
    },
  },
});

/**
 * Excel.Chart.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.chart
 */
const chartObject: (target: ChartTarget) => ApiObject = defineClass<ChartTarget>({
  name: 'Chart',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: {
      get: (target, session) => find(session, target).chart.name,
      set: (target, value, session) => {
        const name = asText(value);
        if (name === '') throw new ApiError('InvalidArgument');
        change(session, target, (chart) => {
          chart.name = name;
        });
      },
    },
    ChartType: {
      get: (target, session) => find(session, target).chart.type,
      set: (target, value, session) => {
        const type = asOneOf(value, chartTypes);
        change(session, target, (chart) => {
          chart.type = type;
        });
      },
    },
    Left: placeProperty('left'),
    Top: placeProperty('top'),
    Width: placeProperty('width'),
    Height: placeProperty('height'),
    Title: { object: titleObject },
    Legend: { object: legendObject },
    Axes: { object: axesObject },
    Series: { object: seriesCollectionObject },
    Worksheet: { object: (target, session) => worksheetObject(sheetOf(session, target)) },
  },
  methods: {
    // "Positions the chart relative to cells on the worksheet." One cell stands for both corners.
    SetPosition: (target, args, session) => {
      const { sheet } = find(session, target);
      const start = rangeArgument(sheet, args, 0, session);
      const end = args.raw(1) === undefined && args.object(1) === null ? start : rangeArgument(sheet, args, 1, session);
      change(session, target, (chart) => {
        chart.topLeft = toA1(start.top, start.left);
        chart.bottomRight = toA1(end.bottom, end.right);
      });
    },
    Delete: (target, _args, session) => {
      const { sheet, chart } = find(session, target);
      assertWritable(sheet);
      sheet.extras.charts = sheet.extras.charts.filter((other) => other !== chart);
      sheet.engine.extrasChanged(sheet.id, 'charts');
    },
  },
});

/** A line of cells that makes a series, with the cell that names it. */
function readSeries(sheet: SheetEngine, source: CellRange, seriesBy: 'Auto' | 'Columns' | 'Rows'): ChartSeries[] {
  const rows = source.bottom - source.top + 1;
  const columns = source.right - source.left + 1;
  const byColumns = seriesBy === 'Columns' || (seriesBy === 'Auto' && rows >= columns);
  const values = sheet.readValues(source);
  const isText = (row: number, column: number): boolean => typeof values[row]?.[column] !== 'number';
  // A first row (column) without numbers names the series, a first column (row) without numbers the categories.
  const headed = rows > 1 && Array.from({ length: columns }, (_, column) => isText(0, column)).every(Boolean);
  const firstRow = byColumns && headed ? 1 : 0;
  const labelled =
    columns > 1 && Array.from({ length: rows - firstRow }, (_, row) => isText(row + firstRow, 0)).every(Boolean);
  const firstColumn = labelled ? 1 : 0;
  const topRow = headed ? 1 : 0;
  const line = (top: number, left: number, bottom: number, right: number): string =>
    reference(sheet, {
      top: source.top + top,
      left: source.left + left,
      bottom: source.top + bottom,
      right: source.left + right,
    });
  const series: ChartSeries[] = [];
  if (byColumns) {
    for (let column = firstColumn; column < columns; column++) {
      series.push({
        name: headed ? String(values[0]?.[column] ?? '') : `系列${series.length + 1}`,
        values: line(topRow, column, rows - 1, column),
        categories: labelled ? line(topRow, 0, rows - 1, 0) : null,
        type: null,
        color: null,
      });
    }
  } else {
    for (let row = topRow; row < rows; row++) {
      series.push({
        name: labelled ? String(values[row]?.[0] ?? '') : `系列${series.length + 1}`,
        values: line(row, firstColumn, row, columns - 1),
        categories: headed ? line(0, firstColumn, 0, columns - 1) : null,
        type: null,
        color: null,
      });
    }
  }
  return series;
}

function addChart(sheet: SheetEngine, args: Arguments, session: Session): ApiObject {
  assertWritable(sheet);
  const type = asOneOf(args.raw(0), chartTypes);
  const object = args.object(1);
  if (object?.className !== 'Range') throw new ApiError('InvalidArgument');
  const source = object.target as RangeTarget;
  const seriesBy = asOneOf(args.raw(2) ?? 'Auto', ['Auto', 'Columns', 'Rows'] as const);
  let number = sheet.extras.charts.length + 1;
  const taken = new Set(sheet.extras.charts.flatMap((chart) => [chart.id, chart.name]));
  while (taken.has(`chart-${number}`) || taken.has(`图表 ${number}`)) number++;
  const { top, right } = source.range;
  sheet.extras.charts = [
    ...sheet.extras.charts,
    {
      id: `chart-${number}`,
      name: `图表 ${number}`,
      type,
      title: null,
      series: readSeries(sheetOf(session, source), source.range, seriesBy),
      topLeft: toA1(top, right + 2),
      bottomRight: toA1(top + 14, right + 9),
    },
  ];
  sheet.engine.extrasChanged(sheet.id, 'charts');
  return chartObject({ sheetId: sheet.id, id: `chart-${number}` });
}

/** A chart by name or id. */
function byName(sheet: SheetEngine, key: unknown): ApiObject | null {
  const text = asText(key);
  const { charts } = sheet.extras;
  const lower = text.toLowerCase();
  const found = charts.find((chart) => chart.id === text) ?? charts.find((chart) => chart.name.toLowerCase() === lower);
  return found === undefined ? null : chartObject({ sheetId: sheet.id, id: found.id });
}

function existing(sheet: SheetEngine, key: unknown): ApiObject {
  const chart = byName(sheet, key);
  if (chart === null) throw new ApiError('ItemNotFound');
  return chart;
}

/**
 * Excel.ChartCollection.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.chartcollection
 */
export const chartCollectionObject: (sheet: SheetEngine) => ApiObject = defineClass<SheetEngine>({
  name: 'ChartCollection',
  items: (sheet) => sheet.extras.charts.map(({ id }) => chartObject({ sheetId: sheet.id, id })),
  item: existing,
  properties: { Count: { get: (sheet) => sheet.extras.charts.length } },
  methods: {
    Add: addChart,
    GetCount: (sheet) => sheet.extras.charts.length,
    GetItem: (sheet, args) => existing(sheet, args.requiredText(0)),
    GetItemOrNullObject: (sheet, args) => byName(sheet, args.requiredText(0)),
    GetItemAt: (sheet, args) => {
      const chart = sheet.extras.charts[args.requiredInteger(0)];
      if (chart === undefined) throw new ApiError('ItemNotFound');
      return chartObject({ sheetId: sheet.id, id: chart.id });
    },
  },
});
