import type { MissingData } from './evidence';

/** What staff read about a value: what is missing and where to put it, and the notes beside it. */
export const indicatorTexts = {
  missingLedger: (ledger: string, column: string, canBeReported: boolean): MissingData => ({
    what: `${ledger}（工作簿里没有这种表）`,
    where: `一张有「${column}」一列的${ledger}${canBeReported ? '，或指标填报表里的这项指标' : ''}`,
  }),
  missingColumn: (sheet: string, column: string): MissingData => ({
    what: `「${sheet}」表的「${column}」一列`,
    where: `「${sheet}」表的表头（给这一列写上「${column}」，或在面板的设置里指出是哪一列）`,
  }),
  missingParameter: (name: string, year: number): MissingData => ({
    what: `${year}年${name}`,
    where: `「基础参数」表的「${name}」一列、${year} 年一行`,
  }),
  missingYear: (ledger: string, year: number): MissingData => ({
    what: `${year}年的数据（${ledger}里没有 ${year} 年的记录）`,
    where: `${ledger}，或指标填报表里 ${year} 年的一行`,
  }),
  futureYear: (year: number): MissingData => ({
    what: `${year}年的数据（数据截止日期还没有到这一年）`,
    where: `${year} 年的台账（到时再核验）`,
  }),
  noApplications: (year: number): MissingData => ({
    what: `${year}年的专利申请（台账中这一年可计入的申请为 0 件，占比没有分母）`,
    where: '专利申请台账',
  }),
  milestoneTask: (name: string, clause: string): MissingData => ({
    what: `「${name}」的进展`,
    where: `重点任务台账（加一行，方案条款写「${clause}」，并填写进展阶段）`,
  }),
  noUnitTarget: (name: string): MissingData => ({
    what: `本单位「${name}」的分解目标`,
    where: '目标分解表里本单位的一行，或面板「目标」里的本单位目标',
  }),
  unitWithoutTarget: '本单位无分解目标',
  outOfPlan: (year: number, first: number, last: number): MissingData => ({
    what: `${year}年的目标（方案期为 ${first}—${last} 年）`,
    where: '表头的「统计截止」一行（改为方案期内的日期）',
  }),
  byRegisteredAmount: (count: number): string => `${count} 笔没有实际放款额，按登记金额计`,
  byRegisteredDate: (count: number): string => `${count} 笔没有放款日期，按登记日期归入年度`,
  stockAndTotal: (inForce: number, ever: number, unit: string): string =>
    `有效存量 ${inForce} ${unit}，历史累计 ${ever} ${unit}`,
  undated: (count: number): string => `${count} 条没有认定日期，按已认定计`,
  unclearClass: (count: number): string => `${count} 条的申请人类型读不出，没有计为企业`,
  closed: (count: number): string => `其中已结案 ${count} 起`,
  comprehensive: (count: number): string => `其中综合性服务机构 ${count} 家`,
  namesDecide: '表中没有申请人类型一列，名称以公司、厂、集团、合作社、企业结尾的计为企业',
  titleSaysValid: '表中没有授权公告日和法律状态两列，按表名计为有效专利',
  stageUnclear: (words: string): string => `台账写的「${words}」不是方案的阶段，按已启动计`,
  fromParameter: '年末数取自基础参数',
} as const;
