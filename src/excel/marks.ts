import { parseA1, type CellPosition } from '../model/address';
import { joinAreas, verticalRuns } from './addresses';
import { hostErrorCode } from './errors';
import type { ExcelHost } from './host';
import { addMark, isMarkFormula, type MarkKind } from './mark-format';
import { runInExcel, type RunOptions } from './run-in-excel';

/** The cells of one sheet that are to be marked. */
export interface SheetMarks {
  readonly sheet: string;
  /** A1 addresses by kind; a cell in several kinds shows the first of error, warning. */
  readonly cells: Readonly<Partial<Record<MarkKind, readonly string[]>>>;
}

export interface MarkingOutcome {
  /** Cells that carry a mark now. */
  readonly marked: number;
  /** Sheets that are gone, protected, or whose rules Excel would not tell; left as they were. */
  readonly skipped: readonly string[];
}

/**
 * Marks cells anew on the named sheets: old marks go, new ones come, in one request. Cell formats and staff's own
 * conditional formats are never touched. Sheets without findings only lose their old marks.
 */
export async function markSheets(
  host: ExcelHost,
  sheets: readonly SheetMarks[],
  options: RunOptions = {},
): Promise<MarkingOutcome> {
  return runInExcel(
    host,
    async (context) => {
      const found = await findMarks(
        context,
        sheets.map(({ sheet }) => sheet),
      );
      options.signal?.throwIfAborted();
      let marked = 0;
      context.application.suspendScreenUpdatingUntilNextSync();
      for (const { sheet, cells } of sheets) {
        const rules = found.marks.get(sheet);
        if (rules === undefined) continue;
        for (const rule of rules) rule.delete();
        marked += addMarks(context.workbook.worksheets.getItem(sheet), cells);
      }
      await context.sync();
      return { marked, skipped: found.skipped };
    },
    options,
  );
}

/** The later a rule is added, the higher its priority: errors last, so that they show over warnings. */
const order: readonly MarkKind[] = ['shortfall', 'warning', 'error'];

function addMarks(sheet: Excel.Worksheet, cells: SheetMarks['cells']): number {
  const seen = new Set<string>();
  for (const kind of order) {
    const positions = (cells[kind] ?? []).flatMap(positionOf);
    for (const cell of cells[kind] ?? []) seen.add(cell);
    for (const address of joinAreas(verticalRuns(positions))) addMark(sheet, address, kind);
  }
  return seen.size;
}

function positionOf(cell: string): CellPosition[] {
  const area = parseA1(cell);
  return area === null ? [] : [{ row: area.top, column: area.left }];
}

/**
 * Takes every mark off every sheet, also marks from before the workbook was saved and reopened, from another machine or
 * from a marking that stopped half way: they are known by their formula.
 */
export async function clearMarks(host: ExcelHost, options: RunOptions = {}): Promise<MarkingOutcome> {
  return runInExcel(
    host,
    async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('items/name');
      await context.sync();
      const found = await findMarks(
        context,
        sheets.items.map(({ name }) => name),
      );
      let removed = 0;
      context.application.suspendScreenUpdatingUntilNextSync();
      for (const rules of found.marks.values()) {
        for (const rule of rules) rule.delete();
        removed += rules.length;
      }
      await context.sync();
      return { marked: removed, skipped: found.skipped };
    },
    options,
  );
}

interface FoundMarks {
  /** Our rules by sheet; a sheet that is gone, protected or unreadable has no entry. */
  readonly marks: Map<string, Excel.ConditionalFormat[]>;
  readonly skipped: string[];
}

/**
 * Finds our rules: two syncs, one when no sheet has custom rules. Formulas are asked of custom rules only, because asking
 * them of other kinds fails the whole request (OfficeDev/office-js#2180).
 */
async function findMarks(context: Excel.RequestContext, names: readonly string[]): Promise<FoundMarks> {
  const found: FoundMarks = { marks: new Map(), skipped: [] };
  if (names.length === 0) return found;
  const handles = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('name');
    sheet.protection.load('protected');
    const rules = sheet.getRange().conditionalFormats;
    rules.load('items/type');
    return { name, sheet, rules };
  });
  try {
    await context.sync();
    const custom = handles.flatMap(({ name, sheet, rules }) => {
      if (sheet.isNullObject || sheet.protection.protected) {
        found.skipped.push(name);
        return [];
      }
      found.marks.set(name, []);
      return rules.items
        .filter((rule) => rule.type === 'Custom')
        .map((rule) => {
          rule.custom.rule.load('formula');
          return { name, rule };
        });
    });
    if (custom.length > 0) await context.sync();
    for (const { name, rule } of custom) {
      if (isMarkFormula(rule.custom.rule.formula)) found.marks.get(name)?.push(rule);
    }
    return found;
  } catch (error) {
    // Some hosts fail to read back certain rules (OfficeDev/office-js#5222, #6827): find the sheet and leave it out.
    if (hostErrorCode(error) !== 'GeneralException') throw error;
    if (names.length === 1) return { marks: new Map(), skipped: [...names] };
    const half = Math.ceil(names.length / 2);
    const [first, second] = [
      await findMarks(context, names.slice(0, half)),
      await findMarks(context, names.slice(half)),
    ];
    return {
      marks: new Map([...first.marks, ...second.marks]),
      skipped: [...first.skipped, ...second.skipped],
    };
  }
}
