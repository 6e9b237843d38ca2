import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '授权公告日', '申请人', '法律状态', '终止日期'];
testCheck('patent.expired', [
  {
    name: 'the term ended on the data date, or the end date has come',
    sheets: [
      sheet('有效专利台账', [
        headers,
        [patent(2008, 2, 1), '甲', day('2008-09-30'), day('2009-03-05'), '王某', '有效', null],
        [patent(2008, 2, 2), '乙', day('2008-10-01'), day('2009-03-05'), '王某', '有效', null],
        [patent(2008, 1, 3), '丙', day('2008-09-30'), day('2011-03-05'), '王某', '有效', null],
        [patent(2015, 1, 4), '丁', day('2015-09-30'), day('2017-03-05'), '王某', '专利权维持', day('2018-09-30')],
        [patent(2015, 1, 5), '戊', day('2015-09-30'), day('2017-03-05'), '王某', '有效', day('2018-10-01')],
      ]),
    ],
    found: ['F2', 'F5'],
    says: ['2018-09-30', '有效'],
    fix: '失效',
  },
  {
    name: 'a status that owns up to it',
    sheets: [
      sheet('有效专利台账', [
        headers,
        [patent(2007, 2, 1), '甲', day('2007-03-05'), day('2008-03-05'), '王某', '失效', null],
        [patent(2007, 2, 2), '乙', day('2007-03-05'), day('2008-03-05'), '王某', '专利权有效期届满', null],
      ]),
    ],
    found: [],
  },
  {
    name: 'a leap day’s term ends on the last day of February',
    sheets: [
      sheet('有效专利台账', [
        headers,
        [patent(2008, 2, 1), '甲', day('2008-02-29'), day('2009-03-05'), '王某', '有效', null],
      ]),
    ],
    asOf: '2018-02-28',
    found: ['F2'],
  },
  {
    name: 'without a filing date the number’s year tells, once it is over for certain',
    sheets: [
      sheet('有效专利台账', [
        headers,
        [patent(2007, 2, 3), '丙', null, day('2008-03-05'), '王某', '有效', null],
        [patent(2008, 2, 4), '丁', null, day('2009-03-05'), '王某', '有效', null],
      ]),
    ],
    found: ['F2'],
    says: ['2017-12-31'],
  },
]);
