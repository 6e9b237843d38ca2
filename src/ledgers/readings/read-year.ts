import { yearOf } from '../../model/calendar';
import { withoutInvisible } from '../../identifiers/plain-text';
import type { CellReader, ColumnOutput } from './cell-output';
import { periodReading, readDateText } from './date-text';
import { isDateFormat } from './number-format';

const yearText =
  /^((?:19|20)\d\d)(?:年?(?:度|末|底|全年)?|年(?:上半年|下半年|第?[一二三四1-4]季度|前[一二三]季度|\d{1,2}(?:[-~—至]\d{1,2})?月))$/u;

/**
 * The year that a cell says, `null` when none: 2018, "2018年", 2018-01-01.
 * @param serials whether a plausible serial number is a date even without a date format, as in columns of dates.
 */
function yearIn(
  value: string | number | boolean,
  format: (record: number) => string,
  record: number,
  serials: boolean,
): number | 'ambiguous' | null {
  if (typeof value === 'number') {
    if (Number.isInteger(value) && value >= 1950 && value <= 2100) return value;
    if (value >= 10_000 && value <= 80_000 && (serials || isDateFormat(format(record)))) return yearOf(value);
    const text = String(value);
    if (!/^(?:19|20)\d{4}(?:\d\d)?$/u.test(text)) return null;
    return readDateText(text, false).kind === 'invalid' ? null : Number(text.slice(0, 4));
  }
  const text = withoutInvisible(String(value).normalize('NFKC'));
  const match = yearText.exec(text);
  if (match !== null) return Number(match[1]);
  const reading = readDateText(String(value), false);
  if (reading.kind === 'day') return yearOf(reading.day);
  if (reading.kind === 'period') return yearOf(reading.first);
  return reading.kind === 'ambiguous' || /^\d\d年?度?$/u.test(text) ? 'ambiguous' : null;
}

function noteNoYear(year: 'ambiguous' | null, record: number, output: ColumnOutput): void {
  output.note(record, year === null ? 'date.invalid' : 'date.ambiguous');
  output.unusable(record);
}

/** Year columns: the value is the year. A year is what such a column asks for, so it is no incomplete date. */
export const readYear: CellReader = (value, record, output) => {
  const year = yearIn(value, output.format, record, false);
  if (typeof year === 'number') output.sound(record, year);
  else noteNoYear(year, record, output);
};

/** A column of dates whose header asks for the year only (认定年度): the value is the year as a period, without a finding. */
export const readYearAsPeriod: CellReader = (value, record, output) => {
  const year = yearIn(value, output.format, record, true);
  if (typeof year !== 'number') {
    noteNoYear(year, record, output);
    return;
  }
  const period = periodReading(year, null);
  if (period.kind === 'period') output.partial(record, period.first, period.last);
  else output.unusable(record);
};
