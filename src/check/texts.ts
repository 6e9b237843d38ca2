/** Everything that `check` says on a terminal: Chinese, for whoever runs it on a server or in a batch. */
export const checkTexts = {
  usage:
    '用法：npm run check -- 文件.xlsx [文件…] [--as-of 2018-09-30] [--json 报告.json | --json -] [--out 目录] [--no-summaries]',
  noFiles: '没有写明要核验的文件。',
  badDate: '--as-of 后面应是实有的日期，写成 2018-09-30 的样子；现在是「{value}」。',
  missing: '{file}：没有这个文件。',
  folder: '{file}：这是文件夹，不是工作簿；请写明文件夹里的 .xlsx 文件。',
  noPermission: '{file}：没有读取权限。',
  unreadable: '{file}：读不出来（{reason}）。',
  reason: '{file}：{reason}',
  wouldOverwrite: '{file}：--out 指向原文件所在的目录，会覆盖原文件；请换一个目录。',
  sameName: '{file}：这一批里已有同名文件写入 --out 目录，为免互相覆盖没有写；请分开核验。',
  cannotWrite: '{file}：写不进去（{reason}）。',
  badOption: '参数「{option}」看不懂，或者缺少取值。',
  progress: '{file}：{stage}',
  copied: '{file}：已写出 {path}',
  notShown: '{file}：{what}',
  edited: '{file}：「{sheet}」{cell} 有手工改动，副本里已按核验结果重写（原为「{theirs}」）。',
  noLedger: '没有找到可以核验的台账，没有改动。',
  verdict:
    '统计截止 {asOf}；{scope}；台账 {ledgers} 张、记录 {records} 条；错误 {errors}、提醒 {warnings}、说明 {infos}。',
  judged: '指标 {total} 项：已完成 {met}，达到序时 {onTrack}，需关注 {short}，无法评估 {unknown}。',
  indicator: '  {status}　{name}：{actual}{target}',
  ofTarget: '（目标 {target}）',
  district: '全区',
} as const;

/** Puts values into a text's {places}. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}
