import type { IWorkbookData } from '@univerjs/core';
import { parseA1, toA1 } from '../../model/address';
import { writtenValue } from './cell-writer';
import { anchorXml, chartXml, readChart, type ChartPoint } from './chart-xml';
import { splitSheetReference } from './formula-text';
import type { Namespaces } from './namespaces';
import { xmlDeclaration, type OpcPackage } from './opc-package';
import type { Chart } from './package-model';
import { worksheetOrder } from './worksheet-order';
import {
  allNamed,
  childOf,
  numberAttribute,
  parseXml,
  partNamed,
  putPart,
  relationshipId,
  TextEdits,
  textOf,
  type XmlElement,
  type XmlParts,
} from './xml-tree';

const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const emuPerPixel = 9525;

/** A chart of the file with its place in the drawing. */
interface StoredChart {
  readonly chart: Chart;
  readonly anchor: XmlElement;
  readonly relationship: string;
  readonly part: string;
}

export interface SheetCharts {
  readonly charts: readonly Chart[];
  /** Whether the sheet has charts of kinds that are only kept. */
  readonly hasOthers: boolean;
}

/** Charts of a sheet that can be described. @param part name of the sheet's part */
export function readSheetCharts(file: OpcPackage, part: string, sheetId: string): SheetCharts {
  const stored = storedCharts(file, file.related(part, 'drawing'), sheetId);
  return { charts: stored.known.map((entry) => entry.chart), hasOthers: stored.hasOthers };
}

function storedCharts(
  file: OpcPackage,
  drawing: string | null,
  sheetId: string,
): { known: StoredChart[]; hasOthers: boolean } {
  const root = drawing === null ? null : file.xml(drawing);
  const known: StoredChart[] = [];
  let hasOthers = false;
  if (drawing === null || root === null) return { known, hasOthers };
  for (const anchor of root.children) {
    const frames = allNamed(anchor, 'graphicFrame');
    for (const frame of frames) {
      const properties = allNamed(frame, 'cNvPr')[0];
      const link = allNamed(frame, 'chart')[0];
      const relationship = file.relationship(drawing, link === undefined ? null : relationshipId(link));
      const xml = relationship?.kind === 'chart' ? file.xml(relationship.target) : null;
      const place = placeOf(anchor);
      const chart =
        xml === null || place === null
          ? null
          : readChart(xml, {
              id: `${sheetId}-chart${properties?.attributes.get('id') ?? ''}`,
              name: properties?.attributes.get('name') ?? '',
              ...place,
            });
      if (chart === null || relationship === null || frames.length > 1) hasOthers = true;
      else known.push({ chart, anchor, relationship: relationship.id, part: relationship.target });
    }
  }
  return { known, hasOthers };
}

/** Cells that an anchor covers; a corner on the edge of a cell does not count that cell. */
function placeOf(anchor: XmlElement): { topLeft: string; bottomRight: string } | null {
  const corner = (name: string): { row: number; column: number; onRow: boolean; onColumn: boolean } | null => {
    const element = childOf(anchor, name);
    if (element === null) return null;
    const value = (field: string): number => {
      const child = childOf(element, field);
      return child === null ? 0 : Number(textOf(child));
    };
    return { row: value('row'), column: value('col'), onRow: value('rowOff') === 0, onColumn: value('colOff') === 0 };
  };
  const from = corner('from');
  if (from === null) return null;
  const to = corner('to');
  if (to !== null) {
    const row = Math.max(from.row, to.onRow ? to.row - 1 : to.row);
    const column = Math.max(from.column, to.onColumn ? to.column - 1 : to.column);
    return { topLeft: toA1(from.row, from.column), bottomRight: toA1(row, column) };
  }
  // A one-cell anchor gives its size alone: counted in cells of the usual size.
  const extent = childOf(anchor, 'ext');
  const wide = Math.max(1, Math.round((numberAttribute(extent, 'cx') ?? 0) / emuPerPixel / 72));
  const high = Math.max(1, Math.round((numberAttribute(extent, 'cy') ?? 0) / emuPerPixel / 20));
  return { topLeft: toA1(from.row, from.column), bottomRight: toA1(from.row + high - 1, from.column + wide - 1) };
}

/** Brings the charts of a sheet to the wanted ones: those that are the same are left alone. */
export function writeSheetCharts(
  file: OpcPackage,
  part: string,
  sheet: XmlParts,
  sheetId: string,
  wanted: readonly Chart[],
  snapshot: IWorkbookData,
  namespaces: Namespaces,
): void {
  const drawing = file.related(part, 'drawing');
  const stored = storedCharts(file, drawing, sheetId).known;
  const points = (reference: string): ChartPoint[] => pointsOf(snapshot, reference);
  const gone = stored.filter((entry) => !wanted.some((chart) => chart.id === entry.chart.id));
  const added: Chart[] = [];
  for (const chart of wanted) {
    const before = stored.find((entry) => entry.chart.id === chart.id);
    if (before === undefined) added.push(chart);
    else if (!sameChart(chart, before.chart)) {
      const isMoved = placeKey(chart) !== placeKey(before.chart);
      if (isMoved) {
        gone.push(before);
        added.push(chart);
      } else file.setText(before.part, chartXml(chart, namespaces, points));
    }
  }
  if (drawing !== null) removeCharts(file, part, drawing, sheet, gone, added.length > 0);
  if (added.length === 0) return;
  const target = file.related(part, 'drawing') ?? addDrawing(file, part, sheet, namespaces);
  for (const chart of added) addChart(file, target, chart, points, namespaces);
}

