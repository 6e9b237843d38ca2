import { quoteSheetName } from './addresses';

/** Excel's limits for a text inside a formula and for a cell. */
const longestFormulaText = 255;
const longestCellText = 32_767;

/** Whether Excel would read the text as a formula, a number, a date, a logical or an error if it were typed in. */
function couldBeRead(text: string): boolean {
  // Anything but a letter of a script without digits up front may be a number, a date, a sign or an error.
  return !/^[\p{Lo}\p{Ps}「《]/u.test(text);
}

/** The number format of text cells: Excel keeps what is written there as text, also when staff edit it later. */
export const textFormat = '@';

/**
 * The number format for a text of our own: text cells, except for long texts, which older versions of Excel show as
 * ######## in text cells of more than 255 characters.
 */
export function formatOfText(text: string): string {
  return text.length > longestFormulaText ? 'General' : textFormat;
}

/**
 * What to hand to Excel so that a text stays that text in a cell of that number format. In text cells (`@`) it is the
 * text itself; elsewhere a leading apostrophe, Excel's own prefix that is not part of the value, where the text could be
 * read as something else. Texts that begin with a Chinese character cannot be.
 */
export function textInput(text: string, numberFormat: string): string {
  const clipped = text.length > longestCellText ? `${text.slice(0, longestCellText - 1)}…` : text;
  return clipped !== '' && numberFormat !== textFormat && couldBeRead(clipped) ? `'${clipped}` : clipped;
}

function formulaText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * A link to a cell of the workbook as a plain Excel formula. One HYPERLINK formula travels in the same 2-D array as every
 * other cell, where `range.hyperlink` would cost a call a cell; Excel, WPS and LibreOffice all follow it.
 * @returns `null` when the shown text is too long for a formula: the cell then shows the text without a link.
 */
export function linkFormula(sheet: string, cell: string, shown: string | number): string | null {
  const target = `#${quoteSheetName(sheet)}!${cell}`;
  if (target.length > longestFormulaText) return null;
  if (typeof shown === 'string' && shown.length > longestFormulaText) return null;
  return `=HYPERLINK(${formulaText(target)},${typeof shown === 'string' ? formulaText(shown) : String(shown)})`;
}

/** A link around a formula: the cell shows what the formula gives. */
export function linkAroundFormula(sheet: string, cell: string, formula: string): string {
  return `=HYPERLINK(${formulaText(`#${quoteSheetName(sheet)}!${cell}`)},${formula.replace(/^=/, '')})`;
}
