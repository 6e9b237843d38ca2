import ExcelJS from 'exceljs';
import { applicationCheckDigit } from '../identifiers/application-number';
import { toA1 } from '../model/address';

/**
 * Makes `assets/samples/functions-2018.xlsx` anew: `npx tsx src/build/functions-sample.ts`. A town office's quarterly
 * sheets with the formulas that staff write anyway and the functions of the add-in among them. Formulas carry no results:
 * Excel, or the page, computes them when the file is opened.
 */

const file = 'assets/samples/functions-2018.xlsx';
const town = '黄庄街道';
const dayFormat = 'yyyy-mm-dd';

type Cell = string | number | Date | null;

/** An add-in's function under the name that Excel saves it with. */
function ours(formula: string): string {
  return formula.replace(/IPCITY\.[A-Z0-9.]+(?=\()/g, (name) => `_xldudf_${name.replaceAll('.', '_')}`);
}

/** A text that begins with `=` is a formula, all others are values. */
function put(sheet: ExcelJS.Worksheet, address: string, cell: Cell, format?: string): void {
  const target = sheet.getCell(address);
  const isFormula = typeof cell === 'string' && cell.startsWith('=');
  target.value = isFormula ? { formula: ours(cell.slice(1)), date1904: false } : cell;
  if (format !== undefined) target.numFmt = format;
  target.font = { name: '仿宋', size: 11 };
}

const thin = { style: 'thin', color: { argb: 'FF8C8C8C' } } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };

/** Writes rows side by side with borders; a format a column. */
function table(
  sheet: ExcelJS.Worksheet,
  top: number,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  formats: readonly (string | null)[],
): void {
  [header, ...rows].forEach((cells, index) => {
    cells.forEach((cell, column) => {
      const address = toA1(top + index - 1, column);
      put(sheet, address, cell, index === 0 ? undefined : (formats[column] ?? undefined));
      const at = sheet.getCell(address);
      at.border = border;
      at.font = { name: index === 0 ? '黑体' : '仿宋', size: 11 };
      at.alignment =
        index === 0
          ? { horizontal: 'center', vertical: 'middle', wrapText: true }
          : { vertical: 'middle', wrapText: column === 0 };
      if (index === 0) at.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } };
    });
  });
}

function title(sheet: ExcelJS.Worksheet, text: string, columns: number): void {
  sheet.mergeCells(1, 1, 1, columns);
  const cell = sheet.getCell('A1');
  cell.value = text;
  cell.font = { name: '方正小标宋简体', size: 18 };
  cell.alignment = { horizontal: 'center', vertical: 'middle' };
  sheet.getRow(1).height = 36;
}

function section(sheet: ExcelJS.Worksheet, row: number, text: string): void {
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.font = { name: '黑体', size: 12 };
}

/** 发明, 实用新型, 外观设计 filed in a month, of which by enterprises, and all of the same month a year before. */
const months = [
  [3, 8, 2, 12, 10],
  [2, 5, 1, 7, 6],
  [6, 11, 2, 17, 15],
  [5, 9, 3, 15, 16],
  [7, 12, 1, 18, 14],
  [8, 10, 4, 20, 17],
  [6, 13, 2, 19, 16],
  [9, 12, 3, 22, 18],
  [10, 15, 2, 25, 21],
] as const;

/** Figures of the whole district as its office announced them, by the plan's names. */
const district: readonly (readonly [string, string, Cell, string])[] = [
  ['年专利申请总量', '件', 7139, '#,##0'],
  ['发明专利申请占比', '%', 0.2814, '0.00%'],
  ['企业专利申请占比', '%', 0.9083, '0.00%'],
  ['拥有有效专利企业数', '家', 1567, '#,##0'],
  ['每万人有效发明专利拥有量', '件/万人', '=IPCITY.PER10K(1233,118.9)', '0.00'],
  ['市、区两级试点、示范企业', '家', 296, '#,##0'],
  ['贯标达标企业', '家', 6, '#,##0'],
  ['年度专利质押融资额', '万元', 8650, '#,##0'],
  // As somebody types it from memory: the cell says which indicator was meant.
  ['专利质押金额', '万元', 8650, '#,##0'],
];

