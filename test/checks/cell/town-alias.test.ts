import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '申请人', '所属镇街'];
testCheck('town.alias', [
  {
    name: 'former and short names are read as the standard name',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '甲', day('2018-03-05'), '王某', '高村乡'],
        [patent(2018, 1, 2), '乙', day('2018-03-05'), '王某', '陈嘴镇'],
      ]),
    ],
    found: ['E2', 'E3'],
    says: ['高村镇'],
    fix: '高村镇',
  },
  {
    name: 'the standard name',
    sheets: [sheet('专利申请', [headers, [patent(2018, 1, 1), '甲', day('2018-03-05'), '王某', '高村镇']])],
    found: [],
  },
]);
