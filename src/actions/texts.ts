import type { Bilingual } from '../model/language';

/** Stages of work, as shown beside a progress bar. */
export const stageTexts = {
  reading: { 'zh-CN': '正在读取工作簿…', 'en-US': 'Reading the workbook…' },
  assessing: { 'zh-CN': '正在核验台账、计算指标…', 'en-US': 'Checking ledgers and computing indicators…' },
  marking: { 'zh-CN': '正在标记有问题的单元格…', 'en-US': 'Marking the cells at fault…' },
  writing: { 'zh-CN': '正在生成「{subject}」…', 'en-US': 'Writing {subject}…' },
  saving: { 'zh-CN': '正在保存核验记录…', 'en-US': 'Saving the record of the check…' },
  fixing: { 'zh-CN': '正在修改单元格…', 'en-US': 'Changing cells…' },
  waiting: { 'zh-CN': '请先结束单元格编辑。', 'en-US': 'Please finish editing the cell.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Stage = keyof typeof stageTexts;

/** Why a cell was left alone. */
export const refusalTexts = {
  'sheet-gone': {
    'zh-CN': '工作表「{sheet}」已不在，没有修改。请重新核验。',
    'en-US': 'The sheet “{sheet}” is gone; nothing was changed. Please check again.',
  },
  'sheet-protected': {
    'zh-CN': '工作表「{sheet}」受保护，没有修改。请先撤销工作表保护。',
    'en-US': 'The sheet “{sheet}” is protected; nothing was changed. Unprotect it first.',
  },
  changed: {
    'zh-CN': '{cell} 的内容在核验之后变过，没有修改。请重新核验。',
    'en-US': '{cell} was changed after the check and was left alone. Please check again.',
  },
  formula: {
    'zh-CN': '{cell} 里是公式，没有修改。请改公式所引用的单元格。',
    'en-US': '{cell} holds a formula and was left alone. Change the cells that it refers to.',
  },
  'bad-address': {
    'zh-CN': '{cell} 不是可以修改的单元格。请重新核验。',
    'en-US': '{cell} is not a cell that can be changed. Please check again.',
  },
  'no-fix': {
    'zh-CN': '{cell} 这个问题没有可以自动采用的改法，请对照原始材料手工修改。',
    'en-US': 'There is no automatic fix for {cell}; correct it by hand from the source documents.',
  },
  'not-read': {
    'zh-CN': '还没有核验过「{sheet}」，没有修改。请先核验。',
    'en-US': '“{sheet}” has not been checked yet; nothing was changed. Check first.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What actions say besides. */
export const actionTexts = {
  noLedger: {
    'zh-CN':
      '没有找到可以核验的台账，工作簿没有改动。请确认表头一行写明「申请号」「登记金额」等列名，或用「插入台账模板」新建；也可在「设置→识别」里指定哪张表是哪种台账。',
    'en-US':
      'No ledger was found, and nothing was changed. Make sure that a header row names the columns, insert a ledger template, or say in Settings → Recognition which sheet is which ledger.',
  },
  stateSetAside: {
    'zh-CN': '工作簿里保存的核验设置读不出来，已原样另存，本次按默认设置核验。',
    'en-US':
      'The settings kept in this workbook could not be read; they were set aside unchanged and defaults are used.',
  },
  marksSkipped: {
    'zh-CN': '以下工作表没有标记（受保护或已不在）：{sheets}。问题见「汇总·问题清单」。',
    'en-US': 'These sheets were not marked (protected or gone): {sheets}. Their findings are on the issues sheet.',
  },
  alreadyUndone: {
    'zh-CN': '这一处修改已经撤销过了。',
    'en-US': 'This change has already been undone.',
  },
  planOnSheet: {
    'zh-CN': '没有保存：工作簿里有「方案目标」表，目标以表上为准。请在表上修改，改好后重新核验。',
    'en-US': 'Not saved: the workbook has the sheet 方案目标, which says what holds. Change it there and check again.',
  },
  fixUnknown: {
    'zh-CN': '工作簿里没有这一条修改记录，可能是别的工作簿的。',
    'en-US': 'This workbook has no record of that change.',
  },
  reasonRequired: {
    'zh-CN': '请写明理由：例外会连同理由列入问题清单，供复核。',
    'en-US': 'Please give a reason: exceptions are listed with it on the issues sheet.',
  },
  unknownSummary: {
    'zh-CN': '没有名为「{subject}」的汇总表。',
    'en-US': 'There is no summary sheet “{subject}”.',
  },
  unknownTemplate: {
    'zh-CN': '没有名为「{subject}」的台账模板。',
    'en-US': 'There is no ledger template “{subject}”.',
  },
  checkFirst: {
    'zh-CN': '还没有核验过这个工作簿。请先点「一键核验」。',
    'en-US': 'This workbook has not been checked yet. Press “Check workbook” first.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
