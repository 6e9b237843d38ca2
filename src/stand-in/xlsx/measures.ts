/** Between the units of a file (characters, points, inches) and the pixels of a grid at 96 dots an inch. */

const pixelsPerPoint = 96 / 72;

/**
 * Width in pixels of the widest digit of the workbook's default font, the unit of column widths (ECMA-376 part 1,
 * 18.3.1.13). Chinese faces have digits half a character wide; the others are close to Calibri.
 */
export function digitWidth(fontName: string, points: number): number {
  const isChinese = /[\u4e00-\u9fff]|simsun|simhei|fangsong|kaiti/i.test(fontName) && !/等线|微软雅黑/.test(fontName);
  return Math.max(1, isChinese ? Math.ceil((points * pixelsPerPoint) / 2) : Math.round((points * 7) / 11));
}

/** Column width of the file (characters, padding included) in pixels. */
export function columnPixels(width: number, digit: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);
}

/** Pixels as a column width of the file, to 1/256 of a character. */
export function columnCharacters(pixels: number, digit: number): number {
  return Math.trunc((pixels / digit) * 256) / 256;
}

/** Pixels of a column of so many characters, when a file names no default width: padding, then up to 8 pixels. */
export function defaultColumnPixels(baseCharacters: number, digit: number): number {
  return Math.ceil((baseCharacters * digit + 5) / 8) * 8;
}

export function pointsToPixels(points: number): number {
  return Math.round(points * pixelsPerPoint * 100) / 100;
}

export function pixelsToPoints(pixels: number): number {
  return Math.round((pixels / pixelsPerPoint) * 100) / 100;
}

export function inchesToPoints(inches: number): number {
  return Math.round(inches * 72 * 1000) / 1000;
}

export function pointsToInches(points: number): number {
  return Math.round((points / 72) * 1e6) / 1e6;
}
