import type { Bilingual } from '../../model/language';

/** Why a file could not be opened. The reason is the code to branch on; the text is for people. */
export type XlsxErrorReason =
  | 'empty'
  | 'not-a-workbook'
  | 'web-page'
  | 'truncated'
  | 'encrypted'
  | 'old-format'
  | 'binary-workbook'
  | 'no-workbook-part'
  | 'missing-sheet-part'
  | 'damaged-part'
  | 'too-large';

/** Sentences for `XlsxError`. `{part}` is the name of the sheet or of the part in the file. */
export const errorTexts: Readonly<Record<XlsxErrorReason, Bilingual>> = {
  empty: {
    'zh-CN': '文件是空的（0 字节），请重新复制或下载后再打开。',
    'en-US': 'The file is empty (0 bytes). Copy or download it again.',
  },
  'not-a-workbook': {
    'zh-CN': '这个文件不是 Excel 工作簿，请选择扩展名为 .xlsx 的文件。',
    'en-US': 'This file is not an Excel workbook. Choose an .xlsx file.',
  },
  'web-page': {
    'zh-CN': '这个文件其实是网页或 XML 文本，只是扩展名像表格；请用 Excel 打开后另存为“Excel 工作簿（.xlsx）”再试。',
    'en-US': 'This file is a web page or XML text in disguise. Open it in Excel and save it as .xlsx.',
  },
  truncated: {
    'zh-CN': '文件不完整，可能没有复制或下载完，请重新获取后再打开。',
    'en-US': 'The file is incomplete. Copy or download it again.',
  },
  encrypted: {
    'zh-CN': '文件设有打开密码，请先在 Excel 里取消密码（文件 → 信息 → 保护工作簿）再打开。',
    'en-US': 'The file is protected by a password. Remove the password in Excel first.',
  },
  'old-format': {
    'zh-CN': '这是旧格式的 .xls 文件，请用 Excel 或 WPS 打开后另存为“Excel 工作簿（.xlsx）”再试。',
    'en-US': 'This is an old .xls file. Save it as .xlsx in Excel first.',
  },
  'binary-workbook': {
    'zh-CN': '这是二进制格式的 .xlsb 文件，请用 Excel 打开后另存为“Excel 工作簿（.xlsx）”再试。',
    'en-US': 'This is a binary .xlsb file. Save it as .xlsx in Excel first.',
  },
  'no-workbook-part': {
    'zh-CN': '这个文件是压缩包或其他文档，里面没有 Excel 工作簿，请选择 .xlsx 文件。',
    'en-US': 'This archive holds no Excel workbook. Choose an .xlsx file.',
  },
  'missing-sheet-part': {
    'zh-CN': '文件已损坏：缺少工作表“{part}”的内容，请用 Excel 打开并修复后再试。',
    'en-US': 'The file is damaged: the content of sheet “{part}” is missing. Repair it in Excel first.',
  },
  'damaged-part': {
    'zh-CN': '文件已损坏：其中的“{part}”读不出来，请用 Excel 打开并修复，或重新获取文件。',
    'en-US': 'The file is damaged: its part “{part}” cannot be read. Repair it in Excel or get it again.',
  },
  'too-large': {
    'zh-CN': '文件解开后过大，无法打开；请删去不需要的工作表或空白行列后再试。',
    'en-US': 'The file is too large once unpacked. Remove sheets or blank rows and columns that are not needed.',
  },
};

/** Names of what a grid cannot show. Kept in the file on save. */
export const notShownTexts = {
  chart: { 'zh-CN': '图表', 'en-US': 'charts' },
  picture: { 'zh-CN': '图片和图形', 'en-US': 'pictures and shapes' },
  pivotTable: { 'zh-CN': '数据透视表（只显示结果）', 'en-US': 'pivot tables (results only)' },
  slicer: { 'zh-CN': '切片器和日程表', 'en-US': 'slicers and timelines' },
  macro: { 'zh-CN': '宏', 'en-US': 'macros' },
  threadedComment: { 'zh-CN': '批注对话', 'en-US': 'threaded comments' },
  control: { 'zh-CN': '表单控件和嵌入对象', 'en-US': 'form controls and embedded objects' },
  externalLink: { 'zh-CN': '指向其他文件的链接（显示上次的结果）', 'en-US': 'links to other files (last results)' },
  table: { 'zh-CN': '表格样式（超级表）', 'en-US': 'table styles' },
  chartSheet: { 'zh-CN': '图表工作表', 'en-US': 'chart sheets' },
  sparkline: { 'zh-CN': '迷你图', 'en-US': 'sparklines' },
  arrayFormula: { 'zh-CN': '多单元格数组公式（只显示结果）', 'en-US': 'multi-cell array formulas (results only)' },
} as const satisfies Readonly<Record<string, Bilingual>>;
