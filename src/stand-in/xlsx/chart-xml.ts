import {
  defaultLegend,
  type Chart,
  type ChartLegendPosition,
  type ChartSeries,
  type ChartValueAxis,
} from './package-model';
import { argb } from './colors';
import type { Namespaces } from './namespaces';
import { xmlDeclaration } from './opc-package';
import { attributes, escapeText, isTrue } from './xml-text';
import { allNamed, childOf, childrenOf, descendantOf, numberAttribute, textOf, type XmlElement } from './xml-tree';

/**
 * Native charts (DrawingML, ECMA-376 part 1, 21.2) of the kinds that summaries use: columns, bars, lines, areas, pies,
 * and lines over columns. Charts of other kinds stay in the file and are not looked into.
 */
interface PlotKind {
  readonly element: 'barChart' | 'lineChart' | 'areaChart' | 'pieChart' | 'doughnutChart';
  readonly direction: 'col' | 'bar' | null;
  readonly grouping: string | null;
  readonly markers: boolean;
}

/** Plot of an Excel.ChartType; columns for a type that is not in the table. */
const plotKinds: ReadonlyMap<string, PlotKind> = new Map<string, PlotKind>([
  ['ColumnClustered', { element: 'barChart', direction: 'col', grouping: 'clustered', markers: false }],
  ['ColumnStacked', { element: 'barChart', direction: 'col', grouping: 'stacked', markers: false }],
  ['ColumnStacked100', { element: 'barChart', direction: 'col', grouping: 'percentStacked', markers: false }],
  ['BarClustered', { element: 'barChart', direction: 'bar', grouping: 'clustered', markers: false }],
  ['BarStacked', { element: 'barChart', direction: 'bar', grouping: 'stacked', markers: false }],
  ['BarStacked100', { element: 'barChart', direction: 'bar', grouping: 'percentStacked', markers: false }],
  ['Line', { element: 'lineChart', direction: null, grouping: 'standard', markers: false }],
  ['LineMarkers', { element: 'lineChart', direction: null, grouping: 'standard', markers: true }],
  ['LineStacked', { element: 'lineChart', direction: null, grouping: 'stacked', markers: false }],
  ['Area', { element: 'areaChart', direction: null, grouping: 'standard', markers: false }],
  ['AreaStacked', { element: 'areaChart', direction: null, grouping: 'stacked', markers: false }],
  ['Pie', { element: 'pieChart', direction: null, grouping: null, markers: false }],
  ['Doughnut', { element: 'doughnutChart', direction: null, grouping: null, markers: false }],
]);

const columns: PlotKind = { element: 'barChart', direction: 'col', grouping: 'clustered', markers: false };

function plotOf(type: string): PlotKind {
  return plotKinds.get(type) ?? columns;
}

/** Accent colours of the Office theme, for series without a colour of their own. */
const accents = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];

/** A face that has Chinese characters on every Windows; other systems put their own in its place. */
const chartFont = '微软雅黑';

/** The cells behind a reference, as a chart remembers them. */
export interface ChartPoint {
  readonly text: string;
  readonly number: number | null;
  readonly pattern: string;
}

/** The chart part. @param pointsOf cells of a reference, in order */
export function chartXml(chart: Chart, namespaces: Namespaces, pointsOf: (reference: string) => ChartPoint[]): string {
  const plots = new Map<
    string,
    { kind: PlotKind; secondary: boolean; series: { series: ChartSeries; index: number }[] }
  >();
  chart.series.forEach((series, index) => {
    const kind = plotOf(series.type ?? chart.type);
    const secondary = series.secondaryAxis === true;
    const key = `${JSON.stringify(kind)}|${secondary ? 1 : 0}`;
    const plot = plots.get(key) ?? { kind, secondary, series: [] };
    plots.set(key, plot);
    plot.series.push({ series, index });
  });
  const isRound = plotOf(chart.type).grouping === null;
  const isSideways = plotOf(chart.type).direction === 'bar';
  const written = [...plots.values()].map((plot) => plotXml(plot.kind, plot.secondary, plot.series, pointsOf));
  const hasSecondary = [...plots.values()].some((plot) => plot.secondary);
  const valueAxis = chart.valueAxis ?? null;
  const axes = isRound
    ? ''
    : axesXml(isSideways, false, valueAxis) + (hasSecondary ? axesXml(isSideways, true, null) : '');
  const title =
    chart.title === null
      ? '<c:autoTitleDeleted val="1"/>'
      : `${titleXml(chart.title, 'sz="1400" b="1"', '<a:bodyPr/>')}<c:autoTitleDeleted val="0"/>`;
  const place = chart.legend === undefined ? defaultLegend(chart) : chart.legend;
  const legend =
    place === null ? '' : `<c:legend><c:legendPos val="${legendCodes[place]}"/><c:overlay val="0"/></c:legend>`;
  return `${xmlDeclaration}<c:chartSpace xmlns:c="${namespaces.chart}" xmlns:a="${namespaces.drawing}" xmlns:r="${namespaces.relationships}"><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>${title}<c:plotArea><c:layout/>${written.join('')}${axes}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900">${fontXml}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr></c:chartSpace>`;
}

