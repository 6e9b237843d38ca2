import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['任务名称', '牵头单位', '完成时限', '状态'];
testCheck('task.no-lead', [
  {
    name: 'a blank lead unit, at its cell, naming the task',
    sheets: [
      sheet('重点任务', [
        headers,
        ['宣传周', null, day('2018-12-31'), '进行中'],
        ['专利导航', '区知识产权局', day('2018-12-31'), '进行中'],
      ]),
    ],
    found: ['B2'],
    says: ['宣传周'],
  },
  {
    name: 'every task has one',
    sheets: [sheet('重点任务', [headers, ['宣传周', '区局', day('2018-12-31'), '进行中']])],
    found: [],
  },
]);
