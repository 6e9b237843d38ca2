import { catalogue } from '../checks/catalogue';
import type { Check } from '../checks/check';

const levels: Readonly<Record<Check['severity'], string>> = {
  error: '错误：这一条记录或这一栏不能计入统计',
  warning: '警告：要核对',
  info: '提示：说明本工具怎样处理，不用改',
};

const fixes: Readonly<Record<NonNullable<Check['fixKind']>, string>> = {
  safe: '可一键修复（改之前先预览，改之后可撤销）',
  proposed: '有建议值，逐条确认后采用（可撤销）',
  map: '在「设置·识别」里指定是哪一栏',
};

const reaches: Readonly<Record<Check['scope'], string>> = {
  cell: '一、单元格',
  record: '二、一条记录',
  table: '三、一张表',
  workbook: '四、整个工作簿',
};

/** The rule page of the checks, Chinese, one section a check, from the same texts that the pane shows. */
export function checksPage(): string {
  const groups = (Object.keys(reaches) as Check['scope'][]).map((scope) =>
    [`## ${reaches[scope]}`, '', ...catalogue.filter((check) => check.scope === scope).map(section)].join('\n'),
  );
  return [
    '# 核验规则',
    '',
    `「一键核验」按下面 ${catalogue.length} 条规则检查工作簿里的台账。每条规则写明查什么、为什么要查、举一个例子、怎么改；括号里是规则代号，「汇总·问题清单」里也用它。`,
    '',
    '- **错误**：这一条记录或这一栏不能计入统计，先改这些。',
    '- **警告**：一般照所填的统计，但要核对；不计入的会写明。',
    '- **提示**：说明本工具怎样处理，不用改。',
    '',
    '同一个原因只提示一次：表头错了不会每行报一遍，申请号错了不再报年份、类型不符。确认无误的，可以标为「已核实例外」并写明理由，下次核验不再提示。',
    '',
    ...groups,
  ].join('\n');
}

function section(check: Check): string {
  return [
    `### ${check.title['zh-CN']}（\`${check.code}\`）`,
    '',
    `**${levels[check.severity]}。**`,
    '',
    `- 查什么：${check.what['zh-CN']}`,
    `- 为什么：${check.why['zh-CN']}`,
    `- 例：${check.example['zh-CN']}`,
    `- 怎么改：${check.remedy['zh-CN']}`,
    ...(check.fixKind === null ? [] : [`- 修复：${fixes[check.fixKind]}`]),
    '',
  ].join('\n');
}
