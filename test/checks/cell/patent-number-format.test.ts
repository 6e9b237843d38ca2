import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '专利类型', '申请日', '申请人'];
testCheck('patent-number.format', [
  {
    name: 'words and wrong lengths; type and date beside it are not judged',
    sheets: [
      sheet('专利申请', [
        headers,
        ['申请中', '甲', '发明', day('2018-03-05'), '王某'],
        ['20181001644', '乙', '外观设计', day('2017-03-05'), '王某'],
      ]),
    ],
    found: ['A2', 'A3'],
    says: ['申请中'],
  },
  {
    name: 'prefixes, spaces inside excepted, and old numbers are read',
    sheets: [
      sheet('专利申请', [
        headers,
        ['CN201810016443.8', '甲', '发明', day('2018-03-05'), '王某'],
        ['97101765.4', '乙', '发明', day('1997-03-05'), '王某'],
      ]),
    ],
    found: [],
  },
]);
