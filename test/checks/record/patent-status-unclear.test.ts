import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '授权公告日', '申请人', '法律状态'];
testCheck('patent.status-unclear', [
  {
    name: 'either blank, at the blank cell',
    sheets: [
      sheet('有效专利台账', [
        headers,
        [patent(2016, 2, 1), '甲', day('2016-03-05'), null, '王某', '有效'],
        [patent(2016, 2, 2), '乙', day('2016-03-05'), day('2016-12-05'), '王某', null],
        [patent(2016, 2, 3), '丙', day('2016-03-05'), day('2016-12-05'), '王某', '有效'],
      ]),
    ],
    found: ['D2', 'F3'],
    says: ['授权公告日'],
  },
  {
    name: 'applications have no grant yet; a sheet without the column',
    sheets: [
      sheet('专利申请台账', [headers, [patent(2018, 2, 1), '甲', day('2018-03-05'), null, '王某', null]]),
      sheet('有效专利', [
        headers.slice(0, 5),
        [patent(2016, 2, 2), '乙', day('2016-03-05'), day('2016-12-05'), '王某'],
      ]),
    ],
    found: [],
  },
  {
    name: 'a repeated row is reported as that only',
    sheets: [
      sheet('有效专利台账', [
        headers,
        [patent(2016, 2, 1), '甲', day('2016-03-05'), day('2016-12-05'), '王某', '有效'],
        [patent(2016, 2, 1), '甲', day('2016-03-05'), null, '王某', null],
      ]),
    ],
    found: [],
    others: ['patent.duplicate@A3'],
  },
]);
