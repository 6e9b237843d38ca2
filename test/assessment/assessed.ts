import { assess } from '../../src/assessment/assess';
import type { Assessment, AssessmentSettings, IndicatorResult } from '../../src/assessment/assessment';
import type { SheetGrid } from '../../src/model/grid';
import { workbook } from '../support/grid';
import { settings } from './settings';

/** Assesses sheets. */
export function assessed(sheets: readonly SheetGrid[], change: Partial<AssessmentSettings> = {}): Assessment {
  return assess(workbook(...sheets), settings(change));
}

/** The result of one indicator. */
export function resultOf(assessment: Assessment, id: string): IndicatorResult {
  const result = assessment.indicators.find((indicator) => indicator.id === id);
  if (result === undefined) throw new Error(`no indicator ${id}`);
  return result;
}

/** What was left out of an indicator: reason → rows. */
export function leftOut({ excluded }: IndicatorResult): Record<string, number> {
  return Object.fromEntries(excluded.map(({ reason, rows }) => [reason, rows]));
}

/** Whether records = counted + left out + outside. */
export function addsUp({ evidence }: IndicatorResult): boolean {
  const left = evidence.excluded.reduce((sum, { rows }) => sum + rows, 0);
  return evidence.records === evidence.counted + left + evidence.outside;
}
