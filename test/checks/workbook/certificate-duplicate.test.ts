import { day, sheet } from '../grids';
import { testCheck } from '../test-check';

const headers = ['企业名称', '证书编号', '发证日期', '有效期至'];
testCheck('certificate.duplicate', [
  {
    name: 'one number twice, on whatever sheet',
    sheets: [
      sheet('贯标企业', [headers, ['天津甲有限公司', '165IP170518R0M', day('2017-03-05'), day('2020-03-05')]]),
      sheet('贯标2', [headers, ['天津乙有限公司', '165IP170518R0M', day('2017-03-05'), day('2020-03-05')]]),
    ],
    found: ['贯标2!B2'],
    says: ['165IP170518R0M', '贯标企业!B2'],
  },
  {
    name: 'several certificates, blank numbers',
    sheets: [
      sheet('贯标企业', [
        headers,
        ['天津甲有限公司', 'A1', day('2017-03-05'), day('2020-03-05')],
        ['天津乙有限公司', 'A2', day('2017-03-05'), day('2020-03-05')],
        ['天津丙有限公司', null, day('2017-03-05'), day('2020-03-05')],
        ['天津丁有限公司', null, day('2017-03-05'), day('2020-03-05')],
      ]),
    ],
    found: [],
  },
]);
