import { toIsoDate } from '../../model/calendar';
import type { CellReader, ColumnOutput } from './cell-output';
import { periodReading, readDateText, type DateTextReading } from './date-text';
import { isDateFormat } from './number-format';

/** Serial numbers that can be meant as a date without a date format: 1927-05-18 to 2119-01-10. */
const plausibleSerial = { from: 10_000, to: 80_000 } as const;
const lastSerial = 2_958_465;

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1950 && value <= 2100;
}

function put(reading: DateTextReading, record: number, output: ColumnOutput): void {
  switch (reading.kind) {
    case 'day': {
      const read = toIsoDate(reading.day);
      output.note(
        record,
        'date.text',
        { read },
        { kind: reading.span ? 'proposed' : 'safe', value: reading.day, numberFormat: 'yyyy-mm-dd' },
      );
      output.sound(record, reading.day);
      return;
    }
    case 'period':
      output.note(record, 'date.incomplete', { read: toIsoDate(reading.first).slice(0, 7) });
      output.partial(record, reading.first, reading.last);
      return;
    case 'ambiguous':
      output.note(record, 'date.ambiguous');
      output.unusable(record);
      return;
    case 'invalid':
      output.note(record, 'date.invalid');
      output.unusable(record);
      return;
    case 'endless':
      output.blank(record);
  }
}

/** What a number says that is no serial: 2017, 201703, 20170305, 2017.3; `null` when it is none of these. */
function typedNumber(value: number, format: string): DateTextReading | null {
  if (isYear(value)) return periodReading(value, null);
  const text = String(value);
  if (/^(?:19|20)\d{4}(?:\d\d)?$/u.test(text)) return readDateText(text, false);
  const month = /^((?:19|20)\d\d)\.(\d{1,2})$/u.exec(text);
  if (month === null) return null;
  const [, year = '', digits = ''] = month;
  // 2017.1 may be January or October that lost its zero; only a format with two decimals tells.
  if (digits === '1') return periodReading(Number(year), /0\.00(?!0)/u.test(format) ? 10 : null);
  return periodReading(Number(year), Number(digits));
}

function readNumber(value: number, record: number, output: ColumnOutput): void {
  if (value >= plausibleSerial.from && value <= plausibleSerial.to) {
    output.sound(record, Math.floor(value));
    return;
  }
  const format = output.format(record);
  const typed = typedNumber(value, format);
  if (typed !== null && (isYear(value) || !isDateFormat(format))) put(typed, record, output);
  else if (value >= 1 && value <= lastSerial && isDateFormat(format)) output.sound(record, Math.floor(value));
  else put({ kind: 'invalid' }, record, output);
}

/**
 * Dates: the value is the serial day, a time of day cut off. A month or a year is `partial`.
 * @param until up to when something holds: 长期 reads as blank, of a span the end counts.
 */
export function dateReader(until: boolean): CellReader {
  const known = new Map<string, DateTextReading>();
  return (value, record, output) => {
    if (typeof value === 'number') {
      readNumber(value, record, output);
      return;
    }
    const raw = String(value);
    let reading = known.get(raw);
    if (reading === undefined) {
      reading = /^\s*[1-7]\d{4}\s*$/u.test(raw) ? serialText(Number(raw)) : readDateText(raw, until);
      known.set(raw, reading);
    }
    put(reading, record, output);
  };
}

/** 43101 typed or pasted as text: the serial number of a date. */
function serialText(serial: number): DateTextReading {
  return { kind: 'day', day: serial, span: false };
}
