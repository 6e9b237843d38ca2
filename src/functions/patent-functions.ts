import {
  expiryOf,
  patentKindOf,
  readApplicationNumber,
  type ApplicationNumber,
  type PatentKind,
} from '../identifiers/application-number';
import { readUscc } from '../identifiers/uscc';
import type { Day } from '../model/calendar';
import {
  beside,
  dayArgument,
  dayFrom,
  isBlank,
  mapCells,
  shown,
  type CellArgument,
  type RangeArgument,
} from './arguments';
import { badArgument } from './function-problem';
import { identifierTexts } from './identifier-texts';
import { functionTexts } from './texts';

/** TRUE where the application number is sound, else the reason in words. Blank cells give blank. ZC 0006-2003. */
export function patentCheck(numbers: RangeArgument): (true | string)[][] {
  return mapCells(numbers, (cell) => {
    const value = identifier(cell);
    if (value === null) return '';
    const reading = readApplicationNumber(value);
    switch (reading.kind) {
      case 'sound':
        return true;
      case 'stored-as-number':
        return identifierTexts.storedAsNumber(reading.number.canonical);
      case 'check-missing':
        return identifierTexts.checkMissing(reading.proposal);
      case 'check-digit':
        return identifierTexts.checkDigit(reading.right);
      case 'publication':
        return identifierTexts.publication;
      case 'destroyed':
        return identifierTexts.destroyed;
      case 'format':
        return identifierTexts.format;
    }
  });
}

/** The number in its standard form, 201710601862.3; what cannot be read gives blank. */
export function patentFormat(numbers: RangeArgument): string[][] {
  return mapCells(numbers, (cell) => numberOf(cell)?.canonical ?? '');
}

/** 发明, 实用新型 or 外观设计 by the number's type digit; blank where there is no readable number. */
export function patentType(numbers: RangeArgument): (PatentKind | '')[][] {
  return mapCells(numbers, (cell) => {
    const number = numberOf(cell);
    return number === null ? '' : patentKindOf(number.type);
  });
}

/** The year in the number, which is the statistical year of the application. */
export function patentYear(numbers: RangeArgument): (number | '')[][] {
  return mapCells(numbers, (cell) => numberOf(cell)?.year ?? '');
}

/** The day on which the term ends, as a date's serial number; blank without a readable number and filing date. */
export function patentExpiry(numbers: RangeArgument, applicationDates: RangeArgument): (Day | '')[][] {
  const filedAt = beside(applicationDates, numbers, ['申请日', '申请号']);
  return numbers.map((row, rowIndex) =>
    row.map((cell, columnIndex) => {
      const number = numberOf(cell);
      const filed = dayFrom(filedAt(rowIndex, columnIndex));
      return number === null || filed === null ? '' : expiryOf(number.type, filed);
    }),
  );
}

/**
 * Whether each patent is valid on a day: granted by then, its term not over, not ended by then.
 * Blank where there is no readable number. Plan, Patent detail.
 */
export function patentValid(
  numbers: RangeArgument,
  applicationDates: RangeArgument,
  grantDates: RangeArgument,
  endDates: RangeArgument | null,
  asOf: CellArgument,
): (boolean | '')[][] {
  const day = dayArgument(asOf, '截止日期');
  const filedAt = beside(applicationDates, numbers, ['申请日', '申请号']);
  const grantedAt = beside(grantDates, numbers, ['授权公告日', '申请号']);
  const endedAt = endDates === null ? () => null : beside(endDates, numbers, ['终止日期', '申请号']);
  return numbers.map((row, r) =>
    row.map((cell, c) => {
      const number = numberOf(cell);
      return number === null ? '' : isValid(number, filedAt(r, c), grantedAt(r, c), endedAt(r, c), day);
    }),
  );
}

/** Number of different patents valid on a day; a type counts only that kind. */
export function countValid(
  numbers: RangeArgument,
  applicationDates: RangeArgument,
  grantDates: RangeArgument,
  endDates: RangeArgument | null,
  asOf: CellArgument,
  type: CellArgument,
): number {
  const day = dayArgument(asOf, '截止日期');
  const kind = kindArgument(type);
  const filedAt = beside(applicationDates, numbers, ['申请日', '申请号']);
  const grantedAt = beside(grantDates, numbers, ['授权公告日', '申请号']);
  const endedAt = endDates === null ? () => null : beside(endDates, numbers, ['终止日期', '申请号']);
  const valid = new Set<string>();
  for (const [r, row] of numbers.entries()) {
    for (const [c, cell] of row.entries()) {
      const number = numberOf(cell);
      if (number === null || (kind !== null && patentKindOf(number.type) !== kind)) continue;
      if (isValid(number, filedAt(r, c), grantedAt(r, c), endedAt(r, c), day)) valid.add(number.canonical);
    }
  }
  return valid.size;
}

/** TRUE where the unified social credit code is sound (GB 32100-2015 and GB 11714), else the reason. */
export function usccCheck(codes: RangeArgument): (true | string)[][] {
  return mapCells(codes, (cell) => {
    const value = identifier(cell);
    if (value === null) return '';
    const reading = readUscc(value);
    switch (reading.kind) {
      case 'sound':
        return true;
      case 'check-digit':
        return reading.right === null ? identifierTexts.usccOrganisation : identifierTexts.usccCheck(reading.right);
      case 'format':
        return reading.reason === 'length' ? identifierTexts.usccLength : identifierTexts.usccAlphabet;
      case 'destroyed':
        return identifierTexts.destroyed;
    }
  });
}

function isValid(
  number: ApplicationNumber,
  filed: CellArgument,
  granted: CellArgument,
  ended: CellArgument,
  day: Day,
): boolean {
  const filedOn = dayFrom(filed);
  const grantedOn = dayFrom(granted);
  const endedOn = dayFrom(ended);
  if (grantedOn === null || grantedOn > day) return false;
  if (endedOn !== null && endedOn <= day) return false;
  return filedOn === null || expiryOf(number.type, filedOn) > day;
}

/** An identifier cell: a text or a number; a blank (or a blank that a host sends as 0) is none. */
function identifier(cell: CellArgument): string | number | null {
  if (isBlank(cell) || cell === 0) return null;
  return typeof cell === 'number' ? cell : shown(cell);
}

function numberOf(cell: CellArgument): ApplicationNumber | null {
  const value = identifier(cell);
  if (value === null) return null;
  const reading = readApplicationNumber(value);
  return reading.kind === 'sound' || reading.kind === 'stored-as-number' ? reading.number : null;
}

function kindArgument(type: CellArgument): PatentKind | null {
  if (isBlank(type) || type === 0) return null;
  const text = shown(type).normalize('NFKC');
  if (/^发明(专利)?$/.test(text)) return '发明';
  if (/^(实用)?新型(专利)?$/.test(text)) return '实用新型';
  if (/^外观(设计)?(专利)?$/.test(text)) return '外观设计';
  throw badArgument(functionTexts.patentType(text));
}
