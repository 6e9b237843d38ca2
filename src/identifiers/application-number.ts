import { addYears, type Day } from '../model/calendar';
import { isPlain, withoutInvisible } from './plain-text';

/** 1 发明 (invention), 2 实用新型 (utility model), 3 外观设计 (design), 8 and 9 the first two filed through the PCT. */
export type ApplicationType = 1 | 2 | 3 | 8 | 9;

/** What the three kinds of patents are called in ledgers. */
export type PatentKind = '发明' | '实用新型' | '外观设计';

/** What an application number says once it is read. */
export interface ApplicationNumber {
  /** With its dot and check digit, without a prefix: `201710601862.3`; before 1989 eight digits and no check. */
  readonly canonical: string;
  readonly year: number;
  readonly type: ApplicationType;
  readonly serial: string;
}

/** Every way in which a cell of an application-number column can be read. Prefix ZL stands before granted patents. */
export type ApplicationNumberReading =
  | { readonly kind: 'sound'; readonly number: ApplicationNumber; readonly prefix: '' | 'ZL' | 'CN' }
  /** Intact, but kept as a number so that its dot, or its `.0`, is gone. */
  | { readonly kind: 'stored-as-number'; readonly number: ApplicationNumber }
  | { readonly kind: 'check-missing'; readonly proposal: string }
  | { readonly kind: 'check-digit'; readonly given: string; readonly right: string; readonly proposal: string }
  | { readonly kind: 'publication' }
  | { readonly kind: 'destroyed' }
  | { readonly kind: 'format' };

const publication: ApplicationNumberReading = Object.freeze({ kind: 'publication' });
const destroyed: ApplicationNumberReading = Object.freeze({ kind: 'destroyed' });
const format: ApplicationNumberReading = Object.freeze({ kind: 'format' });

/** Excel keeps 15 significant digits: from here on the last digits of a number in a cell are gone. */
export const firstInexactInteger = 1e15;

/** A number in scientific notation as text, 2.01711E+11: what is left once such a display was copied as text. */
export const scientificNotation = /^[+-]?\d+(?:\.\d*)?[eE]\+?\d+$/;

const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

function checkOf(text: string, from: number, length: number): string {
  let sum = 0;
  for (let i = 0; i < length; i += 1) sum += (text.charCodeAt(from + i) - 48) * (weights[i] ?? 0);
  const remainder = sum % 11;
  return remainder === 10 ? 'X' : String(remainder);
}

/**
 * Check digit of the first eight or twelve digits (ZC 0006-2003: Σ digit·weight mod 11, the remainder itself, 10 is X).
 * @returns `null` when the body is not eight or twelve digits.
 */
export function applicationCheckDigit(body: string): string | null {
  return /^(?:\d{8}|\d{12})$/.test(body) ? checkOf(body, 0, body.length) : null;
}

function typeOf(digit: number): ApplicationType | null {
  return digit === 1 || digit === 2 || digit === 3 || digit === 8 || digit === 9 ? digit : null;
}

/** Year of the body, `null` when no number was ever given that way: two digits until 2003-09, four since 2003-10. */
function yearOfBody(body: string): number | null {
  if (body.length === 12) {
    const year = Number(body.slice(0, 4));
    return year >= 2003 && year <= 2099 ? year : null;
  }
  const short = Number(body.slice(0, 2));
  if (short >= 85) return 1900 + short;
  return short <= 3 ? 2000 + short : null;
}

function numberOf(body: string): { readonly number: ApplicationNumber; readonly check: string } | null {
  const yearDigits = body.length === 12 ? 4 : 2;
  const year = yearOfBody(body);
  const type = typeOf(body.charCodeAt(yearDigits) - 48);
  if (year === null || type === null) return null;
  const check = checkOf(body, 0, body.length);
  const canonical = year < 1989 ? body : `${body}.${check}`;
  return { number: { canonical, year, type, serial: body.slice(yearDigits + 1) }, check };
}

function isDigits(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 48 || unit > 57) return false;
  }
  return true;
}

function readDigits(body: string, check: string | null, prefix: '' | 'ZL' | 'CN'): ApplicationNumberReading {
  const parsed = numberOf(body);
  if (parsed === null) return format;
  const { number } = parsed;
  if (check === null) {
    return number.year < 1989
      ? { kind: 'sound', number, prefix }
      : { kind: 'check-missing', proposal: number.canonical };
  }
  if (check !== parsed.check) {
    return { kind: 'check-digit', given: check, right: parsed.check, proposal: number.canonical };
  }
  return { kind: 'sound', number, prefix };
}

function readText(raw: string): ApplicationNumberReading {
  let text = isPlain(raw) ? raw : withoutInvisible(raw.normalize('NFKC'));
  text = text.toUpperCase().replace(/[。·•・]/u, '.');
  if (scientificNotation.test(text)) return destroyed;
  if (/^(?:CN)?\d{7,9}[ABCUYSD]\d?$/.test(text)) return publication;
  const match = /^(?:ZL|CN)?[.:]?(\d{12}|\d{8})(?:\.?([\dX]))?$/.exec(text);
  if (match === null) return format;
  const [, body = '', check] = match;
  return readDigits(body, check ?? null, text.startsWith('ZL') ? 'ZL' : text.startsWith('CN') ? 'CN' : '');
}

