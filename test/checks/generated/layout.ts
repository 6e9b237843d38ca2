import { toA1 } from '../../../src/model/address';
import type { SheetGrid } from '../../../src/model/grid';
import { sheet, type Cell } from '../grids';
import type { Random } from './random';

/** A field as staff may head it. */
export interface Column {
  readonly field: string;
  /** The standard header and its synonyms. */
  readonly headers: readonly string[];
}

/** One record: field → cell. */
export type Row = Record<string, Cell>;

/** A fault that was planted: code and place in terms of rows and fields. */
export interface Planted {
  readonly code: string;
  readonly row: Row;
  readonly field: string;
}

export interface SheetPlan {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly planted: readonly Planted[];
  /** Fields whose column is totalled at the bottom; a planted wrong total when `wrong`. */
  readonly total: { readonly field: string; readonly value: number; readonly wrong: boolean } | null;
}

/** A sheet as it may come in, with the truth about it: `code@Sheet!A1`. */
export interface LaidOut {
  readonly grid: SheetGrid;
  readonly truth: readonly string[];
}

/** Lays a sheet out at random: title rows, shifted and shuffled columns, synonyms, spacers, repeated headers, footers. */
export function layOut(plan: SheetPlan, random: Random): LaidOut {
  const left = random.chance(0.3) ? random.integer(1, 2) : 0;
  const columns = random.shuffle(plan.columns).map(({ field, headers }) => ({ field, header: random.pick(headers) }));
  if (random.chance(0.5)) columns.splice(random.integer(0, columns.length), 0, { field: '', header: '联系电话' });
  const hasSequence = random.chance(0.7);
  const first = hasSequence ? left + 1 : left;
  const pad = (cells: readonly Cell[]): Cell[] => [...Array.from({ length: left }, () => null), ...cells];
  const header = pad([...(hasSequence ? ['序号'] : []), ...columns.map(({ header: text }) => decorate(text, random))]);
  const width = header.length;
  const lines: Cell[][] = [];
  const merges: string[] = [];
  const titles = [plan.title, '填报单位：武清区知识产权局        统计截止：2018年9月30日', '', '单位：万元'];
  for (const title of titles.slice(0, random.integer(1, 4))) {
    if (title !== '' && random.chance(0.6)) merges.push(`${toA1(lines.length, left)}:${toA1(lines.length, width - 1)}`);
    lines.push(pad([title === '' ? null : title]));
  }
  lines.push(header);
  const places = new Map<Row, number>();
  plan.rows.forEach((row, index) => {
    if (index > 0 && random.chance(0.03)) lines.push(pad([]));
    if (index > 2 && random.chance(0.02)) lines.push([...header]);
    places.set(row, lines.length);
    lines.push(pad([...(hasSequence ? [index + 1] : []), ...columns.map(({ field }) => row[field] ?? null)]));
  });
  const truth: string[] = [];
  const cellOf = (row: number, field: string): string =>
    `${plan.name}!${toA1(row, first + columns.findIndex((column) => column.field === field))}`;
  for (const { code, row, field } of plan.planted) truth.push(`${code}@${cellOf(places.get(row) ?? -1, field)}`);
  const totalAt = plan.total === null ? -1 : columns.findIndex(({ field }) => field === plan.total?.field);
  if (plan.total !== null && (hasSequence || totalAt > 0)) {
    const total: Cell[] = Array.from({ length: width }, () => null);
    total[left] = '合计';
    total[first + totalAt] = plan.total.value;
    if (plan.total.wrong) truth.push(`row.total-mismatch@${cellOf(lines.length, plan.total.field)}`);
    lines.push(total);
  }
  if (random.chance(0.4)) lines.push(pad([]), pad(['填表人：王某        审核人：李某        联系电话：022-00000000']));
  return { grid: sheet(plan.name, lines, merges), truth };
}

function decorate(header: string, random: Random): string {
  if (random.chance(0.15)) return `*${header}`;
  if (random.chance(0.15) && header.length > 3) return `${header.slice(0, 2)}\n${header.slice(2)}`;
  return random.chance(0.1) ? ` ${header} ` : header;
}
