import { wuqingPlan } from '../plan/wuqing/wuqing-plan';
import { FunctionProblem } from './function-problem';
import * as patents from './patent-functions';
import * as plans from './plan-functions';
import * as statistics from './statistics-functions';

/**
 * The custom functions IPCITY.* as Excel calls them. Excel's metadata is generated from the comments below, so the words
 * of a description are what staff read in Excel's own function list. Everything worth knowing is in the plain functions
 * that these call; here is only the plan and the way an error is said.
 */

/** Shows a function's problem in the cell: only #VALUE! and #N/A carry a sentence (custom functions, Office documentation). */
function inCell<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof FunctionProblem)) throw error;
    const code =
      error.kind === 'value' ? CustomFunctions.ErrorCode.invalidValue : CustomFunctions.ErrorCode.notAvailable;
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel's runtime knows only its own error class
    throw new CustomFunctions.Error(code, error.message);
  }
}

/**
 * 方案给某项指标定的目标值；占比为小数，金额为万元，节点类给出应达到的阶段。
 * @customfunction TARGET
 * @param indicator 指标名称或代号，例如「年专利申请总量」
 * @param year 年度，例如 2018；可不填
 * @returns 目标值
 */
function target(indicator: unknown, year?: unknown): unknown {
  return inCell(() => plans.target(wuqingPlan, indicator, year));
}

/**
 * 某项指标在方案里的原文和条款号。
 * @customfunction CLAUSE
 * @param indicator 指标名称或代号
 * @returns 方案原文
 */
function clause(indicator: unknown): string {
  return inCell(() => plans.clause(wuqingPlan, indicator));
}

/**
 * 方案全部指标的一览表，自动铺满下方和右方的单元格。
 * @customfunction PLAN
 * @returns 条款、指标、单位、比较、目标值、考核周期、代号
 */
function plan(): unknown[][] {
  return inCell(() => plans.planTable(wuqingPlan));
}

/**
 * 完成率：完成值除以目标值，不封顶；完成值空白时为空白。
 * @customfunction RATE
 * @param actual 完成值
 * @param indicator 指标名称或代号
 * @param year 年度，可不填
 * @returns 完成率（小数）
 */
function rate(actual: unknown, indicator: unknown, year?: unknown): unknown {
  return inCell(() => plans.rate(wuqingPlan, actual, indicator, year));
}

/**
 * 缺口：离目标还差多少，已达到为 0；「超过 300」按还差到 301 计算。
 * @customfunction GAP
 * @param actual 完成值
 * @param indicator 指标名称或代号
 * @param year 年度，可不填
 * @returns 缺口，单位同指标；占比为小数
 */
function gap(actual: unknown, indicator: unknown, year?: unknown): unknown {
  return inCell(() => plans.gap(wuqingPlan, actual, indicator, year));
}

/**
 * 完成情况：已完成、达到序时进度、基本达到、滞后、未达标、未完成等。
 * @customfunction STATUS
 * @param actual 完成值；节点类指标填当前阶段
 * @param indicator 指标名称或代号
 * @param asOf 统计截止日期
 * @param base 2016 年末基数，存量指标判断序时进度用；可不填
 * @returns 状态
 */
function status(actual: unknown, indicator: unknown, asOf: unknown, base?: unknown): string {
  return inCell(() => plans.status(wuqingPlan, actual, indicator, asOf, base));
}

/**
 * 序时进度：到截止日期应该达到的数；占比和没有基数的存量指标没有序时进度，为空白。
 * @customfunction EXPECTED
 * @param indicator 指标名称或代号
 * @param asOf 统计截止日期
 * @param base 2016 年末基数，可不填
 * @returns 应达到的数
 */
function expected(indicator: unknown, asOf: unknown, base?: unknown): unknown {
  return inCell(() => plans.expected(wuqingPlan, indicator, asOf, base));
}

/**
 * 余下时间平均每月还需完成多少。
 * @customfunction NEEDED
 * @param actual 完成值
 * @param indicator 指标名称或代号
 * @param asOf 统计截止日期
 * @returns 每月需要的数；已达到为 0
 */
function needed(actual: unknown, indicator: unknown, asOf: unknown): unknown {
  return inCell(() => plans.needed(wuqingPlan, actual, indicator, asOf));
}

/**
 * 按目前进度推算的全年数。
 * @customfunction FORECAST
 * @param actual 今年到截止日期的完成值
 * @param asOf 统计截止日期
 * @returns 全年预计
 */
function forecast(actual: unknown, asOf: unknown): unknown {
  return inCell(() => plans.forecast(actual, asOf));
}

/**
 * 占比指标在现有总数下还需要多少件才能达标。
 * @customfunction SHAREGAP
 * @param part 部分，例如发明专利申请数
 * @param total 总数，例如专利申请总数
 * @param indicator 占比指标的名称或代号
 * @returns 还需件数
 */
function shareGap(part: unknown, total: unknown, indicator: unknown): unknown {
  return inCell(() => plans.shareGap(wuqingPlan, part, total, indicator));
}

/**
 * 检查专利申请号：正确为 TRUE，否则说明哪里不对；可以选一整列。
 * @customfunction PATENTCHECK
 * @param numbers 申请号，一个单元格或一个区域
 * @returns TRUE 或原因
 */
function patentCheck(numbers: unknown[][]): unknown[][] {
  return inCell(() => patents.patentCheck(numbers));
}

/**
 * 把专利申请号整理成标准写法（201710601862.3），读不出的为空白。
 * @customfunction PATENTFORMAT
 * @param numbers 申请号，一个单元格或一个区域
 * @returns 标准写法
 */
