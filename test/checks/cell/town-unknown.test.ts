import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '申请人', '所属镇街'];
testCheck('town.unknown', [
  {
    name: 'a town that the district does not have',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '甲', day('2018-03-05'), '王某', '某某镇'],
        [patent(2018, 1, 2), '乙', day('2018-03-05'), '王某', '高村镇'],
      ]),
    ],
    found: ['E2'],
    says: ['某某镇'],
  },
  {
    name: 'a blank town',
    sheets: [sheet('专利申请', [headers, [patent(2018, 1, 1), '甲', day('2018-03-05'), '王某', null]])],
    found: [],
  },
]);
