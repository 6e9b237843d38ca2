import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

testCheck('sheet.required-column', [
  {
    name: 'a ledger of marks without categories: once, not once a row',
    sheets: [
      sheet('商标品牌台账', [
        ['商标名称', '注册号', '权利人', '认定日期', '有效期至', '认定途径'],
        ['津牌', '1001', '天津甲有限公司', day('2017-03-05'), day('2020-03-05'), '行政认定'],
        ['雍牌', '1002', '天津乙有限公司', day('2017-03-05'), day('2020-03-05'), '行政认定'],
      ]),
    ],
    found: ['商标品牌台账!'],
    says: ['类别', '商标品牌台账'],
  },
  {
    name: 'a complete ledger',
    sheets: [
      sheet('商标品牌台账', [
        ['商标名称', '类别', '注册号', '认定日期'],
        ['津牌', '中国驰名商标', '1001', day('2017-03-05')],
      ]),
    ],
    found: [],
  },
]);
