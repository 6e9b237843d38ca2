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
  {
    name: 'a sheet that has one of the two columns',
    sheets: [
      sheet('专利台账', [
        ['申请号', '专利名称', '申请日', '申请人', '法律状态'],
        [`ZL${patent(2018, 1, 1)}`, '甲', day('2018-03-05'), '王某', '实质审查'],
        [`ZL${patent(2018, 1, 2)}`, '乙', day('2018-03-05'), '王某', null],
        [`ZL${patent(2017, 1, 3)}`, '丙', day('2017-03-05'), '王某', '有效'],
      ]),
      sheet('专利台账2', [
        ['申请号', '专利名称', '申请日', '授权公告日', '申请人'],
        [`ｚｌ${patent(2018, 1, 4)}`, '丁', day('2018-03-05'), null, '王某'],
        [`zl${patent(2017, 1, 5)}`, '戊', day('2017-03-05'), day('2018-03-05'), '王某'],
        [` ZL ${patent(2018, 1, 6)}`, '己', day('2018-03-05'), null, '王某'],
        [`CN${patent(2018, 1, 7)}`, '庚', day('2018-03-05'), null, '王某'],
      ]),
    ],
    found: ['专利台账!A2', '专利台账!A3', '专利台账2!A2', '专利台账2!A4'],
    others: ['text.invisible@专利台账2!A4'],
  },
  {
    name: 'a number that cannot be read and a repeated row are reported as that',
    sheets: [
      sheet('专利台账', [
        ['申请号', '专利名称', '申请日', '授权公告日', '申请人'],
        ['ZL申请中', '甲', day('2018-03-05'), null, '王某'],
        [patent(2018, 1, 2), '乙', day('2018-03-05'), null, '王某'],
        [`ZL${patent(2018, 1, 2)}`, '乙', day('2018-03-05'), null, '王某'],
      ]),
    ],
    found: [],
    others: ['patent-number.format@A2', 'patent.duplicate@A4'],
  },
  {
    name: 'in a sheet of valid patents a status of examination is no blank that is reported already',
    sheets: [
      sheet('有效专利', [
        ['申请号', '专利名称', '申请日', '申请人', '法律状态'],
        [`ZL${patent(2018, 1, 1)}`, '甲', day('2018-03-05'), '王某', '实质审查'],
        [`ZL${patent(2018, 1, 2)}`, '乙', day('2018-03-05'), '王某', null],
      ]),
      sheet('有效专利2', [
        ['申请号', '专利名称', '申请日', '授权公告日', '申请人', '法律状态'],
        [`ZL${patent(2018, 1, 3)}`, '丙', day('2018-03-05'), null, '王某', '实质审查'],
      ]),
    ],
    found: ['有效专利!A2'],
    others: ['patent.status-unclear@有效专利!E3', 'patent.status-unclear@有效专利2!D2'],
  },
]);
