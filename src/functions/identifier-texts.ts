/** What IPCITY.PATENTCHECK and IPCITY.USCCCHECK say of an identifier that is not sound. */
export const identifierTexts = {
  storedAsNumber: (canonical: string): string => `存成了数字，应为文本 ${canonical}`,
  checkMissing: (proposal: string): string => `缺校验位，可能是 ${proposal}，请与受理通知书核对`,
  checkDigit: (right: string): string => `校验位不对，按前面的数字应为 ${right}，请与受理通知书核对`,
  publication: '这是公开（公告）号，不是申请号，请改填申请号',
  destroyed: '号码已变成科学计数或丢了尾数，请按证件重新填写为文本',
  format: '不是申请号：应为 12 位数字加小数点和校验位，例如 201710601862.3',
  usccCheck: (right: string): string => `校验位不对，按前 17 位应为 ${right}，请与营业执照核对`,
  usccOrganisation: '第 9 至 17 位（主体代码）校验不通过，请与营业执照核对',
  usccLength: '应为 18 位，请与营业执照核对',
  usccAlphabet: '含有不会出现的字符（字母 I、O、S、V、Z 或符号），请与营业执照核对',
} as const;
