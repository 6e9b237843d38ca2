import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '申请人', '申请人类型'];
testCheck('patent.applicant-type-blank', [
  {
    name: 'a blank class in a sheet that has the column',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '甲', day('2018-03-05'), '天津甲有限公司', null],
        [patent(2018, 1, 2), '乙', day('2018-03-05'), '天津乙有限公司', '企业'],
      ]),
    ],
    found: ['E2'],
    says: ['企业'],
  },
  {
    name: 'a sheet without the column',
    sheets: [sheet('专利申请', [headers.slice(0, 4), [patent(2018, 1, 1), '甲', day('2018-03-05'), '天津甲有限公司']])],
    found: [],
  },
  {
    name: 'a repeated row is reported as that only',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '甲', day('2018-03-05'), '天津甲有限公司', '企业'],
        [patent(2018, 1, 1), '甲', day('2018-03-05'), '天津甲有限公司', null],
      ]),
    ],
    found: [],
    others: ['patent.duplicate@A3'],
  },
]);
