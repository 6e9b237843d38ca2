/**
 * Calendar days as Excel serial numbers (1 = 1900-01-01, 25569 = 1970-01-01): whole numbers that compare, subtract and
 * are written to a cell as they are. No time zone is ever involved.
 */
export type Day = number;

export interface YearMonthDay {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

const unixEpochSerial = 25569;
const msPerDay = 86_400_000;

/** Number of days of a month (1–12), leap years by the Gregorian rule. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day of a year, month and day; `null` when there is no such day (2017-02-30). Years 1900–9999. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || year < 1900 || year > 9999) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return Date.UTC(year, month - 1, day) / msPerDay + unixEpochSerial;
}

/** Year, month and day of a serial day; a time of day is cut off. */
export function toYearMonthDay(day: Day): YearMonthDay {
  const date = new Date((Math.floor(day) - unixEpochSerial) * msPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return new Date((Math.floor(day) - unixEpochSerial) * msPerDay).getUTCFullYear();
}

/** `2018-09-30`. */
export function toIsoDate(day: Day): string {
  const { year, month, day: dayOfMonth } = toYearMonthDay(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** Reads `2018-09-30`; `null` when it is not a day in that form. */
export function parseIsoDate(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match === null ? null : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The same day `years` later, clamped to the end of the month (2016-02-29 + 1 → 2017-02-28). */
export function addYears(day: Day, years: number): Day {
  const { year, month, day: dayOfMonth } = toYearMonthDay(day);
  const clamped = Math.min(dayOfMonth, daysInMonth(year + years, month));
  return Date.UTC(year + years, month - 1, clamped) / msPerDay + unixEpochSerial;
}

/** Whether the day is the last of its month. */
export function isMonthEnd(day: Day): boolean {
  const { year, month, day: dayOfMonth } = toYearMonthDay(day);
  return dayOfMonth === daysInMonth(year, month);
}
