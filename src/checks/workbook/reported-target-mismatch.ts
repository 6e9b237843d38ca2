import type { Fix } from '../../model/finding';
import type { Check, Fault } from '../check';
import { faultAt } from '../places';
import { planTarget } from '../plan-target';
import { reportedFigures, shownFigure, type ReportedFigure } from '../reported-figures';

/** A target typed by staff differs from the plan’s; at the target cell. */
export const reportedTargetMismatch: Check = {
  code: 'reported.target-mismatch',
  severity: 'error',
  scope: 'workbook',
  phase: 'results',
  title: {
    'zh-CN': '目标值与方案不一致',
    'en-US': 'Target differs from the plan',
  },
  what: {
    'zh-CN': '填报表里的目标值和方案不一样。',
    'en-US': 'A target typed by staff is not the plan’s.',
  },
  why: {
    'zh-CN': '目标以方案为准，填错了完成率就算错。',
    'en-US': 'The plan’s target is what counts: a wrong one spoils the completion.',
  },
  example: {
    'zh-CN': '天津市名牌产品填 60 件，方案是 50 件。',
    'en-US': '60 typed, 50 in the plan.',
  },
  remedy: {
    'zh-CN': '核对方案后采用方案的目标值。',
    'en-US': 'Compare with the plan and take its target.',
  },
  message: {
    'zh-CN': '「{indicator}」的「{header}」填 {value}，方案是 {target}（{clause}）。请核对后改为方案的目标值。',
    'en-US': '{header} of {indicatorEn} is {value}, the plan says {target} ({clause}). Compare and take the plan’s.',
  },
  fixKind: 'proposed',
  run: (context) => {
    const { results } = context;
    if (results === null) return [];
    const faults: Fault[] = [];
    for (const { table, record, indicator, year, unit, target: typed } of reportedFigures(context, results.year)) {
      const target = planTarget(context, indicator, year, unit);
      if (typed === null || target === null || Math.abs(typed.value - target) <= 1e-9 * Math.max(1, target)) continue;
      // 超过300家 may be typed as the first number that satisfies it.
      if (indicator.operator === '>' && indicator.nature === 'count' && typed.value === target + 1) continue;
      faults.push(
        faultAt(table, record, typed.column, {
          parameters: {
            indicator: indicator.name,
            indicatorEn: indicator.englishName,
            target: shownFigure(indicator, target),
            clause: indicator.clause,
          },
          fix: fixOf(typed, target, record),
        }),
      );
    }
    return faults;
  },
};

/** The plan's target as staff would type it in that cell; a text such as 「60%」 becomes a number shown as a percentage. */
function fixOf({ column, scale }: ReportedFigure, target: number, record: number): Fix {
  const typed = column.rawAt(record);
  const value = Number((target * scale).toPrecision(15));
  const isPercentText = typeof typed === 'string' && typed.includes('%');
  return { kind: 'proposed', value, ...(isPercentText ? { numberFormat: '0.0%' } : {}) };
}
