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
  /**
   * Sheets that are gone, or whose rules Excel would not tell, and protected ones on which there was something to do; left
   * as they were.
   */
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
      const skipped = [...found.skipped];
      for (const { sheet, cells } of sheets) {
        const rules = found.marks.get(sheet);
        if (rules === undefined) continue;
        if (found.locked.has(sheet)) {
          if (rules.length > 0 || Object.values(cells).some((marks) => marks.length > 0)) skipped.push(sheet);
          continue;
        }
        for (const rule of rules) rule.delete();
        marked += addMarks(context.workbook.worksheets.getItem(sheet), cells);
      }
      try {
        await context.sync();
      } catch (error) {
        await removeHalfMade(context, found);
        throw error;
      }
      return { marked, skipped };
    },
    options,
  );
}

/**
 * Excel adds a rule and sets its formula in two steps; a marking that stops between them leaves a rule without a formula,
 * by which it could not be told later. So it is taken away at once: new, of our kind, and either ours or without formula.
 */
async function removeHalfMade(context: Excel.RequestContext, before: FoundMarks): Promise<void> {
  try {
    const now = await findMarks(context, [...before.marks.keys()]);
    for (const [name, rules] of now.custom) {
      if (now.locked.has(name)) continue;
      const known = before.ids.get(name);
      for (const { rule, formula } of rules) {
        if (known?.has(rule.id) !== true && (formula === '' || isMarkFormula(formula))) rule.delete();
      }
    }
    await context.sync();
  } catch (error) {
    // The host refuses this too: the error that stopped the marking is the one to report.
    if (hostErrorCode(error) === null) throw error;
  }
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
export async function clearMarks(host: ExcelHost, options: RunOptions = {}): Promise<Pick<MarkingOutcome, 'skipped'>> {
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
      const skipped = [...found.skipped];
      context.application.suspendScreenUpdatingUntilNextSync();
      for (const [sheet, rules] of found.marks) {
        if (!found.locked.has(sheet)) for (const rule of rules) rule.delete();
        else if (rules.length > 0) skipped.push(sheet);
      }
      await context.sync();
      return { skipped };
    },
    options,
  );
}

interface FoundMarks {
  /** Our rules by sheet; a sheet that is gone or unreadable has no entry. */
  readonly marks: Map<string, Excel.ConditionalFormat[]>;
  /** Those of them that are protected: their rules can be read, not changed. */
  readonly locked: Set<string>;
  /** All custom rules with their formulas, and the ids of all rules, by sheet. */
  readonly custom: Map<string, { readonly rule: Excel.ConditionalFormat; readonly formula: string }[]>;
  readonly ids: Map<string, ReadonlySet<string>>;
  readonly skipped: string[];
}

function nothingFound(skipped: string[] = []): FoundMarks {
  return { marks: new Map(), locked: new Set(), custom: new Map(), ids: new Map(), skipped };
}

/**
 * Finds our rules: two syncs, one when no sheet has custom rules. Formulas are asked of custom rules only, because asking
 * them of other kinds fails the whole request (OfficeDev/office-js#2180).
 */
async function findMarks(context: Excel.RequestContext, names: readonly string[]): Promise<FoundMarks> {
  if (names.length === 0) return nothingFound();
  const handles = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('name');
    sheet.protection.load('protected');
    const rules = sheet.getRange().conditionalFormats;
    rules.load('items/id,items/type');
    return { name, sheet, rules };
  });
  try {
    await context.sync();
    const found = nothingFound();
    const present = handles.filter(({ name, sheet }) => {
      if (sheet.isNullObject) found.skipped.push(name);
      else if (sheet.protection.protected) found.locked.add(name);
      return !sheet.isNullObject;
    });
    const custom = present.map(({ name, rules }) => {
      found.ids.set(name, new Set(rules.items.map(({ id }) => id)));
      const own = rules.items.filter(({ type }) => type === 'Custom');
      for (const rule of own) rule.custom.rule.load('formula');
      return { name, own };
    });
    if (custom.some(({ own }) => own.length > 0)) await context.sync();
    for (const { name, own } of custom) {
      const withFormulas = own.map((rule) => ({ rule, formula: rule.custom.rule.formula }));
      found.custom.set(name, withFormulas);
      found.marks.set(
        name,
        withFormulas.filter(({ formula }) => isMarkFormula(formula)).map(({ rule }) => rule),
      );
    }
    return found;
  } catch (error) {
    // Some hosts fail to read back certain rules (OfficeDev/office-js#5222, #6827): find the sheet and leave it out.
    if (hostErrorCode(error) !== 'GeneralException') throw error;
    if (names.length === 1) return nothingFound([...names]);
    const half = Math.ceil(names.length / 2);
    const first = await findMarks(context, names.slice(0, half));
    const second = await findMarks(context, names.slice(half));
    return {
      marks: new Map([...first.marks, ...second.marks]),
      locked: new Set([...first.locked, ...second.locked]),
      custom: new Map([...first.custom, ...second.custom]),
      ids: new Map([...first.ids, ...second.ids]),
      skipped: [...first.skipped, ...second.skipped],
    };
  }
}
