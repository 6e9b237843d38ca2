import { dayOf, daysInMonth, toYearMonthDay } from '../model/calendar';
import type { Day } from '../model/calendar';

/** A span of whole months that a target is spread over. */
export interface MonthSpan {
  readonly first: { readonly year: number; readonly month: number };
  readonly count: number;
  /** Its last day. */
  readonly end: Day;
}

/** The months from the one of `start` to the one of `end`, both included. */
export function monthSpan(start: Day, end: Day): MonthSpan {
  const from = toYearMonthDay(start);
  const to = toYearMonthDay(end);
  return {
    first: { year: from.year, month: from.month },
    count: (to.year - from.year) * 12 + to.month - from.month + 1,
    end,
  };
}

/** The twelve months of a year (1900–9999). */
export function yearSpan(year: number): MonthSpan {
  const end = dayOf(year, 12, 31);
  if (end === null) throw new RangeError(`no such year: ${year}`);
  return { first: { year, month: 1 }, count: 12, end };
}

/**
 * How many months of the span are closed at the data date: a month counts once the date is its last day or later
 * (2018-09-30 → 9 of 12, 2018-09-29 → 8), the last one from the span's own end.
 */
export function closedMonths(span: MonthSpan, asOf: Day): number {
  if (asOf >= span.end) return span.count;
  const { year, month, day } = toYearMonthDay(asOf);
  const begun = (year - span.first.year) * 12 + month - span.first.month;
  return Math.min(Math.max(begun + (day === daysInMonth(year, month) ? 1 : 0), 0), span.count);
}

/** Months of the span that are not closed yet; the running one counts whole. */
export function monthsLeft(span: MonthSpan, asOf: Day): number {
  return span.count - closedMonths(span, asOf);
}

/** Months of the span from its first to the end of a quarter; `null` when that day is not inside the span. */
export function monthsToQuarterEnd(span: MonthSpan, year: number, quarter: number): number | null {
  const months = (year - span.first.year) * 12 + quarter * 3 - span.first.month + 1;
  return months >= 1 && months <= span.count ? months : null;
}
