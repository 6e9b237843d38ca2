import { creditCode, day, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['企业名称', '统一社会信用代码', '级别', '类型', '认定日期'];
const on = day('2017-03-05');
testCheck('pilot.duplicate', [
  {
    name: 'one name, or one code under another form of the name',
    sheets: [
      sheet('试点示范企业', [
        headers,
        ['天津甲（武清）有限公司', creditCode(1), '区级', '试点', on],
        ['天津甲(武清)有限公司', creditCode(1), '市级', '示范', on],
        ['天津乙有限公司', creditCode(2), '市级', '试点', on],
      ]),
    ],
    found: ['A3'],
    says: ['试点示范企业!A2'],
  },
  {
    name: 'national titles are counted elsewhere',
    sheets: [
      sheet('试点示范企业', [
        headers,
        ['天津甲有限公司', creditCode(1), '区级', '试点', on],
        ['天津甲有限公司', creditCode(1), '国家级', '优势', on],
      ]),
    ],
    found: [],
  },
]);
