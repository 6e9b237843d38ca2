import { day, percent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['任务名称', '方案条款', '牵头单位', '完成时限', '进展阶段', '完成率'];
testCheck('task.overdue', [
  {
    name: 'past its date and not done; the last day itself is in time',
    sheets: [
      sheet('重点任务', [
        headers,
        ['专利导航产业规划', '三（四）3', '区局', day('2018-08-31'), '进行中', percent(0.7)],
        ['银企对接', '三（四）2', '区局', day('2018-09-30'), '进行中', percent(0.7)],
        ['宣传周', '三（六）3', '区局', '2018年8月', '进行中', percent(0.7)],
        ['培训', '三（六）3', '区局', '2018年9月', '进行中', percent(0.7)],
      ]),
    ],
    found: ['D2', 'D4'],
    others: ['date.incomplete@D4', 'date.incomplete@D5'],
    says: ['专利导航产业规划', '2018-08-31'],
  },
  {
    name: 'done, or a milestone at the stage that meets it',
    sheets: [
      sheet('重点任务', [
        headers,
        ['制定资助办法', '三（一）1', '区局', day('2018-06-30'), '已完成', percent(1)],
        ['筹建知识产权保护服务工作站', '二（六）', '区局', day('2018-06-30'), '获批', percent(0.8)],
      ]),
    ],
    found: [],
  },
  {
    name: 'a date of completion, an unreadable date, a due date before the start',
    sheets: [
      sheet('重点任务', [
        ['任务名称', '牵头单位', '计划启动', '完成时限', '状态', '完成日期'],
        ['甲', '区局', null, day('2018-06-30'), '进行中', day('2018-06-20')],
        ['乙', '区局', null, '年内', '进行中', null],
        ['丙', '区局', null, null, '进行中', null],
        ['丁', '区局', day('2018-05-01'), day('2018-03-05'), '进行中', null],
        ['戊', '区局', day('2018-03-05'), day('2018-05-01'), '进行中', null],
      ]),
    ],
    found: ['D6'],
    others: ['date.invalid@D3', 'date.order@D5'],
  },
]);
