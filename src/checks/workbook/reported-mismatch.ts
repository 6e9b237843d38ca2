import type { Check, Fault } from '../check';
import { faultAt } from '../places';
import { reportedFigures, shownFigure } from '../reported-figures';

/** A staff-reported value differs from what the ledgers give: counts at all, shares and rates by 0.0005, amounts by 0.5 万元, per 10,000 people by 0.005 or more. */
export const reportedMismatch: Check = {
  code: 'reported.mismatch',
  severity: 'error',
  scope: 'workbook',
  phase: 'results',
  title: {
    'zh-CN': '填报数与台账不一致',
    'en-US': 'Reported figure differs from the ledgers',
  },
  what: {
    'zh-CN': '填报的完成值与台账算出来的不一样。',
    'en-US': 'The reported figure is not what the ledgers give.',
  },
  why: {
    'zh-CN': '上报数要有台账支撑，对不上就要说明。',
    'en-US': 'A reported figure must rest on the ledgers.',
  },
  example: {
    'zh-CN': '填报 7200 件，台账去重后 7139 件。',
    'en-US': '7200 reported, 7139 in the ledgers.',
  },
  remedy: {
    'zh-CN': '核对台账有没有漏登、重登；台账无误的，改填报数。',
    'en-US': 'Look for missing or doubled records, else correct the figure.',
  },
  message: {
    'zh-CN':
      '「{indicator}」填报 {value}，台账算出 {computed}，相差 {difference}。请核对台账有没有漏登、重登；台账无误的请改填报数。',
    'en-US':
      '{indicatorEn}: {value} reported, {computed} in the ledgers, {difference} apart. Look for missing or doubled records, else correct the figure.',
  },
  fixKind: null,
  run: (context) => {
    const { results } = context;
    if (results === null) return [];
    const faults: Fault[] = [];
    for (const { table, record, indicator, year, unit, actual } of reportedFigures(context, results.year)) {
      const tolerance = tolerances[indicator.nature];
      const computed = results.value(indicator.id, year, unit)?.actual ?? null;
      if (actual === null || computed === null || tolerance === undefined) continue;
      const difference = Math.abs(actual.value - computed);
      // The noise of binary fractions is no difference: 0.3125 − 0.312 is a little less than 0.0005.
      if (tolerance === 0 ? difference === 0 : difference < tolerance * (1 - 1e-9)) continue;
      faults.push(
        faultAt(table, record, actual.column, {
          parameters: {
            indicator: indicator.name,
            indicatorEn: indicator.englishName,
            computed: shownFigure(indicator, computed),
            difference: shownFigure(indicator, difference),
          },
        }),
      );
    }
    return faults;
  },
};

/** Least difference that counts, by the nature of the indicator; fractions and 万元. */
const tolerances: Readonly<Record<string, number | undefined>> = {
  count: 0,
  monitor: 0,
  share: 0.0005,
  growth: 0.0005,
  amount: 0.5,
  perCapita: 0.005,
};
