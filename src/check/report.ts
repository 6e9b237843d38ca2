import type { Assessment } from '../assessment/assessment';
import { columnLetters } from '../model/address';
import { toIsoDate } from '../model/calendar';
import { isShortfall } from '../progress/status';

/** The report of one file, keys as the specification of `check` names them. */
export interface CheckReport {
  readonly file: string;
  readonly asOf: string;
  readonly year: number;
  readonly scope: string;
  readonly sheets: readonly object[];
  readonly findings: readonly object[];
  readonly exceptions: readonly object[];
  readonly indicators: readonly object[];
  readonly tasks: readonly object[];
  readonly safeguards: readonly object[];
  readonly units: readonly object[];
}

/** Turns an assessment into the report. Rows are 1-based, columns letters, shares fractions, amounts 万元. */
export function reportOf(file: string, assessment: Assessment): CheckReport {
  return {
    file,
    asOf: toIsoDate(assessment.asOf),
    year: assessment.year,
    scope: assessment.scope,
    sheets: assessment.ledgers.sheets.map(({ sheet, kind, role, headerRows, records, columns }) =>
      kind === null
        ? { name: sheet, kind }
        : {
            name: sheet,
            kind,
            ...(role === null ? {} : { role }),
            headerRows: headerRows === null ? null : [headerRows[0] + 1, headerRows[1] + 1],
            records,
            columns: Object.fromEntries([...columns].map(([field, column]) => [field, columnLetters(column)])),
          },
    ),
    findings: assessment.findings.map(findingOf),
    exceptions: assessment.exceptions.map(({ finding, reason, grantedOn }) => ({
      ...findingOf(finding),
      reason,
      grantedOn,
    })),
    indicators: assessment.indicators.map((result) => ({
      id: result.id,
      year: result.year,
      actual: result.actual,
      target: result.target,
      operator: result.operator,
      unit: result.unit,
      rate: result.rate,
      gap: result.gap,
      expected: result.expected,
      status: result.status,
      source: result.source,
      counted: result.counted,
      excluded: result.excluded.map(({ reason, rows }) => ({ reason, rows })),
    })),
    tasks: assessment.tasks.map(({ name, id, status, lead }) => ({ name, id, status, lead })),
    safeguards: assessment.safeguards.map(({ id, status }) => ({ id, status })),
    units: assessment.units.map(({ unit, values }) => ({ unit, values })),
  };
}

function findingOf(finding: Assessment['findings'][number]): object {
  const { code, severity, sheet, cell, value, message, fix } = finding;
  return {
    code,
    severity,
    sheet,
    cell,
    value,
    message,
    fix: fix === null ? null : { value: fix.value, kind: fix.kind },
  };
}

/** Whether anything is wrong or short: findings of level error, or targets and tasks that are not reached in time. */
export function isShort(assessment: Assessment): boolean {
  return (
    assessment.findings.some(({ severity }) => severity === 'error') ||
    assessment.indicators.some(({ status }) => isShortfall(status)) ||
    assessment.tasks.some(({ status }) => isShortfall(status))
  );
}
