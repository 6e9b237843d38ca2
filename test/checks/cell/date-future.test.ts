import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '申请人'];
testCheck('date.future', [
  {
    name: 'filed after the data date; the day itself counts',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '甲', day('2018-09-30'), '王某'],
        [patent(2018, 1, 2), '乙', day('2018-10-01'), '王某'],
      ]),
    ],
    found: ['C3'],
    says: ['2018-10-01', '2018-09-30'],
  },
  {
    name: 'a mistyped year is said once: neither the number’s year nor the order of dates is reported as well',
    sheets: [
      sheet('专利台账', [
        ['申请号', '专利名称', '申请日', '授权公告日', '申请人'],
        [patent(2016, 1, 2), '乙', day('2019-03-01'), day('2018-03-01'), '王某'],
      ]),
    ],
    found: ['C2'],
  },
  {
    name: 'a month or a year is future only when all of it lies after the data date',
    sheets: [
      sheet('试点示范企业', [
        ['企业名称', '级别', '类型', '认定年度'],
        ['天津甲有限公司', '区级', '试点', 2018],
        ['天津乙有限公司', '区级', '试点', 2019],
      ]),
    ],
    found: ['D3'],
  },
  {
    name: 'what is planned or runs out may lie ahead',
    sheets: [
      sheet('重点任务', [
        ['任务名称', '牵头单位', '完成时限', '状态', '完成日期'],
        ['任务甲', '区局', day('2019-12-31'), '进行中', null],
        ['任务乙', '区局', day('2018-12-31'), '已完成', day('2018-10-31')],
      ]),
      sheet('贯标企业', [
        ['企业名称', '证书编号', '发证日期', '有效期至'],
        ['天津甲有限公司', 'A1', day('2018-01-01'), day('2021-01-01')],
      ]),
    ],
    found: ['重点任务!E3'],
  },
]);
