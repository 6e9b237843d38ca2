import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

testCheck('title.expired', [
  {
    name: 'a mark and a certificate past their validity; the last day itself is in force',
    sheets: [
      sheet('商标品牌', [
        ['商标名称', '类别', '注册号', '认定日期', '有效期至', '状态'],
        ['津牌', '天津市著名商标', '1001', day('2015-03-01'), day('2018-02-28'), '有效'],
        ['雍牌', '天津市著名商标', '1002', day('2015-03-01'), day('2018-09-30'), '有效'],
      ]),
      sheet('贯标企业', [
        ['企业名称', '证书编号', '发证日期', '有效期至'],
        ['天津甲有限公司', 'A1', day('2015-01-01'), day('2018-01-01')],
      ]),
    ],
    found: ['商标品牌!E2', '贯标企业!D2'],
    says: ['2018-02-28'],
  },
  {
    name: 'staff know already, or a later row renewed it',
    sheets: [
      sheet('商标品牌', [
        ['商标名称', '类别', '注册号', '认定日期', '有效期至', '认定途径', '状态'],
        ['津牌', '天津市著名商标', '1001', day('2012-03-01'), day('2015-02-28'), '行政认定', '有效'],
        ['津牌', '天津市著名商标', '1001', day('2015-03-01'), day('2020-02-28'), '延续认定', '有效'],
        ['雍牌', '天津市著名商标', '1002', day('2012-03-01'), day('2015-02-28'), '行政认定', '失效'],
      ]),
    ],
    found: [],
  },
  {
    name: 'an end before its beginning is reported as that',
    sheets: [
      sheet('商标品牌', [
        ['商标名称', '类别', '注册号', '认定日期', '有效期至'],
        ['津牌', '天津市著名商标', '1001', day('2015-03-01'), day('2012-02-28')],
      ]),
    ],
    found: [],
    others: ['date.order@E2'],
  },
]);
