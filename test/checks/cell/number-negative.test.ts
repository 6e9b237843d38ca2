import { day, percent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['质押登记号', '出质人', '登记金额（万元）', '放款金额（万元）', '登记日期'];
testCheck('number.negative', [
  {
    name: 'amounts and numbers of people below zero',
    sheets: [
      sheet('质押融资', [headers, ['Y2018120000001', '天津甲有限公司', 300, -300, day('2018-03-05')]]),
      sheet('培训宣传', [
        ['活动名称', '日期', '参加人数'],
        ['宣传周', day('2018-04-26'), -5],
      ]),
    ],
    found: ['质押融资!D2', '培训宣传!C2'],
    says: ['-300'],
  },
  {
    name: 'zero, and a growth rate that fell',
    sheets: [
      sheet('质押融资', [headers, ['Y2018120000001', '天津甲有限公司', 0, 0, day('2018-03-05')]]),
      sheet('基础参数', [
        ['年度', '常住人口（万人）', '全国增长率'],
        [2018, 118.9, percent(-0.01)],
      ]),
    ],
    found: [],
  },
  {
    name: 'a reported count below zero; a reported growth may be',
    sheets: [
      sheet('指标填报表', [
        ['指标', '目标值', '完成值'],
        ['市级试点园区', 3, -1],
        ['有效发明专利拥有量增长率', null, -0.02],
        ['别的数', null, -3],
      ]),
    ],
    found: ['C2'],
  },
  {
    name: 'the figure of a milestone may be any',
    sheets: [
      sheet('指标完成情况', [
        ['指标', '目标值', '完成值'],
        ['知识产权特色小镇', 1, -1],
      ]),
    ],
    found: [],
  },
]);
