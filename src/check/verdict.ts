import type { Assessment, IndicatorResult, Status } from '../assessment/assessment';
import { toIsoDate } from '../model/calendar';
import type { Severity } from '../model/finding';
import { isShortfall, statusTexts } from '../progress/status';
import { missingMark, valueInWords } from '../summaries/formats';
import { checkTexts, fill } from './texts';

/** What a person at a terminal wants to know of one file, in a few lines. */
export function verdict(file: string, assessment: Assessment): string {
  const { findings, ledgers, indicators, scope } = assessment;
  const level = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const status = (wanted: Status): number => indicators.filter((result) => result.status === wanted).length;
  return [
    file,
    fill(checkTexts.verdict, {
      asOf: toIsoDate(assessment.asOf),
      scope: scope === 'district' ? checkTexts.district : scope,
      ledgers: ledgers.tables.length,
      records: ledgers.tables.reduce((sum, table) => sum + table.rows.length, 0),
      errors: level('error'),
      warnings: level('warning'),
      infos: level('info'),
    }),
    fill(checkTexts.judged, {
      total: indicators.length,
      met: status('met'),
      onTrack: status('on-track'),
      short: indicators.filter((result) => isShortfall(result.status)).length,
      unknown: status('unknown'),
    }),
    ...indicators.filter((result) => result.status !== 'monitor' && result.status !== 'dropped').map(line),
  ].join('\n');
}

function line({ indicator, status, actual, target, unit }: IndicatorResult): string {
  const words = (value: number | string | null): string =>
    value === null ? missingMark : typeof value === 'string' ? value : valueInWords(value, indicator.nature, unit);
  return fill(checkTexts.indicator, {
    status: statusTexts[status]['zh-CN'],
    name: indicator.name,
    actual: words(actual),
    target: target === null ? '' : fill(checkTexts.ofTarget, { target: words(target) }),
  });
}
