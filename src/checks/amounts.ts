import type { LedgerColumn, LedgerTable } from '../ledgers/ledger';

/** 万元 in one of each unit, as amounts are typed. */
const tenThousandYuan: Readonly<Record<string, number>> = {
  元: 0.0001,
  千元: 0.1,
  万元: 1,
  百万元: 100,
  千万元: 1000,
  亿元: 10_000,
};

/** The unit in which a column of amounts is typed. */
export function unitOf(table: LedgerTable, column: LedgerColumn): string {
  return table.amountUnits.get(column.field)?.unit ?? '万元';
}

/** An amount in 万元 as it would be typed in the column, free of the noise of binary fractions. */
export function inColumnUnit(table: LedgerTable, column: LedgerColumn, amount: number): number {
  const factor = tenThousandYuan[unitOf(table, column)] ?? 1;
  return factor === 1 ? amount : Number((amount / factor).toPrecision(15));
}
