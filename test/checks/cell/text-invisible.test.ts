import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '申请人'];
testCheck('text.invisible', [
  {
    name: 'an ideographic space before a number, a zero-width space and a line break inside',
    sheets: [
      sheet('专利申请', [
        headers,
        ['　201810016443.8', '装置甲', day('2018-03-05'), '王某'],
        [`${patent(2018, 1, 2)}\u200b`, '装置乙', day('2018-03-05'), '王某'],
        [patent(2018, 1, 3), '装置丙', day('2018-03-05'), ' 天津甲有限公司'],
      ]),
    ],
    found: ['A2', 'A3', 'D4'],
    says: ['看不见'],
    fix: '201810016443.8',
  },
  {
    name: 'a space inside a title or a remark is nobody’s business',
    sheets: [sheet('专利申请', [headers, ['201810016443.8', '一种 装置', day('2018-03-05'), '王某']])],
    found: [],
  },
]);
