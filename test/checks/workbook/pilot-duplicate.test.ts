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
  {
    name: 'one code under two names, naming the first row of the enterprise; a failing code joins nobody',
    sheets: [
      sheet('试点示范企业', [
        headers,
        ['天津甲有限公司', creditCode(1), '区级', '试点', on],
        ['天津新甲有限公司', creditCode(1), '市级', '试点', on],
        ['天津新甲有限公司', null, '市级', '示范', on],
        ['天津乙有限公司', '91120222MA05K1A238', '区级', '试点', on],
        ['天津丙有限公司', '91120222MA05K1A238', '区级', '试点', on],
        ['天津丁有限公司', null, '区级', '试点', on],
        ['天津戊有限公司', null, '区级', '试点', on],
      ]),
    ],
    found: ['A3', 'A4'],
    others: ['uscc.two-names@A3', 'uscc.check-digit@B5', 'uscc.check-digit@B6'],
    says: ['试点示范企业!A2'],
  },
  {
    name: 'an enterprise whose name is blank, or whose level or type is unknown',
    sheets: [
      sheet('试点示范企业', [
        headers,
        ['天津甲有限公司', null, '区级', '试点', on],
        ['天津甲有限公司', null, null, '试点', on],
        ['天津甲有限公司', null, '区级', null, on],
        ['天津甲有限公司', null, '区级', '优势', on],
      ]),
    ],
    found: [],
    others: ['required.blank@C3', 'required.blank@D4'],
  },
]);
