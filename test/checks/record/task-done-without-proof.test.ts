import { day, percent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['任务名称', '牵头单位', '完成时限', '状态', '完成率', '完成日期', '佐证材料'];
const due = day('2018-12-31');
testCheck('task.done-without-proof', [
  {
    name: 'at the status, else at the completion',
    sheets: [
      sheet('重点任务', [
        headers,
        ['甲', '区局', due, '已完成', percent(1), null, null],
        ['乙', '区局', due, null, percent(1), null, null],
      ]),
    ],
    found: ['D2', 'E3'],
    says: ['已完成'],
  },
  {
    name: 'one of the two is proof enough; tasks under way need none',
    sheets: [
      sheet('重点任务', [
        headers,
        ['甲', '区局', due, '已完成', percent(1), day('2018-06-20'), null],
        ['乙', '区局', due, '已完成', percent(1), null, '活动总结'],
        ['丙', '区局', due, '进行中', percent(0.5), null, null],
        ['丁', '区局', due, '基本完成', percent(0.9), null, null],
      ]),
    ],
    found: [],
  },
  {
    name: 'a sheet that has room for neither',
    sheets: [sheet('重点任务', [headers.slice(0, 4), ['甲', '区局', due, '已完成']])],
    found: [],
  },
  {
    name: 'a status written as stage is the place, a mere stage is not',
    sheets: [
      sheet('重点任务', [
        headers.with(3, '进展阶段'),
        ['甲', '区局', due, '已完成', percent(1), null, null],
        ['乙', '区局', due, '申报', percent(1), null, null],
      ]),
    ],
    found: ['D2', 'E3'],
  },
  {
    name: 'a status beside a completion of 100 % is the place, whatever it says; no completion is needed',
    sheets: [
      sheet('重点任务', [
        headers,
        ['甲', '区局', due, '进行中', percent(1), null, null],
        ['乙', '区局', due, '已完成', null, null, null],
        ['丙', '区局', due, null, null, null, null],
      ]),
    ],
    found: ['D2', 'D3'],
  },
]);
