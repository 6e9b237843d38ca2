import type { Assessment } from '../assessment/assessment';
import type { Bilingual } from '../model/language';
import { applicationsSheet, describeApplications } from './applications';
import { bulletinSheet, describeBulletin } from './bulletin';
import { brandsSheet, describeBrandsAndPilots } from './brands-and-pilots';
import { describeGaps, gapsSheet } from './gaps';
import { describeIssues, issuesSheet } from './issues';
import { describePledges, pledgesSheet } from './pledges';
import { describeScores, scoresSheet } from './scores';
import { describeTasks, tasksSheet } from './tasks';
import { describeUnits, unitsSheet } from './units';
import { describeYears, yearsSheet } from './years';
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
    ...yearsSheet,
    title: { 'zh-CN': '年度进度', 'en-US': 'By year' },
    purpose: {
      'zh-CN': '各项指标逐年的目标、完成和同比',
      'en-US': 'Each plan year: target, value, completion, growth',
    },
    describe: describeYears,
  },
  {
    ...unitsSheet,
    title: { 'zh-CN': '镇街完成情况', 'en-US': 'By unit' },
    purpose: { 'zh-CN': '各镇街、园区的完成值、目标、完成率和排名', 'en-US': 'Towns, streets and parks, with rank' },
    describe: describeUnits,
  },
  {
    ...gapsSheet,
    title: { 'zh-CN': '缺口清单', 'en-US': 'Shortfalls' },
    purpose: {
      'zh-CN': '还差多少、每月要完成多少、由谁负责',
      'en-US': 'What is short, what it takes, who answers for it',
    },
    describe: describeGaps,
  },
  {
    ...applicationsSheet,
    title: { 'zh-CN': '专利申请', 'en-US': 'Patent applications' },
    purpose: { 'zh-CN': '各镇街、园区分类型的申请量和同比', 'en-US': 'Applications by unit and type, with growth' },
    describe: describeApplications,
  },
  {
    ...brandsSheet,
    title: { 'zh-CN': '品牌与试点', 'en-US': 'Brands and pilots' },
    purpose: {
      'zh-CN': '商标品牌、试点示范、贯标的存量、缺口和即将到期',
      'en-US': 'Marks, titles and certificates in force',
    },
    describe: describeBrandsAndPilots,
  },
  {
    ...pledgesSheet,
    title: { 'zh-CN': '质押融资', 'en-US': 'Pledge financing' },
    purpose: { 'zh-CN': '按月份、按银行的质押融资和序时进度', 'en-US': 'Pledge loans by month and by bank' },
    describe: describePledges,
  },
  {
    ...tasksSheet,
    title: { 'zh-CN': '重点任务', 'en-US': 'Tasks' },
    purpose: { 'zh-CN': '重点任务和保障措施的进展、时限、逾期', 'en-US': 'Tasks and safeguards: state, due dates' },
    describe: describeTasks,
  },
  {
    ...issuesSheet,
    title: { 'zh-CN': '问题清单', 'en-US': 'Issues' },
    purpose: { 'zh-CN': '核验发现的全部问题，按原因归类', 'en-US': 'Every finding, grouped by root cause' },
    describe: describeIssues,
  },
  {
    ...scoresSheet,
    title: { 'zh-CN': '考核得分', 'en-US': 'Scores' },
    purpose: { 'zh-CN': '各镇街、园区按权重的得分和排名', 'en-US': 'Weighted score and rank of each unit' },
    describe: describeScores,
  },
  {
    ...bulletinSheet,
    title: { 'zh-CN': '督查通报', 'en-US': 'Bulletin' },
    purpose: { 'zh-CN': '可直接粘贴到公文的通报文字', 'en-US': 'The text of the official circular, ready to paste' },
    describe: describeBulletin,
  },
];
