import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '申请人'];
testCheck('id.stored-as-number', [
  {
    name: 'a number of 13 digits, one that lost its .0, one with its check as a decimal',
    sheets: [
      sheet('专利申请', [
        headers,
        [2018221266691, '甲', day('2018-03-05'), '王某'],
        [201820123456, '乙', day('2018-03-05'), '王某'],
        [201710601862.3, '丙', day('2017-03-05'), '王某'],
      ]),
    ],
    found: ['A2', 'A3', 'A4'],
    says: ['2018221266691', '201822126669.1'],
    fix: '201822126669.1',
  },
  {
    name: 'text',
    sheets: [sheet('专利申请', [headers, ['201822126669.1', '甲', day('2018-03-05'), '王某']])],
    found: [],
  },
]);
