import { kindDefinition } from '../../ledgers/kinds/all-kinds';
import type { LedgerColumn, LedgerTable } from '../../ledgers/ledger';
import { cellStates } from '../../ledgers/ledger';
import { blankRecords } from '../blanks';
import type { Check, Fault } from '../check';
import { faultAt } from '../places';

/** A field that a record cannot do without is blank: the `!` fields of the kind, in patents also the applicant, in pledges also the pledgor and an amount. */
export const requiredBlank: Check = {
  code: 'required.blank',
  severity: 'error',
  scope: 'record',
  phase: 'ledgers',
  title: {
    'zh-CN': '必填项空白',
    'en-US': 'Required cell is blank',
  },
  what: {
    'zh-CN': '一条记录里缺了必须有的内容。',
    'en-US': 'A record lacks something that it cannot do without.',
  },
  why: {
    'zh-CN': '缺了它就不知道这一条是哪一件、是谁的、是多少钱，不能计入统计。',
    'en-US': 'Without it nobody can tell which item it is, whose, or how much: it cannot be counted.',
  },
  example: {
    'zh-CN': '专利台账里有专利名称和申请日，却没有申请人。',
    'en-US': 'A patent with title and date but no applicant.',
  },
  remedy: {
    'zh-CN': '按原始凭证补填；整行多余的，删去整行。',
    'en-US': 'Fill it in from the document, or delete a row that does not belong.',
  },
  message: {
    'zh-CN': '这一条记录的「{header}」空白，这一条不能完整计入统计。请按原始凭证补填；整行多余的请删去。',
    'en-US':
      '{header} is blank in this record, which cannot be counted in full. Fill it in, or delete a row that does not belong.',
  },
  fixKind: null,
  run: (context) => {
    const faults: Fault[] = [];
    for (const table of context.ledgers.tables) {
      for (const field of requiredFields(table)) {
        const column = table.columns.get(field);
        if (column === undefined) continue;
        for (const record of blankRecords(column)) faults.push(faultAt(table, record, column));
      }
      if (table.kind === 'pledges') faults.push(...pledgesWithoutAmount(table));
    }
    return faults;
  },
};

/** Not needed to recognise a sheet, but a record without it is nobody's. */
const alsoRequired: Readonly<Record<string, readonly string[]>> = { patents: ['applicant'], pledges: ['pledgor'] };

function requiredFields(table: LedgerTable): readonly string[] {
  const fields = kindDefinition(table.kind).fields.filter((field) => field.required === true);
  return [...fields.map((field) => field.id), ...(alsoRequired[table.kind] ?? [])];
}

/** One finding where both amounts are blank, at the disbursed amount when the sheet has it. */
function pledgesWithoutAmount(table: LedgerTable): Fault[] {
  const disbursed = table.columns.get('disbursedAmount');
  const registered = table.columns.get('registeredAmount');
  const place = disbursed ?? registered;
  if (place === undefined) return [];
  const isBlank = (column: LedgerColumn | undefined, record: number): boolean =>
    column === undefined || column.states[record] === cellStates.blank;
  return table.rows.flatMap((_, record) =>
    isBlank(disbursed, record) && isBlank(registered, record) ? [faultAt(table, record, place)] : [],
  );
}
