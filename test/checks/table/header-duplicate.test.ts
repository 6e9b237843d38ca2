import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

testCheck('header.duplicate', [
  {
    name: 'the second of two equal headers, naming the first',
    sheets: [
      sheet('专利申请', [
        ['申请号', '专利名称', '申请日', '申请人', '申请日'],
        [patent(2018, 1, 1), '甲', day('2018-03-05'), '王某', day('2018-03-06')],
      ]),
    ],
    found: ['E1'],
    says: ['申请日', 'C1'],
  },
  {
    name: 'two headers of one meaning but different words',
    sheets: [
      sheet('专利申请', [
        ['申请号', '专利名称', '申请日', '申请人', '单位名称'],
        [patent(2018, 1, 1), '甲', day('2018-03-05'), '天津甲有限公司', '天津甲有限公司'],
      ]),
    ],
    found: [],
  },
]);
