import type { Assessment } from '../assessment/assessment';
import { findingKey } from '../checks/finding-key';
import { parseA1 } from '../model/address';
import { toIsoDate } from '../model/calendar';
import type { Finding, Severity } from '../model/finding';
import { centred, formula, number, text } from './cells';
import { formLine, signOff, subject } from './form';
import { missingMark } from './formats';
import type { SummaryOptions } from './options';
import { ruleWords } from './rule-words';
import type { CellLook, SheetDescription } from './sheet-description';
import { TableBuilder, type TableColumn } from './table';
import { headers, severityWords, summaryPrefix, totalLabel } from './texts';

type Column = 'sequence' | 'level' | 'sheet' | 'cell' | 'value' | 'problem' | 'advice' | 'state' | 'remarks';

const columns: readonly TableColumn<Column>[] = [
  { id: 'sequence', header: headers.sequence, width: 7 },
  { id: 'level', header: '级别', width: 8 },
  { id: 'sheet', header: '工作表', width: 20 },
  { id: 'cell', header: '单元格', width: 10 },
  { id: 'value', header: '现有内容', width: 24 },
  { id: 'problem', header: '问题', width: 52 },
  { id: 'advice', header: '处理建议', width: 38 },
  { id: 'state', header: '处理状态', width: 22 },
  { id: 'remarks', header: headers.remarks, width: 16 },
];

export const issuesSheet = { id: 'issues', name: `${summaryPrefix}问题清单` } as const;

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const untreated = '未处理';
const excepted = '已核实例外';

interface Issue {
  readonly finding: Finding;
  /** Reason of the exception that staff granted; `null`: still to be dealt with. */
  readonly reason: string | null;
}

/**
 * 汇总·问题清单: every finding, one group a root cause (rule), gravest level first; the cell is a link that goes there.
 * Exceptions that staff granted stay listed, with their reason.
 */
export function describeIssues(assessment: Assessment, options: SummaryOptions): SheetDescription {
  const table = new TableBuilder(columns).begin(`${subject(assessment)}台账核验问题清单`, formLine(assessment, '条'));
  const sheetOrder = new Map(assessment.ledgers.sheets.map(({ sheet }, index) => [sheet, index]));
  const groups = groupByCode(allIssues(assessment), sheetOrder);
  const firstRow = table.nextRow;
  const keys = new Map<string, number>();
  let sequence = 0;
  for (const issues of groups) {
    const code = issues[0]?.finding.code ?? '';
    const rule = ruleWords(code);
    const open = issues.filter(({ reason }) => reason === null).length;
    const granted = issues.length - open;
    table.section(
      `${rule.title}（${code}）：共${String(issues.length)}条${granted > 0 ? `，其中${excepted}${String(granted)}条` : ''}`,
    );
    for (const issue of issues) {
      sequence++;
      table.data(uniqueKey(issue.finding, assessment, keys), cells(issue, rule.remedy, sequence));
    }
  }
  if (sequence === 0) table.section('本次核验没有发现问题。');
  const lastRow = Math.max(firstRow, table.nextRow - 1);
  const levels = table.fixedRange('level', firstRow, lastRow);
  const states = table.fixedRange('state', firstRow, lastRow);
  const all = groups.flat();
  table.total('total', {
    sequence: centred(totalLabel),
    problem: formula(
      `=${severities.map((severity) => `COUNTIF(${levels},"${severityWords[severity]['zh-CN']}")`).join('+')}`,
      all.length,
      '"共"0"条"',
      { align: 'left' },
    ),
    sheet: levelCount(levels, 'error', all),
    value: levelCount(levels, 'warning', all),
    advice: levelCount(levels, 'info', all),
    state: formula(
      `=COUNTIF(${states},"${untreated}")`,
      all.filter(({ reason }) => reason === null).length,
      `"${untreated}"0"条"`,
      { align: 'left' },
    ),
  });
  return table
    .finish(
      [
        '「错误」的记录或栏目在改正前不计入完成值；「提醒」按原样计入，请核对；「说明」只解释读取方式，不必处理。',
        '点击「单元格」可转到原处；情况属实、不必改动的，可在窗格中登记为「已核实例外」并写明理由。',
      ],
      signOff(options),
    )
    .build({ ...issuesSheet, tabColor: '#C00000', remarks: 'remarks' });
}