/** ST_LegendPos (21.2.3.24). */
const legendCodes: Readonly<Record<ChartLegendPosition, string>> = {
  Top: 't',
  Bottom: 'b',
  Left: 'l',
  Right: 'r',
  Corner: 'tr',
};

/** `<c:title>` of a chart or an axis. @param font attributes of its letters; @param body `<a:bodyPr>` */
function titleXml(text: string, font: string, body: string): string {
  return `<c:title><c:tx><c:rich>${body}<a:p><a:pPr><a:defRPr ${font}>${fontXml}</a:defRPr></a:pPr><a:r><a:rPr lang="zh-CN" ${font}>${fontXml}</a:rPr><a:t>${escapeText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

const fontXml = `<a:latin typeface="${chartFont}"/><a:ea typeface="${chartFont}"/>`;

/** Ids of the axes of a chart: [category, value] on the left, then those of the right. */
function axisIds(secondary: boolean): readonly [number, number] {
  return secondary ? [50030, 50040] : [50010, 50020];
}

function plotXml(
  kind: PlotKind,
  secondary: boolean,
  series: readonly { series: ChartSeries; index: number }[],
  pointsOf: (reference: string) => ChartPoint[],
): string {
  const isRound = kind.grouping === null;
  const written = series.map((entry) => seriesXml(kind, entry.series, entry.index, pointsOf)).join('');
  const direction = kind.direction === null ? '' : `<c:barDir val="${kind.direction}"/>`;
  const grouping = kind.grouping === null ? '' : `<c:grouping val="${kind.grouping}"/>`;
  const overlap = kind.grouping === 'clustered' ? '' : '<c:overlap val="100"/>';
  const bars = kind.element === 'barChart' ? `<c:gapWidth val="80"/>${overlap}` : '';
  const markers = kind.element === 'lineChart' ? '<c:marker val="1"/>' : '';
  const round =
    kind.element === 'pieChart'
      ? '<c:firstSliceAng val="0"/>'
      : kind.element === 'doughnutChart'
        ? '<c:firstSliceAng val="0"/><c:holeSize val="50"/>'
        : '';
  const axes = isRound
    ? ''
    : axisIds(secondary)
        .map((id) => `<c:axId val="${id}"/>`)
        .join('');
  return `<c:${kind.element}>${direction}${grouping}<c:varyColors val="${isRound ? 1 : 0}"/>${written}${bars}${markers}${round}${axes}</c:${kind.element}>`;
}

function seriesXml(
  kind: PlotKind,
  series: ChartSeries,
  index: number,
  pointsOf: (reference: string) => ChartPoint[],
): string {
  const color = argb(series.color)?.slice(2) ?? accents[index % accents.length] ?? '4472C4';
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  const isLine = kind.element === 'lineChart';
  const look =
    kind.grouping === null
      ? ''
      : `<c:spPr>${isLine ? `<a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln>` : fill}</c:spPr>`;
  const marker = !isLine
    ? ''
    : kind.markers
      ? `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fill}</c:spPr></c:marker>`
      : '<c:marker><c:symbol val="none"/></c:marker>';
  const name = series.name.startsWith('=')
    ? stringReference('c:tx', series.name.slice(1), pointsOf)
    : `<c:tx><c:v>${escapeText(series.name)}</c:v></c:tx>`;
  const categories = series.categories === null ? '' : categoriesXml(series.categories.replace(/^=/, ''), pointsOf);
  const values = series.values.replace(/^=/, '');
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}${look}${kind.element === 'barChart' ? '<c:invertIfNegative val="0"/>' : ''}${marker}${categories}<c:val>${numberReference(values, pointsOf(values))}</c:val>${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`;
}

