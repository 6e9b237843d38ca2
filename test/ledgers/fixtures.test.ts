import { readFileSync } from 'node:fs';
import { readLedgers } from '../../src/ledgers/read-ledgers';
import type { Ledgers } from '../../src/ledgers/ledger';
import { columnLetters, toA1 } from '../../src/model/address';
import { toIsoDate } from '../../src/model/calendar';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import { readXlsx } from '../support/xlsx-grid';

interface Truth {
  readonly asOf: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly kind: string | null;
    readonly role?: string;
    readonly headerRows?: readonly number[];
    readonly records?: number;
    readonly columns?: Readonly<Record<string, string>>;
  }[];
  readonly findings: readonly { readonly code: string; readonly sheet: string; readonly cell: string }[];
}

/** Codes that come from reading single cells and nothing else. */
const readingCodes =
  /^(?:text\.|date\.(?:text|incomplete|ambiguous|invalid)|number\.(?!negative)|share\.|enum\.|id\.|uscc\.(?:format|check)|town\.|cell\.|patent-number\.(?:format|check|publication))/;

describe.each(['district-2018q3', 'town-2018h1', 'reported-2019'])('%s.xlsx', (name) => {
  let ledgers: Ledgers;
  let truth: Truth;

  beforeAll(async () => {
    truth = JSON.parse(readFileSync(`test/fixtures/${name}.truth.json`, 'utf8')) as Truth;
    ledgers = readLedgers(await readXlsx(`test/fixtures/${name}.xlsx`), { plan: wuqingPlan });
  });

  test('every sheet is recognised with its kind, role, header, records and columns', () => {
    const seen = ledgers.sheets.map((sheet, i) => {
      const wanted = truth.sheets[i];
      if (sheet.kind === null) return { name: sheet.sheet, kind: null };
      const columns = Object.keys(wanted?.columns ?? {}).map((field) => {
        const column = sheet.columns.get(field);
        return [field, column === undefined ? null : columnLetters(column)];
      });
      return {
        name: sheet.sheet,
        kind: sheet.kind,
        ...(wanted?.role === undefined ? {} : { role: sheet.role }),
        headerRows: sheet.headerRows?.map((row) => row + 1),
        records: sheet.records,
        columns: Object.fromEntries(columns) as Record<string, string>,
      };
    });
    expect(seen).toEqual(truth.sheets);
  });

  test('nothing is missing', () => {
    expect(ledgers.tables.flatMap((table) => table.missingFields)).toEqual([]);
    expect(ledgers.tables.flatMap((table) => table.duplicateHeaders)).toEqual([]);
  });

  test('the readings are the planted ones', () => {
    const placed = ledgers.readings
      .map(({ code, table: index, record, field }) => {
        const table = ledgers.tables[index];
        const cell = toA1(table?.rows[record] ?? -1, table?.columns.get(field)?.column ?? -1);
        return `${code} ${table?.sheet.name ?? ''}!${cell}`;
      })
      .sort();
    const planted = truth.findings
      .filter(({ code }) => readingCodes.test(code))
      .map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`)
      .sort();
    expect(placed.filter((place) => !place.startsWith('town.alias') && !place.startsWith('text.full-width'))).toEqual(
      planted,
    );
  });

  test('the data date is found', () => {
    expect(ledgers.statisticsDate === null ? null : toIsoDate(ledgers.statisticsDate)).toBe(truth.asOf);
  });
});
