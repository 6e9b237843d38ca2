import { day, patent, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['申请号', '专利名称', '申请日', '申请人', '申请人类型'];
const filed = day('2018-03-05');
testCheck('patent.applicant-type-conflict', [
  {
    name: 'companies that are no 企业, schools and institutes that are',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '甲', filed, '天津甲有限公司', '个人'],
        [patent(2018, 1, 2), '乙', filed, '天津乙集团', '科研单位'],
        [patent(2018, 1, 3), '丙', filed, '天津丙大学', '企业'],
        [patent(2018, 1, 4), '丁', filed, '天津丁研究所', '工矿企业'],
      ]),
    ],
    found: ['E2', 'E3', 'E4', 'E5'],
    says: ['天津甲有限公司', '个人'],
  },
  {
    name: 'what fits, what may be either, the first of several applicants',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '甲', filed, '天津甲研究院有限公司', '企业'],
        [patent(2018, 1, 2), '乙', filed, '天津乙厂', '个人'],
        [patent(2018, 1, 3), '丙', filed, '天津丙大学、天津甲有限公司', '大专院校'],
        [patent(2018, 1, 4), '丁', filed, '王某', '个人'],
      ]),
    ],
    found: [],
  },
  {
    name: 'a repeated row is reported as that only; a blank name has no class',
    sheets: [
      sheet('专利申请', [
        headers,
        [patent(2018, 1, 1), '甲', filed, '天津甲有限公司', '企业'],
        [patent(2018, 1, 1), '甲', filed, '天津甲有限公司', '个人'],
        [patent(2018, 1, 2), '乙', filed, null, '个人'],
      ]),
    ],
    found: [],
    others: ['patent.duplicate@A3', 'required.blank@D4'],
  },
]);
