import { toIsoDate } from '../../model/calendar';
import type { Check, CheckContext, Fault } from '../check';
import { indexOf } from '../check-index';
import { firstDayOf } from '../dates';
import { faultAt } from '../places';
import { textAt } from '../values';

/** t1-1: a subsidy row at application stage after the new policy’s 施行日期, as far as the ledgers’ remarks and projects tell. */
export const policyApplicationSubsidy: Check = {
  code: 'policy.application-subsidy',
  severity: 'info',
  scope: 'workbook',
  phase: 'ledgers',
  title: {
    'zh-CN': '新政策后仍在申请阶段资助',
    'en-US': 'Subsidy at application stage',
  },
  what: {
    'zh-CN': '新资助政策施行后，仍有申请阶段的资助记录。',
    'en-US': 'A subsidy at application stage is recorded after the new policy took effect.',
  },
  why: {
    'zh-CN': '方案要求把申请资助调整为授权后资助（三（一）1）。',
    'en-US': 'The plan turns subsidies for applications into subsidies after grant.',
  },
  example: {
    'zh-CN': '新办法 2018-07-01 施行，2018-08-01 的申请备注「已发申请资助」。',
    'en-US': 'Policy effective on 2018-07-01, “申请资助” noted for an application of 2018-08-01.',
  },
  remedy: {
    'zh-CN': '核对是不是按旧政策兑现的尾款；不是的，按新政策办理。',
    'en-US': 'See whether it settles an older claim; else follow the new policy.',
  },
  message: {
    'zh-CN':
      '这里记有申请阶段的资助（{words}，{date}），而《{policy}》自 {effective} 起施行，方案要求授权后资助。请核对。',
    'en-US':
      'A subsidy at application stage is noted here ({words}, {date}) although “{policy}” took effect on {effective}. Please compare.',
  },
  fixKind: null,
  run: (context) => {
    const policy = newSubsidyPolicy(context);
    if (policy === null) return [];
    const faults: Fault[] = [];
    for (const { kind, words, date } of places) {
      for (const table of indexOf(context).tables(kind)) {
        const column = table.columns.get(words);
        const dates = table.columns.get(date);
        if (column === undefined || dates === undefined) continue;
        for (let record = 0; record < table.rows.length; record++) {
          const text = textAt(column, record);
          if (text === '' || !applicationSubsidy.test(text)) continue;
          const day = firstDayOf(dates, record);
          if (day === null || day < policy.effective) continue;
          faults.push(
            faultAt(table, record, column, {
              parameters: {
                words: text,
                date: toIsoDate(day),
                policy: policy.title,
                effective: toIsoDate(policy.effective),
              },
            }),
          );
        }
      }
    }
    return faults;
  },
};

/** Where staff note subsidies: there is no ledger of its own for them. */
const places = [
  { kind: 'patents', words: 'remarks', date: 'applicationDate' },
  { kind: 'conversions', words: 'title', date: 'date' },
] as const;

const applicationSubsidy = /(申请|受理)(阶段|环节|费)?[的]?(资助|补贴|补助|奖励)/;

/** The subsidy policy that took effect last, on or before the data date. */
function newSubsidyPolicy(context: CheckContext): { readonly title: string; readonly effective: number } | null {
  let latest: { readonly title: string; readonly effective: number } | null = null;
  for (const table of indexOf(context).tables('policies')) {
    const effectiveDates = table.columns.get('effectiveDate');
    if (effectiveDates === undefined) continue;
    for (let record = 0; record < table.rows.length; record++) {
      const title = textAt(table.columns.get('title'), record);
      const effective = firstDayOf(effectiveDates, record);
      if (effective === null || effective > context.asOf || !/资助|补贴|奖励/.test(title)) continue;
      if (latest === null || effective > latest.effective) latest = { title: title.replace(/[《》]/g, ''), effective };
    }
  }
  return latest;
}
