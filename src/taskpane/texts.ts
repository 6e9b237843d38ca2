import { fillText, type Bilingual, type Language } from '../model/language';

/** Every text of the task pane. Findings, plan sentences and sheets bring their own. */
export const paneTexts = {
  productName: { 'zh-CN': '示范城市核验', 'en-US': 'IP City Check' },
  viewCheck: { 'zh-CN': '核验', 'en-US': 'Check' },
  viewSummaries: { 'zh-CN': '汇总', 'en-US': 'Summaries' },
  viewPlan: { 'zh-CN': '目标', 'en-US': 'Targets' },
  viewFunctions: { 'zh-CN': '函数', 'en-US': 'Functions' },
  viewSettings: { 'zh-CN': '设置', 'en-US': 'Settings' },

  asOf: { 'zh-CN': '统计截止日期', 'en-US': 'Data date' },
  asOfHint: { 'zh-CN': '留空时用表内写明的统计截止日期', 'en-US': 'Empty: the date written in the workbook' },
  asOfFromWorkbook: { 'zh-CN': '取自工作簿', 'en-US': 'from the workbook' },
  asOfFromSetting: { 'zh-CN': '由您指定', 'en-US': 'set by you' },
  asOfFromToday: {
    'zh-CN': '表内没有写明统计截止日期，按今天计算；请在上面选定日期',
    'en-US': 'the workbook names no data date: today is used. Choose a date above.',
  },
  runCheck: { 'zh-CN': '一键核验', 'en-US': 'Check workbook' },
  runAgain: { 'zh-CN': '重新核验', 'en-US': 'Check again' },
  cancel: { 'zh-CN': '取消', 'en-US': 'Cancel' },
  cancelling: { 'zh-CN': '正在停止…', 'en-US': 'Stopping…' },
  cancelled: {
    'zh-CN': '已停止核验。工作簿没有改动，可随时重新开始。',
    'en-US': 'The check was stopped. The workbook was not changed; start again whenever you like.',
  },
  close: { 'zh-CN': '关闭', 'en-US': 'Close' },
  confirm: { 'zh-CN': '确定', 'en-US': 'OK' },
  clearMarks: { 'zh-CN': '清除标记', 'en-US': 'Clear marks' },
  marksCleared: {
    'zh-CN': '已清除全部标记，原有格式没有变动。',
    'en-US': 'All marks are cleared; the original formats are as before.',
  },
  working: { 'zh-CN': '正在处理…', 'en-US': 'Working…' },

  welcomeTitle: { 'zh-CN': '三步完成季度核验', 'en-US': 'Three steps' },
  welcomeStep1: {
    'zh-CN': '打开您自己的台账工作簿，不用改成模板。',
    'en-US': 'Open the workbook you keep. No template is needed.',
  },
  welcomeStep2: {
    'zh-CN': '点「一键核验」：逐格查错、逐项算数，有问题的单元格会标出颜色，原来的格式和数据不动。',
    'en-US':
      'Press “Check workbook”: every cell is checked, every target worked out; faulty cells are marked, your formats and data stay.',
  },
  welcomeStep3: {
    'zh-CN': '点开问题逐条处理，再到「汇总」一键生成标准汇总表和督查通报。',
    'en-US': 'Work through the findings, then write the standard summary sheets under “Summaries”.',
  },
  welcomeTemplates: { 'zh-CN': '还没有台账？可先插入空白模板：', 'en-US': 'No ledger yet? Insert an empty template:' },
  privacy: {
    'zh-CN': '数据只在本机处理，不会上传。',
    'en-US': 'Your data is processed on this machine only and never uploaded.',
  },

  templateInsert: { 'zh-CN': '插入台账模板', 'en-US': 'Insert template' },
  templateInserted: { 'zh-CN': '已插入空白台账「{sheet}」。', 'en-US': 'The empty ledger “{sheet}” was inserted.' },

  noLedgerTitle: { 'zh-CN': '没有找到台账', 'en-US': 'No ledger found' },
  noLedgerBody: {
    'zh-CN':
      '看过的工作表：{sheets}。没有一张能认出台账表头（例如「申请号」「质押登记号」「企业名称」）。请检查表头文字，或在「设置 › 台账识别」里指定哪张表是哪种台账。工作簿没有改动。',
    'en-US':
      'Sheets read: {sheets}. None has the header of a ledger. Check the header texts or say under Settings › Recognition which sheet is which ledger. The workbook was not changed.',
  },
  emptyWorkbook: { 'zh-CN': '（工作簿是空的）', 'en-US': '(the workbook is empty)' },

  verdict: {
    'zh-CN': '截至 {date}：{total} 项量化指标，{good} 项达到，{short} 项有差距，{unknown} 项无法评估。',
    'en-US': 'As of {date}: {total} targets, {good} on track, {short} short, {unknown} cannot be judged.',
  },
  verdictScope: { 'zh-CN': '填报范围：{scope}', 'en-US': 'Scope: {scope}' },
  scopeDistrict: { 'zh-CN': '全区', 'en-US': 'whole district' },
  nothingWrong: {
    'zh-CN': '没有发现错误，也没有需要核对的地方。',
    'en-US': 'No errors, and nothing that needs a look.',
  },
  countError: { 'zh-CN': '错误 {count}', 'en-US': 'Errors {count}' },
  countWarning: { 'zh-CN': '提醒 {count}', 'en-US': 'Warnings {count}' },
  countInfo: { 'zh-CN': '说明 {count}', 'en-US': 'Notes {count}' },
  error: { 'zh-CN': '错误', 'en-US': 'Error' },
  warning: { 'zh-CN': '提醒', 'en-US': 'Warning' },
  info: { 'zh-CN': '说明', 'en-US': 'Note' },
  marked: { 'zh-CN': '已在表中标出 {count} 个单元格。', 'en-US': '{count} cells are marked in the sheets.' },

  tabTargets: { 'zh-CN': '指标（{count}）', 'en-US': 'Targets ({count})' },
  tabFindings: { 'zh-CN': '问题（{count}）', 'en-US': 'Findings ({count})' },
  tabTasks: { 'zh-CN': '任务（{count}）', 'en-US': 'Tasks ({count})' },

  actual: { 'zh-CN': '完成', 'en-US': 'Actual' },
  target: { 'zh-CN': '目标', 'en-US': 'Target' },
  expected: { 'zh-CN': '序时', 'en-US': 'Expected' },
  completion: { 'zh-CN': '完成率', 'en-US': 'Completion' },
  gap: { 'zh-CN': '缺口', 'en-US': 'Gap' },
  points: { 'zh-CN': '个百分点', 'en-US': 'points' },
  noTarget: { 'zh-CN': '方案未定数量', 'en-US': 'no number in the plan' },
  barLabel: {
    'zh-CN': '{name}：完成 {actual}，目标 {target}，状态 {status}',
    'en-US': '{name}: actual {actual}, target {target}, status {status}',
  },
  clause: { 'zh-CN': '方案依据', 'en-US': 'Clause' },
  evidence: { 'zh-CN': '数据来源', 'en-US': 'Evidence' },
  evidenceSheet: {
    'zh-CN': '「{sheet}」：{records} 行中计入 {counted} 行',
    'en-US': '“{sheet}”: {counted} of {records} rows counted',
  },
  evidenceExcluded: { 'zh-CN': '未计入 {rows} 行：{reason}', 'en-US': '{rows} rows left out: {reason}' },
  evidenceOutside: {
    'zh-CN': '{rows} 行不属于本指标或本年度',
    'en-US': '{rows} rows belong to other years or categories',
  },
  evidenceParameter: { 'zh-CN': '参数：{year} 年{name} {value}', 'en-US': 'Parameter: {name} {year} = {value}' },
  evidenceNone: { 'zh-CN': '没有可用的台账数据', 'en-US': 'no ledger data' },
  sourceReported: { 'zh-CN': '填报', 'en-US': 'reported' },
  missingTitle: { 'zh-CN': '缺少的数据', 'en-US': 'Missing' },
  missingLine: { 'zh-CN': '{what}：请填在{where}', 'en-US': '{what}: enter it in {where}' },
  takesTitle: { 'zh-CN': '怎样达标', 'en-US': 'What it takes' },
  takesGap: { 'zh-CN': '还差 {gap}', 'en-US': '{gap} still needed' },
  takesPerMonth: { 'zh-CN': '余下时间平均每月需 {value}', 'en-US': '{value} a month from now on' },
  takesItems: { 'zh-CN': '按现有总数，还需 {count} 件', 'en-US': '{count} more at today’s total' },
  takesNewItems: {
    'zh-CN': '若靠新增，需新增 {count} 件（总数同时增加）',
    'en-US': '{count} new ones, as the total grows with them',
  },
  takesForecast: { 'zh-CN': '按目前进度，全年预计 {value}', 'en-US': 'At today’s pace the year gives {value}' },
  previousYear: { 'zh-CN': '上年同期 {value}', 'en-US': 'Last year {value}' },
  responsible: { 'zh-CN': '责任单位', 'en-US': 'Responsible' },
  suggested: { 'zh-CN': '{unit}（建议）', 'en-US': '{unit} (suggested)' },

  taskLead: { 'zh-CN': '牵头', 'en-US': 'Lead' },
  taskDue: { 'zh-CN': '时限', 'en-US': 'Due' },
  taskOverdue: { 'zh-CN': '逾期 {days} 天', 'en-US': '{days} days overdue' },

  searchFindings: { 'zh-CN': '搜索问题、单元格或数值', 'en-US': 'Search findings' },
  allSheets: { 'zh-CN': '全部工作表', 'en-US': 'All sheets' },
  allRules: { 'zh-CN': '全部规则', 'en-US': 'All rules' },
  filterSheet: { 'zh-CN': '按工作表筛选', 'en-US': 'Filter by sheet' },
  filterRule: { 'zh-CN': '按规则筛选', 'en-US': 'Filter by rule' },
  filterLevel: { 'zh-CN': '按级别筛选', 'en-US': 'Filter by level' },
  noMatch: { 'zh-CN': '没有符合条件的问题。', 'en-US': 'No finding matches.' },
  wholeWorkbook: { 'zh-CN': '整个工作簿', 'en-US': 'Workbook' },
  goToCell: { 'zh-CN': '转到 {place}', 'en-US': 'Go to {place}' },
  groupTitle: { 'zh-CN': '{title}（{count}）', 'en-US': '{title} ({count})' },
  selectedCell: { 'zh-CN': '所选单元格 {place} 的问题', 'en-US': 'Findings of the selected cell {place}' },
  selectedCellFine: { 'zh-CN': '所选单元格 {place} 没有问题。', 'en-US': 'The selected cell {place} has no finding.' },
  why: { 'zh-CN': '为什么要查', 'en-US': 'Why it matters' },
  fixOne: { 'zh-CN': '改为 {value}', 'en-US': 'Change to {value}' },
  fixProposed: { 'zh-CN': '建议改为 {value}', 'en-US': 'Suggested: {value}' },
  fixAllSafe: { 'zh-CN': '批量修正可靠项（{count}）', 'en-US': 'Fix all safe ones ({count})' },
  fixPreviewTitle: { 'zh-CN': '将要修正 {count} 个单元格', 'en-US': '{count} cells will be changed' },
  fixPreviewBody: {
    'zh-CN': '只改下列单元格的写法，每一处都有记录，随时可以撤销。',
    'en-US': 'Only these cells are written; each change is logged and can be undone.',
  },
  before: { 'zh-CN': '原值', 'en-US': 'Before' },
  after: { 'zh-CN': '改为', 'en-US': 'After' },
  fixApply: { 'zh-CN': '确认修正', 'en-US': 'Change them' },
  fixDone: { 'zh-CN': '已修正 {count} 个单元格，请重新核验。', 'en-US': '{count} cells changed. Check again.' },
  fixSkipped: { 'zh-CN': '{place} 未改：{reason}', 'en-US': '{place} left alone: {reason}' },
  fixLog: { 'zh-CN': '修正记录（{count}）', 'en-US': 'Changes ({count})' },
  undo: { 'zh-CN': '撤销', 'en-US': 'Undo' },
  undone: { 'zh-CN': '已撤销', 'en-US': 'Undone' },
  undoDone: { 'zh-CN': '已恢复 {place} 的原值。', 'en-US': '{place} is as before.' },
  exception: { 'zh-CN': '情况属实…', 'en-US': 'It is right…' },
  exceptionTitle: { 'zh-CN': '登记为已核实例外', 'en-US': 'Grant an exception' },
  exceptionBody: {
    'zh-CN': '核实无误的，写明理由后不再作为问题提示；理由随工作簿保存，并列在问题清单里。',
    'en-US': 'A value that was verified is no longer reported. The reason is kept in the workbook and listed.',
  },
  exceptionReason: { 'zh-CN': '核实情况（必填）', 'en-US': 'Reason (required)' },
  exceptionReasonMissing: {
    'zh-CN': '请写明核实情况，例如：已与受理通知书核对。',
    'en-US': 'Give a reason, e.g. compared with the filing receipt.',
  },
  exceptionDone: {
    'zh-CN': '已登记为例外，下次核验起生效。',
    'en-US': 'Exception kept; it applies from the next check.',
  },
  exceptionsTitle: { 'zh-CN': '已核实例外（{count}）', 'en-US': 'Exceptions ({count})' },
  exceptionRevoked: {
    'zh-CN': '已取消例外，下次核验起重新提示。',
    'en-US': 'The exception is revoked; it applies from the next check.',
  },
  exceptionRevoke: { 'zh-CN': '取消例外', 'en-US': 'Revoke' },

  summaryFailed: { 'zh-CN': '「{sheet}」没有写成：{reason}', 'en-US': '“{sheet}” was not written: {reason}' },
  summaryKept: {
    'zh-CN': '「{sheet}」上有您改过的单元格，这次没有重写；要重写请到「汇总」页生成。',
    'en-US': 'You changed cells of “{sheet}”, so it was not rewritten; write it from Summaries.',
  },
  planEditBad: {
    'zh-CN': '没有保存：目标值应是大于 0 的数（占比可写 30% 或 0.3），权重应在 0 到 100 之间。',
    'en-US': 'Not saved: a target must be a number above 0 (a share 30% or 0.3), a weight between 0 and 100.',
  },

  summariesIntro: {
    'zh-CN': '选择要生成的汇总表。已有的会在原位置重写，备注保留；您改过的其他单元格会先列出来请您决定。',
    'en-US':
      'Choose the sheets to write. Existing ones are rewritten in place, remarks are kept, other cells you changed are listed first.',
  },
  summariesNeedCheck: { 'zh-CN': '请先在「核验」页点「一键核验」，再生成汇总。', 'en-US': 'Check the workbook first.' },
  selectAll: { 'zh-CN': '全选', 'en-US': 'All' },
  writeSelected: { 'zh-CN': '生成所选（{count}）', 'en-US': 'Write selected ({count})' },
  written: { 'zh-CN': '已生成 {count} 张汇总表。', 'en-US': '{count} sheets written.' },
  openSheet: { 'zh-CN': '打开', 'en-US': 'Open' },
  overwriteTitle: { 'zh-CN': '有 {count} 处手工改动会被覆盖', 'en-US': '{count} manual changes would be overwritten' },
  overwriteBody: {
    'zh-CN': '下列单元格在上次生成后被改过（备注列不受影响）：',
    'en-US': 'These cells were changed since the sheet was written (remarks are safe):',
  },
  overwriteKeep: { 'zh-CN': '保留改动，不重写', 'en-US': 'Keep them' },
  overwriteGo: { 'zh-CN': '覆盖并重写', 'en-US': 'Overwrite' },

  planIntro: {
    'zh-CN': '{title}，共 {count} 项指标。可以修改目标值、责任单位和权重，或注明不再考核；与原方案不同之处会标明。',
    'en-US': '{title}: {count} indicators. Targets, responsible units and weights can be changed.',
  },
  planYearly: { 'zh-CN': '每年', 'en-US': 'each year' },
  planEnd: { 'zh-CN': '到期末', 'en-US': 'by the end' },
  planMilestone: { 'zh-CN': '节点', 'en-US': 'milestone' },
  planMonitor: { 'zh-CN': '监测', 'en-US': 'monitored' },
  planExpectative: { 'zh-CN': '预期性', 'en-US': 'aspirational' },
  planChanged: { 'zh-CN': '已与原方案不同', 'en-US': 'differs from the plan' },
  planDropped: { 'zh-CN': '不再考核：{reason}', 'en-US': 'Dropped: {reason}' },
  planEdit: { 'zh-CN': '修改', 'en-US': 'Edit' },
  planReset: { 'zh-CN': '恢复原方案', 'en-US': 'Reset' },
  planDrop: { 'zh-CN': '不再考核', 'en-US': 'Drop' },
  planDropReason: { 'zh-CN': '不再考核的理由', 'en-US': 'Reason for dropping it' },
  planTarget: { 'zh-CN': '目标值', 'en-US': 'Target' },
  planWeight: { 'zh-CN': '权重', 'en-US': 'Weight' },
  planSaved: { 'zh-CN': '已保存，指标已按新目标重新判断。', 'en-US': 'Saved; the targets were judged anew.' },
  save: { 'zh-CN': '保存', 'en-US': 'Save' },
  unitBreakdown: { 'zh-CN': '镇街分解', 'en-US': 'By unit' },
  unitName: { 'zh-CN': '单位', 'en-US': 'Unit' },
  unitValue: { 'zh-CN': '申请量', 'en-US': 'Applications' },
  unitRate: { 'zh-CN': '完成率', 'en-US': 'Completion' },
  unitRank: { 'zh-CN': '名次', 'en-US': 'Rank' },

  functionsIntro: {
    'zh-CN': '这些函数可以写在任何单元格里。点「插入」写进所选单元格。',
    'en-US': 'These functions work in any cell. “Insert” writes one into the selected cell.',
  },
  functionsSearch: { 'zh-CN': '搜索函数', 'en-US': 'Search functions' },
  functionsInsert: { 'zh-CN': '插入', 'en-US': 'Insert' },
  functionsInserted: {
    'zh-CN': '已写入所选单元格，请把参数改成您的单元格。',
    'en-US': 'Written to the selected cell; now point it at your cells.',
  },
  functionsExample: { 'zh-CN': '例：{example} → {result}', 'en-US': 'Example: {example} → {result}' },
  noFunction: { 'zh-CN': '没有这样的函数，换个词试试。', 'en-US': 'No such function.' },

  settingsUnitName: { 'zh-CN': '填报单位名称（用于汇总表和通报）', 'en-US': 'Name of the reporting unit' },
  settingsTitleFont: { 'zh-CN': '标题字体', 'en-US': 'Title font' },
  settingsBodyFont: { 'zh-CN': '正文字体', 'en-US': 'Body font' },
  settingsLanguage: { 'zh-CN': '界面语言', 'en-US': 'Language' },
  settingsLanguageAuto: { 'zh-CN': '跟随 Excel', 'en-US': 'Follow Excel' },
  settingsLive: { 'zh-CN': '改动台账后自动复核', 'en-US': 'Check again after each edit' },
  settingsRules: { 'zh-CN': '检查规则', 'en-US': 'Rules' },
  settingsRulesHint: {
    'zh-CN': '停用某条规则时请写明理由，理由会列在问题清单里。',
    'en-US': 'Give a reason when you switch a rule off.',
  },
  settingsRuleReason: { 'zh-CN': '停用理由', 'en-US': 'Reason' },
  settingsCodes: { 'zh-CN': '已核实的信用代码（每行一个）', 'en-US': 'Verified credit codes (one a line)' },
  settingsRecognition: { 'zh-CN': '台账识别', 'en-US': 'Recognition' },
  settingsRecognitionHint: {
    'zh-CN': '认错了的，在这里改；更改随工作簿保存，下次核验起生效。',
    'en-US': 'Correct what was read wrong; it is kept in the workbook.',
  },
  settingsNotLedger: { 'zh-CN': '不是台账', 'en-US': 'Not a ledger' },
  settingsHeaderRows: {
    'zh-CN': '表头第 {first}–{last} 行，{records} 条记录',
    'en-US': 'Header rows {first}–{last}, {records} records',
  },
  settingsSaved: { 'zh-CN': '设置已保存在工作簿里。', 'en-US': 'Settings are kept in the workbook.' },
  settingsAbout: { 'zh-CN': '关于', 'en-US': 'About' },
  settingsAboutBody: {
    'zh-CN': '示范城市核验 {version} 版。全部运算在本机完成，不联网、不上传。',
    'en-US': 'IP City Check {version}. Everything is computed on this machine; nothing is sent anywhere.',
  },
  rulesTitle: { 'zh-CN': '规则说明', 'en-US': 'Rules explained' },
  ruleExample: { 'zh-CN': '例：{text}', 'en-US': 'Example: {text}' },

  hostTooOld: {
    'zh-CN': '这个版本的 Excel 太旧，缺少本工具需要的功能。请用 Excel 2021、2024、Microsoft 365 或网页版 Excel 打开。',
    'en-US': 'This Excel is too old. Use Excel 2021, 2024, Microsoft 365 or Excel on the web.',
  },
  notExcel: { 'zh-CN': '请在 Excel 里打开本工具。', 'en-US': 'Open this tool inside Excel.' },
  crashed: {
    'zh-CN': '界面出了问题：{message}。工作簿没有因此改动。请关闭本面板后重新打开。',
    'en-US': 'The pane failed: {message}. The workbook was not changed by it. Close the pane and open it again.',
  },
} as const satisfies Record<string, Bilingual>;

export type PaneTextKey = keyof typeof paneTexts;

/** Gives a text of the pane with its values put in. */
export type Translate = (key: PaneTextKey, parameters?: Readonly<Record<string, string | number>>) => string;

/** The texts of one language. */
export function translator(language: Language): Translate {
  return (key, parameters = {}) => fillText(paneTexts[key][language], parameters);
}
