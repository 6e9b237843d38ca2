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
  {
    name: 'ten years with two leap days are over on the day itself, in a sheet without 终止日期',
    sheets: [
      sheet('有效专利台账', [
        headers.slice(0, 6),
        [patent(2009, 2, 1), '甲', day('2009-03-01'), day('2010-03-05'), '王某', '有效'],
        [patent(2009, 2, 2), '乙', day('2009-03-02'), day('2010-03-05'), '王某', '有效'],
      ]),
    ],
    asOf: '2019-03-01',
    found: ['F2'],
  },
  {
    name: '授权 means in force in a sheet of valid patents only',
    sheets: [
      sheet('有效专利台账', [
        headers,
        [patent(2007, 2, 1), '甲', day('2007-03-05'), day('2008-03-05'), '王某', '授权', null],
      ]),
      sheet('专利台账', [
        headers,
        [patent(2007, 2, 2), '乙', day('2007-03-05'), day('2008-03-05'), '王某', '授权', null],
        [patent(2007, 2, 3), '丙', day('2007-03-05'), day('2008-03-05'), '王某', '有效', null],
      ]),
    ],
    found: ['有效专利台账!F2', '专利台账!F3'],
  },
  {
    name: 'a repeated row is reported as that; a number that cannot be read has no term',
    sheets: [
      sheet('有效专利台账', [
        headers,
        [patent(2007, 2, 1), '甲', day('2007-03-05'), day('2008-03-05'), '王某', '有效', null],
        [patent(2007, 2, 1), '甲', day('2007-03-05'), day('2008-03-05'), '王某', '有效', null],
        ['申请中', '乙', day('2007-03-05'), day('2008-03-05'), '王某', '有效', null],
      ]),
    ],
    found: ['F2'],
    others: ['patent.duplicate@A3', 'patent-number.format@A4'],
  },
  {
    name: 'a filing date later than the number’s year does not lengthen the term',
    sheets: [
      sheet('专利台账', [
        headers,
        [patent(2007, 2, 1), '甲', day('2010-03-05'), day('2011-03-05'), '王某', '有效', null],
      ]),
    ],
    found: ['F2'],
    others: ['patent-number.year-conflict@C2'],
    says: ['2017-12-31'],
  },
]);