function quarterSheet(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet('三季度报表');
  sheet.columns = [26, 10, 12, 12, 12, 12, 12, 16, 12].map((width) => ({ width }));
  title(sheet, `${town}2018年三季度知识产权工作情况表`, 9);
  put(sheet, 'A2', `填报单位：${town}`);
  put(sheet, 'H2', '统计截止');
  put(sheet, 'I2', new Date(Date.UTC(2018, 8, 30)), dayFormat);

  section(sheet, 3, '一、本街道专利申请（件）');
  const first = 5;
  const last = first + months.length - 1;
  const sum = (column: string, from = first): string => `=SUM(${column}${from}:${column}${last})`;
  const monthRows = months.map(([inventions, models, designs, enterprises, before], index): Cell[] => {
    const row = first + index;
    const all = `=SUM(B${row}:D${row})`;
    const share = `=IF(E${row}=0,"—",B${row}/E${row})`;
    const growth = `=IPCITY.GROWTH(E${row},H${row})`;
    return [`${index + 1}月`, inventions, models, designs, all, enterprises, share, before, growth];
  });
  const total = last + 1;
  table(
    sheet,
    first - 1,
    ['月份', '发明', '实用新型', '外观设计', '合计', '其中企业', '发明占比', '上年同期', '同比'],
    [
      ...monthRows,
      [
        '累计',
        ...['B', 'C', 'D', 'E', 'F'].map((column) => sum(column)),
        `=B${total}/E${total}`,
        sum('H'),
        `=IPCITY.GROWTH(E${total},H${total})`,
      ],
      [
        '其中三季度',
        ...['B', 'C', 'D', 'E', 'F'].map((column) => sum(column, last - 2)),
        `=B${total + 1}/E${total + 1}`,
        sum('H', last - 2),
        `=IPCITY.GROWTH(E${total + 1},H${total + 1})`,
      ],
    ],
    [null, '0', '0', '0', '0', '0', '0.00%', '0', '0.00%'],
  );
  put(sheet, `A${total + 2}`, '月均（件）');
  put(sheet, `B${total + 2}`, `=ROUND(AVERAGE(E${first}:E${last}),1)`);
  put(sheet, `D${total + 2}`, '超20件月数');
  put(sheet, `E${total + 2}`, `=COUNTIF(E${first}:E${last},">20")`);
  put(sheet, `G${total + 2}`, '全年预计');
  put(sheet, `H${total + 2}`, `=IPCITY.FORECAST(E${total},$I$2)`, '0');

  const targets = total + 6;
  section(sheet, targets - 2, '二、全区目标对照（目标取自方案）');
  const goals = district.map(([name, unit, actual], index): Cell[] => {
    const row = targets + index;
    return [
      name,
      unit,
      actual,
      `=IPCITY.TARGET(A${row},2018)`,
      `=IPCITY.RATE(C${row},A${row})`,
      `=IPCITY.GAP(C${row},A${row})`,
      `=IPCITY.EXPECTED(A${row},$I$2)`,
      `=IPCITY.STATUS(C${row},A${row},$I$2)`,
      `=IPCITY.NEEDED(C${row},A${row},$I$2)`,
    ];
  });
  table(
    sheet,
    targets - 1,
    ['指标', '单位', '完成值', '目标值', '完成率', '缺口', '序时进度', '状态', '每月还需'],
    goals,
    [],
  );
  district.forEach(([, , , format], index) => {
    for (const column of ['C', 'D', 'F', 'G']) sheet.getCell(`${column}${targets + index}`).numFmt = format;
    sheet.getCell(`E${targets + index}`).numFmt = '0.00%';
    sheet.getCell(`I${targets + index}`).numFmt = '#,##0.0';
  });
  const end = targets + district.length;
  put(sheet, `A${end}`, '已完成（项）');
  put(sheet, `C${end}`, `=COUNTIF(H${targets}:H${end - 1},"已完成")`);
  put(sheet, `D${end}`, '发明占比还差（件）');
  put(sheet, `F${end}`, `=IPCITY.SHAREGAP(ROUND(C${targets}*C${targets + 1},0),C${targets},A${targets + 1})`);
  put(sheet, `A${end + 1}`, '#VALUE!、#N/A 的原因：选中单元格，看表格上方的提示。');
}

/** Filed, granted, ended; the number without its check digit, and the holder. */
const patents: readonly (readonly [string, string, string, string | null, string | null])[] = [
  ['201410123457', '天津甲辰自行车有限公司', '2014-03-28', '2016-08-10', null],
  ['201510234568', '天津乙盛新材料有限公司', '2015-05-12', '2017-11-03', null],
  ['201520345679', '天津乙盛新材料有限公司', '2015-05-28', '2015-10-14', '2018-05-28'],
  ['201630456781', '天津丙和家居有限公司', '2016-09-08', '2017-02-22', null],
  ['201710601862', '天津丁益环保科技有限公司', '2017-07-21', null, null],
  ['201720567892', '天津甲辰自行车有限公司', '2017-05-19', '2018-01-09', null],
  ['201720678903', '天津丁益环保科技有限公司', '2017-06-13', '2018-02-27', null],
  ['201730789014', '天津丙和家居有限公司', '2017-12-29', '2018-07-06', null],
  ['200820073456', '天津甲辰自行车有限公司', '2008-01-08', '2008-11-19', null],
  ['201310890125', '天津戊康机械有限公司', '2013-01-24', '2015-06-17', null],
  ['201820012347', '天津戊康机械有限公司', '2018-01-04', '2018-08-14', null],
  ['201810023458', '天津己方电子有限公司', '2018-01-10', null, null],
];

function day(text: string): Date {
  return new Date(`${text}T00:00:00Z`);
}

