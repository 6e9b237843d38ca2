import { parseA1, rangeToA1 } from '../model/address';
import type { ChartDescription, SheetDescription, ValidationDescription } from '../summaries/sheet-description';
import { joinAreas, rowsAddress } from './addresses';
import { addMark } from './mark-format';
import type { CellStyle, SheetLayout } from './sheet-layout';

/** Puts everything about a summary sheet but its contents into the batch: look, sizes, print set-up, charts, input rules. */
export function formatSheet(
  sheet: Excel.Worksheet,
  description: SheetDescription,
  layout: SheetLayout,
  chartsThere: readonly string[],
): void {
  for (const { top, left, bottom, right } of description.merges) {
    sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).merge(false);
  }
  for (const { style, addresses } of layout.styles) {
    for (const address of addresses) applyStyle(sheet.getRanges(address).format, style);
  }
  for (const address of layout.borders) drawBorders(sheet.getRanges(address).format.borders);
  for (const { address, points } of layout.columnWidths) sheet.getRange(address).format.columnWidth = points;
  for (const { points, addresses } of layout.rowHeights) {
    for (const address of addresses) {
      const { format } = sheet.getRanges(address);
      if (points === null) format.autofitRows();
      else format.rowHeight = points;
    }
  }
  for (const address of joinAreas(layout.shortfalls)) addMark(sheet, address, 'shortfall');
  for (const validation of description.validations) validate(sheet, validation);
  for (const chart of description.charts) drawChart(sheet, chart, chartsThere);
  setUpPage(sheet, description, layout);
}

function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  format.font.name = style.fontName;
  format.font.size = style.fontSize;
  format.font.color = style.fontColor;
  if (style.bold) format.font.bold = true;
  if (style.underline) format.font.underline = 'Single';
  format.horizontalAlignment = style.horizontal;
  format.verticalAlignment = 'Center';
  format.wrapText = style.wrap;
  if (style.indent > 0) format.indentLevel = style.indent;
  if (style.fill !== null) format.fill.color = style.fill;
}

const borderEdges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

function drawBorders(borders: Excel.RangeBorderCollection): void {
  for (const edge of borderEdges) {
    const border = borders.getItem(edge);
    border.style = 'Continuous';
    border.weight = 'Thin';
  }
}

/** Margins of an A4 form in centimetres. */
const margins = { top: 1.5, bottom: 1.5, left: 1.2, right: 1.2, header: 0.8, footer: 0.8 } as const;

function setUpPage(sheet: Excel.Worksheet, description: SheetDescription, layout: SheetLayout): void {
  const { print, headerRows } = description;
  const [firstHeader, lastHeader] = headerRows;
  const page = sheet.pageLayout;
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = 'A4';
  // As many pages long as needed: only the width is fitted.
  page.zoom = { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.setPrintMargins('Centimeters', margins);
  page.setPrintArea(printArea(description, layout));
  page.headersFooters.defaultForAllPages.centerFooter = print.footer;
  if (print.repeatHeader && lastHeader >= firstHeader)
    page.setPrintTitleRows(`$${rowsAddress(firstHeader, lastHeader).replace(':', ':$')}`);
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of print.breakBefore ?? []) sheet.horizontalPageBreaks.add(rowsAddress(row, row));
  if (lastHeader >= 0) sheet.freezePanes.freezeRows(lastHeader + 1);
  sheet.tabColor = description.tabColor;
}

/** The table and its charts; what staff put beside them is not printed with them. */
function printArea(description: SheetDescription, layout: SheetLayout): string {
  let bottom = layout.rowCount - 1;
  let right = layout.columnCount - 1;
  for (const chart of description.charts) {
    const corner = parseA1(chart.bottomRight);
    if (corner === null) continue;
    bottom = Math.max(bottom, corner.bottom);
    right = Math.max(right, corner.right);
  }
  return rangeToA1({ top: 0, left: 0, bottom, right });
}

function drawChart(sheet: Excel.Worksheet, description: ChartDescription, there: readonly string[]): void {
  if (there.includes(description.name)) sheet.charts.getItem(description.name).delete();
  const [first, ...others] = description.series;
  if (first === undefined) return;
  // One column of numbers as the source makes exactly one series; the others are added to it.
  const chart = sheet.charts.add(description.type, sheet.getRange(first.values), 'Columns');
  chart.name = description.name;
  chart.title.text = description.title;
  fillSeries(sheet, chart.series.getItemAt(0), first);
  for (const series of others) fillSeries(sheet, chart.series.add(series.name), series);
  const { valueAxis } = chart.axes;
  valueAxis.numberFormat = description.valueAxis.format;
  if (description.valueAxis.fromZero) valueAxis.minimum = 0;
  chart.setPosition(description.topLeft, description.bottomRight);
}

function fillSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  description: ChartDescription['series'][number],
): void {
  series.name = description.name;
  series.setValues(sheet.getRange(description.values));
  series.setXAxisValues(sheet.getRange(description.categories));
  if (description.type !== undefined) series.chartType = description.type;
  if (description.color === undefined) return;
  if (description.type === 'Line') series.format.line.color = description.color;
  else series.format.fill.setSolidColor(description.color);
}

/** Characters that the source of a drop-down list may have (documented limit of Excel's data validation). */
const longestList = 255;

function validate(sheet: Excel.Worksheet, description: ValidationDescription): void {
  const { dataValidation } = sheet.getRange(description.range);
  const { rule } = description;
  dataValidation.ignoreBlanks = true;
  switch (rule.kind) {
    case 'list': {
      const source = rule.values.join(',');
      // Excel refuses longer lists; the prompt still says what belongs there, and the check finds what does not.
      if (source.length <= longestList) dataValidation.rule = { list: { inCellDropDown: true, source } };
      break;
    }
    case 'date':
      dataValidation.rule = { date: { formula1: '1985-01-01', formula2: '2099-12-31', operator: 'Between' } };
      break;
    case 'number':
      dataValidation.rule = { decimal: { formula1: rule.minimum, operator: 'GreaterThanOrEqualTo' } };
      break;
  }
  dataValidation.prompt = { showPrompt: true, title: '', message: description.prompt };
}
