import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['任务名称', '牵头单位', '完成时限', '完成率'];
const due = day('2019-12-31');
testCheck('share.mixed-scale', [
  {
    name: 'one cell in percent among fractions',
    sheets: [
      sheet('重点任务', [
        headers,
        ['甲', '区局', due, 0.6],
        ['乙', '区局', due, 0.5],
        ['丙', '区局', due, 70],
        ['丁', '区局', due, 0.2],
      ]),
    ],
    found: ['D4'],
    says: ['70'],
  },
  {
    name: 'a column of fractions, a column of percentages',
    sheets: [
      sheet('重点任务', [headers, ['甲', '区局', due, 0.6], ['乙', '区局', due, 0.5], ['丙', '区局', due, 0]]),
      sheet('重点任务2', [headers, ['丁', '区局', due, 60], ['戊', '区局', due, 50], ['己', '区局', due, 100]]),
    ],
    found: [],
  },
]);
