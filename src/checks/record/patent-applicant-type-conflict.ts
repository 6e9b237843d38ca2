import { cellStates } from '../../ledgers/ledger';
import type { Check, Fault } from '../check';
import { indexOf } from '../check-index';
import { faultAt } from '../places';
import { textAt } from '../values';

/** The name ends in 有限公司/股份有限公司/集团 but the class is not 企业, or in 大学/学院/研究院/研究所 but the class is 企业. */
export const patentApplicantTypeConflict: Check = {
  code: 'patent.applicant-type-conflict',
  severity: 'warning',
  scope: 'record',
  phase: 'ledgers',
  title: {
    'zh-CN': '申请人类型与名称不符',
    'en-US': 'Applicant class does not fit the name',
  },
  what: {
    'zh-CN': '名称是公司却没有归为企业，或名称是大学、研究院却归为企业。',
    'en-US': 'A company is not classed as 企业, or a university or institute is.',
  },
  why: {
    'zh-CN': '企业占比、拥有专利企业数按申请人类型统计，归错类就算错。',
    'en-US': 'Enterprise figures go by this class: a wrong one miscounts.',
  },
  example: {
    'zh-CN': '「天津某某有限公司」的申请人类型填「个人」。',
    'en-US': '“…有限公司” classed as 个人.',
  },
  remedy: {
    'zh-CN': '核对后改正申请人类型。',
    'en-US': 'Compare and correct the class.',
  },
  message: {
    'zh-CN': '「{header}」填的「{value}」与申请人「{name}」不符，企业占比会算错。请核对后改正。',
    'en-US': '{header} “{value}” does not fit applicant “{name}”: enterprise figures go wrong. Compare and correct.',
  },
  fixKind: null,
  run: (context) => {
    const faults: Fault[] = [];
    const index = indexOf(context);
    for (const table of index.tables('patents')) {
      const names = table.columns.get('applicant');
      const classes = table.columns.get('applicantType');
      if (names === undefined || classes === undefined) continue;
      const later = index.patents.later(table);
      const { states: classStates, values: classValues } = classes;
      const { states: nameStates } = names;
      for (let record = 0; record < classStates.length; record++) {
        if (classStates[record] !== cellStates.sound || nameStates[record] !== cellStates.sound) continue;
        const name = textAt(names, record);
        const enterprise = classValues[record] === '企业';
        if (enterprise ? !isSchoolOrInstitute(name) : !isCompany(name)) continue;
        if (!later.has(record)) faults.push(faultAt(table, record, classes, { parameters: { name } }));
      }
    }
    return faults;
  },
};

function isCompany(name: string): boolean {
  return name.endsWith('有限公司') || name.endsWith('集团');
}

function isSchoolOrInstitute(name: string): boolean {
  return name.endsWith('大学') || name.endsWith('学院') || name.endsWith('研究院') || name.endsWith('研究所');
}
