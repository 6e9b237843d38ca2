import { withoutInvisible } from '../../identifiers/plain-text';
import { dayOf, daysInMonth, type Day } from '../../model/calendar';
import { isCellError, type CellValue } from '../../model/cell-value';
import { numberFormatAt, valueAt, type SheetGrid } from '../../model/grid';
import { isDateFormat } from '../readings/number-format';
import { amountUnits } from '../amount-units';

/** What the lines above a ledger's header, or below its records, say about the whole sheet. */
export interface TitleLines {
  /** Last day that the sheet's figures cover (统计截止); `null` when no line says it. */
  readonly statisticsDate: Day | null;
  /** Who reports (填报单位), as written without 盖章. */
  readonly reportingUnit: string | null;
  /** Unit of money that a 单位： line says. */
  readonly amountUnit: string | null;
  /** The titles: texts that are none of the above, joined. */
  readonly title: string;
}

const numerals = '一二三四';

/** The last day of a date or period in common wording: 2018年9月30日, 2018.9, 2018年9月底, 2018年三季度, 2018年上半年, 2018年底. */
export function lastDayOfPeriod(text: string): Day | null {
  const plain = withoutInvisible(text.normalize('NFKC'));
  const span = /^(?:自|从)?20\d\d.{0,9}?(?:至|到|~|—|–|-{1,2})(?=20\d\d|\d{1,2}月)(.+)$/u.exec(plain);
  if (span !== null && !/^20\d\d-\d{1,2}(?:-\d{1,2})?$/u.test(plain)) {
    const rest = span[1] ?? '';
    const year = /20\d\d/u.exec(plain)?.[0] ?? '';
    return lastDayOfPeriod(/^20\d\d/u.test(rest) ? rest : `${year}年${rest}`);
  }
  const eight = /^(20\d\d)(\d\d)(\d\d)(?!\d)/u.exec(plain);
  if (eight !== null) return dayOf(Number(eight[1]), Number(eight[2]), Number(eight[3]));
  const match = /^(20\d\d)(?:年|[-./])(\d{1,2})(?:(?:月|[-./])(\d{1,2})(?:日|号)?)?(?!\d)(月?)/u.exec(plain);
  if (match !== null) {
    const [, year, month, day] = match;
    const [y, m] = [Number(year), Number(month)];
    return dayOf(y, m, day === undefined ? daysInMonth(y, m) : Number(day));
  }
  const quarter = /^(20\d\d)年?(?:第|前)?([一二三四1-4])个?季度/u.exec(plain);
  if (quarter !== null) {
    const [, year, which = ''] = quarter;
    const month = 3 * (numerals.includes(which) ? numerals.indexOf(which) + 1 : Number(which));
    return dayOf(Number(year), month, daysInMonth(Number(year), month));
  }
  const half = /^(20\d\d)年?(上|下)半年/u.exec(plain);
  if (half !== null) return half[2] === '上' ? dayOf(Number(half[1]), 6, 30) : dayOf(Number(half[1]), 12, 31);
  const year = /^(20\d\d)年?(?:度|全年|末|底|年末|年底)*$/u.exec(plain);
  return year === null ? null : dayOf(Number(year[1]), 12, 31);
}

const statisticsLabel =
  /(?:统计|数据)?(?:数据)?(?:截止|截至)(?:日期|时间|日|到|至|于)?[:：]?|(?:统计|数据|报告)(?:时间|期间|区间|周期|时段|时点|日期)[:：]/u;
/** Deadlines for handing in are not the day of the figures. */
const deadline = /(?:报送|上报|提交|申报|填报|反馈|报名)(?:工作)?(?:的)?(?:截止|截至)|(?:之?前)(?:报送|上报|提交)/u;
const statisticsOnly = /统计截[止至]|数据截[止至]/u;
const unitLabel = /(?:填报|报送|填表|上报|编制|制表|编报)(?:单位|部门|机构)(?:名称)?(?:[(（][^)）]*[)）])?[:：]?/u;
const measureLabel = /(?:金额|计量|货币)?单位[:：]\s*(?:人民币)?([^\s、,，;；)）(（]+)/u;
const anyLabel =
  /(?:填报|报送|填表|上报|编制|制表|编报)(?:单位|部门|人|日期|时间)|统计(?!局|办|站|中心|科|所|处|室)|数据(?:截止|截至|时间|日期|期间|来源)|截止|截至|单位[:：]|(?:审核|负责|联系)(?:人|电话)|日期[:：]|时间[:：]/u;

/** Whether a cell above a header is a line of particulars (填报单位：…, 统计截止：…, 单位：万元), no title and no header. */
export function isParticulars(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  if (/^(?:填报|报送|填表|上报|编制|制表)(?:单位|部门|人|日期|时间)(?:\([^)]*\))?[:：]/u.test(plain)) return true;
  if (/^(?:金额|计量)?单位[:：]/u.test(plain)) return true;
  if (statisticsLabel.test(plain) && /[:：]|20\d\d/u.test(plain)) return true;
  // A bare 2018年 may head a group of columns.
  return /^(?:20\d\d年\d{1,2}月(?:\d{1,2}日)?|20\d\d[-./]\d{1,2}(?:[-./]\d{1,2})?)$/u.test(withoutInvisible(plain));
}