function placeKey(chart: Chart): string {
  return `${chart.name}|${chart.topLeft}|${chart.bottomRight}`;
}

function sameChart(a: Chart, b: Chart): boolean {
  const key = (chart: Chart): string =>
    JSON.stringify([
      placeKey(chart),
      chart.type,
      chart.title,
      chart.series.map((series) => [
        series.name,
        series.values,
        series.categories,
        series.type,
        series.color?.toUpperCase() ?? null,
        series.secondaryAxis === true,
      ]),
    ]);
  return key(a) === key(b);
}

function removeCharts(
  file: OpcPackage,
  part: string,
  drawing: string,
  sheet: XmlParts,
  gone: readonly StoredChart[],
  keepsDrawing: boolean,
): void {
  if (gone.length === 0) return;
  const root = file.xml(drawing);
  if (root === null) return;
  const edits = new TextEdits(root.source);
  for (const { anchor, relationship } of gone) {
    edits.replace(anchor.start, anchor.end, '');
    file.removeRelationship(drawing, relationship);
  }
  const isEmpty = root.children.length === gone.length;
  if (isEmpty && !keepsDrawing) {
    const element = partNamed(sheet, 'drawing');
    const id = element === null ? null : relationshipId(parseXml(element.xml));
    if (id !== null) file.removeRelationship(part, id);
    putPart(sheet, worksheetOrder, 'drawing', null);
  } else file.setText(drawing, edits.apply());
}

function addDrawing(file: OpcPackage, part: string, sheet: XmlParts, namespaces: Namespaces): string {
  const drawing = file.freeName('xl/drawings/drawing', '.xml');
  file.add(
    drawing,
    drawingType,
    `${xmlDeclaration}<xdr:wsDr xmlns:xdr="${namespaces.spreadsheetDrawing}" xmlns:a="${namespaces.drawing}"></xdr:wsDr>`,
  );
  const id = file.addRelationship(part, `${namespaces.relationships}/drawing`, drawing);
  putPart(
    sheet,
    worksheetOrder,
    'drawing',
    `<${sheet.prefix}drawing xmlns:r="${namespaces.relationships}" r:id="${id}"/>`,
  );
  return drawing;
}

function addChart(
  file: OpcPackage,
  drawing: string,
  chart: Chart,
  points: (reference: string) => ChartPoint[],
  namespaces: Namespaces,
): void {
  const part = file.freeName('xl/charts/chart', '.xml');
  file.add(part, chartType, chartXml(chart, namespaces, points));
  const relationship = file.addRelationship(drawing, `${namespaces.relationships}/chart`, part);
  const root = file.xml(drawing);
  if (root === null) return;
  const ids = allNamed(root, 'cNvPr').map((element) => numberAttribute(element, 'id') ?? 0);
  const [from, to] = [parseA1(chart.topLeft), parseA1(chart.bottomRight)];
  const corners = {
    left: from?.left ?? 0,
    top: from?.top ?? 0,
    right: Math.max(to?.right ?? 7, from?.left ?? 0),
    bottom: Math.max(to?.bottom ?? 14, from?.top ?? 0),
  };
  const edits = new TextEdits(root.source);
  edits.append(root, anchorXml(chart, corners, Math.max(1, ...ids) + 1, relationship, namespaces));
  file.setText(drawing, edits.apply());
}

/** The cells of a reference in the snapshot, row by row; none when the reference is no area of a sheet. */
function pointsOf(snapshot: IWorkbookData, reference: string): ChartPoint[] {
  const { sheet, address } = splitSheetReference(reference);
  const range = parseA1(address);
  const id = snapshot.sheetOrder.find((candidate) => snapshot.sheets[candidate]?.name === sheet);
  const cells = id === undefined ? undefined : snapshot.sheets[id]?.cellData;
  if (range === null || cells === undefined) return [];
  const points: ChartPoint[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const cell = cells[row]?.[column];
      const value = writtenValue(cell);
      const style = typeof cell?.s === 'string' ? snapshot.styles[cell.s] : cell?.s;
      points.push({
        text:
          value.kind === 'text' || value.kind === 'error'
            ? value.text
            : value.kind === 'number'
              ? String(value.value)
              : '',
        number: value.kind === 'number' ? value.value : null,
        pattern: style?.n?.pattern ?? 'General',
      });
    }
  }
  return points;
}
