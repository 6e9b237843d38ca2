import { readFileSync } from 'node:fs';
import { assess } from '../../src/assessment/assess';
import type { Assessment } from '../../src/assessment/assessment';
import { toIsoDate } from '../../src/model/calendar';
import { day } from '../progress/day';
import { readXlsx } from '../support/xlsx-grid';
import { settings } from './settings';

interface Truth {
  readonly asOf: string;
  readonly year: number;
  readonly scope?: string;
  readonly indicators: readonly {
    readonly id: string;
    readonly actual: number | string;
    readonly target?: number | null;
    readonly status: string;
    readonly source?: string;
  }[];
  readonly safeguards?: readonly { readonly id: string; readonly status: string }[];
  readonly units?: readonly { readonly unit: string; readonly 'patent-applications': number }[];
}

describe.each(['district-2018q3', 'town-2018h1', 'reported-2019'])('%s', (name) => {
  let truth: Truth;
  let assessment: Assessment;

  beforeAll(async () => {
    truth = JSON.parse(readFileSync(`test/fixtures/${name}.truth.json`, 'utf8')) as Truth;
    assessment = assess(await readXlsx(`test/fixtures/${name}.xlsx`), settings({ today: day('2024-01-01') }));
  });

  test('data date, year and scope are what the workbook says', () => {
    expect(toIsoDate(assessment.asOf)).toBe(truth.asOf);
    expect(assessment.year).toBe(truth.year);
    expect(assessment.scope).toBe(truth.scope ?? 'district');
    expect(assessment.asOfSource).toBe('workbook');
  });

  test('every value and status is the true one', () => {
    for (const wanted of truth.indicators) {
      const result = assessment.indicators.find(({ id }) => id === wanted.id);
      expect(result).toMatchObject({ id: wanted.id, status: wanted.status });
      if (wanted.target !== undefined) expect(result?.target).toBe(wanted.target);
      if (typeof wanted.actual === 'number') expect(result?.actual).toBeCloseTo(wanted.actual, 12);
      else expect(result?.actual).toBe(wanted.actual);
      if (wanted.source !== undefined) expect(result?.source).toBe(wanted.source);
    }
  });

  test('safeguards and units are the true ones', () => {
    for (const { id, status } of truth.safeguards ?? []) {
      expect(assessment.safeguards.find((safeguard) => safeguard.id === id)).toMatchObject({ status });
    }
    for (const { unit, 'patent-applications': count } of truth.units ?? []) {
      expect(assessment.units.find((result) => result.unit === unit)?.values['patent-applications']).toBe(count);
    }
  });

  test('records = counted + left out + outside for every indicator', () => {
    for (const { evidence } of assessment.indicators) {
      const left = evidence.excluded.reduce((sum, { rows }) => sum + rows, 0);
      expect(evidence.records).toBe(evidence.counted + left + evidence.outside);
      expect(evidence.records).toBe(evidence.sheets.reduce((sum, { records }) => sum + records, 0));
      expect(evidence.counted).toBe(evidence.sheets.reduce((sum, { counted }) => sum + counted, 0));
    }
  });
});
