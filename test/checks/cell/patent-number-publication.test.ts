import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '申请人'];
testCheck('patent-number.publication', [
  {
    name: 'publication numbers of every kind',
    sheets: [
      sheet('专利申请', [
        headers,
        ['CN102169852A', '甲', day('2018-03-05'), '王某'],
        ['CN208123456U', '乙', day('2018-03-05'), '王某'],
      ]),
    ],
    found: ['A2', 'A3'],
    says: ['CN102169852A', '公开'],
  },
  {
    name: 'an application number with CN before it',
    sheets: [sheet('专利申请', [headers, ['CN201810016443.8', '甲', day('2018-03-05'), '王某']])],
    found: [],
  },
]);
