import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '专利类型', '申请日', '申请人'];
testCheck('patent-number.check-digit', [
  {
    name: 'says the right digit and judges nothing else of the row',
    sheets: [sheet('专利申请', [headers, ['201710601862.4', '甲', '外观设计', day('2018-03-05'), '王某']])],
    found: ['A2'],
    says: ['201710601862.4', '应为 3'],
  },
  {
    name: 'the right digit, X in small letters too',
    sheets: [
      sheet('专利申请', [
        headers,
        ['201710601862.3', '甲', '发明', day('2017-03-05'), '王某'],
        ['201910123456.x', '乙', '发明', day('2018-03-05'), '王某'],
      ]),
    ],
    asOf: '2019-12-31',
    found: [],
    others: ['patent-number.year-later@D3'],
  },
]);
