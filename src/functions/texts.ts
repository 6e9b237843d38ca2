/** Sentences of the custom functions' errors. Excel shows them in the cell's error card as they are. */
export const functionTexts = {
  indicatorBlank: '请写明指标名称，例如「年专利申请总量」。',
  indicatorUnknown: (text: string): string => `方案里没有「${text}」这项指标，请用 IPCITY.PLAN() 查看全部指标名称。`,
  indicatorNearest: (text: string, nearest: string): string => `方案里没有「${text}」这项指标。是不是「${nearest}」？`,
  number: (name: string, text: string): string => `「${name}」应是数字，现在是「${text}」。请改成数字，不要带单位。`,
  numberBlank: (name: string): string => `请填写「${name}」。`,
  negative: (name: string): string => `「${name}」不能小于 0。`,
  date: (name: string, text: string): string =>
    `「${name}」不是日期：「${text}」。请写成 2018-09-30 这样的日期，或引用日期单元格。`,
  dateBlank: (name: string): string => `请填写「${name}」，例如 2018-09-30。`,
  year: (text: string): string => `「${text}」不是年份，请写成 2018 这样的四位数。`,
  yearOutside: (year: number, start: number, end: number): string =>
    `方案期是 ${start}—${end} 年，${year} 年没有目标。`,
  monitored: (name: string): string => `方案没有给「${name}」定数量目标，只作监测。`,
  milestone: (name: string): string => `「${name}」按节点考核，没有数量可算。`,
  stage: (name: string, text: string, stages: string): string => `「${text}」不是「${name}」的阶段，请填：${stages}。`,
  nationalRate: (name: string): string => `「${name}」的目标是当年全国增长率，请在「基础参数」里查，再直接比较。`,
  notShare: (name: string): string => `「${name}」不是占比指标，不能用 SHAREGAP；请用 GAP。`,
  zeroTotal: '总数为 0，算不出占比。',
  partOverTotal: '部分不能大于总数，请检查两个参数是否写反。',
  zeroPopulation: '常住人口应大于 0（单位：万人）。',
  zeroBefore: '上期数为 0 或空白，算不出增长率。',
  noClosedMonth: '截止日期还没有满一个月，推算不出全年数。',
  rates: '完成率应是 0 或以上的小数或百分数。',
  lengths: (first: string, second: string): string =>
    `「${first}」和「${second}」的单元格个数不同，请选取一样大的区域。`,
  weights: (sum: string): string => `权重合计应为 100，现在是 ${sum}。`,
  rankValue: '要排名的数不在区域里，请检查区域是否包含这个单元格。',
  patentType: (text: string): string => `「${text}」不是专利类型，请写「发明」「实用新型」或「外观设计」。`,
  tooLarge: '区域太大，请只选有数据的部分。',
} as const;
