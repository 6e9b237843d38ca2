import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '申请人'];
testCheck('patent-number.check-missing', [
  {
    name: 'twelve digits: the full number is proposed',
    sheets: [sheet('专利申请', [headers, ['201710601862', '甲', day('2017-03-05'), '王某']])],
    found: ['A2'],
    says: ['201710601862.3'],
    fix: '201710601862.3',
  },
  {
    name: 'complete numbers, and numbers of 1985 to 1988, which had none',
    sheets: [
      sheet('专利申请', [
        headers,
        ['201710601862.3', '甲', day('2017-03-05'), '王某'],
        ['85100001', '乙', day('1985-04-01'), '王某'],
      ]),
    ],
    found: [],
  },
]);
