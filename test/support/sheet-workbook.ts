import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { rangeToA1, toA1 } from '../../src/model/address';
import type { RowStyle, SheetCell, SheetDescription } from '../../src/summaries/sheet-description';
import { rowLooks } from '../../src/summaries/typography';

/** Writes sheet descriptions as an .xlsx file without Excel, roughly in their look, for recalculation and for prints. */

const fonts = { title: '方正小标宋简体', header: '黑体', body: '仿宋_GB2312' } as const;
const fills = { good: 'FFE2F0D9', warn: 'FFFFF2CC', bad: 'FFFCE4E4', muted: 'FFF2F2F2' } as const;
const bordered: ReadonlySet<RowStyle> = new Set<RowStyle>(['header', 'data', 'total', 'section']);
const thin = { style: 'thin' } as const;

function cellValue(cell: SheetCell): ExcelJS.CellValue {
  if (cell === null) return null;
  if (cell.kind === 'formula') return { formula: cell.formula.slice(1), result: 0 };
  return cell.kind === 'number' ? cell.value : cell.text;
}

export async function writeSheets(sheets: readonly SheetDescription[], file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of sheets) {
    const worksheet = workbook.addWorksheet(sheet.name, {
      views: [{ state: 'frozen', ySplit: sheet.headerRows[1] + 1 }],
      pageSetup: {
        orientation: sheet.print.orientation,
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      },
      headerFooter: { oddFooter: `&C${sheet.print.footer}` },
    });
    // 9 is A4 (ECMA-376, pageSetup@paperSize).
    Object.assign(worksheet.pageSetup, { paperSize: 9 });
    if (sheet.print.repeatHeader) {
      worksheet.pageSetup.printTitlesRow = `${sheet.headerRows[0] + 1}:${sheet.headerRows[1] + 1}`;
    }
    sheet.columnWidths.forEach((width, index) => (worksheet.getColumn(index + 1).width = width));
    sheet.rows.forEach((row, index) => {
      const line = worksheet.getRow(index + 1);
      if (row.height !== null) line.height = row.height;
      const look = rowLooks[row.style];
      row.cells.forEach((cell, column) => {
        const target = line.getCell(column + 1);
        target.value = cellValue(cell);
        target.font = { name: fonts[look.font], size: look.size };
        target.alignment = {
          vertical: 'middle',
          ...(cell?.align === undefined ? {} : { horizontal: cell.align }),
          wrapText: cell?.wrap === true,
        };
        if (cell !== null && cell.kind !== 'text') target.numFmt = cell.format;
        if (cell?.kind === 'text') target.numFmt = '@';
        if (cell?.tone !== undefined)
          target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fills[cell.tone] } };
        if (bordered.has(row.style)) target.border = { top: thin, left: thin, bottom: thin, right: thin };
      });
    });
    for (const row of sheet.print.breakBefore ?? []) worksheet.getRow(row).addPageBreak();
    for (const merge of sheet.merges) worksheet.mergeCells(rangeToA1(merge));
  }
  await workbook.xlsx.writeFile(file);
}

/** Path of LibreOffice; `null` when it is not installed. CI installs it. */
export function findLibreOffice(): string | null {
  for (const name of ['soffice', 'libreoffice']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      continue;
    }
  }
  return null;
}

/** By default LibreOffice trusts the values that stand in an .xlsx file; here they must be worked out anew. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens files with LibreOffice (one start for all), recalculates, and gives the paths of what it wrote, in their order. */
export function convertAll(office: string, files: readonly string[], format: 'xlsx' | 'pdf'): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'sheets-'));
  const profile = path.join(folder, 'profile');
  mkdirSync(path.join(profile, 'user'), { recursive: true });
  writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), alwaysRecalculate);
  execFileSync(
    office,
    [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', format, '--outdir', folder, ...files],
    { stdio: 'pipe' },
  );
  return files.map((file) => {
    const written = path.join(folder, `${path.basename(file, path.extname(file))}.${format}`);
    if (!existsSync(written)) throw new Error(`LibreOffice wrote nothing for ${file}`);
    return written;
  });
}

/** {@link convertAll} of one file. */
export function convert(office: string, file: string, format: 'xlsx' | 'pdf'): string {
  return convertAll(office, [file], format)[0] ?? file;
}

export interface FormulaDifference {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly expected: number | string;
  readonly computed: ExcelJS.CellValue;
}

/** Compares every formula's recalculated value with what the product computed. */
export async function compareFormulas(
  sheets: readonly SheetDescription[],
  recalculated: string,
): Promise<{ readonly compared: number; readonly differences: readonly FormulaDifference[] }> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(recalculated);
  const differences: FormulaDifference[] = [];
  let compared = 0;
  for (const sheet of sheets) {
    const worksheet = workbook.getWorksheet(sheet.name);
    if (worksheet === undefined) throw new Error(`${sheet.name} is not in the recalculated file`);
    sheet.rows.forEach((row, rowIndex) =>
      row.cells.forEach((cell, column) => {
        if (cell?.kind !== 'formula') return;
        compared++;
        const computed = worksheet.getCell(toA1(rowIndex, column)).result;
        const equal =
          typeof cell.expected === 'number'
            ? typeof computed === 'number' &&
              Math.abs(computed - cell.expected) <= 1e-9 * Math.max(1, Math.abs(cell.expected))
            : computed === cell.expected;
        if (!equal) {
          differences.push({
            sheet: sheet.name,
            cell: toA1(rowIndex, column),
            formula: cell.formula,
            expected: cell.expected,
            computed: computed,
          });
        }
      }),
    );
  }
  return { compared, differences };
}
