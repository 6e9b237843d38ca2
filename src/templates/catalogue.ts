import { allKinds } from '../ledgers/kinds/all-kinds';
import type { LedgerKind } from '../ledgers/ledger';
import type { Bilingual } from '../model/language';
import type { SheetDescription } from '../summaries/sheet-description';
import { describeTemplate, type TemplateOptions } from './template';
import { templateTitles } from './texts';

/** One empty ledger that can be inserted. */
export interface LedgerTemplate {
  readonly kind: LedgerKind;
  readonly title: Bilingual;
  /** The sheet; the caller gives it another name when the workbook has one of that name already. */
  readonly describe: (options: TemplateOptions) => SheetDescription;
}

/** A template for every kind of ledger, in the order of the specification. */
export const templates: readonly LedgerTemplate[] = allKinds.map(({ kind }) => ({
  kind,
  title: templateTitles[kind],
  describe: (options) => describeTemplate(kind, options),
}));

/** The template of a kind; `null` when there is no such kind. */
export function findTemplate(kind: string): LedgerTemplate | null {
  return templates.find((template) => template.kind === kind) ?? null;
}
