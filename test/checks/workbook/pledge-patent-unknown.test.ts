import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const pledges = ['质押登记号', '出质人', '质押专利号', '登记金额（万元）', '登记日期'];
const patents = ['专利号', '专利名称', '申请日', '授权公告日', '专利权人', '法律状态'];
const on = day('2018-03-05');
const held = sheet('有效专利台账', [
  patents,
  [patent(2015, 1, 1), '甲', day('2015-03-05'), day('2016-03-05'), '天津甲有限公司', '有效'],
]);
testCheck('pledge.patent-unknown', [
  {
    name: 'a pledged patent in no ledger, alone or in a list; said once a cell',
    sheets: [
      held,
      sheet('质押融资', [
        pledges,
        ['Y2018120000001', '天津甲有限公司', `ZL${patent(2015, 1, 1)}`, 100, on],
        ['Y2018120000002', '天津甲有限公司', `ZL${patent(2015, 1, 1)}、ZL${patent(2015, 1, 2)}`, 100, on],
        ['Y2018120000003', '天津甲有限公司', `ZL${patent(2015, 1, 3)}；ZL${patent(2015, 1, 4)}`, 100, on],
      ]),
    ],
    found: ['质押融资!C3', '质押融资!C4'],
    says: [patent(2015, 1, 2)],
  },
  {
    name: 'a workbook that holds no stock of patents',
    sheets: [
      sheet('专利申请', [
        ['申请号', '专利名称', '申请日', '申请人'],
        [patent(2018, 1, 9), '乙', on, '王某'],
      ]),
      sheet('质押融资', [pledges, ['Y2018120000001', '天津甲有限公司', `ZL${patent(2015, 1, 2)}`, 100, on]]),
    ],
    found: [],
  },
  {
    name: 'a patent whose number is mistyped in the ledger is reported there only',
    sheets: [
      sheet('有效专利台账', [
        patents,
        ['201710601862.4', '甲', day('2017-03-05'), day('2018-01-05'), '天津甲有限公司', '有效'],
      ]),
      sheet('质押融资', [pledges, ['Y2018120000001', '天津甲有限公司', 'ZL201710601862.3', 100, on]]),
    ],
    found: [],
    others: ['patent-number.check-digit@有效专利台账!A2'],
  },
  {
    name: 'a row that repeats a pledge is reported as that; a pledge without a patent pledges none',
    sheets: [
      held,
      sheet('质押融资', [
        pledges,
        ['Y2018120000002', '天津甲有限公司', `ZL${patent(2015, 1, 2)}`, 100, on],
        ['Y2018120000002', '天津甲有限公司', `ZL${patent(2015, 1, 2)}`, 100, on],
        ['Y2018120000003', '天津甲有限公司', null, 100, on],
      ]),
    ],
    found: ['质押融资!C2'],
    others: ['pledge.duplicate@质押融资!A3'],
  },
]);
