import type { Bilingual } from '../model/language';

/** Why a file could not be gathered, and words of the gathered sheets. */
export const gatherTexts = {
  notXlsx: {
    'zh-CN': '不是 Excel 工作簿（.xlsx）。请用 Excel 打开后另存为 .xlsx 再选。',
    'en-US': 'Not an Excel workbook (.xlsx). Open it in Excel and save it as .xlsx.',
  },
  oldOrLocked: {
    'zh-CN': '是旧版 .xls 文件，或设了打开密码。请用 Excel 打开，去掉密码后另存为 .xlsx 再选。',
    'en-US':
      'An old .xls file, or one locked with a password. Open it in Excel, remove the password and save it as .xlsx.',
  },
  damaged: {
    'zh-CN': '文件已损坏，读不出来（{part}）。请向填报单位重新索要。',
    'en-US': 'The file is damaged ({part}). Ask for it again.',
  },
  incomplete: {
    'zh-CN': '文件不完整，读不出来，多半是没有传完。请向填报单位重新索要。',
    'en-US': 'The file is incomplete; it was probably cut off on its way. Ask for it again.',
  },
  tooLarge: {
    'zh-CN': '文件太大（{part}），没有读取。请删去无用的行列或拆成几个文件再选。',
    'en-US': 'The file is too large ({part}) and was not read. Remove unused rows and columns or split it.',
  },
  noLedger: {
    'zh-CN': '没有找到台账。请检查表头一行是否写明「申请号」「登记金额」等列名。',
    'en-US': 'No ledger was found. Make sure that a header row names the columns.',
  },
  noRecords: {
    'zh-CN': '只有参数表、指标填报表或目标分解表，没有可以汇集的台账记录。',
    'en-US': 'Only parameters, reported figures or targets by unit: there are no ledger records to gather.',
  },
  crashed: {
    'zh-CN': '检查时出错（{part}），跳过了这个文件，其他文件不受影响。',
    'en-US': 'The check failed ({part}); the file was skipped, the others are not affected.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Words on the gathered sheets; they stand in staff's workbook and are Chinese like its ledgers. */
export const gatheredWords = {
  sheetPrefix: '汇集·',
  sourceFile: '来源文件',
  sourceRow: '来源行',
  applications: '专利申请台账',
  valid: '有效专利台账',
  amountUnit: '万元',
  yes: '是',
  no: '否',
  footer: '第 &P 页 共 &N 页',
} as const;
