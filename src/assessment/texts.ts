type YearAmount = readonly [year: number, amount: number];

function years(list: readonly number[]): string {
  return `${list.join('、')} 年`;
}

function amounts(list: readonly YearAmount[]): string {
  return list.map(([year, amount]) => `${year} 年 ${amount} 万元`).join('、');
}

function some(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `「${name}」`);
  return names.length > shown.length ? `${shown.join('、')}等 ${names.length} 项` : shown.join('、');
}

/** What staff read about safeguards, tasks and the plan sheet. */
export const assessmentTexts = {
  safeguards: {
    noTasks: '工作簿里没有重点任务台账，无法评估；请加一张有「任务名称」和「牵头单位」两列的重点任务台账',
    allLed: (count: number): string => `${count} 项任务都有一个牵头单位`,
    notLed: (without: readonly string[], several: readonly string[]): string =>
      [
        ...(without.length > 0 ? [`没有牵头单位：${some(without)}`] : []),
        ...(several.length > 0 ? [`牵头单位不止一个：${some(several)}`] : []),
      ].join('；'),
    noFunds: '工作簿里没有方案期的专项资金数据，无法评估；请在「专项资金」表按年度填写年初预算',
    noBudget: (list: readonly number[]): string => `${years(list)}没有安排专项资金预算`,
    budgetMissing: (list: readonly number[]): string => `「专项资金」表缺少 ${years(list)}的年初预算，无法评估；请补填`,
    budgetEachYear: (list: readonly YearAmount[]): string => `每年都有年初预算：${amounts(list)}`,
    budgetNotGrown: (list: readonly number[]): string => `${years(list)}的年初预算没有高于上一年`,
    budgetGrows: (list: readonly YearAmount[]): string => `年初预算逐年增长：${amounts(list)}`,
    noInspections: '工作簿里没有督查考核台账，无法评估；请加一张有督查日期、被督查单位和考核结果的督查考核台账',
    assessed: (list: readonly number[]): string => `${years(list)}各镇街都有考核结果`,
    notAssessed: (year: number, done: number, without: readonly string[]): string =>
      `${year} 年有考核结果的镇街 ${done} 个，还缺 ${without.length} 个：${some(without)}`,
    assessedSoFar: (year: number, count: number): string => `${year} 年已有 ${count} 个单位有考核结果，年度尚未结束`,
    notAssessedYet: '还没有考核结果，第一个考核年度尚未结束',
    inspected: (perYear: number): string => `督查达到每年 ${perYear} 次的要求`,
    notInspected: (year: number, wanted: number, held: number, perYear: number): string =>
      perYear === 4
        ? `${year} 年应有 ${wanted} 个季度开展督查，实际 ${held} 个季度`
        : `${year} 年应督查 ${wanted} 次，实际 ${held} 次`,
    rectified: (inTime: number, due: number): string =>
      `；到期整改 ${due} 项，按期完成 ${inTime} 项，按期率 ${((inTime / due) * 100).toFixed(2)}%`,
  },
  support: {
    policies: (count: number): string => `政策文件 ${count} 份`,
    policyClasses: (found: readonly string[], missing: readonly string[]): string =>
      `政策已覆盖 ${found.length} 类（共 4 类）${missing.length === 0 ? '' : `，还缺${missing.join('、')}`}`,
    techWithoutApplications: (count: number, total: number): string =>
      `科技型企业 ${total} 家，其中没有专利申请的 ${count} 家`,
    techWithoutInventions: (count: number): string => `没有发明专利申请的科技型企业 ${count} 家`,
    certifiedPilots: (pilots: number, certified: number): string =>
      `贯标企业 ${certified} 家，其中试点示范企业 ${pilots} 家（${((pilots / certified) * 100).toFixed(2)}%）`,
    indicator: (name: string, value: string): string => `${name} ${value}`,
    conversions: (kind: string, count: number): string => `${kind} ${count} 项`,
    trainings: (count: number): string => `专利信息培训、分析、数据库活动 ${count} 次`,
    inZone: (count: number): string => `入驻试验区的服务机构 ${count} 家`,
    events: (count: number, people: number): string => `宣传培训 ${count} 次${people === 0 ? '' : `，${people} 人次`}`,
    cases: (filed: number, closed: number): string => `行政执法立案 ${filed} 起、结案 ${closed} 起`,
    aid: (count: number): string => `维权援助 ${count} 起`,
  },
} as const;