function categoriesXml(reference: string, pointsOf: (reference: string) => ChartPoint[]): string {
  const points = pointsOf(reference);
  const isNumeric = points.length > 0 && points.every((point) => point.number !== null);
  return isNumeric
    ? `<c:cat>${numberReference(reference, points)}</c:cat>`
    : stringReference('c:cat', reference, pointsOf);
}

function stringReference(element: string, reference: string, pointsOf: (reference: string) => ChartPoint[]): string {
  const points = pointsOf(reference);
  const cached = points
    .map((point, index) => `<c:pt idx="${index}"><c:v>${escapeText(point.text)}</c:v></c:pt>`)
    .join('');
  return `<${element}><c:strRef><c:f>${escapeText(reference)}</c:f><c:strCache><c:ptCount val="${points.length}"/>${cached}</c:strCache></c:strRef></${element}>`;
}

function numberReference(reference: string, points: readonly ChartPoint[]): string {
  const cached = points
    .map((point, index) => (point.number === null ? '' : `<c:pt idx="${index}"><c:v>${point.number}</c:v></c:pt>`))
    .join('');
  const pattern = points.find((point) => point.number !== null)?.pattern ?? 'General';
  return `<c:numRef><c:f>${escapeText(reference)}</c:f><c:numCache><c:formatCode>${escapeText(pattern)}</c:formatCode><c:ptCount val="${points.length}"/>${cached}</c:numCache></c:numRef>`;
}

function axesXml(isSideways: boolean, secondary: boolean, own: ChartValueAxis | null): string {
  const [category, value] = axisIds(secondary);
  const [categoryPlace, valuePlace] = isSideways ? ['l', secondary ? 't' : 'b'] : ['b', secondary ? 'r' : 'l'];
  const line = '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr>';
  const gridlines = secondary
    ? ''
    : '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="E7E6E6"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  const bound = (name: string, value: number | null | undefined): string =>
    value == null ? '' : `<c:${name} val="${value}"/>`;
  const scaling = `<c:scaling><c:orientation val="minMax"/>${bound('max', own?.maximum)}${bound('min', own?.minimum)}</c:scaling>`;
  // The title of an axis that stands is written upwards, as Excel writes it.
  const body = isSideways ? '<a:bodyPr/>' : '<a:bodyPr rot="-5400000" vert="horz"/>';
  const title = own?.title == null ? '' : titleXml(own.title, 'sz="900" b="0"', body);
  const format =
    own?.numberFormat == null
      ? '<c:numFmt formatCode="General" sourceLinked="1"/>'
      : `<c:numFmt${attributes({ formatCode: own.numberFormat, sourceLinked: 0 })}/>`;
  return `<c:catAx><c:axId val="${category}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="${secondary ? 1 : 0}"/><c:axPos val="${categoryPlace}"/><c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}<c:crossAx val="${value}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx><c:valAx><c:axId val="${value}"/>${scaling}<c:delete val="0"/><c:axPos val="${valuePlace}"/>${gridlines}${title}${format}<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${line}<c:crossAx val="${category}"/><c:crosses val="${secondary ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`;
}

/** Reads a chart part; `null` for a chart of another kind. */
export function readChart(
  root: XmlElement,
  place: Pick<Chart, 'id' | 'name' | 'topLeft' | 'bottomRight'>,
): Chart | null {
  const chart = childOf(root, 'chart');
  const plotArea = childOf(chart, 'plotArea');
  const plots = (plotArea?.children ?? []).filter((child) => child.name.endsWith('Chart'));
  const isRight = (axis: XmlElement): boolean => childOf(axis, 'crosses')?.attributes.get('val') === 'max';
  const rightAxes = new Set(
    childrenOf(plotArea, 'valAx')
      .filter(isRight)
      .map((axis) => childOf(axis, 'axId')?.attributes.get('val') ?? ''),
  );
  const series: { readonly series: ChartSeries; readonly order: number }[] = [];
  for (const plot of plots) {
    const type = typeOfPlot(plot);
    if (type === null) return null;
    const secondary = childrenOf(plot, 'axId').some((axis) => rightAxes.has(axis.attributes.get('val') ?? ''));
    for (const element of childrenOf(plot, 'ser')) {
      const values = referenceOf(childOf(element, 'val'));
      if (values === null) return null;
      const entry: ChartSeries = {
        name: seriesName(element),
        values,
        categories: referenceOf(childOf(element, 'cat')),
        type,
        color: seriesColor(element),
      };
      if (secondary) entry.secondaryAxis = true;
      series.push({ series: entry, order: numberAttribute(childOf(element, 'order'), 'val') ?? series.length });
    }
  }
  const type = series.toSorted((a, b) => a.order - b.order)[0]?.series.type ?? null;
  if (type === null) return null;
  const read: Chart = {
    ...place,
    type,
    title: titleOf(chart),
    series: series
      .toSorted((a, b) => a.order - b.order)
      .map((entry) => entry.series)
      .map((entry) => ({ ...entry, type: entry.type === type ? null : entry.type })),
  };
  const legend = readLegend(chart);
  if (legend !== defaultLegend(read)) read.legend = legend;
  const valueAxis = readValueAxis(childrenOf(plotArea, 'valAx').find((axis) => !isRight(axis)) ?? null);
  if (valueAxis !== null) read.valueAxis = valueAxis;
  return read;
}

