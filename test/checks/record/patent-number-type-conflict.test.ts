import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '专利类型', '申请日', '申请人'];
testCheck('patent-number.type-conflict', [
  {
    name: 'at the type, proposing the number’s',
    sheets: [sheet('专利申请', [headers, [patent(2018, 2, 1), '甲', '外观设计', day('2018-03-05'), '王某']])],
    found: ['C2'],
    says: ['实用新型', '外观设计'],
    fix: '实用新型',
  },
  {
    name: 'PCT types 8 and 9, old numbers, blank types',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 8, 1), '甲', '发明', day('2018-03-05'), '王某'],
        [patent(2018, 9, 2), '乙', '实用新型', day('2018-03-05'), '王某'],
        ['97101765.4', '丙', '发明', day('1997-03-05'), '王某'],
        [patent(2018, 3, 4), '丁', null, day('2018-03-05'), '王某'],
      ]),
    ],
    found: [],
  },
  {
    name: 'a repeated row is reported as that only',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 2, 1), '甲', '实用新型', day('2018-03-05'), '王某'],
        [patent(2018, 2, 1), '甲', '发明', day('2018-03-05'), '王某'],
      ]),
    ],
    found: [],
    others: ['patent.duplicate@A3'],
  },
  {
    name: 'an unreadable number or type is not compared',
    sheets: [
      sheet('专利申请', [
        headers,
        ['申请中', '甲', '发明', day('2018-03-05'), '王某'],
        [patent(2018, 2, 1), '乙', '软著', day('2018-03-05'), '王某'],
      ]),
    ],
    found: [],
    others: ['patent-number.format@A2', 'enum.unknown@C3'],
  },
]);