function patentFormat(numbers: unknown[][]): unknown[][] {
  return inCell(() => patents.patentFormat(numbers));
}

/**
 * 从申请号看专利类型：发明、实用新型或外观设计。
 * @customfunction PATENTTYPE
 * @param numbers 申请号，一个单元格或一个区域
 * @returns 专利类型
 */
function patentType(numbers: unknown[][]): unknown[][] {
  return inCell(() => patents.patentType(numbers));
}

/**
 * 从申请号看申请年份，即统计年度。
 * @customfunction PATENTYEAR
 * @param numbers 申请号，一个单元格或一个区域
 * @returns 年份
 */
function patentYear(numbers: unknown[][]): unknown[][] {
  return inCell(() => patents.patentYear(numbers));
}

/**
 * 专利保护期届满的日期（请把单元格设为日期格式）：发明 20 年、实用新型 10 年、外观设计 10 年（2021 年 6 月 1 日起申请的 15 年）。
 * @customfunction PATENTEXPIRY
 * @param number 申请号
 * @param applicationDate 申请日
 * @returns 届满日
 */
function patentExpiry(number: unknown[][], applicationDate: unknown[][]): unknown[][] {
  return inCell(() => patents.patentExpiry(number, applicationDate));
}

/**
 * 专利在某一天是否有效：已授权、未到期、未终止。
 * @customfunction PATENTVALID
 * @param number 申请号
 * @param applicationDate 申请日
 * @param grantDate 授权公告日
 * @param endDate 终止日期；没有可空着或引用一个空白单元格
 * @param asOf 统计截止日期
 * @returns TRUE 或 FALSE
 */
function patentValid(
  number: unknown[][],
  applicationDate: unknown[][],
  grantDate: unknown[][],
  endDate: unknown[][],
  asOf: unknown,
): unknown[][] {
  return inCell(() => patents.patentValid(number, applicationDate, grantDate, endDate, asOf));
}

/**
 * 检查统一社会信用代码：正确为 TRUE，否则说明哪里不对。
 * @customfunction USCCCHECK
 * @param code 统一社会信用代码，一个单元格或一个区域
 * @returns TRUE 或原因
 */
function usccCheck(code: unknown[][]): unknown[][] {
  return inCell(() => patents.usccCheck(code));
}

/**
 * 某一天有效专利的件数，同一件只计一次。
 * @customfunction COUNTVALID
 * @param numbers 申请号区域
 * @param applicationDates 申请日区域
 * @param grantDates 授权公告日区域
 * @param endDates 终止日期区域；没有可引用一个空白单元格
 * @param asOf 统计截止日期
 * @param type 只数一种：发明、实用新型或外观设计；可不填
 * @returns 件数
 */
function countValid(
  numbers: unknown[][],
  applicationDates: unknown[][],
  grantDates: unknown[][],
  endDates: unknown[][],
  asOf: unknown,
  type?: unknown,
): number {
  return inCell(() => patents.countValid(numbers, applicationDates, grantDates, endDates, asOf, type));
}

/**
 * 区域里不同内容的个数，空白不算，全角半角和空格不影响。
 * @customfunction COUNTDISTINCT
 * @param range 要数的区域
 * @returns 个数
 */
function countDistinct(range: unknown[][]): number {
  return inCell(() => statistics.countDistinct(range));
}

/**
 * 每万人拥有量：件数除以常住人口（万人）。
 * @customfunction PER10K
 * @param count 件数
 * @param population 常住人口，单位万人
 * @returns 件/万人
 */
function per10k(count: unknown, population: unknown): unknown {
  return inCell(() => statistics.per10k(count, population));
}

/**
 * 增长率：本期数除以上期数再减 1。
 * @customfunction GROWTH
 * @param now 本期数
 * @param before 上期数
 * @returns 增长率（小数）
 */
function growth(now: unknown, before: unknown): unknown {
  return inCell(() => statistics.growth(now, before));
}

/**
 * 名次：从大到小，数值相同名次相同。
 * @customfunction RANK.TIES
 * @param value 要排名的数，一个单元格或一个区域
 * @param range 全部参加排名的数
 * @returns 名次
 */
function rankTies(value: unknown[][], range: unknown[][]): unknown[][] {
  return inCell(() => statistics.rankTies(value, range));
}

/**
 * 考核得分：各项权重乘以完成率（最高按 100%）之和；权重合计应为 100。
 * @customfunction SCORE
 * @param completions 完成率区域
 * @param weights 权重区域，与完成率一一对应
 * @returns 得分
 */
function score(completions: unknown[][], weights: unknown[][]): number {
  return inCell(() => statistics.score(completions, weights));
}

CustomFunctions.associate({
  TARGET: target,
  CLAUSE: clause,
  PLAN: plan,
  RATE: rate,
  GAP: gap,
  STATUS: status,
  EXPECTED: expected,
  NEEDED: needed,
  FORECAST: forecast,
  SHAREGAP: shareGap,
  PATENTCHECK: patentCheck,
  PATENTFORMAT: patentFormat,
  PATENTTYPE: patentType,
  PATENTYEAR: patentYear,
  PATENTEXPIRY: patentExpiry,
  PATENTVALID: patentValid,
  USCCCHECK: usccCheck,
  COUNTVALID: countValid,
  COUNTDISTINCT: countDistinct,
  PER10K: per10k,
  GROWTH: growth,
  'RANK.TIES': rankTies,
  SCORE: score,
});