function allIssues({ findings, exceptions }: Assessment): readonly Issue[] {
  const place = ({ code, sheet, cell }: Finding): string => `${code}\n${sheet ?? ''}\n${cell ?? ''}`;
  const granted = new Set(exceptions.map(({ finding }) => place(finding)));
  return [
    ...findings.filter((finding) => !granted.has(place(finding))).map((finding) => ({ finding, reason: null })),
    ...exceptions.map(({ finding, reason }) => ({ finding, reason })),
  ];
}

/** Groups by rule; gravest level first, then the rule with most findings; inside, in workbook order. */
function groupByCode(issues: readonly Issue[], sheetOrder: ReadonlyMap<string, number>): readonly (readonly Issue[])[] {
  const byCode = new Map<string, { readonly issue: Issue; readonly order: readonly [number, number, number] }[]>();
  for (const issue of issues) {
    const { code, sheet, cell } = issue.finding;
    const position = cell === null ? null : parseA1(cell);
    const group = byCode.get(code) ?? [];
    group.push({
      issue,
      order: [
        sheet === null ? -1 : (sheetOrder.get(sheet) ?? sheetOrder.size),
        position?.top ?? -1,
        position?.left ?? -1,
      ],
    });
    byCode.set(code, group);
  }
  const severity = (group: readonly { readonly issue: Issue }[]): number =>
    Math.min(...new Set(group.map(({ issue }) => severities.indexOf(issue.finding.severity))));
  return [...byCode.entries()]
    .sort(([codeA, a], [codeB, b]) => severity(a) - severity(b) || b.length - a.length || (codeA < codeB ? -1 : 1))
    .map(([, group]) =>
      group
        .sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.order[2] - b.order[2])
        .map(({ issue }) => issue),
    );
}

function cells({ finding, reason }: Issue, remedy: string, sequence: number) {
  const { sheet, cell } = finding;
  const link: CellLook = sheet !== null && cell !== null ? { link: { sheet, cell } } : {};
  const tone: CellLook = finding.severity === 'error' ? { tone: 'warn' } : {};
  return {
    sequence: number(sequence, '0', { align: 'center' }),
    level: centred(severityWords[finding.severity]['zh-CN'], reason === null ? tone : { tone: 'muted' }),
    sheet: text(sheet ?? '整个工作簿'),
    cell: centred(cell ?? (sheet === null ? missingMark : '整张表'), link),
    value: text(finding.value ?? missingMark),
    problem: text(finding.message),
    advice: text(advice(finding, remedy)),
    state: text(reason === null ? untreated : `${excepted}：${reason}`, reason === null ? {} : { tone: 'muted' }),
    remarks: null,
  };
}

function advice({ fix }: Finding, remedy: string): string {
  if (fix === null) return remedy === '' ? missingMark : remedy;
  const value =
    typeof fix.value === 'number' && fix.numberFormat?.includes('yy') === true
      ? toIsoDate(fix.value)
      : String(fix.value);
  return fix.kind === 'safe' ? `可一键改为：${value}` : `建议改为：${value}（请核对后再改）`;
}

function levelCount(range: string, severity: Severity, issues: readonly Issue[]) {
  const word = severityWords[severity]['zh-CN'];
  return formula(
    `=COUNTIF(${range},"${word}")`,
    issues.filter(({ finding }) => finding.severity === severity).length,
    `"${word}"0"条"`,
    { align: 'left' },
  );
}

/** Remarks follow the rule and the item it is about, so that they survive sorting and inserted rows. */
function uniqueKey(finding: Finding, { ledgers }: Assessment, seen: Map<string, number>): string {
  const key = [finding.code, finding.sheet ?? '', findingKey(finding, ledgers)].join('|');
  const times = (seen.get(key) ?? 0) + 1;
  seen.set(key, times);
  return times === 1 ? key : `${key}|${String(times)}`;
}
