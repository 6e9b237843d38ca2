import { fieldDefinition } from '../../ledgers/kinds/all-kinds';
import type { Check, Fault } from '../check';

/** An indicator needs a parameter of a year that 参数 lacks; once an indicator. */
export const parameterMissing: Check = {
  code: 'parameter.missing',
  severity: 'error',
  scope: 'workbook',
  phase: 'results',
  title: {
    'zh-CN': '缺少基础参数',
    'en-US': 'Parameter is missing',
  },
  what: {
    'zh-CN': '指标要用的基础参数没有填。',
    'en-US': 'A parameter that an indicator needs is not given.',
  },
  why: {
    'zh-CN': '人口、全国增长率、上年末拥有量台账里查不到，缺了就无法评估。',
    'en-US':
      'Population, the national rate and last year’s stock stand in no ledger: without them the indicator cannot be assessed.',
  },
  example: {
    'zh-CN': '没有填 2018 年常住人口，每万人有效发明专利拥有量无法评估。',
    'en-US': 'Without the population of 2018, inventions per 10,000 people cannot be assessed.',
  },
  remedy: {
    'zh-CN': '在「基础参数」表里补一行这一年，填上所缺的一栏。',
    'en-US': 'Add the year to the sheet 基础参数 and fill in the column.',
  },
  message: {
    'zh-CN': '指标「{indicator}」缺少{missing}，无法评估。请在「基础参数」表里补填。',
    'en-US': 'Indicator {indicatorEn} lacks {missing} and cannot be assessed. Fill it in on the sheet 基础参数.',
  },
  fixKind: null,
  run: (context) => {
    const { results, plan } = context;
    if (results === null) return [];
    const faults: Fault[] = [];
    for (const indicator of plan.indicators) {
      if (indicator.dropped !== null) continue;
      const missing = results.value(indicator.id, results.year, null)?.missingParameters ?? [];
      if (missing.length === 0) continue;
      const words = missing.map(({ name, year }) => `${year}年${fieldDefinition('parameters', name)?.header ?? name}`);
      faults.push({
        table: null,
        record: null,
        field: null,
        row: null,
        column: null,
        parameters: {
          indicator: indicator.name,
          indicatorEn: indicator.englishName,
          missing: [...new Set(words)].join('、'),
        },
      });
    }
    return faults;
  },
};
