import type { IndicatorResult } from '../assessment/assessment';
import { displayText, formats, gapInWords, isFraction, percentText, valueInWords } from './formats';
import { ruleWords } from './rule-words';

const sheetsNamed = 4;

/**
 * 数据来源 in one readable Chinese sentence: which ledger sheets, how many rows they gave, how many were counted, how many were
 * left out and why, which parameters; or what is missing and where to put it.
 */
export function evidenceText(result: IndicatorResult): string {
  const parts: string[] = [];
  const { dropped } = result.indicator;
  if (result.status === 'dropped') parts.push(`不再考核：${dropped?.reason ?? '未填写理由'}`);
  if (result.source === 'reported') parts.push('采用填报值，台账未给出该指标');
  // Staff's own figure says its cell in the notes; the rows of its sheet tell nothing more.
  const rows = result.source === 'reported' ? null : rowsText(result);
  if (rows !== null) parts.push(rows);
  const parameters = parametersText(result);
  if (parameters !== null) parts.push(parameters);
  parts.push(...result.evidence.notes.map(trimEnd));
  const comparison = result.status === 'monitor' ? comparisonText(result) : null;
  if (comparison !== null) parts.push(comparison);
  if (result.missing.length > 0) {
    parts.push(result.missing.map(({ what, where }) => `缺少${what}，填报位置：${where}`).join('；'));
  }
  if (parts.length === 0) parts.push('未找到相应台账');
  return `${parts.join('；')}。`;
}

function rowsText({ evidence }: IndicatorResult): string | null {
  if (evidence.sheets.length === 0) return null;
  const named = evidence.sheets.slice(0, sheetsNamed).map(({ sheet }) => `「${sheet}」`);
  const more = evidence.sheets.length > sheetsNamed ? `等${String(evidence.sheets.length)}张表` : '';
  let text = `${named.join('')}${more}共${count(evidence.records)}条，计入${count(evidence.counted)}条`;
  const left = evidence.excluded.reduce((total, { rows }) => total + rows, 0);
  if (left > 0) {
    const reasons = evidence.excluded
      .filter(({ rows }) => rows > 0)
      .map(({ reason, rows }) => `${ruleWords(reason).title}${count(rows)}条`);
    text += `，未计入${count(left)}条（${reasons.join('、')}）`;
  }
  if (evidence.outside > 0) text += `，不在统计范围${count(evidence.outside)}条`;
  return text;
}

function parametersText({ evidence }: IndicatorResult): string | null {
  if (evidence.parameters.length === 0) return null;
  return `参数：${evidence.parameters
    .map(({ name, year, value, place }) => {
      const shown = /率|占比/.test(name) ? displayText(value, formats.percent) : String(value);
      return `${String(year)}年${name}${shown}${place === null ? '' : `（${place}）`}`;
    })
    .join('、')}`;
}

/** 同比 of a monitored count: against the same period of the year before. */
function comparisonText({ actual, previous, indicator, unit }: IndicatorResult): string | null {
  if (typeof actual !== 'number' || previous === null) return null;
  const before = `上年同期${valueInWords(previous, indicator.nature, unit)}`;
  return `${before}，${changeInWords(actual, previous, isFraction(indicator.nature))}`;
}

/** 同比增长5.00% / 同比下降… / 与上年同期持平; fractions move by percentage points. */
export function changeInWords(now: number, before: number, fraction: boolean): string {
  if (now === before) return '与上年同期持平';
  const direction = now > before ? '增长' : '下降';
  if (fraction) return `同比${now > before ? '提高' : '下降'}${gapInWords(Math.abs(now - before), 'share', null)}`;
  if (before === 0) return '上年同期为0';
  return `同比${direction}${percentText(Math.abs(now / before - 1))}`;
}

function count(rows: number): string {
  return displayText(rows, formats.integer);
}

function trimEnd(sentence: string): string {
  return sentence.replace(/[。；;，,\s]+$/u, '');
}
