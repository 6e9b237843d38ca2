import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '授权公告日', '申请人'];
testCheck('date.invalid', [
  {
    name: 'a day that does not exist, and words',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '甲', '2018-02-30', null, '王某'],
        [patent(2018, 1, 2), '乙', day('2018-03-05'), '待定', '王某'],
      ]),
    ],
    found: ['C2', 'D3'],
    says: ['2018-02-30'],
  },
  {
    name: 'marks for nothing are no dates and no fault',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '甲', day('2018-03-05'), '/', '王某'],
        [patent(2018, 1, 2), '乙', day('2018-03-05'), '暂无', '王某'],
      ]),
    ],
    found: [],
  },
]);
