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
testCheck('uscc.two-names', [
  {
    name: 'at the first row of each other name',
    sheets: [
      sheet('专利申请', [
        headers,
        row(1, '天津甲有限公司', creditCode(1)),
        row(2, '天津乙有限公司', creditCode(1)),
        row(3, '天津乙有限公司', creditCode(1)),
        row(4, '天津丙有限公司', creditCode(1)),
      ]),
    ],
    found: ['D3', 'D5'],
    says: ['天津甲有限公司', creditCode(1), '专利申请!D2'],
  },
  {
    name: 'brackets and spaces make no other name; a former name is known',
    sheets: [
      sheet('专利申请', [
        headers,
        row(1, '天津甲（武清）有限公司', creditCode(1)),
        row(2, '天津甲(武清)有限公司', creditCode(1)),
        row(3, '天津旧有限公司', creditCode(2)),
        row(4, '天津新有限公司', creditCode(2)),
      ]),
      sheet('企业名录', [
        ['企业名称', '统一社会信用代码', '曾用名'],
        ['天津新有限公司', creditCode(2), '天津旧有限公司'],
      ]),
    ],
    found: [],
  },
  {
    name: 'several applicants: whose code it is cannot be told',
    sheets: [
      sheet('专利申请', [
        headers,
        row(1, '天津甲有限公司', creditCode(1)),
        row(2, '天津乙有限公司、天津甲有限公司', creditCode(1)),
      ]),
    ],
    found: [],
  },
  {
    name: 'two enterprises told apart in every row, in towns of their own; one odd row among them is a slip',
    sheets: [
      sheet('专利申请', [
        [...headers, '所属镇街'],
        [...row(1, '天津甲有限公司', creditCode(1)), '高村镇'],
        [...row(2, '天津甲有限公司', creditCode(1)), '高村镇'],
        [...row(3, '天津乙有限公司', creditCode(1)), '梅厂镇'],
        [...row(4, '天津乙有限公司', creditCode(1)), '梅厂镇'],
        [...row(5, '天津丙有限公司', creditCode(1)), '高村镇'],
      ]),
    ],
    found: ['D6'],
  },
]);
