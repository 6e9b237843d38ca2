import { firstDayOf } from '../checks/dates';
import type { LedgerTable } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';
import type { Day } from '../model/calendar';
import { toYearMonthDay } from '../model/calendar';
import type { Exact } from '../progress/exact';
import type { MeasureContext } from './context';
import { VerdictList } from './evidence';
import type { Verdicts } from './evidence';
import { exclusionReader } from './exclusion';
import { numberAt, placeOf, stateAt, wordsAt } from './fields';

/** 1 万元 is 1,000,000 分 (cents): money is added up in whole 分. */
const fenPerWan = 1_000_000;

/** One loan that counts. */
export interface Loan {
  readonly record: number;
  readonly fen: bigint;
  readonly month: number;
  readonly bank: string;
}

/** The loans of one year up to a day. */
export interface Loans {
  readonly verdicts: Verdicts;
  readonly loans: ReadonlyMap<LedgerTable, readonly Loan[]>;
  /** Loans counted with 登记金额 because 实际放款额 is blank. */
  readonly byRegisteredAmount: number;
  /** Loans given to the year by 登记日期 because 放款日期 is blank. */
  readonly byRegisteredDate: number;
  readonly yearSeen: boolean;
}

/**
 * Loans on pledged patents of a year: distinct registrations by 放款日期, each with 实际放款额. A blank 实际放款额 is
 * replaced by 登记金额, a blank 放款日期 by 登记日期, and the evidence says so; one that is wrong leaves the loan out,
 * because the other column cannot vouch for it.
 */
export function loansOfYear(context: MeasureContext, year: number, cutoff: Day): Loans {
  return context.once(`loans/${year}/${cutoff}`, () => {
    const verdicts = new Map<LedgerTable, VerdictList>();
    const loans = new Map<LedgerTable, readonly Loan[]>();
    const counted = new Set<string>();
    let byRegisteredAmount = 0;
    let byRegisteredDate = 0;
    let yearSeen = false;
    for (const table of context.tables('pledges')) {
      const disbursed = table.columns.get('disbursedDate');
      const registered = table.columns.get('registeredDate');
      const all = new VerdictList(table.rows.length);
      const list: Loan[] = [];
      for (let record = 0; record < table.rows.length; record += 1) {
        const byDisbursed = stateAt(table, record, 'disbursedDate') !== cellStates.blank;
        const dateField = byDisbursed ? 'disbursedDate' : 'registeredDate';
        const dates = byDisbursed ? disbursed : registered;
        const date = dates === undefined ? null : firstDayOf(dates, record);
        const at = date === null ? null : toYearMonthDay(date);
        if (at !== null && at.year !== year) continue;
        const useDisbursed = stateAt(table, record, 'disbursedAmount') !== cellStates.blank;
        const amountField = useDisbursed ? 'disbursedAmount' : 'registeredAmount';
        const exclusion = exclusionReader(context, table, {
          identity: 'registrationNumber',
          needed: [dateField, amountField],
          events: ['disbursedDate', 'registeredDate'],
        })(record);
        if (exclusion !== null) {
          all.set(record, exclusion);
          continue;
        }
        const amount = numberAt(table, record, amountField);
        if (at === null || amount === null) {
          const field = at === null ? 'disbursedDate' : 'disbursedAmount';
          all.set(record, { reason: 'required.blank', place: placeOf(table, record, field) });
          continue;
        }
        yearSeen = true;
        const number = wordsAt(table, record, 'registrationNumber');
        if ((date ?? 0) > cutoff || counted.has(number)) continue;
        counted.add(number);
        all.set(record, 'counted');
        if (!useDisbursed) byRegisteredAmount += 1;
        if (!byDisbursed) byRegisteredDate += 1;
        list.push({
          record,
          fen: BigInt(Math.round(amount * fenPerWan)),
          month: at.month,
          bank: wordsAt(table, record, 'pledgee'),
        });
      }
      verdicts.set(table, all);
      loans.set(table, list);
    }
    return { verdicts, loans, byRegisteredAmount, byRegisteredDate, yearSeen };
  });
}

/** 分 as 万元, exactly. */
export function inWan(fen: bigint): Exact {
  return { numerator: fen, denominator: BigInt(fenPerWan) };
}

/** Sum of the loans of a year in 分, for the whole scope or one unit. */
export function sumOfLoans(context: MeasureContext, { loans }: Loans, unit: string | null): bigint {
  let sum = 0n;
  for (const [table, list] of loans) {
    const records = unit === null ? null : new Set(context.units.recordsOf(table, unit));
    for (const { record, fen } of list) if (records === null || records.has(record)) sum += fen;
  }
  return sum;
}
