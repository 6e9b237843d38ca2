/** What staff read when a plan file or their edited 「方案目标」 sheet cannot be used as it stands. */
export const planTexts = {
  schema: {
    text: '这里应为文字',
    blank: '这里不能为空',
    list: '这里应为一个列表',
    object: '缺少这一项，或多出了方案里没有的项目',
    day: '应为 2017-03-22 这样的日期，且确有这一天',
    decimal: '应为不带单位的数字文本，如 "10000" 或 "0.3"（30% 写 0.3）',
    id: '编号只能用小写字母、数字和连字符，如 patent-applications',
    operator: '比较方式只能是 ">="（以上、达到）或 ">"（超过、高于）',
    parameter: '目标取自参数时只能是 nationalGrowth（全国有效发明专利增长率）',
    unit: '单位只能是 件、家、个、%、件/万人、万元、次、起，或没有单位',
    period: '考核周期只能是 yearly（每年）、end（期末）或 milestone（里程碑）',
    nature: '指标性质只能是 count、amount、share、perCapita、growth、milestone 或 monitor',
    boolean: '应为 true 或 false',
    weight: '权重应为 0 到 100 的数字',
    year: '年度应为四位整数，如 2018',
    quarter: '季度只能是 1、2、3、4',
    safeguard: '保障措施的编号只能是 s1、s2-budget、s2-growth、s3-assessment、s3-inspection',
    kind: '单位类别只能是 street（街道）、town（镇）或 park（园区）',
  },
  load: {
    sameId: (id: string): string => `编号「${id}」用了不止一次，每一项的编号必须不同`,
    sameName: (name: string, other: string): string =>
      `名称「${name}」也是「${other}」的名称或别名，填报时无法分清是哪一项，请改名或去掉别名`,
    order: '方案结束日期早于开始日期',
    measure: (measure: string): string => `没有「${measure}」这种计算方法`,
    targetMissing: '这一指标既没有目标值，也没有写明目标取自哪个参数；没有数字目标的，性质请写 monitor',
    operatorMissing: '有目标值的指标必须写明比较方式 ">=" 或 ">"',
    share: '占比的目标请写成 0 到 1 之间的小数，如 30% 写 "0.3"',
    stages: '里程碑必须列出阶段，且「达标阶段」是其中之一',
  },
  sheet: {
    noHeader: '「方案目标」表里找不到「指标」和「目标值」两列的表头，整张表没有采用；请恢复表头，或重新生成这张表',
    unknownIndicator: (name: string, nearest: string | null): string =>
      `方案里没有「${name}」这个指标，这一行没有采用${nearest === null ? '' : `；是不是「${nearest}」？`}`,
    repeated: (name: string): string => `「${name}」出现了不止一行，只采用了第一行；请删去多余的行`,
    target: (value: string, name: string): string =>
      `「${name}」的目标值「${value}」读不成数字，仍按方案原定目标考核；请填不带文字的数字，如 10000 或 30%`,
    targetBlank: (name: string): string =>
      `「${name}」的目标值空着，仍按方案原定目标考核；不想考核的，请在「是否考核」填「否」并写明理由`,
    negative: (name: string): string => `「${name}」的目标值小于 0，仍按方案原定目标考核；请填 0 或更大的数`,
    share: (value: string, name: string): string =>
      `「${name}」是占比，目标值「${value}」超过 100%，仍按方案原定目标考核；请填 30% 这样的数`,
    whole: (value: string, name: string): string =>
      `「${name}」按个数计，目标值「${value}」不是整数，仍按方案原定目标考核；请填整数`,
    noTarget: (name: string): string => `「${name}」在方案里没有数字目标，「目标值」一格没有采用；请清空这一格`,
    operator: (value: string, name: string): string =>
      `「${name}」的比较方式「${value}」看不懂，仍按方案原定的比较方式；请填「≥」（达到、以上）或「＞」（超过、高于）`,
    weight: (value: string, name: string): string =>
      `「${name}」的权重「${value}」不是 0 到 100 的数字，没有采用；请填数字，全部权重合计 100`,
    weightTotal: (total: string): string => `权重合计为 ${total}，不是 100，这张表的权重都没有采用；请调整到合计 100`,
    assessed: (value: string, name: string): string =>
      `「${name}」的「是否考核」填了「${value}」，看不懂，仍然考核；请填「是」或「否」`,
    reason: (name: string): string => `「${name}」填了不再考核，但没有写理由，仍然考核；请在「理由」一列写明依据`,
    milestone: (value: string, column: string, name: string): string =>
      `「${name}」的「${column}」填了「${value}」，读不成数字，没有采用；请填到该季度末应完成的累计数`,
    milestoneOrder: (column: string, name: string): string =>
      `「${name}」的「${column}」比前一季度还小，没有采用；季度目标是累计数，应逐季不减`,
  },
  difference: {
    target: '目标值',
    operator: '比较方式',
    responsible: '责任单位',
    weight: '权重',
    dropped: '是否考核',
    milestones: '季度目标',
    assessed: '考核',
    notAssessed: (reason: string): string => `不再考核（${reason}）`,
    none: '未定',
    suggested: (unit: string): string => `${unit}（建议）`,
  },
} as const;
