import type { Ledgers } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';
import { toA1 } from '../model/address';

/** A figure of 基础参数 with the cell it stands in. */
export interface Parameter {
  readonly name: string;
  readonly year: number;
  readonly value: number;
  readonly place: string;
}

/** Standard headers of the parameters the plan's indicators need. */
export const parameterNames: Readonly<Record<string, string>> = {
  population: '常住人口',
  nationalGrowth: '全国有效发明专利增长率',
  inventionStock: '年末有效发明专利拥有量',
};

/** Figures that no ledger holds, by field and year; the first sound one of a year counts. */
export class Parameters {
  readonly #values = new Map<string, Parameter>();

  constructor(ledgers: Ledgers) {
    for (const table of ledgers.tables) {
      if (table.kind !== 'parameters') continue;
      const years = table.columns.get('year');
      if (years === undefined) continue;
      for (const [field, column] of table.columns) {
        if (field === 'year') continue;
        for (let record = 0; record < table.rows.length; record += 1) {
          const year = years.values[record];
          const value = column.values[record];
          if (column.states[record] !== cellStates.sound || typeof year !== 'number' || typeof value !== 'number') {
            continue;
          }
          const key = `${field}/${year}`;
          if (this.#values.has(key)) continue;
          this.#values.set(key, {
            name: parameterNames[field] ?? column.header,
            year,
            value,
            place: `${table.sheet.name}!${toA1(table.rows[record] ?? 0, column.column)}`,
          });
        }
      }
    }
  }

  /** The parameter of a year; `null` when nothing sound is there. */
  get(field: string, year: number): Parameter | null {
    return this.#values.get(`${field}/${year}`) ?? null;
  }

  /** The base of a stock indicator: its value at the end of the year before the plan, from a column under its name. */
  base(indicatorId: string, year: number): Parameter | null {
    return this.get(`base:${indicatorId}`, year);
  }
}