function patentSheet(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet('专利清单');
  sheet.columns = [8, 20, 30, 13, 13, 13, 46, 12, 13, 12].map((width) => ({ width }));
  title(sheet, `${town}专利清单`, 10);
  const first = 4;
  const last = first + patents.length - 1;
  const range = (column: string): string => `${column}${first}:${column}${last}`;
  const rows = patents.map(([body, holder, filed, granted, ended], index): Cell[] => {
    const row = first + index;
    const check = applicationCheckDigit(body) ?? '';
    // One mistyped check digit, as ledgers have it.
    const shown = index === 6 ? (check === '1' ? '2' : '1') : check;
    return [
      index + 1,
      `${body}.${shown}`,
      holder,
      day(filed),
      granted === null ? null : day(granted),
      ended === null ? null : day(ended),
      // One formula each that fills the column below it.
      index === 0 ? `=IPCITY.PATENTCHECK(${range('B')})` : null,
      index === 0 ? `=IPCITY.PATENTTYPE(${range('B')})` : null,
      index === 0 ? `=IPCITY.PATENTEXPIRY(${range('B')},${range('D')})` : null,
      `=IF(IPCITY.PATENTVALID(B${row},D${row},E${row},F${row},三季度报表!$I$2)=TRUE,"有效","无效")`,
    ];
  });
  table(
    sheet,
    first - 1,
    ['序号', '申请号', '专利权人', '申请日', '授权公告日', '终止日期', '申请号检查', '类型', '届满日', '截止日状态'],
    rows,
    [null, '@', null, dayFormat, dayFormat, dayFormat, null, null, dayFormat, null],
  );
  const valid = `${range('B')},${range('D')},${range('E')},${range('F')},三季度报表!$I$2`;
  const facts: readonly (readonly [string, string])[] = [
    ['清单件数', `=COUNTA(${range('B')})`],
    ['有效专利', `=IPCITY.COUNTVALID(${valid})`],
    ['其中有效发明', `=IPCITY.COUNTVALID(${valid},"发明")`],
    ['与逐件判断相符', `=IF(COUNTIF(${range('J')},"有效")=C${last + 3},"相符","不符")`],
    ['专利权人（家）', `=IPCITY.COUNTDISTINCT(${range('C')})`],
    ['信用代码检查', '=IPCITY.USCCCHECK("91110108551385082Q")'],
  ];
  facts.forEach(([label, formula], index) => {
    put(sheet, `B${last + 2 + index}`, label);
    put(sheet, `C${last + 2 + index}`, formula);
    sheet.getCell(`C${last + 2 + index}`).alignment = { horizontal: 'left' };
  });
}

/** Value, completion and weight of the towns in the office's own rating. */
const towns = [
  ['黄庄街道', 243, 0.92],
  ['下朱庄街道', 254, 1.08],
  ['大良镇', 187, 0.71],
  ['梅厂镇', 243, 0.97],
  ['王庆坨镇', 310, 1.12],
] as const;

function ratingSheet(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet('评比');
  sheet.columns = [18, 14, 12, 12, 4, 20, 12, 12].map((width) => ({ width }));
  title(sheet, '街镇专利申请评比', 8);
  const first = 4;
  const last = first + towns.length - 1;
  const rows = towns.map(([name, value, completion], index): Cell[] => [
    name,
    value,
    completion,
    index === 0 ? `=IPCITY.RANK.TIES(B${first}:B${last},B${first}:B${last})` : null,
  ]);
  table(sheet, first - 1, ['街镇', '申请量（件）', '完成率', '名次'], rows, [null, '0', '0%', '0']);
  const weights: readonly (readonly [string, number, number])[] = [
    ['申请总量', 0.92, 40],
    ['发明占比', 1.05, 35],
    ['质押融资', 0.6, 25],
  ];
  weights.forEach(([name, completion, weight], index) => {
    put(sheet, `F${first + index}`, name);
    put(sheet, `G${first + index}`, completion, '0%');
    put(sheet, `H${first + index}`, weight);
  });
  put(sheet, 'F3', `${town}得分项`);
  put(sheet, 'G3', '完成率');
  put(sheet, 'H3', '权重');
  put(sheet, 'F7', '得分');
  put(sheet, 'G7', '=IPCITY.SCORE(G4:G6,H4:H6)', '0.00');
  put(sheet, 'F8', '权重合计');
  put(sheet, 'G8', '=SUM(H4:H6)');
}

function planSheet(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet('方案指标');
  sheet.columns = [12, 30, 10, 8, 14, 10, 26].map((width) => ({ width }));
  put(sheet, 'A1', '方案原文');
  put(sheet, 'B1', '=IPCITY.CLAUSE("年度专利质押融资额")');
  put(sheet, 'A3', '=IPCITY.PLAN()');
}

const workbook = new ExcelJS.Workbook();
// The same file every time, whenever it is made.
workbook.created = workbook.modified = new Date(Date.UTC(2018, 9, 8));
workbook.calcProperties.fullCalcOnLoad = true;
quarterSheet(workbook);
patentSheet(workbook);
ratingSheet(workbook);
planSheet(workbook);
await workbook.xlsx.writeFile(file);
