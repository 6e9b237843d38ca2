import { blankRecords } from '../blanks';
import type { Check, Fault } from '../check';
import { indexOf } from '../check-index';
import { faultAt } from '../places';

/** 申请人类型 is blank in a record of a sheet that has the column. */
export const patentApplicantTypeBlank: Check = {
  code: 'patent.applicant-type-blank',
  severity: 'warning',
  scope: 'record',
  phase: 'ledgers',
  title: {
    'zh-CN': '申请人类型空白',
    'en-US': 'Applicant class is blank',
  },
  what: {
    'zh-CN': '表里有「申请人类型」一栏，这一条没有填。',
    'en-US': 'The sheet has the column, this record leaves it blank.',
  },
  why: {
    'zh-CN': '没有填的不算企业申请，企业占比会偏低。',
    'en-US': 'Blank is not counted as 企业: the enterprise share comes out low.',
  },
  example: {
    'zh-CN': '「申请人类型」一格空白。',
    'en-US': 'The cell is blank.',
  },
  remedy: {
    'zh-CN': '补填：企业、大专院校、科研单位、机关团体或个人。',
    'en-US': 'Fill in 企业, 大专院校, 科研单位, 机关团体 or 个人.',
  },
  message: {
    'zh-CN': '「{header}」空白，这一条不算企业申请，企业占比会偏低。请补填企业、大专院校、科研单位、机关团体或个人。',
    'en-US': '{header} is blank: the record is not counted as 企业. Fill it in.',
  },
  fixKind: null,
  run: (context) => {
    const faults: Fault[] = [];
    const index = indexOf(context);
    for (const table of index.tables('patents')) {
      const column = table.columns.get('applicantType');
      if (column === undefined) continue;
      const later = index.patents.later(table);
      for (const record of blankRecords(column)) {
        if (!later.has(record)) faults.push(faultAt(table, record, column));
      }
    }
    return faults;
  },
};
