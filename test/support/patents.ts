import { applicationCheckDigit } from '../../src/identifiers/application-number';
import type { SheetGrid } from '../../src/model/grid';
import { grid, type Cell } from './grid';

/** A sound application number: `patentNumber(2018, 1, 7)` → 201810000007 with its check digit. */
export function patentNumber(year: number, type: 1 | 2 | 3 | 8 | 9, serial: number): string {
  const body = `${year}${type}${String(serial).padStart(7, '0')}`;
  return `${body}.${applicationCheckDigit(body) ?? ''}`;
}

/** A sound registration number of a pledge: `pledgeNumber(7)` → Y2018120000007. */
export function pledgeNumber(serial: number): string {
  return `Y201812${String(serial).padStart(7, '0')}`;
}

/** A ledger from its headers and rows, with 统计截止 above. */
export function ledger(
  name: string,
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
  asOf = '2018年9月30日',
): SheetGrid {
  return grid([[name], [`统计截止：${asOf}`], headers, ...rows], { name });
}
