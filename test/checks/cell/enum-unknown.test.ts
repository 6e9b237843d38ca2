import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '专利类型', '申请日', '申请人'];
testCheck('enum.unknown', [
  {
    name: 'a type that is no patent type',
    sheets: [sheet('专利申请', [headers, [patent(2018, 1, 1), '装置', '软著', day('2018-03-05'), '王某']])],
    found: ['C2'],
    says: ['软著', '发明、实用新型、外观设计'],
  },
  {
    name: 'aliases and blanks are known',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '装置', '发明专利', day('2018-03-05'), '王某'],
        [patent(2018, 2, 2), '装置', '新型', day('2018-03-05'), '王某'],
        [patent(2018, 3, 3), '装置', '', day('2018-03-05'), '王某'],
      ]),
    ],
    found: [],
  },
  {
    name: 'a category of marks that the plan does not know',
    sheets: [
      sheet('商标品牌', [
        ['商标名称', '类别', '注册号', '认定日期'],
        ['津牌', '中国驰名商标', '1001', day('2017-03-05')],
        ['雍牌', '中国名牌', '1002', day('2017-03-05')],
      ]),
    ],
    found: ['B3'],
  },
  {
    name: 'a class of policies that is none of the four; several of them, and policies about all, are known',
    sheets: [
      sheet('政策文件', [
        ['文件名称', '文号', '类别'],
        ['甲', '1号', '创造、运用'],
        ['乙', '2号', '综合'],
        ['丙', '3号', '人才'],
      ]),
    ],
    found: ['C4'],
    says: ['人才', '创造、运用、保护、管理'],
  },
]);
