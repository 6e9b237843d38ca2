import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['商标名称', '类别', '注册号', '权利人', '认定日期', '有效期至', '认定途径'];
const on = day('2016-08-12');
testCheck('brand.duplicate', [
  {
    name: 'same category and number; at the number',
    sheets: [
      sheet('商标品牌', [
        headers,
        ['津牌', '天津市名牌产品', 'TJMP1', '天津甲有限公司', on, day('2019-08-12'), null],
        ['津牌', '天津市名牌产品', 'tjmp1 ', '天津甲有限公司', on, day('2019-08-12'), null],
      ]),
    ],
    found: ['C3'],
    others: ['text.invisible@C3'],
    says: ['商标品牌!C2'],
  },
  {
    name: 'same category, name and owner without numbers; at the name',
    sheets: [
      sheet('商标品牌', [
        headers,
        ['津牌', '天津市名牌产品', null, '天津甲有限公司', on, day('2019-08-12'), null],
        ['津牌', '天津市名牌产品', '/', '天津甲有限公司', on, day('2019-08-12'), null],
      ]),
    ],
    found: ['A3'],
  },
  {
    name: 'a renewal while the first recognition is in force is no new item',
    sheets: [
      sheet('商标品牌', [
        headers,
        ['津牌', '天津市名牌产品', 'TJMP1', '天津甲有限公司', on, day('2019-08-12'), '认定'],
        ['津牌', '天津市名牌产品', 'TJMP1', '天津甲有限公司', day('2018-08-12'), day('2021-08-12'), '延续认定'],
      ]),
    ],
    found: ['C3'],
  },
  {
    name: 'a renewal after the first recognition ran out, one mark in two categories, other owners',
    sheets: [
      sheet('商标品牌', [
        headers,
        ['津牌', '天津市名牌产品', 'TJMP1', '天津甲有限公司', day('2013-08-12'), day('2016-08-11'), '认定'],
        ['津牌', '天津市名牌产品', 'TJMP1', '天津甲有限公司', on, day('2019-08-12'), '延续认定'],
        ['雍牌', '天津市著名商标', '1001', '天津乙有限公司', on, day('2019-08-12'), null],
        ['雍牌', '中国驰名商标', '1001', '天津乙有限公司', on, null, null],
        ['武牌', '天津市著名商标', null, '天津丙有限公司', on, day('2019-08-12'), null],
        ['武牌', '天津市著名商标', null, '天津丁有限公司', on, day('2019-08-12'), null],
      ]),
    ],
    found: [],
  },
  {
    name: 'marks whose category, number or name is unknown are not compared',
    sheets: [
      sheet('商标品牌', [
        headers,
        ['津牌', null, '1001', '天津甲有限公司', on, null, null],
        ['津牌', null, '1001', '天津甲有限公司', on, null, null],
        ['雍牌', '天津市著名商标', '1.23E+15', '天津乙有限公司', on, null, null],
        ['雍牌', '天津市著名商标', '1.23E+15', '天津乙有限公司', on, null, null],
        [null, '天津市著名商标', null, '天津丙有限公司', on, null, null],
        [null, '天津市著名商标', null, '天津丙有限公司', on, null, null],
      ]),
    ],
    found: [],
    others: [
      'required.blank@B2',
      'required.blank@B3',
      'id.destroyed@C4',
      'id.destroyed@C5',
      'required.blank@A6',
      'required.blank@A7',
    ],
  },
  {
    name: 'a sheet without a column of numbers; the third row as well, naming the first',
    sheets: [
      sheet('商标品牌', [
        headers.toSpliced(2, 1),
        ['津牌', '天津市名牌产品', '天津甲有限公司', on, null, null],
        ['津牌', '天津市名牌产品', '天津甲有限公司', on, null, null],
        ['津牌', '天津市名牌产品', '天津甲有限公司', on, null, null],
      ]),
    ],
    found: ['A3', 'A4'],
    says: ['商标品牌!A2'],
  },
  {
    name: 'no renewal without the word, without a date of its own, or of the same day',
    sheets: [
      sheet('商标品牌', [
        headers,
        ['津牌', '天津市名牌产品', 'A1', '天津甲有限公司', day('2013-08-12'), day('2016-08-11'), '认定'],
        ['津牌', '天津市名牌产品', 'A1', '天津甲有限公司', on, day('2019-08-12'), '认定'],
        ['雍牌', '天津市名牌产品', 'A2', '天津甲有限公司', day('2013-08-12'), day('2016-08-11'), '认定'],
        ['雍牌', '天津市名牌产品', 'A2', '天津甲有限公司', null, day('2019-08-12'), '延续认定'],
        ['武牌', '天津市名牌产品', 'A3', '天津甲有限公司', day('2013-08-12'), day('2016-08-11'), '认定'],
        ['武牌', '天津市名牌产品', 'A3', '天津甲有限公司', day('2013-08-12'), day('2016-08-11'), '延续认定'],
      ]),
    ],
    found: ['C3', 'C5', 'C7'],
    others: ['title.expired@F2', 'title.expired@F4', 'title.expired@F6'],
  },
  {
    name: 'a renewal noted in either row; the earlier one out of force by its status',
    sheets: [
      sheet('商标品牌', [
        [...headers, '状态'],
        ['津牌', '天津市名牌产品', 'A1', '天津甲有限公司', day('2013-08-12'), null, '重新认定', '过期'],
        ['津牌', '天津市名牌产品', 'A1', '天津甲有限公司', on, day('2019-08-12'), '认定', '有效'],
        ['雍牌', '天津市名牌产品', 'A2', '天津甲有限公司', day('2013-08-12'), null, '认定', '有效'],
        ['雍牌', '天津市名牌产品', 'A2', '天津甲有限公司', on, day('2019-08-12'), '延续认定', '有效'],
      ]),
    ],
    found: ['C5'],
  },
  {
    name: 'a second renewal replaces the first one',
    sheets: [
      sheet('商标品牌', [
        headers,
        ['津牌', '天津市名牌产品', 'A1', '天津甲有限公司', day('2010-08-12'), day('2013-08-11'), '认定'],
        ['津牌', '天津市名牌产品', 'A1', '天津甲有限公司', day('2013-08-12'), day('2016-08-11'), '延续认定'],
        ['津牌', '天津市名牌产品', 'A1', '天津甲有限公司', on, day('2019-08-12'), '延续认定'],
      ]),
    ],
    found: [],
  },
]);
