import { yearOfCanonical } from '../identifiers/application-number';
import type { CheckContext, Fault } from './check';
import { indexOf } from './check-index';
import type { NumberYearConflict } from './number-year';
import { faultAt } from './places';

/** One fault at 申请日 for every patent whose number's year lies `which` side of it. */
export function numberYearFaults(context: CheckContext, which: NumberYearConflict): Fault[] {
  const index = indexOf(context);
  const faults: Fault[] = [];
  for (const table of index.tables('patents')) {
    const numbers = table.columns.get('applicationNumber');
    const dates = table.columns.get('applicationDate');
    if (numbers === undefined || dates === undefined) continue;
    for (const [record, conflict] of index.numberYearConflicts(table)) {
      const number = numbers.values[record];
      if (conflict !== which || typeof number !== 'string') continue;
      faults.push(faultAt(table, record, dates, { parameters: { number, year: yearOfCanonical(number) } }));
    }
  }
  return faults;
}
