import { randomLedger } from '../support/random-ledger';
import { onlyTable, read, recognised } from '../support/ledgers';

const layouts = 800;

test(`${String(layouts)} layouts at random: kind, header, columns, records and totals are all found`, () => {
  const wrong: string[] = [];
  for (let seed = 1; seed <= layouts; seed += 1) {
    const wanted = randomLedger(seed);
    const ledgers = read(wanted.sheet);
    const found = recognised(ledgers);
    const rows = ledgers.tables[0]?.rows ?? [];
    const totals = ledgers.tables[0]?.totals.map(({ row }) => row) ?? [];
    const same =
      found.kind === wanted.kind &&
      JSON.stringify(found.headerRows) === JSON.stringify(wanted.headerRows) &&
      JSON.stringify(rows) === JSON.stringify(wanted.rows) &&
      JSON.stringify(totals) === JSON.stringify(wanted.totals) &&
      Object.entries(wanted.columns).every(([field, column]) => found.columns[field] === column) &&
      Object.keys(found.columns).length === Object.keys(wanted.columns).length;
    if (same && onlyTable(ledgers).missingFields.length === 0) continue;
    const { sheet, ...truth } = wanted;
    wrong.push(
      `${String(seed)} ${sheet.name}\n  want ${JSON.stringify(truth)}\n  got  ${JSON.stringify({ ...found, rows, totals })}`,
    );
  }
  expect(wrong).toEqual([]);
});
