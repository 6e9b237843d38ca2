import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const pledges = ['质押登记号', '出质人', '质押专利号', '登记金额（万元）', '登记日期'];
const patents = ['专利号', '专利名称', '申请日', '授权公告日', '专利权人', '法律状态', '终止日期'];
const on = day('2018-03-05');
const held = sheet('有效专利台账', [
  patents,
  [patent(2017, 2, 1), '甲', day('2017-03-05'), day('2018-03-05'), '天津甲有限公司', '有效', null],
  [patent(2017, 2, 2), '乙', day('2017-03-05'), day('2018-03-06'), '天津甲有限公司', '有效', null],
  [patent(2008, 2, 3), '丙', day('2008-03-05'), day('2009-03-06'), '天津甲有限公司', '失效', null],
  [patent(2015, 2, 4), '丁', day('2015-03-05'), day('2016-03-06'), '天津甲有限公司', '终止', day('2018-01-05')],
  [patent(2015, 2, 5), '戊', day('2015-03-05'), day('2016-03-06'), '天津甲有限公司', '失效', null],
]);
const pledge = (index: number, number: string) => [`Y201812000000${index}`, '天津甲有限公司', `ZL${number}`, 100, on];
testCheck('pledge.patent-invalid', [
  {
    name: 'granted later, expired on the day, ended before; lapsed without a date; the grant day itself is valid',
    sheets: [
      held,
      sheet('质押融资', [
        pledges,
        pledge(1, patent(2017, 2, 1)),
        pledge(2, patent(2017, 2, 2)),
        pledge(3, patent(2008, 2, 3)),
        pledge(4, patent(2015, 2, 4)),
        pledge(5, patent(2015, 2, 5)),
      ]),
    ],
    found: ['质押融资!C3', '质押融资!C4', '质押融资!C5', '质押融资!C6'],
    says: [patent(2017, 2, 2), '2018-03-06 才授权', '2018-03-05'],
  },
  {
    name: 'lapsed after the registration; the stock, not the application, tells',
    sheets: [
      sheet('专利申请', [patents, [patent(2015, 2, 6), '己', day('2015-03-05'), null, '天津甲有限公司', '失效', null]]),
      sheet('有效专利台账', [
        patents,
        [patent(2015, 2, 6), '己', day('2015-03-05'), day('2016-03-06'), '天津甲有限公司', '终止', day('2018-06-05')],
      ]),
      sheet('质押融资', [pledges, pledge(1, patent(2015, 2, 6))]),
    ],
    found: [],
  },
  {
    name: 'not granted yet; a term that ran out after the registration explains 失效',
    sheets: [
      sheet('专利台账', [
        patents,
        [patent(2015, 1, 7), '庚', day('2015-03-05'), null, '天津甲有限公司', '实审', null],
        [patent(2008, 2, 8), '辛', day('2008-05-05'), day('2009-03-06'), '天津甲有限公司', '失效', null],
        [patent(2008, 2, 9), '壬', day('2008-05-05'), day('2009-03-06'), '天津甲有限公司', '放弃', null],
      ]),
      sheet('质押融资', [
        pledges,
        pledge(1, patent(2015, 1, 7)),
        pledge(2, patent(2008, 2, 8)),
        pledge(3, patent(2008, 2, 9)),
      ]),
    ],
    found: ['质押融资!C2', '质押融资!C4'],
    says: ['实审', '还没有授权'],
  },
  {
    name: 'a registration that lies ahead or cannot be read is reported as that',
    sheets: [
      held,
      sheet('质押融资', [
        pledges,
        pledge(1, patent(2008, 2, 3)).with(4, day('2018-10-05')),
        pledge(2, patent(2008, 2, 3)).with(4, '待定'),
        pledge(3, patent(2008, 2, 3)).with(4, '2018年6月'),
      ]),
    ],
    found: [],
    others: ['date.future@质押融资!E2', 'date.invalid@质押融资!E3', 'date.incomplete@质押融资!E4'],
  },
  {
    name: 'one place where the patent is valid is enough; without a stock the application tells',
    sheets: [
      sheet('专利申请', [
        patents,
        [patent(2015, 1, 7), '庚', day('2015-03-05'), null, '天津甲有限公司', '实审', null],
        [patent(2015, 1, 8), '辛', day('2015-03-05'), null, '天津甲有限公司', '实审', null],
      ]),
      sheet('有效专利台账', [
        patents,
        [patent(2015, 1, 7), '庚', day('2015-03-05'), day('2016-03-05'), '天津甲有限公司', '有效', null],
      ]),
      sheet('质押融资', [pledges, pledge(1, patent(2015, 1, 7)), pledge(2, patent(2015, 1, 8))]),
    ],
    found: ['质押融资!C3'],
  },
  {
    name: 'a filing date that contradicts the number is not trusted',
    sheets: [
      sheet('专利台账', [
        patents,
        [patent(2007, 2, 1), '甲', day('2009-03-05'), day('2010-03-05'), '天津甲有限公司', '有效', day('2020-01-01')],
      ]),
      sheet('质押融资', [pledges, pledge(1, patent(2007, 2, 1))]),
    ],
    found: ['质押融资!C2'],
    others: ['patent-number.year-conflict@专利台账!C2', 'patent.expired@专利台账!F2'],
    says: ['2017-12-31'],
  },
  {
    name: 'an application that tells nothing does not excuse the stock',
    sheets: [
      sheet('专利申请', [patents, [patent(2015, 2, 4), '丁', day('2015-03-05'), null, '天津甲有限公司', null, null]]),
      held,
      sheet('质押融资', [pledges, pledge(1, patent(2015, 2, 4))]),
    ],
    found: ['质押融资!C2'],
    says: ['2018-01-05'],
  },
]);
