import type { SheetCell, SheetDescription, SheetRow } from '../../src/summaries/sheet-description';

const text = (value: string): SheetCell => ({ kind: 'text', text: value });

/** A small summary sheet: title, header, one row a key, a total; the last column is 备注. */
export function describeSheet(
  rows: readonly { readonly key: string; readonly value: number; readonly bad?: boolean }[],
  changes: Partial<SheetDescription> = {},
): SheetDescription {
  const data = rows.map(({ key, value, bad }): SheetRow => ({
    key,
    style: 'data',
    height: 20,
    cells: [
      text(key),
      { kind: 'number', value, format: '#,##0' },
      { kind: 'text', text: bad === true ? '滞后' : '已完成', ...(bad === true ? { tone: 'bad' as const } : {}) },
      null,
    ],
  }));
  const last = String(2 + rows.length);
  const total: SheetRow = {
    key: null,
    style: 'total',
    height: 20,
    cells: [text('合计'), { kind: 'formula', formula: `=SUM(B3:B${last})`, expected: 0, format: '#,##0' }, null, null],
  };
  return {
    id: 'sample',
    name: '汇总·样表',
    columnWidths: [20, 12, 12, 24],
    rows: [
      { key: null, style: 'title', height: 40, cells: [text('样表')] },
      { key: null, style: 'header', height: 24, cells: [text('单位'), text('数量'), text('状态'), text('备注')] },
      ...data,
      total,
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    headerRows: [1, 1],
    remarksColumn: 3,
    print: { orientation: 'landscape', paper: 'A4', footer: '第 &P 页 共 &N 页', repeatHeader: true },
    charts: [],
    validations: [],
    tabColor: '#4472C4',
    ...changes,
  };
}
