import { creditCode, day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '申请人', '统一社会信用代码'];
const filed = day('2018-03-05');
const row = (serial: number, name: string, code: string | null) => [
  patent(2018, 1, serial),
  `装置${serial}`,
  filed,
  name,
  code,
];
testCheck('name.two-codes', [
  {
    name: 'at the first row of each other code, over sheets of all kinds; the other owner of the code is not reported as well',
    sheets: [
      sheet('专利申请', [
        headers,
        row(1, '天津甲有限公司', creditCode(1)),
        row(2, '天津乙有限公司', creditCode(2)),
        row(3, '天津甲有限公司', creditCode(2)),
        row(4, '天津甲有限公司', creditCode(2)),
      ]),
      sheet('贯标企业', [
        ['企业名称', '统一社会信用代码', '证书编号', '发证日期'],
        ['天津甲有限公司', creditCode(3), 'A1', day('2017-03-05')],
      ]),
    ],
    found: ['专利申请!E4', '贯标企业!B2'],
    says: ['天津甲有限公司', creditCode(1), creditCode(2), '专利申请!E2'],
  },
  {
    name: 'blank, malformed and failing codes are no other code; a repeated row is reported as that',
    sheets: [
      sheet('专利申请', [
        headers,
        row(1, '天津甲有限公司', creditCode(1)),
        row(2, '天津甲有限公司', null),
        row(3, '天津甲有限公司', '91120222MA05K1A238'),
        row(1, '天津甲有限公司', creditCode(5)),
      ]),
    ],
    found: [],
    others: ['uscc.check-digit@E4', 'patent.duplicate@A5'],
  },
  {
    name: 'a wrong code in the first row is one fault: neither that code’s owner nor its later rows are reported',
    sheets: [
      sheet('专利申请', [
        headers,
        row(1, '天津甲有限公司', creditCode(2)),
        row(2, '天津乙有限公司', creditCode(2)),
        row(3, '天津甲有限公司', creditCode(1)),
        row(4, '天津甲有限公司', creditCode(1)),
      ]),
    ],
    found: ['E4'],
  },
]);
