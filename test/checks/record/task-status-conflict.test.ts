import { day, percent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['任务名称', '牵头单位', '完成时限', '状态', '完成率', '完成日期'];
const due = day('2018-12-31');
testCheck('task.status-conflict', [
  {
    name: 'done below 100 %, not begun above 0; no second finding about proof',
    sheets: [
      sheet('重点任务', [
        headers,
        ['甲', '区局', due, '已完成', percent(0.6), null],
        ['乙', '区局', due, '未启动', percent(0.2), null],
      ]),
    ],
    found: ['D2', 'D3'],
    says: ['60%'],
  },
  {
    name: 'what agrees',
    sheets: [
      sheet('重点任务', [
        headers,
        ['甲', '区局', due, '已完成', percent(1), day('2018-06-20')],
        ['乙', '区局', due, '未启动', percent(0), null],
        ['丙', '区局', due, '未完成', percent(0.2), null],
        ['丁', '区局', due, '未启动', null, null],
      ]),
    ],
    found: [],
  },
]);
