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
  {
    name: 'two old names of one enterprise; a former name where the new one comes first',
    sheets: [
      sheet('专利申请', [
        headers,
        row(1, '天津旧有限公司', creditCode(2)),
        row(2, '天津更旧有限公司', creditCode(2)),
        row(3, '天津新二有限公司', creditCode(3)),
        row(4, '天津旧二有限公司', creditCode(3)),
      ]),
      sheet('企业名录', [
        ['企业名称', '统一社会信用代码', '曾用名'],
        ['天津新有限公司', creditCode(2), '天津旧有限公司、天津更旧（武清）有限公司'],
        ['天津新二有限公司', creditCode(3), '天津旧二有限公司'],
        ['天津丙有限公司', creditCode(4), null],
        [null, creditCode(5), '天津旧有限公司'],
      ]),
    ],
    found: ['专利申请!D3'],
    others: ['required.blank@企业名录!A5'],
  },
  {
    name: 'both old names are known',
    sheets: [
      sheet('专利申请', [headers, row(1, '天津旧有限公司', creditCode(2)), row(2, '天津更旧有限公司', creditCode(2))]),
      sheet('企业名录', [
        ['企业名称', '统一社会信用代码', '曾用名'],
        ['天津新有限公司', creditCode(2), '天津旧有限公司、天津更旧有限公司'],
      ]),
    ],
    found: [],
  },
  {
    name: 'two names that share a town, or whose towns are unknown, are one enterprise’s',
    sheets: [
      sheet('专利申请', [
        [...headers, '所属镇街'],
        [...row(1, '天津甲有限公司', creditCode(1)), '高村镇'],
        [...row(2, '天津甲有限公司', creditCode(1)), '梅厂镇'],
        [...row(3, '天津乙有限公司', creditCode(1)), '梅厂镇'],
        [...row(4, '天津乙有限公司', creditCode(1)), '大良镇'],
        [...row(5, '天津丙有限公司', creditCode(2)), null],
        [...row(6, '天津丙有限公司', creditCode(2)), null],
        [...row(7, '天津丁有限公司', creditCode(2)), '大良镇'],
        [...row(8, '天津丁有限公司', creditCode(2)), '大良镇'],
        [...row(9, '天津戊有限公司', creditCode(3)), '大良镇'],
        [...row(10, '天津戊有限公司', creditCode(3)), '大良镇'],
        [...row(11, '天津己有限公司', creditCode(3)), null],
        [...row(12, '天津己有限公司', creditCode(3)), null],
      ]),
    ],
    found: ['D4', 'D8', 'D12'],
  },
  {
    name: 'one row of either name is a slip, wherever it stands',
    sheets: [
      sheet('专利申请', [
        [...headers, '所属镇街'],
        [...row(1, '天津甲有限公司', creditCode(1)), '高村镇'],
        [...row(2, '天津乙有限公司', creditCode(1)), '梅厂镇'],
        [...row(3, '天津乙有限公司', creditCode(1)), '梅厂镇'],
        [...row(4, '天津丙有限公司', creditCode(2)), '高村镇'],
        [...row(5, '天津丙有限公司', creditCode(2)), '高村镇'],
        [...row(6, '天津丁有限公司', creditCode(2)), '梅厂镇'],
      ]),
    ],
    found: ['D3', 'D7'],
  },
  {
    name: 'sheets of two towns tell two enterprises apart as a column does',
    sheets: [
      sheet('高村镇专利申请', [
        headers,
        row(1, '天津甲有限公司', creditCode(1)),
        row(2, '天津甲有限公司', creditCode(1)),
      ]),
      sheet('梅厂镇专利申请', [
        headers,
        row(3, '天津乙有限公司', creditCode(1)),
        row(4, '天津乙有限公司', creditCode(1)),
      ]),
    ],
    found: [],
  },
  {
    name: 'blank names, unreadable codes and repeated rows are not compared; a confirmed code is',
    sheets: [
      sheet('专利申请', [
        headers,
        row(1, '天津甲有限公司', creditCode(1)),
        row(1, '天津乙有限公司', creditCode(1)),
        row(2, '', creditCode(1)),
        row(3, '天津丙有限公司', '9112022'),
        row(4, '天津丁有限公司', '9112022'),
        row(5, '天津戊有限公司', '91120222MA05K1A238'),
        row(6, '天津己有限公司', '91120222MA05K1A238'),
      ]),
    ],
    allowedCodes: ['91120222MA05K1A238'],
    found: ['D8'],
    others: ['patent.duplicate@A3', 'required.blank@D4', 'uscc.format@E5', 'uscc.format@E6'],
  },
]);
