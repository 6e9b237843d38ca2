import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '授权公告日', '申请人'];
testCheck('date.order', [
  {
    name: 'granted before it was filed, at the grant; one day is enough, the same day is not',
    sheets: [
      sheet('专利台账', [
        headers,
        [patent(2017, 1, 1), '甲', day('2017-01-30'), day('2017-01-29'), '王某'],
        [patent(2017, 1, 2), '乙', day('2017-01-30'), day('2017-01-30'), '王某'],
      ]),
    ],
    found: ['D2'],
    says: ['2017-01-30', '2017-01-29', '申请日'],
  },
  {
    name: 'a month that may well lie after',
    sheets: [sheet('专利台账', [headers, [patent(2017, 1, 1), '甲', day('2017-01-30'), '2017年1月', '王某']])],
    found: [],
    others: ['date.incomplete@D2'],
  },
  {
    name: 'a filing date that contradicts the number is what is wrong',
    sheets: [sheet('专利台账', [headers, [patent(2015, 1, 1), '甲', day('2017-06-30'), day('2017-01-29'), '王某']])],
    found: [],
    others: ['patent-number.year-conflict@C2'],
  },
  {
    name: 'every other pair of dates',
    sheets: [
      sheet('质押融资', [
        ['质押登记号', '出质人', '登记金额（万元）', '登记日期', '解除日期'],
        ['Y2018120000001', '天津甲有限公司', 100, day('2018-03-05'), day('2018-02-05')],
      ]),
      sheet('执法案件', [
        ['案号', '案由', '立案日期', '结案日期'],
        ['津武知字1号', '假冒专利', day('2018-03-05'), day('2018-02-05')],
      ]),
      sheet('重点任务', [
        ['任务名称', '牵头单位', '计划启动', '完成时限', '状态'],
        ['宣传周', '区局', day('2018-12-01'), day('2018-11-01'), '未启动'],
      ]),
      sheet('贯标企业', [
        ['企业名称', '证书编号', '发证日期', '有效期至'],
        ['天津甲有限公司', 'A1', day('2018-03-05'), day('2017-03-05')],
      ]),
    ],
    found: ['质押融资!E2', '执法案件!D2', '重点任务!D2', '贯标企业!D2'],
  },
  {
    name: 'a repeated row is reported as that only',
    sheets: [
      sheet('专利台账', [
        headers,
        [patent(2017, 1, 1), '甲', day('2017-01-30'), day('2017-01-29'), '王某'],
        [patent(2017, 1, 1), '甲', day('2017-01-30'), day('2017-01-29'), '王某'],
      ]),
    ],
    found: ['D2'],
    others: ['patent.duplicate@A3'],
  },
  {
    name: 'one date alone is in no order',
    sheets: [
      sheet('专利台账', [
        headers,
        [patent(2017, 1, 1), '甲', day('2017-01-30'), null, '王某'],
        [patent(2017, 1, 2), '乙', null, day('2017-01-30'), '王某'],
        [patent(2017, 1, 3), '丙', day('2017-01-30'), '待定', '王某'],
      ]),
    ],
    found: [],
    others: ['date.invalid@D4'],
  },
]);
