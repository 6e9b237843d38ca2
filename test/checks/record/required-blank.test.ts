import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

testCheck('required.blank', [
  {
    name: 'number and applicant of a patent',
    sheets: [
      sheet('专利申请', [
        ['申请号', '专利名称', '申请日', '申请人', '申请人类型'],
        [null, '甲', day('2018-03-05'), '天津甲有限公司', '企业'],
        [patent(2018, 1, 2), '乙', day('2018-03-05'), '无', '企业'],
        [patent(2018, 1, 3), '丙', day('2018-03-05'), '天津丙有限公司', '企业'],
      ]),
    ],
    found: ['A2', 'D3'],
    says: ['申请号'],
  },
  {
    name: 'a pledge without pledgor, one without any amount: said once, at the disbursed amount',
    sheets: [
      sheet('质押融资', [
        ['质押登记号', '出质人', '登记金额（万元）', '放款金额（万元）', '登记日期'],
        ['Y2018120000001', null, 100, null, day('2018-03-05')],
        ['Y2018120000002', '天津乙有限公司', null, '/', day('2018-03-05')],
        ['Y2018120000003', '天津丙有限公司', null, 100, day('2018-03-05')],
      ]),
    ],
    found: ['B2', 'D3'],
  },
  {
    name: 'a merged cell stands for every row that it covers',
    sheets: [
      sheet(
        '专利申请',
        [
          ['申请人', '申请号', '专利名称', '申请日'],
          ['天津甲有限公司', patent(2018, 1, 1), '甲', day('2018-03-05')],
          [null, patent(2018, 1, 2), '乙', day('2018-03-05')],
          [null, patent(2018, 1, 3), '丙', day('2018-03-05')],
        ],
        ['A2:A4'],
      ),
    ],
    found: [],
  },
  {
    name: 'fields that a record can do without',
    sheets: [
      sheet('商标品牌', [
        ['商标名称', '类别', '注册号', '权利人', '认定日期', '有效期至'],
        ['津牌', '中国驰名商标', null, null, null, null],
        [null, '中国驰名商标', '1001', null, day('2017-03-05'), null],
      ]),
    ],
    found: ['A3'],
  },
]);
