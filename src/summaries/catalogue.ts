import type { Assessment } from '../assessment/assessment';
import type { Bilingual } from '../model/language';
import { describeIssues, issuesSheet } from './issues';
import type { SummaryOptions } from './options';
import type { SheetDescription } from './sheet-description';
import { describeTargets, targetsSheet } from './targets';

/** One summary sheet: what it is called, what it is for, and the function that describes it. */
export interface SummarySheet {
  readonly id: string;
  /** Sheet name in the workbook; the same in every language. */
  readonly name: string;
  readonly title: Bilingual;
  readonly purpose: Bilingual;
  readonly describe: (assessment: Assessment, options: SummaryOptions) => SheetDescription;
}

/** Every summary sheet, in the order of the workbook's tabs. A further sheet is one file and one entry here. */
export const summarySheets: readonly SummarySheet[] = [
  {
    ...targetsSheet,
    title: { 'zh-CN': '目标完成情况', 'en-US': 'Targets' },
    purpose: { 'zh-CN': '每项指标的目标、完成、序时、缺口和数据来源', 'en-US': 'Every indicator against its target' },
    describe: describeTargets,
  },
  {
    ...issuesSheet,
    title: { 'zh-CN': '问题清单', 'en-US': 'Issues' },
    purpose: { 'zh-CN': '核验发现的全部问题，按原因归类', 'en-US': 'Every finding, grouped by root cause' },
    describe: describeIssues,
  },
];
