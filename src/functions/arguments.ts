import { dayOf, type Day } from '../model/calendar';
import { findIndicator, nearestIndicator } from '../plan/find-indicator';
import type { Indicator, Plan } from '../plan/plan';
import { badArgument, notAvailable } from './function-problem';
import { functionTexts } from './texts';

/**
 * What Excel hands a custom function for one cell. An empty cell arrives as "", 0 or null depending on the host
 * (OfficeDev/office-js #4702), an omitted optional argument as null or undefined.
 */
export type CellArgument = unknown;

/** A range argument: rows of cells. A single cell given for a range arrives as one row of one cell. */
export type RangeArgument = readonly (readonly CellArgument[])[];

/** Whether nothing was given: an empty cell or an omitted argument. The number 0 is a value. */
export function isBlank(argument: CellArgument): boolean {
  return argument === null || argument === undefined || (typeof argument === 'string' && argument.trim() === '');
}

/** What staff see in the cell, for messages. */
export function shown(argument: CellArgument): string {
  if (typeof argument === 'string') return argument.trim();
  if (typeof argument === 'number' || typeof argument === 'boolean') return String(argument);
  return '';
}

/** A number; text digits with thousands separators or a percent sign are read, anything else is refused. */
export function numberArgument(argument: CellArgument, name: string): number {
  if (typeof argument === 'number' && Number.isFinite(argument)) return argument;
  if (isBlank(argument)) throw badArgument(functionTexts.numberBlank(name));
  const text = shown(argument).normalize('NFKC').replaceAll(',', '');
  const match = typeof argument === 'string' ? /^([+-]?(?:\d+\.?\d*|\.\d+))(%?)$/.exec(text) : null;
  if (match === null) throw badArgument(functionTexts.number(name, shown(argument)));
  return match[2] === '%' ? Number(match[1]) / 100 : Number(match[1]);
}

/** A number of 0 or more. */
export function countArgument(argument: CellArgument, name: string): number {
  const value = numberArgument(argument, name);
  if (value < 0) throw badArgument(functionTexts.negative(name));
  return value;
}

const dateForms = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** A day from a date cell (serial number) or a text date; `null` when it is neither. A time of day is cut off. */
export function dayFrom(argument: CellArgument): Day | null {
  if (typeof argument === 'number') return argument >= 1 && argument < 2_958_466 ? Math.floor(argument) : null;
  if (typeof argument !== 'string') return null;
  const text = argument.normalize('NFKC').replace(/\s+/g, '');
  for (const form of dateForms) {
    const match = form.exec(text);
    if (match !== null) return dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  }
  return null;
}

/** A day that must be given. */
export function dayArgument(argument: CellArgument, name: string): Day {
  if (isBlank(argument) || argument === 0) throw badArgument(functionTexts.dateBlank(name));
  const day = dayFrom(argument);
  if (day === null) throw badArgument(functionTexts.date(name, shown(argument)));
  return day;
}

/** A plan year, or `null` when it was omitted. Accepts 2018, "2018", "2018年" and a date in the year. */
export function yearArgument(argument: CellArgument, plan: Plan): number | null {
  if (isBlank(argument) || argument === 0) return null;
  const text = shown(argument).normalize('NFKC');
  const match = /^(\d{4})年?$/.exec(text);
  if (match === null) throw badArgument(functionTexts.year(text));
  const year = Number(match[1]);
  const start = Number(plan.start.slice(0, 4));
  const end = Number(plan.end.slice(0, 4));
  if (year < start || year > end) throw notAvailable(functionTexts.yearOutside(year, start, end));
  return year;
}

/** The indicator that an id or Chinese name means; an unknown one is refused with the nearest name. */
export function indicatorArgument(argument: CellArgument, plan: Plan): Indicator {
  if (isBlank(argument) || argument === 0) throw badArgument(functionTexts.indicatorBlank);
  const text = shown(argument);
  const indicator = findIndicator(plan, text);
  if (indicator !== null) return indicator;
  const nearest = nearestIndicator(plan, text);
  throw badArgument(
    nearest === null ? functionTexts.indicatorUnknown(text) : functionTexts.indicatorNearest(text, nearest.name),
  );
}

/** The cells of a range that hold something, row by row. An empty cell that a host sends as 0 cannot be told from 0. */
export function filledCells(range: RangeArgument): CellArgument[] {
  const cells: CellArgument[] = [];
  for (const row of range) for (const cell of row) if (!isBlank(cell)) cells.push(cell);
  return cells;
}

/** Applies a function cell by cell; the result spills in the range's own shape. */
export function mapCells<T>(range: RangeArgument, each: (cell: CellArgument) => T): T[][] {
  return range.map((row) => row.map(each));
}

/**
 * A cell of a second range beside a cell of the first: the same place, or the only cell when one cell serves for all.
 * @throws FunctionProblem when the ranges differ in size.
 */
export function beside(
  range: RangeArgument,
  shape: RangeArgument,
  names: readonly [string, string],
): (row: number, column: number) => CellArgument {
  const rows = range.length;
  const columns = range[0]?.length ?? 0;
  if (rows === 1 && columns === 1) {
    const only = range[0]?.[0];
    return () => only;
  }
  if (rows !== shape.length || columns !== (shape[0]?.length ?? 0)) {
    throw badArgument(functionTexts.lengths(names[0], names[1]));
  }
  return (row, column) => range[row]?.[column];
}
