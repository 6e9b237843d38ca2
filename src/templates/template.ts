import { columnLetters } from '../model/address';
import type { Day } from '../model/calendar';
import type { FieldDefinition, KindDefinition } from '../ledgers/kinds/definition';
import { kindDefinition } from '../ledgers/kinds/all-kinds';
import type { FieldType, LedgerKind } from '../ledgers/ledger';
import type { Plan } from '../plan/plan';
import { centred, text } from '../summaries/cells';
import { chineseDate, formats } from '../summaries/formats';
import type { SheetCell, SheetDescription, SheetRow, ValidationDescription } from '../summaries/sheet-description';
import { heightOfLines, lineCount, rowLooks, textWidth } from '../summaries/typography';
import { templateTexts, templateTitles } from './texts';

export interface TemplateOptions {
  /** Its units and indicators fill the drop-down lists. */
  readonly plan: Plan;
  /** 填报单位; `null` leaves it to be filled in. */
  readonly reportingUnit: string | null;
  /** 统计截止; `null` leaves it to be filled in. */
  readonly asOf: Day | null;
}

/** One column of an empty ledger. */
interface TemplateColumn {
  readonly header: string;
  readonly width: number;
  readonly numberFormat: string | null;
  readonly validation: Pick<ValidationDescription, 'rule' | 'prompt'> | null;
}

/** Rows that staff can fill in before they have to copy formats down. */
const bodyRows = 200;
/** Excel takes at most 255 characters for a list written into the validation itself. */
const longestList = 255;

const numberFormats: Readonly<Record<FieldType, string | null>> = {
  text: null,
  name: null,
  patentNumber: formats.text,
  patentNumberList: formats.text,
  uscc: formats.text,
  identifier: formats.text,
  date: formats.date,
  yearOrDate: formats.date,
  year: '0',
  count: '0',
  amount: formats.decimal,
  decimal: null,
  share: formats.percent,
  enum: null,
  enumList: null,
  town: null,
  yesNo: null,
};

const widths: Partial<Readonly<Record<FieldType, number>>> = {
  text: 18,
  name: 30,
  patentNumber: 18,
  patentNumberList: 30,
  uscc: 22,
  identifier: 18,
  date: 13,
  yearOrDate: 13,
  town: 14,
  enumList: 22,
};

/**
 * An empty ledger: the standard headers of its kind, formats (identifiers as text, so that no digit is lost),
 * input validation and a 填表说明 above the header, where recognition passes over it.
 */
export function describeTemplate(kind: LedgerKind, options: TemplateOptions): SheetDescription {
  const definition = kindDefinition(kind);
  const columns = columnsOf(definition, options.plan);
  const name = templateTitles[kind]['zh-CN'];
  const rows = headRows(name, definition, columns, options);
  const headerRow = rows.length - 1;
  const firstRow = rows.length;
  const lastRow = firstRow + bodyRows - 1;
  return {
    id: `template:${kind}`,
    name,
    columnWidths: columns.map(({ width }) => width),
    rows,
    merges: Array.from({ length: headerRow }, (_, row) => ({
      top: row,
      left: 0,
      bottom: row,
      right: columns.length - 1,
    })),
    headerRows: [headerRow, headerRow],
    remarksColumn: null,
    print: { orientation: 'landscape', paper: 'A4', footer: '第 &P 页 共 &N 页', repeatHeader: true },
    charts: [],
    validations: columns.flatMap(({ validation }, index) => {
      const letters = columnLetters(index);
      const range = `${letters}${String(firstRow + 1)}:${letters}${String(lastRow + 1)}`;
      return validation === null ? [] : [{ range, ...validation }];
    }),
    tabColor: '#A6A6A6',
    body: { firstRow, lastRow, numberFormats: columns.map(({ numberFormat }) => numberFormat) },
  };
}

function columnsOf(definition: KindDefinition, plan: Plan): readonly TemplateColumn[] {
  const fields = definition.fields.map((field): TemplateColumn => {
    const header = headerOf(field);
    const width = Math.max(widths[field.type] ?? 12, textWidth(header) + 2);
    return {
      header,
      width,
      numberFormat: numberFormats[field.type],
      validation: validationOf(definition, field, plan),
    };
  });
  const sequence = { header: templateTexts.sequence, width: 7, numberFormat: '0', validation: null };
  const remarks = { header: templateTexts.remarks, width: 16, numberFormat: null, validation: null };
  const hasRemarks = definition.fields.some(({ id }) => id === 'remarks');
  return [sequence, ...fields, ...(hasRemarks ? [] : [remarks])];
}

