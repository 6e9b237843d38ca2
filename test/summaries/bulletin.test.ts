import fc from 'fast-check';
import type { Assessment, IndicatorResult, Status } from '../../src/assessment/assessment';
import { describeBulletin } from '../../src/summaries/bulletin';
import { chineseNumeral } from '../../src/summaries/bulletin-sections';
import { defaultSummaryOptions } from '../../src/summaries/options';
import { day, emptyAssessment, finding, indicators, plan, result, richAssessment, task } from '../support/assessment';

interface Line {
  readonly style: string;
  readonly text: string;
}

function linesOf(assessment: Assessment): readonly Line[] {
  return describeBulletin(assessment, defaultSummaryOptions).rows.map(({ style, cells }) => {
    const cell = cells[0];
    return { style, text: cell?.kind === 'text' ? cell.text : '' };
  });
}

function textOf(assessment: Assessment): string {
  return linesOf(assessment)
    .map(({ text }) => text)
    .join('\n');
}

const numericIds = indicators.filter(({ nature }) => !['monitor', 'milestone'].includes(nature)).map(({ id }) => id);
const statuses: readonly Status[] = ['met', 'on-track', 'near', 'behind', 'short', 'missed', 'unknown', 'dropped'];

/** Any mixture of statuses over any number of indicators, tasks and findings, none included. */
const assessments = fc
  .record({
    judged: fc.array(fc.record({ id: fc.constantFrom(...numericIds), status: fc.constantFrom(...statuses) }), {
      maxLength: 30,
    }),
    tasks: fc.array(fc.constantFrom('met', 'on-track', 'behind', 'not-started', 'missed'), { maxLength: 6 }),
    errors: fc.nat(3),
    warnings: fc.nat(3),
    withUnits: fc.boolean(),
    expiring: fc.nat(2),
    milestone: fc.constantFrom<string | null>(null, '申报'),
  })
  .map(({ judged, tasks, errors, warnings, withUnits, expiring, milestone }) => {
    const rich = richAssessment();
    const results: readonly IndicatorResult[] = judged.map(({ id, status }) => {
      const target = id === 'invention-growth' ? 0.181 : undefined;
      const goal = target ?? Number(indicators.find((entry) => entry.id === id)?.target);
      const actual = status === 'unknown' ? null : status === 'met' ? goal + 1 : goal * 0.5;
      return result(id, actual, status, target === undefined ? {} : { target });
    });
    return richAssessment({
      indicators: [...results, ...(milestone === null ? [] : [result('protection-station', milestone, 'on-track')])],
      tasks: tasks.map((status, index) =>
        task(`任务${String(index)}`, 't1-1', status, { overdueDays: status === 'missed' ? 3 : 0 }),
      ),
      findings: [
        ...Array.from({ length: errors }, (_, row) => finding('enum.unknown', 'error', `B${String(row + 4)}`)),
        ...Array.from({ length: warnings }, (_, row) => finding('date.text', 'warning', `C${String(row + 4)}`)),
      ],
      units: withUnits ? rich.units : [],
      titles: [{ indicatorId: 'famous-trademarks', inForce: 1, everRecognised: 1, expiringWithin90Days: expiring }],
      safeguards: [],
    });
  });

test('with any number of items it stays grammatical: no empty section, no doubled or missing punctuation, numbering without gaps', () => {
  fc.assert(
    fc.property(assessments, (assessment) => {
      const lines = linesOf(assessment);
      const all = lines.map(({ text }) => text).join('\n');
      expect(all).not.toMatch(/[，；。：、][。；，：、]|（）|「」|undefined|NaN|Infinity|null/u);
      const headings = lines.filter(({ style }) => style === 'heading').map(({ text }) => text.trim().split('、')[0]);
      expect(headings).toEqual(headings.map((_, index) => chineseNumeral(index + 1)));
      lines.forEach(({ style, text }, index) => {
        if (style === 'heading') expect(lines[index + 1]?.style).toBe('body');
        const opensList = text.endsWith('：');
        if (opensList) expect(lines[index + 1]?.text.trim()).not.toBe('');
        if (style === 'body' && text.startsWith('　　') && !text.endsWith('　')) expect(text).toMatch(/[。；：]$/u);
      });
      expect(all).toContain('总体情况');
      expect(all).toContain('下一步要求');
    }),
    { numRuns: 200 },
  );
});

