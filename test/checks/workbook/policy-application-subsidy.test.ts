import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const policies = sheet('政策文件', [
  ['文件名称', '文号', '类别', '印发日期', '施行日期'],
  ['武清区专利资助办法', '津武政办发〔2018〕21号', '创造', day('2018-06-20'), day('2018-07-01')],
]);
const headers = ['申请号', '专利名称', '申请日', '申请人', '备注'];
testCheck('policy.application-subsidy', [
  {
    name: 'an application’s subsidy noted after the new policy took effect',
    sheets: [
      policies,
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '甲', day('2018-06-30'), '王某', '已发申请资助'],
        [patent(2018, 1, 2), '乙', day('2018-07-01'), '王某', '已发申请资助'],
        [patent(2018, 1, 3), '丙', day('2018-08-01'), '王某', '授权后资助'],
      ]),
    ],
    found: ['专利申请!E3'],
    says: ['武清区专利资助办法', '2018-07-01'],
  },
  {
    name: 'without a policy in force nothing can be told',
    sheets: [sheet('专利申请', [headers, [patent(2018, 1, 2), '乙', day('2018-07-01'), '王某', '已发申请资助']])],
    found: [],
  },
]);