/** Amounts name their unit in the header, so that nothing has to be assumed when the sheet is read. */
function headerOf({ header, type }: FieldDefinition): string {
  return type === 'amount' && !header.includes(templateTexts.amountUnit)
    ? `${header}（${templateTexts.amountUnit}）`
    : header;
}

function validationOf(definition: KindDefinition, field: FieldDefinition, plan: Plan): TemplateColumn['validation'] {
  const words = listOf(definition, field, plan);
  if (words !== null) return { rule: { kind: 'list', values: words }, prompt: templateTexts.promptList };
  switch (field.type) {
    case 'date':
      // 有效期至 may say 长期.
      return field.until === true ? null : { rule: { kind: 'date' }, prompt: templateTexts.promptDate };
    case 'count':
    case 'amount':
    case 'decimal':
    case 'year':
      return { rule: { kind: 'number', minimum: 0 }, prompt: templateTexts.promptNumber };
    default:
      return null;
  }
}

/** What a drop-down list offers; `null` when there is none or it would be longer than Excel takes. */
function listOf(
  { kind }: KindDefinition,
  { id, type, vocabulary }: FieldDefinition,
  plan: Plan,
): readonly string[] | null {
  let words: readonly string[] | null = null;
  if (type === 'town') words = plan.units.map(({ name }) => name);
  else if (id === 'indicator' && (kind === 'allocations' || kind === 'reported'))
    words = plan.indicators.map(({ name }) => name);
  else if ((type === 'enum' || type === 'yesNo') && vocabulary !== undefined) words = Object.keys(vocabulary.words);
  if (words === null || words.length === 0 || words.some((word) => word.includes(','))) return null;
  return words.join(',').length > longestList ? null : words;
}

function headRows(
  name: string,
  definition: KindDefinition,
  columns: readonly TemplateColumn[],
  { plan, reportingUnit, asOf }: TemplateOptions,
): readonly SheetRow[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const across = (style: SheetRow['style'], content: string, align: 'left' | 'center'): SheetRow => {
    const { size } = rowLooks[style];
    const cells: SheetCell[] = [text(content, { align }), ...columns.slice(1).map(() => null)];
    return { key: null, style, height: heightOfLines(lineCount(content, total, size), size), cells };
  };
  const hasAmounts = definition.fields.some(({ type }) => type === 'amount');
  const line = [
    `填报单位：${reportingUnit ?? ''}`,
    `统计截止：${asOf === null ? '' : chineseDate(asOf)}`,
    ...(hasAmounts ? [`单位：${templateTexts.amountUnit}`] : []),
  ].join('　　　　');
  return [
    across('title', name, 'center'),
    across('subtitle', line, 'left'),
    across('note', `${templateTexts.guide}：${guide(definition, plan).join('；')}。`, 'left'),
    {
      key: null,
      style: 'header',
      height: 30,
      cells: columns.map(({ header }) => centred(header)),
    },
  ];
}

/** 填表说明: what is required, which columns are text, how dates, amounts and lists are filled in. */
function guide(definition: KindDefinition, plan: Plan): readonly string[] {
  const { fields } = definition;
  const headersOf = (wanted: (field: FieldDefinition) => boolean): readonly string[] =>
    fields.filter(wanted).map(({ header }) => header);
  const has = (...types: readonly FieldType[]): boolean => fields.some(({ type }) => types.includes(type));
  const identifiers = headersOf(({ type }) => numberFormats[type] === formats.text);
  const hasLists = fields.some((field) => listOf(definition, field, plan) !== null);
  const several = headersOf((field) => field.several === true || field.type.endsWith('List'));
  const required = headersOf((field) => field.required === true);
  return [
    ...(required.length > 0 ? [templateTexts.required(required)] : []),
    ...(identifiers.length > 0 ? [templateTexts.identifiers(identifiers)] : []),
    ...(has('date', 'yearOrDate') ? [templateTexts.dates] : []),
    ...(has('amount') ? [templateTexts.amounts] : []),
    ...(has('share') ? [templateTexts.shares] : []),
    ...(hasLists ? [templateTexts.lists] : []),
    ...(several.length > 0 ? [templateTexts.several(several)] : []),
    templateTexts.layout,
  ];
}
