import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['活动名称', '日期', '参加人数'];
testCheck('number.chinese', [
  {
    name: 'Chinese numerals, small and capital',
    sheets: [
      sheet('培训宣传', [headers, ['宣传周', day('2018-04-26'), '二百五十'], ['培训班', day('2018-05-26'), '壹佰']]),
    ],
    found: ['C2', 'C3'],
    says: ['二百五十', '250'],
    fix: 250,
  },
  { name: 'digits', sheets: [sheet('培训宣传', [headers, ['宣传周', day('2018-04-26'), 250]])], found: [] },
]);