function readNumber(value: number): ApplicationNumberReading {
  if (!Number.isFinite(value) || value <= 0) return format;
  if (value >= firstInexactInteger) return destroyed;
  const text = String(value);
  const dot = text.indexOf('.');
  let body: string;
  let check: string | null;
  if (dot >= 0) {
    // 201710601862.3 kept as a number; of 02100001.8 the leading zero of the year is gone as well.
    if (text.length - dot !== 2 || (dot !== 12 && dot > 8)) return format;
    body = text.slice(0, dot).padStart(8, '0');
    check = text.slice(dot + 1);
  } else if (text.length === 13 || text.length === 9) {
    body = text.slice(0, -1);
    check = text.slice(-1);
  } else if (text.length === 12 || text.length === 8) {
    body = text;
    check = null;
  } else {
    return format;
  }
  const parsed = numberOf(body);
  if (parsed === null) return format;
  const { number } = parsed;
  if (check === null && number.year >= 1989 && parsed.check !== '0') {
    return { kind: 'check-missing', proposal: number.canonical };
  }
  if (check !== null && check !== parsed.check) {
    return { kind: 'check-digit', given: check, right: parsed.check, proposal: number.canonical };
  }
  return { kind: 'stored-as-number', number };
}

/**
 * Reads what stands in an application-number cell (ZC 0006-2003). Texts may carry ZL or CN, spaces, full-width digits and may
 * lack the dot; numbers are judged by their value alone. Never throws.
 */
export function readApplicationNumber(value: string | number): ApplicationNumberReading {
  return typeof value === 'number' ? readNumber(value) : readText(value);
}

/**
 * Whether the text is an application number in its canonical form with the right check digit. The way of nearly every
 * cell of a ledger of a hundred thousand rows, so it allocates nothing.
 */
export function isCanonicalApplicationNumber(text: string): boolean {
  const length = text.length === 14 ? 12 : text.length === 10 ? 8 : 0;
  if (length === 0 || text.charCodeAt(length) !== 46 || !isDigits(text, 0, length)) return false;
  let typeAt = 2;
  if (length === 12) {
    typeAt = 4;
    if (text.charCodeAt(0) !== 50 || text.charCodeAt(1) !== 48) return false;
    if (text.charCodeAt(2) === 48 && text.charCodeAt(3) < 51) return false;
  } else {
    const year = (text.charCodeAt(0) - 48) * 10 + text.charCodeAt(1) - 48;
    if (year < 89 && year > 3) return false;
  }
  if (typeOf(text.charCodeAt(typeAt) - 48) === null) return false;
  let sum = 0;
  for (let i = 0; i < length; i += 1) sum += (text.charCodeAt(i) - 48) * (weights[i] ?? 0);
  const remainder = sum % 11;
  return text.charCodeAt(length + 1) === (remainder === 10 ? 88 : 48 + remainder);
}

/** The number of a sound or intact cell, `null` of any other. */
export function applicationNumberOf(value: string | number): ApplicationNumber | null {
  const reading = readApplicationNumber(value);
  return reading.kind === 'sound' || reading.kind === 'stored-as-number' ? reading.number : null;
}

/** Type digit of a canonical number. */
export function typeOfCanonical(canonical: string): ApplicationType {
  const type = typeOf(canonical.charCodeAt(canonical.length === 14 ? 4 : 2) - 48);
  if (type === null) throw new RangeError(`not a canonical application number: ${canonical}`);
  return type;
}

/** Year of a canonical number: the statistical year of its application (plan.md, Patent detail). */
export function yearOfCanonical(canonical: string): number {
  const first = canonical.charCodeAt(0) * 10 + canonical.charCodeAt(1) - 528;
  if (canonical.length === 14) return first * 100 + canonical.charCodeAt(2) * 10 + canonical.charCodeAt(3) - 528;
  return first >= 85 ? 1900 + first : 2000 + first;
}

/** What kind of patent a type digit stands for: 1 and 8 发明, 2 and 9 实用新型, 3 外观设计. */
export function patentKindOf(type: ApplicationType): PatentKind {
  if (type === 3) return '外观设计';
  return type === 2 || type === 9 ? '实用新型' : '发明';
}

/** 2021-06-01: designs filed from this day are protected for 15 years (Patent Law as amended in 2020, art. 42). */
const longDesignTermFrom: Day = 44348;

/** Years of protection from the filing date. */
export function termInYears(type: ApplicationType, filed: Day): 10 | 15 | 20 {
  if (type === 1 || type === 8) return 20;
  return type === 3 && filed >= longDesignTermFrom ? 15 : 10;
}

/**
 * The day on which the term ends: the filing date's day `term` years later, clamped to the month's end. The patent is no
 * longer in its term on that day (a term of 20 years from 2000-03-05 ends on 2020-03-05).
 */
export function expiryOf(type: ApplicationType, filed: Day): Day {
  return addYears(filed, termInYears(type, filed));
}
