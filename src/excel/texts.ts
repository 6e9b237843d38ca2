import type { Bilingual } from '../model/language';

/** What stands in the title cell while a sheet is being written, and stays there when writing stops half way. */
export const unfinishedTitle = '未完成，请重新生成';

/**
 * Every way in which Excel can refuse, by the code of its error (documented under “Excel JavaScript API error handling”
 * and “Common API error codes”), and the few refusals of our own. {subject} is mostly the name of a sheet.
 */
export const problemTexts = {
  AccessDenied: {
    'zh-CN':
      '「{subject}」不允许修改：工作表或工作簿受保护，或以只读方式打开。没有改动它。请先撤销保护（审阅→撤销工作表保护）或另存为可编辑的副本，再试一次。',
    'en-US':
      '“{subject}” cannot be changed: the sheet or workbook is protected or read-only. Nothing was changed there. Unprotect it (Review → Unprotect Sheet) or save an editable copy, then try again.',
  },
  SheetProtected: {
    'zh-CN':
      '工作表「{subject}」受保护，没有改动它。请由设置保护的人撤销保护（审阅→撤销工作表保护）后再试；本加载项不会替您撤销保护。',
    'en-US':
      'The sheet “{subject}” is protected and was left as it is. Ask whoever protected it to unprotect it (Review → Unprotect Sheet), then try again; the add-in never does that itself.',
  },
  InvalidOperationInCellEditMode: {
    'zh-CN': '请先结束单元格编辑（按回车或 Esc），操作会自动继续。',
    'en-US': 'Please finish editing the cell (press Enter or Esc); the work then goes on by itself.',
  },
  MergedRangeConflict: {
    'zh-CN': '「{subject}」里有合并单元格挡住了写入。请取消有关单元格的合并后再试。',
    'en-US': 'Merged cells on “{subject}” are in the way. Unmerge them, then try again.',
  },
  NonBlankCellOffSheet: {
    'zh-CN': '「{subject}」已写满，没有地方再插入单元格。请删去末尾不用的行列后再试。',
    'en-US':
      '“{subject}” is full: cells would be pushed off the sheet. Delete unused rows or columns at its end, then try again.',
  },
  FilteredRangeConflict: {
    'zh-CN': '「{subject}」正在筛选，直接写入会错位，因此没有写。请先清除筛选（数据→清除）后再试。',
    'en-US':
      '“{subject}” is filtered; writing now would put values in wrong rows, so nothing was written. Clear the filter (Data → Clear), then try again.',
  },
  InactiveWorkbook: {
    'zh-CN': '这个工作簿现在不是当前窗口。请点一下这个工作簿的窗口，再试一次。',
    'en-US': 'This workbook is not the active one. Click into its window, then try again.',
  },
  UnsupportedSheet: {
    'zh-CN': '「{subject}」是图表工作表或宏表，不能在上面进行这项操作。请换到普通工作表再试。',
    'en-US':
      '“{subject}” is a chart or macro sheet, on which this cannot be done. Switch to a normal worksheet and try again.',
  },
  RequestPayloadSizeLimitExceeded: {
    'zh-CN': '一次写入的数据太多，分小块后仍超过 Excel 的上限。请用桌面版 Excel 打开本工作簿再试。',
    'en-US': 'Too much data for one request, even in small pieces. Open the workbook in desktop Excel and try again.',
  },
  ResponsePayloadSizeLimitExceeded: {
    'zh-CN': '一次读取的数据太多，分小块后仍超过 Excel 的上限。请用桌面版 Excel 打开本工作簿再试。',
    'en-US': 'Too much data for one response, even in small pieces. Open the workbook in desktop Excel and try again.',
  },
  ItemAlreadyExists: {
    'zh-CN': '已经有一张名为「{subject}」的表（可能是图表工作表），不能再建同名的表。请把它改名后再试。',
    'en-US': 'There is already a sheet called “{subject}” (perhaps a chart sheet). Rename it, then try again.',
  },
  ItemNotFound: {
    'zh-CN': '要找的工作表或单元格已不在（可能刚被删除或改名）。请重新核验一次。',
    'en-US': 'The sheet or cell is gone (perhaps just deleted or renamed). Please check the workbook again.',
  },
  InvalidArgument: {
    'zh-CN': 'Excel 不接受这项写入（「{subject}」）。请重新核验后再试；如仍不行，请把这条提示发给技术支持。',
    'en-US':
      'Excel refused this change (“{subject}”). Check again and retry; if it persists, send this message to support.',
  },
  InvalidReference: {
    'zh-CN': '要找的单元格地址已失效（行列可能被删除）。请重新核验一次。',
    'en-US':
      'The cell address no longer exists (rows or columns may have been deleted). Please check the workbook again.',
  },
  InsertDeleteConflict: {
    'zh-CN': '「{subject}」正在插入或删除行列。请稍等片刻再试。',
    'en-US': 'Rows or columns of “{subject}” are being inserted or deleted. Wait a moment, then try again.',
  },
  GeneralException: {
    'zh-CN': 'Excel 处理「{subject}」时出了内部错误。请重试；如仍不行，请保存并重新打开工作簿。',
    'en-US': 'Excel had an internal error with “{subject}”. Try again; if it persists, save and reopen the workbook.',
  },
  RequestAborted: {
    'zh-CN': 'Excel 中止了这次操作。请重试。',
    'en-US': 'Excel aborted the operation. Please try again.',
  },
  ServiceNotAvailable: {
    'zh-CN': 'Excel 服务暂时不可用。请稍后再试。',
    'en-US': 'The Excel service is not available right now. Please try again later.',
  },
  Timeout: {
    'zh-CN': 'Excel 长时间没有回应。请稍后重试；数据很多时请用桌面版 Excel。',
    'en-US': 'Excel did not answer in time. Try again later; for very large workbooks use desktop Excel.',
  },
  TooManyRequests: {
    'zh-CN': '请求过于频繁，Excel 暂时拒绝。请过一分钟再试。',
    'en-US': 'Excel refused because of too many requests. Wait a minute and try again.',
  },
  Conflict: {
    'zh-CN': '有人同时改了同一处，Excel 没有接受。请重新核验后再试。',
    'en-US': 'Somebody changed the same place at the same time. Check again, then retry.',
  },
  OpenWorkbookIsBlocked: {
    'zh-CN': 'Excel 打不开这份文件：可能已加密或被组织策略禁止。请取消密码后再试。',
    'en-US':
      'Excel cannot open this file: it may be encrypted or blocked by policy. Remove the password and try again.',
  },
  ApiNotFound: {
    'zh-CN': '这个版本的 Excel 没有所需的功能。请更新 Office（Excel 2021、2024、Microsoft 365 或网页版均可）。',
    'en-US':
      'This version of Excel lacks a needed feature. Update Office (Excel 2021, 2024, Microsoft 365 or Excel on the web).',
  },
  NotImplemented: {
    'zh-CN': '这个版本的 Excel 没有所需的功能。请更新 Office（Excel 2021、2024、Microsoft 365 或网页版均可）。',
    'en-US':
      'This version of Excel lacks a needed feature. Update Office (Excel 2021, 2024, Microsoft 365 or Excel on the web).',
  },
  UnsupportedOperation: {
    'zh-CN': 'Excel 此时不支持这项操作（「{subject}」）。请结束其他操作（如对话框、共享旧格式）后再试。',
    'en-US':
      'Excel does not support this right now (“{subject}”). Close dialogs or leave legacy sharing, then try again.',
  },
  InvalidOperation: {
    'zh-CN': 'Excel 此时不能进行这项操作（「{subject}」）。请稍后重试。',
    'en-US': 'Excel cannot do this right now (“{subject}”). Please try again later.',
  },
  SheetGone: {
    'zh-CN': '工作表「{subject}」已不在本工作簿里（可能被删除）。请重新核验一次。',
    'en-US': 'The sheet “{subject}” is no longer in this workbook (perhaps deleted). Please check the workbook again.',
  },
  SheetHidden: {
    'zh-CN': '工作表「{subject}」已隐藏，跳不过去。请先取消隐藏（在工作表标签上右击→取消隐藏）。',
    'en-US': 'The sheet “{subject}” is hidden. Unhide it first (right-click a sheet tab → Unhide).',
  },
  AddressInvalid: {
    'zh-CN': '「{subject}」不是单元格地址。请重新核验一次。',
    'en-US': '“{subject}” is not a cell address. Please check the workbook again.',
  },
  HostTooOld: {
    'zh-CN': '这个版本的 Excel 太旧，缺少 {subject}。可用的版本：Excel 2021、Excel 2024、Microsoft 365、Excel 网页版。',
    'en-US':
      'This Excel is too old: {subject} is missing. These work: Excel 2021, Excel 2024, Microsoft 365, Excel on the web.',
  },
  Cancelled: {
    'zh-CN': '已取消。',
    'en-US': 'Cancelled.',
  },
  Unexpected: {
    'zh-CN': '出了意料之外的错误，操作没有完成（{subject}）。请重试；如仍不行，请保存工作簿并把这条提示发给技术支持。',
    'en-US':
      'Something unexpected happened and the work was not finished ({subject}). Try again; if it persists, save the workbook and send this message to support.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type ProblemCode = keyof typeof problemTexts;