/** Text of the title of a chart or an axis, `null` without one. */
function titleOf(element: XmlElement | null): string | null {
  const title = childOf(element, 'title');
  return title === null ? null : allNamed(title, 't').map(textOf).join('');
}

function readLegend(chart: XmlElement | null): ChartLegendPosition | null {
  const legend = childOf(chart, 'legend');
  if (legend === null) return null;
  const code = childOf(legend, 'legendPos')?.attributes.get('val') ?? 'r';
  const positions = Object.keys(legendCodes) as ChartLegendPosition[];
  return positions.find((position) => legendCodes[position] === code) ?? 'Right';
}

/** What a value axis says of its own; `null` when all of it is left to Excel. */
function readValueAxis(axis: XmlElement | null): ChartValueAxis | null {
  const scaling = childOf(axis, 'scaling');
  const format = childOf(axis, 'numFmt');
  const isLinked = isTrue(format?.attributes.get('sourceLinked') ?? '1');
  const read = {
    minimum: numberAttribute(childOf(scaling, 'min'), 'val'),
    maximum: numberAttribute(childOf(scaling, 'max'), 'val'),
    title: titleOf(axis),
    numberFormat: isLinked ? null : (format?.attributes.get('formatCode') ?? null),
  };
  return Object.values(read).every((value) => value === null) ? null : read;
}

function typeOfPlot(plot: XmlElement): string | null {
  const value = (name: string): string | null => childOf(plot, name)?.attributes.get('val') ?? null;
  const grouping = value('grouping');
  const hasMarkers = childrenOf(plot, 'ser').some((series) => {
    const symbol = descendantOf(series, 'marker', 'symbol')?.attributes.get('val');
    return symbol !== 'none';
  });
  for (const [type, kind] of plotKinds) {
    if (plot.name !== kind.element || value('barDir') !== kind.direction) continue;
    if (kind.grouping !== null && (grouping ?? 'standard') !== kind.grouping) continue;
    if (kind.element === 'lineChart' && grouping === 'standard' && kind.markers !== hasMarkers) continue;
    return type;
  }
  return null;
}

function referenceOf(element: XmlElement | null): string | null {
  const formula = allNamed(element, 'f')[0];
  return formula === undefined ? null : textOf(formula);
}

function seriesName(series: XmlElement): string {
  const text = childOf(series, 'tx');
  const reference = referenceOf(text);
  if (reference !== null) return `=${reference}`;
  const value = childOf(text, 'v');
  return value === null ? '' : textOf(value);
}

function seriesColor(series: XmlElement): string | null {
  const look = childOf(series, 'spPr');
  const fill = descendantOf(look, 'ln', 'solidFill', 'srgbClr') ?? descendantOf(look, 'solidFill', 'srgbClr');
  const rgb = (descendantOf(look, 'solidFill', 'srgbClr') ?? fill)?.attributes.get('val');
  return rgb === undefined ? null : `#${rgb.toUpperCase()}`;
}

/** The graphic frame of a chart in a drawing part. @param relationship of the drawing to the chart part */
export function anchorXml(
  chart: Chart,
  corners: AnchorCorners,
  shapeId: number,
  relationship: string,
  namespaces: Namespaces,
): string {
  const corner = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return `<xdr:twoCellAnchor xmlns:xdr="${namespaces.spreadsheetDrawing}" xmlns:a="${namespaces.drawing}">${corner('from', corners.left, corners.top)}${corner('to', corners.right + 1, corners.bottom + 1)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${attributes({ id: shapeId, name: chart.name })}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${namespaces.chart}"><c:chart xmlns:c="${namespaces.chart}" xmlns:r="${namespaces.relationships}" r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}

/** Cells that a drawing covers, 0-based. */
export interface AnchorCorners {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
