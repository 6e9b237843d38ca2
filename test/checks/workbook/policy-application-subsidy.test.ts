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
  {
    name: 'the subsidy policy that took effect last, by the data date, tells',
    sheets: [
      sheet('政策文件', [
        ['文件名称', '文号', '类别', '印发日期', '施行日期'],
        ['《专利资助办法（修订）》', '1号', '创造', day('2018-06-20'), day('2018-07-01')],
        ['专利资助办法', '2号', '创造', day('2017-06-20'), day('2017-07-01')],
        ['知识产权奖励办法', '3号', '创造', day('2018-06-20'), day('2018-07-01')],
        ['专利补贴办法', '4号', '创造', day('2018-09-20'), day('2018-10-01')],
        ['专利行政执法办法', '5号', '保护', day('2018-08-20'), day('2018-09-01')],
        ['专利补贴细则', '6号', '创造', day('2018-09-20'), null],
      ]),
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '甲', day('2018-06-30'), '王某', '已发申请资助'],
        [patent(2018, 1, 2), '乙', day('2018-07-01'), '王某', '已发申请资助'],
        [patent(2018, 1, 3), '丙', null, '王某', '已发申请资助'],
        [patent(2018, 1, 4), '丁', day('2018-08-05'), '王某', null],
      ]),
    ],
    found: ['专利申请!E3'],
    says: ['《专利资助办法(修订)》', '2018-07-01'],
  },
  {
    name: 'a policy that takes effect on the data date is in force',
    sheets: [
      sheet('政策文件', [
        ['文件名称', '文号', '类别', '印发日期', '施行日期'],
        ['专利资助办法', '1号', '创造', day('2018-06-20'), day('2018-09-30')],
      ]),
      sheet('专利申请', [headers, [patent(2018, 1, 1), '甲', day('2018-09-30'), '王某', '受理费补贴已发']]),
    ],
    found: ['专利申请!E2'],
  },
  {
    name: 'a later policy takes the place of an earlier one; sheets without notes or dates tell nothing',
    sheets: [
      sheet('政策文件', [
        ['文件名称', '文号', '类别', '印发日期', '施行日期'],
        ['专利资助办法', '1号', '创造', day('2017-06-20'), day('2017-07-01')],
        ['专利资助新办法', '2号', '创造', day('2018-06-20'), day('2018-07-01')],
      ]),
      sheet('专利申请', [headers.slice(0, 4), [patent(2018, 1, 1), '甲', day('2018-07-05'), '王某']]),
      sheet('专利申请2', [headers.toSpliced(2, 1), [patent(2018, 1, 2), '乙', '王某', '已发申请资助']]),
      sheet('专利申请3', [
        headers,
        [patent(2018, 1, 3), '丙', day('2018-06-30'), '王某', '已发申请资助'],
        [patent(2018, 1, 4), '丁', day('2018-07-01'), '王某', '已发申请资助'],
      ]),
    ],
    found: ['专利申请3!E3'],
    says: ['专利资助新办法'],
  },
]);
