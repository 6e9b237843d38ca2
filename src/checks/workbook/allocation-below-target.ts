import { unitTargetSums } from '../unit-targets';
import type { Check, Fault } from '../check';
import { faultOfSheet } from '../places';
import { planTarget } from '../plan-target';
import { shownNumber } from '../shown-value';

/** The units’ targets of a count or an amount add up to less than the district’s; once an indicator and year. */
export const allocationBelowTarget: Check = {
  code: 'allocation.below-target',
  severity: 'warning',
  scope: 'workbook',
  phase: 'results',
  title: {
    'zh-CN': '分解目标合计不足',
    'en-US': 'Unit targets fall short',
  },
  what: {
    'zh-CN': '分给各镇街的目标加起来，少于全区的目标。',
    'en-US': 'The targets given to the units add up to less than the district’s.',
  },
  why: {
    'zh-CN': '各镇街都完成了，全区仍完不成。',
    'en-US': 'If every unit meets its own, the district still falls short.',
  },
  example: {
    'zh-CN': '全区 10000 件，分解合计 9500 件。',
    'en-US': '10,000 for the district, 9,500 given to the units.',
  },
  remedy: {
    'zh-CN': '把差额分解下去。',
    'en-US': 'Share out the difference.',
  },
  message: {
    'zh-CN':
      '「{indicator}」{year}分解到各单位的目标合计 {sum}，比全区目标 {target} 少 {difference}。请把差额分解下去。',
    'en-US':
      'Unit targets of {indicatorEn} {year} add up to {sum}, {difference} short of {target}. Share out the difference.',
  },
  fixKind: null,
  run: (context) => {
    const { results } = context;
    if (results?.scope !== 'district') return [];
    const faults: Fault[] = [];
    for (const { table, indicator, year, sum } of unitTargetSums(context)) {
      if (indicator.nature !== 'count' && indicator.nature !== 'amount') continue;
      const target = planTarget(context, indicator, year ?? results.year, null);
      if (target === null || sum >= target) continue;
      faults.push(
        faultOfSheet(table, {
          parameters: {
            indicator: indicator.name,
            indicatorEn: indicator.englishName,
            year: year === null ? '' : `${year}年`,
            sum: shownNumber(sum),
            target: shownNumber(target),
            difference: shownNumber(target - sum),
          },
        }),
      );
    }
    return faults;
  },
};
