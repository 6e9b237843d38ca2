import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '专利类型', '申请日', '申请人'];
testCheck('cell.error', [
  {
    name: 'an error in any field is reported there, and nothing else of that cell',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '#N/A', '发明', day('2018-03-05'), '王某'],
        ['#REF!', '装置乙', '发明', day('2018-03-05'), '王某'],
        [patent(2018, 1, 3), '装置丙', '#VALUE!', '#NAME?', '#DIV/0!'],
      ]),
    ],
    found: ['B2', 'A3', 'C4', 'D4', 'E4'],
    says: ['#N/A', '专利名称'],
  },
  {
    name: 'a sheet without errors',
    sheets: [sheet('专利申请', [headers, [patent(2018, 1, 1), '装置', '发明', day('2018-03-05'), '王某']])],
    found: [],
  },
]);
