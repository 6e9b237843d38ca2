import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '专利类型', '申请日', '申请人', '所属镇街'];
const filed = day('2018-03-05');
testCheck('patent.duplicate', [
  {
    name: 'each occurrence after the first, in whatever form it is typed, naming the first',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '甲', '发明', filed, '王某', '高村镇'],
        [`CN${patent(2018, 1, 1)}`, '甲', '发明', filed, '王某', '高村镇'],
        [patent(2018, 1, 2), '乙', '发明', filed, '王某', '高村镇'],
        [patent(2018, 1, 1).replace('.', ''), '甲', '外观设计', filed, '王某', '高村镇'],
      ]),
    ],
    found: ['A3', 'A5'],
    says: ['专利申请!A2'],
  },
  {
    name: 'across towns it says which',
    sheets: [
      sheet('高村镇专利申请', [headers.slice(0, 5), [patent(2018, 1, 1), '甲', '发明', filed, '王某']]),
      sheet('梅厂镇专利申请', [headers.slice(0, 5), [patent(2018, 1, 1), '甲', '发明', filed, '王某']]),
    ],
    found: ['梅厂镇专利申请!A2'],
    says: ['高村镇、梅厂镇', '高村镇专利申请!A2'],
  },
  {
    name: 'sheets of different roles may hold the same patent; unreadable numbers are not compared',
    sheets: [
      sheet('专利申请', [headers, [patent(2018, 1, 1), '甲', '发明', filed, '王某', null]]),
      sheet('有效专利', [headers, [patent(2018, 1, 1), '甲', '发明', filed, '王某', null]]),
    ],
    found: [],
  },
  {
    name: 'towns are named only where both are known and differ',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '甲', '发明', filed, '王某', '高村镇'],
        [patent(2018, 1, 1), '甲', '发明', filed, '王某', null],
        [patent(2018, 1, 2), '乙', '发明', filed, '王某', null],
        [patent(2018, 1, 2), '乙', '发明', filed, '王某', '高村镇'],
      ]),
    ],
    found: ['A3', 'A5'],
    silent: ['都报了'],
  },
]);
