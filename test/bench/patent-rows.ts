import { applicationCheckDigit } from '../../src/identifiers/application-number';
import { usccCheckDigit } from '../../src/identifiers/uscc';
import type { CellValue } from '../../src/model/cell-value';
import type { SheetGrid, WorkbookGrid } from '../../src/model/grid';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';

const header = [
  '序号', '申请号', '专利名称', '专利类型', '申请日', '授权公告日', '申请人', '统一社会信用代码', '申请人类型', '所属镇街', '代理机构', '备注',
]; // prettier-ignore
const types = [
  ['1', '发明'],
  ['2', '实用新型'],
  ['3', '外观设计'],
] as const;
const towns = wuqingPlan.units.map((unit) => unit.name);

/** A repeatable sequence of numbers in [0, 1): the same rows in every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function creditCode(number: number): string {
  const organisation = String(10_000_000 + number).padStart(8, '0');
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = Array.from(organisation).reduce(
    (total, digit, index) => total + Number(digit) * (weights[index] ?? 0),
    0,
  );
  const check = 11 - (sum % 11);
  const body = `91120222${organisation}${check === 10 ? 'X' : check === 11 ? '0' : String(check)}`;
  return body + (usccCheckDigit(body) ?? '0');
}

/**
 * A patents ledger of 2018 in memory: title, header, `count` rows of 12 columns. One row in fifty carries a fault of one
 * of the six kinds that {@link handWrittenLoop} looks for, as a real ledger would.
 */
export function patentWorkbook(count: number): WorkbookGrid {
  const random = sequence(20180930);
  const values: CellValue[][] = [
    ['武清区2018年专利申请台账', ...header.slice(1).map(() => null)],
    header.map((text) => text),
  ];
  const formats: string[][] = [header.map(() => 'General'), header.map(() => 'General')];
  const dateRow = header.map((_, column) =>
    column === 4 || column === 5 ? 'yyyy-mm-dd' : column === 1 ? '@' : 'General',
  );
  const enterprises = Math.max(20, Math.floor(count / 5));
  const codes: string[] = [];
  for (let index = 0; index < enterprises; index += 1) codes.push(creditCode(index));
  let lastNumber = '';
  for (let index = 0; index < count; index += 1) {
    const [digit, type] = types[Math.floor(random() * 3)] ?? types[0];
    const body = `2018${digit}${String(index + 1).padStart(7, '0')}`;
    let number = `${body}.${applicationCheckDigit(body) ?? '0'}`;
    let day: CellValue = 43101 + Math.floor(random() * 270);
    let kind: string = type;
    const enterprise = Math.floor(random() * enterprises);
    let applicant: CellValue = `天津第${enterprise}精密机械有限公司`;
    if (index % 50 === 49) {
      const fault = Math.floor(index / 50) % 6;
      if (fault === 0) number = number.slice(0, -3);
      if (fault === 1) number = number.slice(0, -1) + (number.endsWith('1') ? '2' : '1');
      if (fault === 2) number = lastNumber;
      if (fault === 3) kind = type === '发明' ? '外观设计' : '发明';
      if (fault === 4) day = 43500;
      if (fault === 5) applicant = null;
    }
    lastNumber = number;
    values.push([
      index + 1, number, `一种装置${index}`, kind, day, null, applicant, codes[enterprise] ?? null, '企业',
      towns[index % towns.length] ?? null, '天津某某专利代理事务所', null,
    ]); // prettier-ignore
    formats.push(dateRow);
  }
  const sheet: SheetGrid = {
    name: '2018专利申请',
    position: 0,
    visibility: 'visible',
    top: 0,
    left: 0,
    rowCount: values.length,
    columnCount: header.length,
    // As they come from Excel: through JSON, each cell a text of its own.
    values: JSON.parse(JSON.stringify(values)) as CellValue[][],
    numberFormats: formats,
    merges: [{ top: 0, left: 0, bottom: 0, right: header.length - 1 }],
  };
  return { sheets: [sheet] };
}

/** What somebody would write by hand for this one layout: six checks in one loop. @returns faults found */
export function handWrittenLoop(workbook: WorkbookGrid, asOf: number): number {
  const [sheet] = workbook.sheets;
  if (sheet === undefined) return 0;
  const seen = new Set<string>();
  const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
  const names: Readonly<Record<string, string>> = {
    '1': '发明',
    '8': '发明',
    '2': '实用新型',
    '9': '实用新型',
    '3': '外观设计',
  };
  let faults = 0;
  for (let index = 2; index < sheet.values.length; index += 1) {
    const row = sheet.values[index];
    if (row === undefined) continue;
    const number = row[1];
    if (typeof number !== 'string' || !/^\d{4}[12389]\d{7}\.[\dX]$/.test(number)) {
      faults += 1;
    } else {
      let sum = 0;
      for (let digit = 0; digit < 12; digit += 1) sum += (number.charCodeAt(digit) - 48) * (weights[digit] ?? 0);
      const check = sum % 11;
      if ((check === 10 ? 'X' : String(check)) !== number[13]) faults += 1;
      else if (seen.has(number)) faults += 1;
      else seen.add(number);
      if (names[number.charAt(4)] !== row[3]) faults += 1;
    }
    const day = row[4];
    if (typeof day !== 'number' || day < 31048 || day > asOf) faults += 1;
    if (row[6] === null || row[6] === '') faults += 1;
  }
  return faults;
}