test('the percentages of 总体情况 add up to 100 and the share on track is the sum of its parts', () => {
  fc.assert(
    fc.property(assessments, (assessment) => {
      const line = linesOf(assessment).find(({ text }) => text.includes('纳入评估的指标共'))?.text;
      if (line === undefined) return;
      const parts = line.split('其中：')[1];
      if (parts === undefined) return;
      const percents = [...parts.matchAll(/([^；：。]+?)\d+项，占([\d.]+)%/gu)].map(([, name = '', value = '']) => ({
        name,
        value: Math.round(Number(value) * 10),
      }));
      expect(percents.reduce((sum, { value }) => sum + value, 0)).toBe(1000);
      const onTrack = percents.filter(({ name }) => ['已完成', '达到序时进度'].includes(name));
      const share = /达到序时进度及以上的\d+项，占([\d.]+)%/u.exec(line)?.[1];
      expect(onTrack.reduce((sum, { value }) => sum + value, 0)).toBe(
        share === undefined ? 0 : Math.round(Number(share) * 10),
      );
    }),
  );
});

test('an indicator that is short is named with its value, its gap, who answers for it and the units furthest behind', () => {
  expect(textOf(richAssessment())).toContain(
    '年专利申请总量7,139件，距目标尚差2,861件，责任单位：区知识产权局。其中，大碱厂镇（差240件）未达到分解目标进度。',
  );
});

test('2999 of 9998 does not read as 30 %', () => {
  const share = result('invention-share', 2999 / 9998, 'short', { ratio: { numerator: 2999, denominator: 9998 } });
  expect(textOf(richAssessment({ indicators: [share] }))).toContain('发明专利申请占比29.996%，目标为30%');
});

test('「超过300家」 with 300 enterprises is one short', () => {
  expect(textOf(richAssessment({ indicators: [result('pilot-enterprises', 300, 'short')] }))).toContain(
    '市、区两级试点、示范企业300家，目标为超过300家，尚差1家',
  );
});

test('a workbook without any ledger says so in whole sentences', () => {
  const text = textOf(emptyAssessment());
  expect(text).toContain('目前没有指标达到序时进度。全部为「无法评估」。');
  expect(text).not.toContain('重点任务推进情况');
});

test.each([
  [day(2018, 1, 31), 2018, '2018年1月'],
  [day(2018, 9, 30), 2018, '2018年1—9月'],
  [day(2018, 12, 31), 2018, '2018年国家'],
  [day(2019, 3, 31), 2018, '2018年国家'],
])('the title names the period up to day %d of %d: %s', (asOf, year, period) => {
  expect(linesOf(richAssessment({ asOf, year }))[0]?.text).toContain(period);
});

test('a town signs with its own name and does not address the whole district', () => {
  const text = textOf(richAssessment({ scope: '高村镇', reportingUnit: '高村镇人民政府' }));
  expect(text).toContain('\n各有关单位：\n');
  expect(text).toContain('高村镇人民政府　　');
  expect(text).not.toContain(`${plan.district}人民政府办公室`);
});

test('no row is higher than Excel allows, even with a task name of a thousand characters', () => {
  const assessment = richAssessment({ tasks: [task('长'.repeat(1500), 't1-1', 'missed')] });
  const { rows } = describeBulletin(assessment, defaultSummaryOptions);
  for (const { height } of rows) expect(height).toBeLessThan(409);
  expect(textOf(assessment).replaceAll('\n', '')).toContain('长'.repeat(1500));
});
