import type { Bilingual, Language } from '../model/language';

/** Every text of the browser page. What stands in braces is filled in by {@link textsIn}. */
const catalogue = {
  pageTitle: { 'zh-CN': '示范城市核验 · 试用页', 'en-US': 'IP City Check · try-out page' },
  notExcel: { 'zh-CN': '浏览器试用，数据不离开本机', 'en-US': 'Try-out in the browser; no data leaves this computer' },
  samples: { 'zh-CN': '打开示例', 'en-US': 'Open sample' },
  openFile: { 'zh-CN': '打开文件', 'en-US': 'Open file' },
  openFileTip: {
    'zh-CN': '打开自己的 .xlsx 文件，也可以把文件拖到页面上',
    'en-US': 'Open your own .xlsx file, or drop it on the page',
  },
  download: { 'zh-CN': '下载结果', 'en-US': 'Download result' },
  downloadTip: { 'zh-CN': '把现在的工作簿存成 .xlsx 文件', 'en-US': 'Save the workbook as it is now as an .xlsx file' },
  dropHere: { 'zh-CN': '松开鼠标，打开这个 .xlsx 文件', 'en-US': 'Drop to open this .xlsx file' },
  paneTitle: { 'zh-CN': '示范城市核验', 'en-US': 'IP City Check' },
  closePane: { 'zh-CN': '关闭面板', 'en-US': 'Close pane' },
  resizePane: { 'zh-CN': '拖动改变面板宽度', 'en-US': 'Drag to change the width of the pane' },
  closeMessage: { 'zh-CN': '关闭这条消息', 'en-US': 'Dismiss this message' },
  opening: { 'zh-CN': '正在打开「{name}」…', 'en-US': 'Opening “{name}”…' },
  saving: { 'zh-CN': '正在生成 .xlsx 文件…', 'en-US': 'Writing the .xlsx file…' },
  saved: { 'zh-CN': '已下载「{name}」。', 'en-US': '“{name}” was downloaded.' },
  notOpened: {
    'zh-CN': '「{name}」没有打开：{reason}已打开的工作簿没有变动。',
    'en-US': '“{name}” was not opened: {reason} The open workbook is unchanged.',
  },
  notSaved: {
    'zh-CN': '没有下载成功：{reason}工作簿没有变动，可以再试一次。',
    'en-US': 'Nothing was downloaded: {reason} The workbook is unchanged; try again.',
  },
  notShown: {
    'zh-CN': '文件里有些内容表格里显示不出来，下载时原样保留：{items}。',
    'en-US': 'The file holds things that the grid cannot show; they are kept in the download: {items}.',
  },
  sampleMissing: {
    'zh-CN': '示例文件没有读到，请重新运行 npm start。',
    'en-US': 'The sample could not be read; run npm start again.',
  },
  commandFailed: {
    'zh-CN': '「{label}」没有执行：加载项里没有「{name}」这个命令。',
    'en-US': '“{label}” did not run: the add-in has no command “{name}”.',
  },
  onlyOneFile: {
    'zh-CN': '一次只能打开一个文件，打开了「{name}」。',
    'en-US': 'One file at a time: “{name}” was opened.',
  },
  windowBlocked: {
    'zh-CN': '浏览器拦住了新窗口，工作簿没有打开。请允许本页弹出窗口，再点一次。',
    'en-US':
      'The browser blocked the new window and the workbook was not opened. Allow pop-ups for this page and try again.',
  },
  engineFailed: { 'zh-CN': '页面没能启动：{reason}', 'en-US': 'The page could not start: {reason}' },
  unnamedWorkbook: { 'zh-CN': '工作簿', 'en-US': 'Workbook' },
  downloadSuffix: { 'zh-CN': '核验结果', 'en-US': 'checked' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type TextId = keyof typeof catalogue;
export type Texts = (id: TextId, values?: Readonly<Record<string, string>>) => string;

/** Samples that the page offers, first one opened at the start; files lie in `assets/samples/`. */
export const samples: readonly { readonly file: string; readonly label: Bilingual }[] = [
  {
    file: 'district-2018q3.xlsx',
    label: { 'zh-CN': '全区 2018 年三季度台账', 'en-US': 'District, third quarter of 2018' },
  },
  { file: 'town-2018h1.xlsx', label: { 'zh-CN': '镇街 2018 年上半年台账', 'en-US': 'One town, first half of 2018' } },
  { file: 'reported-2019.xlsx', label: { 'zh-CN': '2019 年指标填报', 'en-US': 'Reported figures of 2019' } },
  { file: 'functions-2018.xlsx', label: { 'zh-CN': '函数示例', 'en-US': 'Functions in use' } },
];

/** The page's texts in one language. */
export function textsIn(language: Language): Texts {
  return (id, values = {}) =>
    catalogue[id][language].replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}