function cellDay(grid: SheetGrid, row: number, column: number, value: CellValue): Day | null {
  if (typeof value === 'string') return lastDayOfPeriod(value);
  if (typeof value !== 'number') return null;
  if (
    value >= 36526 &&
    value <= 73050 &&
    (isDateFormat(numberFormatAt(grid, row, column)) || Number.isInteger(value))
  ) {
    return Math.floor(value);
  }
  return lastDayOfPeriod(String(value));
}

/** The next filled cell to the right, at most `reach` columns away. */
function nextFilled(
  grid: SheetGrid,
  row: number,
  column: number,
  reach = 8,
): { column: number; value: CellValue } | null {
  for (let next = column + 1; next <= Math.min(column + reach, grid.left + grid.columnCount - 1); next += 1) {
    const value = valueAt(grid, row, next);
    if (value !== null) return { column: next, value };
  }
  return null;
}

function cleanUnit(text: string): string {
  const cut = text.split(/\s{2,}|\t|\n|\u3000|[;；]/u).find((part) => part.trim() !== '') ?? '';
  const stop = cut.search(anyLabel);
  return (stop < 0 ? cut : cut.slice(0, stop))
    .replace(/[(（](?:盖?公?章|签章|加盖公章)[)）]/gu, '')
    .replace(/[_＿]/gu, '')
    .trim();
}

/** A row with more filled cells than this is a row of a table, not a title. */
const titleCells = 3;

/** Reads the lines of `rows` (0-based sheet rows). `strict`: only what is plainly called 统计截止 or 数据截止 counts as such. */
export function readTitleLines(grid: SheetGrid, rows: Iterable<number>, strict: boolean): TitleLines {
  let statisticsDate: Day | null = null;
  let reportingUnit: string | null = null;
  let amountUnit: string | null = null;
  const titles: string[] = [];
  for (const row of rows) {
    const cells = grid.values[row - grid.top] ?? [];
    const titled = cells.filter((cell) => cell !== null).length <= titleCells;
    for (let i = 0; i < cells.length; i += 1) {
      const value = cells[i] ?? null;
      if (typeof value !== 'string' || isCellError(value)) continue;
      const text = value.normalize('NFKC');
      const column = grid.left + i;
      const before = titles.length;
      if (titled) titles.push(text);
      if ((strict ? statisticsOnly : statisticsLabel).test(text) && !deadline.test(text)) {
        statisticsDate ??= dateBehindLabel(grid, row, column, text);
        if (/^\s*\S{0,2}(?:统计|数据|截止|截至)/u.test(text)) titles.length = before;
      }
      const unit = unitLabel.exec(text);
      if (unit !== null) {
        titles.length = before;
        if (reportingUnit === null) {
          const behind = cleanUnit(text.slice(unit.index + unit[0].length).replace(/^[:：\s]+/u, ''));
          const next = behind === '' ? nextFilled(grid, row, column) : null;
          const found =
            behind !== '' ? behind : typeof next?.value === 'string' ? cleanUnit(next.value.normalize('NFKC')) : '';
          if (found !== '') reportingUnit = found;
        }
        continue;
      }
      const measure = measureLabel.exec(
        /^\s*(?:金额|计量)?单位[:：]?\s*$/u.test(text) ? besideLabel(grid, row, column) : text,
      );
      if (measure !== null) {
        titles.length = before;
        const said = (measure[1] ?? '').replace(/[/／].*$/u, '');
        const words = (measure[1] ?? '').split(/[/／、,，]/u);
        const money = words.find((word) => Object.hasOwn(amountUnits, word));
        if (money !== undefined) amountUnit ??= money === '万' ? '万元' : money === '亿' ? '亿元' : money;
        else if (!/^[件家个项户次人起%期份]+$/u.test(said)) reportingUnit ??= cleanUnit(said);
      }
    }
  }
  return { statisticsDate, reportingUnit, amountUnit, title: titles.join(' ') };
}

/** 「单位」 in one cell and 「万元」 in the next read as 「单位：万元」. */
function besideLabel(grid: SheetGrid, row: number, column: number): string {
  const next = nextFilled(grid, row, column)?.value;
  return typeof next === 'string' ? `单位：${next.normalize('NFKC').trim()}` : '';
}

function dateBehindLabel(grid: SheetGrid, row: number, column: number, text: string): Day | null {
  const match = statisticsLabel.exec(text);
  if (match === null) return null;
  const behind = text.slice(match.index + match[0].length).replace(/^[:：\s]+/u, '');
  const said = lastDayInFront(behind);
  if (said !== null) return said;
  if (behind.trim() !== '') return null;
  const next = nextFilled(grid, row, column);
  return next === null ? null : cellDay(grid, row, next.column, next.value);
}

/** The period at the front of a text that may go on with other things. */
function lastDayInFront(text: string): Day | null {
  const plain = text.split(/\s{2,}|[)）;；,，]/u)[0] ?? '';
  return lastDayOfPeriod(plain);
}
