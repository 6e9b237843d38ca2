import { fillText, type Bilingual, type Language } from '../model/language';

/** Every text of the task pane. Findings, plan sentences and sheets bring their own. */
export const paneTexts = {
  productName: { 'zh-CN': '示范城市核验', 'en-US': 'IP City Check' },
  viewCheck: { 'zh-CN': '核验', 'en-US': 'Check' },
  viewSummaries: { 'zh-CN': '汇总', 'en-US': 'Sheets' },
  viewPlan: { 'zh-CN': '目标', 'en-US': 'Targets' },
  viewFunctions: { 'zh-CN': '函数', 'en-US': 'Functions' },
  viewSettings: { 'zh-CN': '设置', 'en-US': 'Settings' },

  viewsLabel: { 'zh-CN': '功能', 'en-US': 'Views' },
  resultsLabel: { 'zh-CN': '核验结果', 'en-US': 'Results' },
  progressLabel: { 'zh-CN': '进度', 'en-US': 'Progress' },

  asOf: { 'zh-CN': '统计截止日期', 'en-US': 'Data date' },
  asOfHint: { 'zh-CN': '留空时用表内写明的统计截止日期', 'en-US': 'Empty: the date written in the workbook' },
  asOfEmpty: { 'zh-CN': '按表内写明的日期', 'en-US': 'As in the workbook' },
  asOfRefused: {
    'zh-CN': '「{text}」不是日期，没有采用。请写成 2018-09-30 或 2018年三季度。',
    'en-US': '“{text}” is not a date and was not used. Write 2018-09-30.',
  },
  asOfQuarters: { 'zh-CN': '选择季度末', 'en-US': 'Choose the end of a quarter' },
  quarterEnd: { 'zh-CN': '{year} 年第 {quarter} 季度末', 'en-US': 'End of Q{quarter} {year}' },
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
  marksLeft: {
    'zh-CN': '以下工作表受保护或读不出标记，没有清除：{sheets}。请撤销保护后再试。',
    'en-US': 'Marks remain on these protected or unreadable sheets: {sheets}. Unprotect them and try again.',
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
    'en-US': 'Work through the findings, then write the standard summary sheets under “Sheets”.',
  },
  welcomeTemplates: {
    'zh-CN': '还没有台账？先看看示例，或插入空白模板：',
    'en-US': 'No ledger yet? Look at the sample or insert an empty template:',
  },
  privacy: {
    'zh-CN': '数据只在本机处理，不会上传。',
    'en-US': 'Your data is processed on this machine only and never uploaded.',
  },

  openSample: { 'zh-CN': '打开示例工作簿', 'en-US': 'Open the sample' },
  templateInsert: { 'zh-CN': '插入台账模板', 'en-US': 'Insert template' },
  templateInserted: { 'zh-CN': '已插入空白台账「{sheet}」。', 'en-US': 'The empty ledger “{sheet}” was inserted.' },

  noLedgerTitle: { 'zh-CN': '没有找到台账', 'en-US': 'No ledger found' },
  noLedgerBody: {
    'zh-CN':
      '看过的工作表：{sheets}。没有一张能认出台账表头（例如「申请号」「质押登记号」「企业名称」）。工作簿没有改动。请检查表头文字；表头写法特殊的，在下面指定哪张表是哪种台账，再点「一键核验」。',
    'en-US':
      'Sheets read: {sheets}. None has the header of a ledger. The workbook was not changed. Check the header texts, or say below which sheet is which ledger and check again.',
  },
  noLedgerKind: { 'zh-CN': '「{sheet}」是哪种台账', 'en-US': 'Kind of {sheet}' },
  noLedgerSaved: {
    'zh-CN': '已记下「{sheet}」的台账种类，请点「一键核验」。',
    'en-US': 'The kind of {sheet} is kept. Check the workbook now.',
  },
  noLedgerTemplates: { 'zh-CN': '还没有台账的，可以插入空白模板：', 'en-US': 'Or start from an empty ledger:' },
  safeguards: { 'zh-CN': '保障措施', 'en-US': 'Safeguards' },
  planProblems: { 'zh-CN': '「方案目标」表里没有采用的内容', 'en-US': 'Not used from the plan sheet' },
  planProblem: { 'zh-CN': '单元格 {cell}：{message}', 'en-US': '{cell}: {message}' },
  emptyWorkbook: { 'zh-CN': '（工作簿是空的）', 'en-US': '(the workbook is empty)' },

  verdict: {
    'zh-CN': '截至 {date}：{total} 项量化指标，{good} 项达到，{short} 项有差距，{unknown} 项无法评估。',
    'en-US': 'As of {date}: {total} targets, {good} on track, {short} short, {unknown} cannot be judged.',
  },
  verdictLabel: { 'zh-CN': '核验结论', 'en-US': 'Verdict' },
  standingGood: { 'zh-CN': '达到', 'en-US': 'On track' },
  standingShort: { 'zh-CN': '有差距', 'en-US': 'Short' },
  standingUnknown: { 'zh-CN': '无法评估', 'en-US': 'Not judged' },
  searchTargets: { 'zh-CN': '搜索指标、责任单位', 'en-US': 'Search targets' },
  targetOrder: { 'zh-CN': '排列方式', 'en-US': 'Order' },
  orderClause: { 'zh-CN': '按方案条款', 'en-US': 'By clause' },
  orderGap: { 'zh-CN': '差距大的在前', 'en-US': 'Worst first' },
  clauseHead: { 'zh-CN': '方案{clause}', 'en-US': 'Plan {clause}' },
  noTargetMatch: { 'zh-CN': '没有符合条件的指标。', 'en-US': 'No target matches.' },
  noTasks: {
    'zh-CN': '没有找到重点任务台账。可在「汇总」页插入「重点任务台账」模板填写。',
    'en-US': 'No ledger of tasks was found. Insert its template under Sheets.',
  },
  planDiffersShort: {
    'zh-CN': '目标与印发的方案有不同，不同之处见「目标」页。',
    'en-US': 'Targets differ from the plan as issued; see Targets.',
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
  whatIfItems: { 'zh-CN': '如果再新增多少件（总数同时增加）', 'en-US': 'If there were this many more' },
  whatIfMore: { 'zh-CN': '如果再增加多少（{unit}）', 'en-US': 'If it grew by ({unit})' },
  whatIfActual: { 'zh-CN': '将为 {value}', 'en-US': 'it would be {value}' },
  whatIfRate: { 'zh-CN': '完成率 {value}', 'en-US': 'completion {value}' },
  previousYear: { 'zh-CN': '上年同期 {value}', 'en-US': 'Last year {value}' },
  responsible: { 'zh-CN': '责任单位', 'en-US': 'Responsible' },
  suggested: { 'zh-CN': '{unit}（建议）', 'en-US': '{unit} (suggested)' },

  taskLead: { 'zh-CN': '牵头', 'en-US': 'Lead' },
  taskDue: { 'zh-CN': '时限', 'en-US': 'Due' },
  taskOverdue: { 'zh-CN': '逾期 {days} 天', 'en-US': '{days} days overdue' },

  searchFindings: { 'zh-CN': '搜索问题、单元格或数值', 'en-US': 'Search findings' },
  findingsLabel: { 'zh-CN': '问题列表', 'en-US': 'Findings' },
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
  fixOne: { 'zh-CN': '修复：改为 {value}', 'en-US': 'Fix: {value}' },
  fixProposed: { 'zh-CN': '建议改为 {value}', 'en-US': 'Suggested: {value}' },
  fixAllSafe: { 'zh-CN': '批量修复可靠项（{count}）', 'en-US': 'Fix all safe ones ({count})' },
  fixPreviewTitle: { 'zh-CN': '将要修复 {count} 个单元格', 'en-US': '{count} cells will be changed' },
  fixPreviewBody: {
    'zh-CN': '只改下列单元格的写法，每一处都有记录，随时可以撤销。',
    'en-US': 'Only these cells are written; each change is logged and can be undone.',
  },
  fixAsDate: { 'zh-CN': '{value}（真正的日期）', 'en-US': '{value} (as a date)' },
  fixAsNumber: { 'zh-CN': '{value}（数值）', 'en-US': '{value} (as a number)' },
  fixAsText: { 'zh-CN': '{value}（文本）', 'en-US': '{value} (as text)' },
  cell: { 'zh-CN': '单元格', 'en-US': 'Cell' },
  fixPreviewLabel: { 'zh-CN': '将要修复的单元格', 'en-US': 'Cells to be changed' },
  before: { 'zh-CN': '原值', 'en-US': 'Before' },
  after: { 'zh-CN': '改为', 'en-US': 'After' },
  fixApply: { 'zh-CN': '确认修复', 'en-US': 'Change them' },
  fixDone: {
    'zh-CN': '已修复 {count} 个单元格，相关问题已重新核对。',
    'en-US': '{count} cells changed and checked again.',
  },
  fixSkipped: { 'zh-CN': '{place} 未改：{reason}', 'en-US': '{place} left alone: {reason}' },
  fixLog: { 'zh-CN': '修复记录（{count}）', 'en-US': 'Changes ({count})' },
  fixLine: { 'zh-CN': '{place}：由「{before}」改为「{after}」', 'en-US': '{place}: {before} → {after}' },
  undoOf: { 'zh-CN': '撤销 {place}', 'en-US': 'Undo {place}' },
  undoneOf: { 'zh-CN': '{place} 已撤销', 'en-US': '{place} undone' },
  undo: { 'zh-CN': '撤销', 'en-US': 'Undo' },
  undone: { 'zh-CN': '已撤销', 'en-US': 'Undone' },
  undoAll: { 'zh-CN': '全部撤销最近一批（{count}）', 'en-US': 'Undo the last {count}' },
  undoAllDone: { 'zh-CN': '已恢复 {count} 个单元格的原值。', 'en-US': '{count} cells are as before.' },
  undoDone: { 'zh-CN': '已恢复 {place} 的原值。', 'en-US': '{place} is as before.' },
  exception: { 'zh-CN': '标为已核实例外…', 'en-US': 'It is right…' },
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
    'zh-CN': '已登记为例外，结果已重新判断。',
    'en-US': 'Exception kept; the results were judged anew.',
  },
  exceptionsTitle: { 'zh-CN': '已核实例外（{count}）', 'en-US': 'Exceptions ({count})' },
  exceptionRevoked: {
    'zh-CN': '已取消例外，问题重新列出。',
    'en-US': 'The exception is revoked; the finding is listed again.',
  },
  exceptionRevoke: { 'zh-CN': '取消例外', 'en-US': 'Revoke' },

  summaryFailed: { 'zh-CN': '「{sheet}」没有写成：{reason}', 'en-US': '“{sheet}” was not written: {reason}' },
  summaryKept: {
    'zh-CN': '「{sheet}」上有您改过的单元格，这次没有重写；要重写请到「汇总」页生成。',
    'en-US': 'You changed cells of “{sheet}”, so it was not rewritten; write it from Sheets.',
  },
  planEditBad: {
    'zh-CN': '没有保存：目标值应是大于 0 的数，占比可写 30% 或 0.3。',
    'en-US': 'Not saved: a target must be a number above 0 (a share: 30% or 0.3).',
  },

  summariesSheets: { 'zh-CN': '生成汇总表', 'en-US': 'Summary sheets' },
  summariesReports: { 'zh-CN': '汇总多份上报', 'en-US': 'Gather reports' },
  templatesTitle: { 'zh-CN': '空白台账模板', 'en-US': 'Empty ledgers' },
  templatesHint: {
    'zh-CN': '插入一张新工作表，原有的表不动。',
    'en-US': 'Adds a new sheet; existing ones stay.',
  },
  openSheetOf: { 'zh-CN': '打开 {sheet}', 'en-US': 'Open {sheet}' },
  overwriteLabel: { 'zh-CN': '手工改动', 'en-US': 'Manual changes' },
  overwriteLine: { 'zh-CN': '{place}：原值 {before} → 改为 {after}', 'en-US': '{place}: {before} → {after}' },
  gatherIntro: {
    'zh-CN':
      '选择各镇街报来的工作簿（.xlsx，一次最多 100 个）。逐个核验，没有错误的台账汇集到本工作簿的新工作表，每条记录注明来源文件和行号。原文件不改动。',
    'en-US':
      'Choose the workbooks of the towns (.xlsx, up to 100). Each is checked; sound ledgers are gathered on new sheets of this workbook with the file and row of every record. The files are not changed.',
  },
  gatherChoose: { 'zh-CN': '选择上报文件…', 'en-US': 'Choose files…' },
  gatherTooMany: {
    'zh-CN': '一次最多 {count} 个文件，只取了前 {count} 个。',
    'en-US': 'At most {count} files at once: the first {count} were taken.',
  },
  gatherReading: { 'zh-CN': '已核验 {done}/{total} {file}', 'en-US': '{done}/{total} checked {file}' },
  gatherCancelled: {
    'zh-CN': '已停止，工作簿没有改动。已经核验完的文件列在下面。',
    'en-US': 'Stopped; the workbook was not changed. What was checked is listed.',
  },
  gatherResults: {
    'zh-CN': '可汇总 {sound} 个，有错误 {faulty} 个，读不了 {failed} 个',
    'en-US': '{sound} sound, {faulty} with errors, {failed} unreadable',
  },
  gatherSound: { 'zh-CN': '可汇总', 'en-US': 'sound' },
  gatherFaulty: { 'zh-CN': '有错误', 'en-US': 'errors' },
  gatherFailed: { 'zh-CN': '读不了', 'en-US': 'unreadable' },
  gatherLedger: {
    'zh-CN': '「{sheet}」{kind}，{records} 条',
    'en-US': '“{sheet}” {kind}, {records} records',
  },
  gatherLedgerErrors: {
    'zh-CN': '「{sheet}」{kind}，{records} 条，错误 {errors}，提醒 {warnings}：',
    'en-US': '“{sheet}” {kind}, {records} records, {errors} errors, {warnings} warnings:',
  },
  gatherFault: { 'zh-CN': '{title} {count} 处，例如 {cell}', 'en-US': '{title}: {count}, e.g. {cell}' },
  gatherShared: { 'zh-CN': '不同文件重复上报的专利（{count} 件）', 'en-US': 'Patents in several files ({count})' },
  gatherPlace: { 'zh-CN': '{file}「{sheet}」第 {row} 行，{town}', 'en-US': '{file} “{sheet}” row {row}, {town}' },
  gatherWithErrors: {
    'zh-CN': '有错误的台账也汇总（汇总后再核验，错误会标出）',
    'en-US': 'Gather ledgers with errors too',
  },
  gatherNothing: {
    'zh-CN': '没有可以汇总的台账。请把上面列出的错误退回填报单位改正，或勾选「有错误的台账也汇总」。',
    'en-US': 'There is nothing sound to gather.',
  },
  gatherWrite: {
    'zh-CN': '汇总 {ledgers} 张台账（{records} 条）',
    'en-US': 'Gather {ledgers} ledgers ({records} records)',
  },
  gatherWritten: { 'zh-CN': '已汇总到 {count} 张新工作表。', 'en-US': 'Gathered on {count} new sheets.' },
  gatherNext: {
    'zh-CN': '接下来回到「核验」页点「一键核验」，重复上报的会标出。',
    'en-US': 'Now check the workbook: repeats are marked.',
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
    'zh-CN':
      '{title}，共 {count} 项指标。可以修改目标值、比较方式、责任单位和权重，或注明不再考核；与印发方案不同之处会列出。',
    'en-US': '{title}: {count} indicators. Targets, responsible units and weights can be changed.',
  },
  planSheet: { 'zh-CN': '在表格里修改', 'en-US': 'Edit on a sheet' },
  planSheetWritten: {
    'zh-CN': '已写出「方案目标」表。改好后重新核验，就按表上的目标判断。',
    'en-US': 'The sheet 方案目标 was written. Change it and check again.',
  },
  planSheetShown: {
    'zh-CN': '「方案目标」表已经有了，表上的修改没有动。改好后重新核验。',
    'en-US': 'The sheet 方案目标 is there already and was left as it is.',
  },
  planDifferences: { 'zh-CN': '与印发方案不同的有 {count} 处', 'en-US': '{count} differences from the plan as issued' },
  planDifference: {
    'zh-CN': '{name}：{field}由「{issued}」改为「{edited}」',
    'en-US': '{name}: {field} “{issued}” → “{edited}”',
  },
  planEditOf: { 'zh-CN': '修改 {name}', 'en-US': 'Edit {name}' },
  planDropOf: { 'zh-CN': '不再考核：{name}', 'en-US': 'Drop {name}' },
  planOperator: { 'zh-CN': '比较方式', 'en-US': 'Comparison' },
  operatorAtLeast: { 'zh-CN': '≥ 达到', 'en-US': '≥ at least' },
  operatorMore: { 'zh-CN': '＞ 超过', 'en-US': '> more than' },
  planSavedLater: { 'zh-CN': '已保存，下次核验时按新目标判断。', 'en-US': 'Saved; the next check uses it.' },
  weightsTitle: { 'zh-CN': '考核得分的权重', 'en-US': 'Weights of the score' },
  weightsHint: {
    'zh-CN': '权重合计必须是 100。没有填写时，按方案的权重在有分解目标的指标之间分摊。',
    'en-US': 'Weights must total 100. Left alone, the plan’s own are shared out.',
  },
  weightsIndicator: { 'zh-CN': '指标', 'en-US': 'Target' },
  weightOf: { 'zh-CN': '{name}的权重', 'en-US': 'Weight of {name}' },
  weightsTotal: { 'zh-CN': '合计 {total}', 'en-US': 'Total {total}' },
  weightsTotalBad: { 'zh-CN': '合计 {total}，应为 100', 'en-US': 'Total {total}; it must be 100' },
  weightsReset: { 'zh-CN': '用方案的权重', 'en-US': 'Use the plan’s' },
  weightsSaved: { 'zh-CN': '权重已保存，得分已按新权重计算。', 'en-US': 'Weights saved; scores follow.' },
  withUnit: { 'zh-CN': '{name}（{unit}）', 'en-US': '{name} ({unit})' },
  unitIndicator: { 'zh-CN': '按哪项指标', 'en-US': 'Target' },
  unitScore: { 'zh-CN': '考核得分', 'en-US': 'Score' },
  planYearly: { 'zh-CN': '每年', 'en-US': 'each year' },
  planEnd: { 'zh-CN': '到期末', 'en-US': 'by the end' },
  planMilestone: { 'zh-CN': '节点', 'en-US': 'milestone' },
  planMonitor: { 'zh-CN': '监测', 'en-US': 'monitored' },
  planExpectative: { 'zh-CN': '预期性', 'en-US': 'aspirational' },
  planChanged: { 'zh-CN': '已与原方案不同', 'en-US': 'differs from the plan' },
  planDropped: { 'zh-CN': '不再考核：{reason}', 'en-US': 'Dropped: {reason}' },
  planEdit: { 'zh-CN': '修改', 'en-US': 'Edit' },
  planResetAll: { 'zh-CN': '全部恢复原方案', 'en-US': 'Reset all' },
  planResetAsk: {
    'zh-CN': '将撤销上面列出的全部修改，按印发的方案判断。',
    'en-US': 'All changes listed are undone; the plan as issued holds.',
  },
  planResetAskSheet: {
    'zh-CN': '将撤销上面列出的全部修改，并按印发的方案重写「方案目标」表，表上的改动会丢失。',
    'en-US': 'All changes listed are undone and the sheet 方案目标 is written anew; what was changed on it is lost.',
  },
  planResetDone: { 'zh-CN': '已恢复为印发的方案。', 'en-US': 'The plan as issued holds again.' },
  planOnSheet: {
    'zh-CN': '工作簿里有「方案目标」表，目标以表上为准，请在表上修改，改好后重新核验。',
    'en-US': 'The sheet 方案目标 says what holds: change it there and check again.',
  },
  planReset: { 'zh-CN': '恢复原方案', 'en-US': 'Reset' },
  planDrop: { 'zh-CN': '不再考核', 'en-US': 'Drop' },
  planDropReason: { 'zh-CN': '不再考核的理由', 'en-US': 'Reason for dropping it' },
  planTarget: { 'zh-CN': '目标值', 'en-US': 'Target' },
  planWeight: { 'zh-CN': '权重', 'en-US': 'Weight' },
  planSaved: { 'zh-CN': '已保存，指标已按新目标重新判断。', 'en-US': 'Saved; the targets were judged anew.' },
  save: { 'zh-CN': '保存', 'en-US': 'Save' },
  unitBreakdown: { 'zh-CN': '单位分解', 'en-US': 'By unit' },
  unitName: { 'zh-CN': '单位', 'en-US': 'Unit' },
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
  settingsRulesHint: {
    'zh-CN': '停用某条规则时请写明理由，理由会列在问题清单里。',
    'en-US': 'Give a reason when you switch a rule off.',
  },
  settingsRuleReason: { 'zh-CN': '停用理由', 'en-US': 'Reason' },
  settingsCodes: { 'zh-CN': '已核实的信用代码（每行一个）', 'en-US': 'Verified credit codes (one a line)' },
  settingsRecognition: { 'zh-CN': '台账识别', 'en-US': 'Recognition' },
  settingsRecognitionHint: {
    'zh-CN': '认错了的点「修改」指定；更改随工作簿保存，马上生效。',
    'en-US': 'Correct what was read wrong; it is kept in the workbook.',
  },
  settingsRuleReasonMissing: {
    'zh-CN': '停用规则要写明理由，写好后再保存。',
    'en-US': 'Give the reason before saving.',
  },
  settingsRulesSave: { 'zh-CN': '保存规则设置', 'en-US': 'Save rules' },
  rulesSearch: { 'zh-CN': '搜索规则', 'en-US': 'Search rules' },
  ruleName: { 'zh-CN': '{title}（{level}）', 'en-US': '{title} ({level})' },
  settingsParameters: { 'zh-CN': '基础参数', 'en-US': 'Parameters' },
  settingsParametersHint: {
    'zh-CN': '取自工作簿里的参数表，要修改请到表里改。',
    'en-US': 'Read from the workbook; change them there.',
  },
  settingsParametersNone: {
    'zh-CN': '工作簿里没有参数表。常住人口、全国增长率等请填在「基础参数」模板里（「汇总」页可插入）。',
    'en-US': 'The workbook has no sheet of parameters. Insert its template under Sheets.',
  },
  parameterLine: { 'zh-CN': '{year} 年 {name}：{value}', 'en-US': '{year} {name}: {value}' },
  exceptionsNone: { 'zh-CN': '没有登记例外。', 'en-US': 'There are no exceptions.' },
  exceptionLine: {
    'zh-CN': '{place} {value}：{reason}（{day} 登记）',
    'en-US': '{place} {value}: {reason} ({day})',
  },
  exceptionRevokeOf: { 'zh-CN': '取消例外 {place}', 'en-US': 'Revoke {place}' },
  settingsMarks: { 'zh-CN': '单元格标记', 'en-US': 'Marks' },
  settingsMarksHint: {
    'zh-CN': '清除本工具在所有工作表上加的标记，原有的格式、批注和数据不动。',
    'en-US': 'Takes this tool’s marks off all sheets; formats, notes and data stay.',
  },
  recognitionCorrected: { 'zh-CN': '已由您指定', 'en-US': 'set by you' },
  recognitionEditOf: { 'zh-CN': '修改「{sheet}」的识别', 'en-US': 'Edit {sheet}' },
  recognitionKind: { 'zh-CN': '这张表是', 'en-US': 'This sheet is' },
  recognitionAuto: { 'zh-CN': '自动识别', 'en-US': 'Recognise by itself' },
  recognitionRole: { 'zh-CN': '专利表的用途', 'en-US': 'Patents of' },
  roleApplications: { 'zh-CN': '专利申请', 'en-US': 'applications' },
  roleValid: { 'zh-CN': '有效专利', 'en-US': 'valid patents' },
  roleBoth: { 'zh-CN': '两者都算', 'en-US': 'both' },
  recognitionFirstRow: { 'zh-CN': '表头从第几行', 'en-US': 'First header row' },
  recognitionLastRow: { 'zh-CN': '到第几行', 'en-US': 'Last header row' },
  recognitionPreview: { 'zh-CN': '各栏取自哪一列', 'en-US': 'Columns' },
  recognitionPreviewHint: {
    'zh-CN': '各栏取自哪一列，下面是前几条记录读出的内容：',
    'en-US': 'Which column each field is read from, and what the first records give:',
  },
  recognitionColumnOf: { 'zh-CN': '「{field}」取自哪一列', 'en-US': 'Column of {field}' },
  recognitionNoColumn: { 'zh-CN': '没有这一栏', 'en-US': 'no column' },
  recognitionRequired: { 'zh-CN': '这一栏必须有', 'en-US': 'required' },
  recognitionNothing: {
    'zh-CN': '这样认不出台账。请检查表头行，或指定台账种类。',
    'en-US': 'No ledger is recognised like this.',
  },
  recognitionSaved: {
    'zh-CN': '「{sheet}」的识别已保存，结果已按新的读法重新核验。',
    'en-US': '{sheet} was saved and checked anew.',
  },
  recognitionForget: { 'zh-CN': '恢复自动识别', 'en-US': 'Forget the correction' },
  recognitionForgotten: { 'zh-CN': '「{sheet}」已恢复自动识别。', 'en-US': '{sheet} is recognised by itself again.' },
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

  viewNotLoaded: {
    'zh-CN': '这一部分没有加载成功，工作簿没有改动。请检查网络，然后关闭面板再打开。',
    'en-US':
      'This part could not be loaded; the workbook was not changed. Check the network, close the pane and open it again.',
  },

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
