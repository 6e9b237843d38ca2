import { cellStates } from '../../ledgers/ledger';
import type { Check, Fault } from '../check';
import { indexOf } from '../check-index';
import { faultAt } from '../places';
import { mayBeGranted } from '../status-words';
import { textAt } from '../values';

/** A number with ZL (专利: granted) without 授权公告日 and without a granted status, in a sheet that has either column. A blank that patent.status-unclear reports already is not reported twice. */
export const patentNumberGrantedPrefix: Check = {
  code: 'patent-number.granted-prefix',
  severity: 'warning',
  scope: 'record',
  phase: 'ledgers',
  title: {
    'zh-CN': 'ZL 号却没有授权信息',
    'en-US': 'ZL number without a grant',
  },
  what: {
    'zh-CN': '号码带 ZL（授权后才有），但没有授权公告日，法律状态也没有写授权。',
    'en-US':
      'The number bears ZL, which only granted patents have, but no grant date and no granted status stand beside it.',
  },
  why: {
    'zh-CN': '不能确认是否已授权，可能漏算有效专利。',
    'en-US': 'It cannot be told whether it was granted: valid patents may go uncounted.',
  },
  example: {
    'zh-CN': 'ZL201822000000.X，授权公告日空白，法律状态「实质审查」。',
    'en-US': 'ZL201822000000.X, no grant date, status “实质审查”.',
  },
  remedy: {
    'zh-CN': '已授权的，补填授权公告日；未授权的，去掉 ZL。',
    'en-US': 'If granted, fill in the grant date; if not, drop ZL.',
  },
  message: {
    'zh-CN':
      '「{header}」填的「{value}」带 ZL（授权后才有），却没有授权公告日，也没有授权的法律状态。已授权的请补填，未授权的请去掉 ZL。',
    'en-US':
      '{header} “{value}” bears ZL, which only granted patents have, but there is no grant date and no granted status. Fill it in, or drop ZL.',
  },
  fixKind: null,
  run: (context) => {
    const faults: Fault[] = [];
    const index = indexOf(context);
    for (const table of index.tables('patents')) {
      const numbers = table.columns.get('applicationNumber');
      const grants = table.columns.get('grantDate');
      const statuses = table.columns.get('legalStatus');
      if (numbers === undefined || (grants === undefined && statuses === undefined)) continue;
      const later = index.patents.later(table);
      const { states, values } = numbers;
      for (let record = 0; record < states.length; record++) {
        if (states[record] !== cellStates.sound) continue;
        const raw = numbers.rawAt(record);
        // A number that stands there in its canonical form bears nothing.
        if (typeof raw !== 'string' || raw === values[record] || !/^\s*[ZＺ][LＬ]/iu.test(raw)) continue;
        if (later.has(record)) continue;
        if (grants !== undefined && grants.states[record] !== cellStates.blank) continue;
        const statusBlank = statuses === undefined || statuses.states[record] === cellStates.blank;
        if (!statusBlank && (statuses.states[record] === cellStates.unusable || mayBeGranted(textAt(statuses, record))))
          continue;
        const reportedAsUnclear = table.role === 'valid' && (grants !== undefined || statusBlank);
        if (!reportedAsUnclear) faults.push(faultAt(table, record, numbers));
      }
    }
    return faults;
  },
};
