import type { Reading } from '../ledgers/ledger';
import type { Check, CheckContext, Fault } from './check';
import { indexOf } from './check-index';
import { faultAt } from './places';

/**
 * The function of a check that rests on what was noticed while the cells were read: each reading with the check's code
 * becomes one fault at its cell, with the fix that the reading proposes.
 * @param keep leaves out readings that are no fault in this workbook.
 */
export function fromReadings(code: string, keep?: (reading: Reading, context: CheckContext) => boolean): Check['run'] {
  return (context) => {
    const faults: Fault[] = [];
    for (const reading of indexOf(context).readings(code)) {
      if (keep !== undefined && !keep(reading, context)) continue;
      const table = context.ledgers.tables[reading.table];
      const column = table?.columns.get(reading.field);
      if (table === undefined || column === undefined) continue;
      faults.push(
        faultAt(table, reading.record, column, {
          ...(reading.parameters === undefined ? {} : { parameters: reading.parameters }),
          ...(reading.fix === undefined ? {} : { fix: reading.fix }),
        }),
      );
    }
    return faults;
  };
}
