import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '申请人'];
testCheck('text.full-width', [
  {
    name: 'full-width digits in a number are read and explained',
    sheets: [sheet('专利申请', [headers, ['２０１８１００１６４４３．８', '装置甲', day('2018-03-05'), '王某']])],
    found: ['A2'],
    says: ['全角'],
    fix: '201810016443.8',
  },
  {
    name: 'ordinary cells',
    sheets: [sheet('专利申请', [headers, ['201810016443.8', '装置甲', day('2018-03-05'), '王某']])],
    found: [],
  },
]);
