import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

testCheck('patent-number.granted-prefix', [
  {
    name: 'ZL beside a blank grant date and a status of examination',
    sheets: [
      sheet('专利台账', [
        ['申请号', '专利名称', '申请日', '授权公告日', '申请人', '法律状态'],
        [`ZL${patent(2018, 1, 1)}`, '甲', day('2018-03-05'), null, '王某', '实质审查'],
        [`ZL${patent(2018, 1, 2)}`, '乙', day('2018-03-05'), null, '王某', null],
        [`ZL${patent(2017, 2, 3)}`, '丙', day('2017-03-05'), day('2018-03-05'), '王某', null],
        [`ZL${patent(2017, 2, 4)}`, '丁', day('2017-03-05'), null, '王某', '授权'],
        [patent(2018, 1, 5), '戊', day('2018-03-05'), null, '王某', '实质审查'],
      ]),
    ],
    found: ['A2', 'A3'],
    says: ['ZL'],
  },
  {
    name: 'a sheet that has room for neither',
    sheets: [
      sheet('专利台账', [
        ['申请号', '专利名称', '申请日', '申请人'],
        [`ZL${patent(2018, 1, 1)}`, '甲', day('2018-03-05'), '王某'],
      ]),
    ],
    found: [],
  },
  {
    name: 'a blank that is reported as such in a sheet of valid patents',
    sheets: [
      sheet('有效专利', [
        ['申请号', '专利名称', '申请日', '授权公告日', '申请人'],
        [`ZL${patent(2017, 1, 1)}`, '甲', day('2017-03-05'), null, '王某'],
      ]),
    ],
    found: [],
    others: ['patent.status-unclear@D2'],
  },
]);
