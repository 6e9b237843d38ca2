import { matchHeader, matchIndicatorHeader } from '../../../src/ledgers/recognise/header-index';
import { wuqingPlan } from '../../../src/plan/wuqing/wuqing-plan';

/** Each match as `kind.field strength×weight`. */
const matches = (path: readonly string[]): string[] =>
  matchHeader(path).map(
    ({ kind, field, strength, weight, ofPeriod }) =>
      `${kind}.${field} ${String(+strength.toFixed(4))}×${String(+weight.toFixed(2))}${ofPeriod ? ' of a period' : ''}`,
  );

describe('a field’s own header and its synonyms, weighed by how many kinds use them', () => {
  test.each<[string[], string[]]>([
    [['申请号'], ['patents.applicationNumber 1×1.4', 'pledges.patentNumbers 0.95×0.7']],
    [['申请人'], ['patents.applicant 1×1']],
    [['专利权人'], ['patents.applicant 0.95×1']],
    [['质押登记号'], ['pledges.registrationNumber 1×2']],
    [['年度'], ['funds.year 1×1', 'parameters.year 1×1', 'allocations.year 1×0.5', 'reported.year 1×0.5']],
    [
      ['所属镇街'],
      [
        'patents.town 1×0.3',
        'enterprises.town 1×0.3',
        'brands.town 1×0.3',
        'pilots.town 1×0.3',
        'certifications.town 1×0.3',
        'pledges.town 1×0.3',
        'allocations.unit 0.95×0.6',
        'reported.unit 0.95×0.3',
      ],
    ],
    [
      ['镇（街）'],
      [
        'patents.town 0.95×0.3',
        'enterprises.town 0.95×0.3',
        'brands.town 0.95×0.3',
        'pilots.town 0.95×0.3',
        'certifications.town 0.95×0.3',
        'pledges.town 0.95×0.3',
        'allocations.unit 0.95×0.6',
        'reported.unit 0.95×0.3',
      ],
    ],
    [['贷款金额（万元）'], ['pledges.disbursedAmount 0.95×1']],
    [['日期'], ['events.date 1×1', 'inspections.date 0.95×1', 'conversions.date 1×0.5']],
    [['备注'], ['patents.remarks 1×0.3']],
    [
      ['企业名称'],
      [
        'patents.applicant 0.95×0.3',
        'enterprises.name 1×0.6',
        'brands.owner 0.95×0.3',
        'pilots.name 1×0.6',
        'certifications.name 1×0.6',
        'pledges.pledgor 0.95×0.3',
        'agencies.name 0.95×0.6',
        'events.title 0.76×0.6',
        'policies.title 0.76×0.6',
        'conversions.title 0.76×0.6',
      ],
    ],
    [
      ['名称'],
      [
        'patents.title 0.8×0.3',
        'brands.name 0.95×0.6',
        'events.title 0.95×0.6',
        'policies.title 0.95×0.6',
        'conversions.title 0.95×0.6',
      ],
    ],
    [
      ['类型'],
      [
        'patents.patentType 0.8×0.3',
        'brands.category 0.95×0.6',
        'pilots.type 1×0.6',
        'parks.type 1×0.6',
        'cases.kind 0.8×0.3',
        'events.kind 0.8×0.3',
        'policies.category 0.8×0.3',
        'conversions.kind 0.95×0.6',
      ],
    ],
    [['证书编号'], ['brands.registrationNumber 0.95×0.7', 'certifications.certificateNumber 1×0.7']],
    [['发文日期'], ['policies.issuedDate 0.95×1']],
  ])('%j', (path, found) => {
    expect(matches(path)).toEqual(found);
  });
});

describe('words that change nothing behind or in front', () => {
  test.each<[string[], string[]]>([
    [['专利申请号码'], ['patents.applicationNumber 0.8835×1.4', 'pledges.patentNumbers 0.8835×0.7']],
    [['登记号码'], ['pledges.registrationNumber 0.8835×2']],
    [['申请人名称'], ['patents.applicant 0.93×1']],
    [['申请人姓名'], ['patents.applicant 0.93×1']],
    [
      ['所属企业名称'],
      [
        'brands.owner 0.8835×1',
        'patents.applicant 0.76×0.3',
        'enterprises.name 0.8×0.6',
        'pilots.name 0.8×0.6',
        'certifications.name 0.8×0.6',
        'pledges.pledgor 0.76×0.3',
        'agencies.name 0.76×0.6',
      ],
    ],
    [
      ['现企业名称'],
      [
        'patents.applicant 0.76×0.3',
        'enterprises.name 0.8×0.6',
        'brands.owner 0.76×0.3',
        'pilots.name 0.8×0.6',
        'certifications.name 0.8×0.6',
        'pledges.pledgor 0.76×0.3',
        'agencies.name 0.76×0.6',
      ],
    ],
    [['具体申请人'], ['patents.applicant 0.8×1']],
    [['申请号列'], ['patents.applicationNumber 0.93×1.4', 'pledges.patentNumbers 0.8835×0.7']],
    [['专利号码'], ['patents.applicationNumber 0.8835×1.4', 'pledges.patentNumbers 0.8835×0.7']],
    [['该申请人'], ['patents.applicant 0.8×1']],
    [['所属'], []],
    [['专利号'], ['patents.applicationNumber 0.95×1.4', 'pledges.patentNumbers 0.95×0.7']],
    [
      ['名称信息'],
      [
        'patents.title 0.744×0.3',
        'brands.name 0.8835×0.6',
        'events.title 0.8835×0.6',
        'policies.title 0.8835×0.6',
        'conversions.title 0.8835×0.6',
      ],
    ],
  ])('%j', (path, found) => {
    expect(matches(path)).toEqual(found);
  });
});

describe('parts of a header', () => {
  test.each<[string[], string[]]>([
    [['申请号/专利号'], ['patents.applicationNumber 0.95×2', 'pledges.patentNumbers 0.8075×0.7']],
    [['专利号或申请号'], ['patents.applicationNumber 0.85×1.4', 'pledges.patentNumbers 0.8075×0.7']],
    [['出质人及代码'], ['pledges.pledgor 0.85×1']],
    [['申请人、地址'], ['patents.applicant 0.85×1']],
  ])('%j', (path, found) => {
    expect(matches(path)).toEqual(found);
  });
});

describe('words for dates', () => {
  test.each<[string[], string[]]>([
    [
      ['认定时间'],
      ['brands.recognizedDate 0.95×0.5', 'pilots.recognizedDate 0.95×0.5', 'parks.recognizedDate 0.95×0.5'],
    ],
    [['认定日'], ['brands.recognizedDate 0.95×0.5', 'pilots.recognizedDate 0.95×0.5', 'parks.recognizedDate 0.95×0.5']],
    [['申请日期'], ['patents.applicationDate 0.95×1']],
    [['申请时间'], ['patents.applicationDate 0.95×1']],
    [['日时间'], []],
    [['施行日'], ['policies.effectiveDate 0.9×1']],
    [['督查时间'], ['inspections.date 0.95×2']],
    [['约施行日期'], ['policies.effectiveDate 0.65×1']],
    [['施行日起'], []],
  ])('%j', (path, found) => {
    expect(matches(path)).toEqual(found);
  });
});

describe('a period in front', () => {
  test.each<[string[], string[]]>([
    [['2018年目标值'], ['allocations.target 0.9×1.4 of a period', 'reported.target 0.9×0.7 of a period']],
    [['2018年的目标值'], ['allocations.target 0.9×1.4 of a period', 'reported.target 0.9×0.7 of a period']],
    [['2018年1-9月完成'], ['reported.actual 0.855×2 of a period']],
    [['1-9月实际完成'], ['reported.actual 0.855×2 of a period']],
    [['第三季度完成'], ['reported.actual 0.855×2 of a period']],
    [['上半年累计完成'], ['reported.actual 0.855×2 of a period']],
    [['全年目标'], ['allocations.target 0.855×1.4 of a period', 'reported.target 0.72×0.7 of a period']],
    [['本年度目标'], ['allocations.target 0.855×1.4 of a period', 'reported.target 0.76×0.7']],
    [['截至2018年9月底完成值'], ['reported.actual 0.9×2 of a period']],
    [['2018年'], []],
    [['2018年累计完成'], ['reported.actual 0.855×2 of a period']],
    [['2018年实际完成'], ['reported.actual 0.855×2 of a period']],
    [['2018年目标的值'], []],
    [
      ['2018年完成情况'],
      [
        'tasks.status 0.855×0.5 of a period',
        'conversions.status 0.855×0.5 of a period',
        'reported.actual 0.855×1 of a period',
      ],
    ],
  ])('%j', (path, found) => {
    expect(matches(path)).toEqual(found);
  });
});

describe('a longer header that ends in a known word', () => {
  test.each<[string[], string[]]>([
    [
      ['企业统一社会信用代码'],
      [
        'patents.uscc 0.8×0.3',
        'enterprises.uscc 0.8×0.3',
        'brands.uscc 0.8×0.3',
        'pilots.uscc 0.8×0.3',
        'certifications.uscc 0.8×0.3',
        'pledges.uscc 0.8×0.3',
        'agencies.uscc 0.8×0.3',
      ],
    ],
    [['本单位质押登记号'], ['pledges.registrationNumber 0.65×2']],
    [['质押合同登记编号质押登记号'], ['pledges.registrationNumber 0.65×2']],
    [['一二三四五六七八质押登记号'], ['pledges.registrationNumber 0.65×2']],
    [['一二三四五六七八九质押登记号'], []],
    [['质押贷款发放银行金融机构所在地质押登记号'], []],
    [['某某登记号'], ['pledges.registrationNumber 0.6175×2']],
  ])('%j', (path, found) => {
    expect(matches(path)).toEqual(found);
  });
});

describe('words that turn a header into something else', () => {
  test.each<[string[], string[]]>([
    [['原专利权人'], []],
    [['第二申请人'], []],
    [['计数项:申请号'], []],
    [['计数项：申请号/专利号'], []],
    [['联系申请人'], []],
    [['上年申请号'], []],
    [['完成'], []],
    [['序号'], []],
    [[''], []],
  ])('%j', (path, found) => {
    expect(matches(path)).toEqual(found);
  });
});

describe('a group over the last word', () => {
  test.each<[string[], string[]]>([
    [
      ['申请人情况', '名称'],
      [
        'patents.applicant 0.93×1',
        'patents.title 0.776×0.3',
        'brands.name 0.9215×0.6',
        'events.title 0.9215×0.6',
        'policies.title 0.9215×0.6',
        'conversions.title 0.9215×0.6',
      ],
    ],
    [
      ['申请人', '类型'],
      [
        'patents.applicantType 1×1',
        'patents.patentType 0.776×0.3',
        'brands.category 0.9215×0.6',
        'pilots.type 0.97×0.6',
        'parks.type 0.97×0.6',
        'cases.kind 0.776×0.3',
        'events.kind 0.776×0.3',
        'policies.category 0.776×0.3',
        'conversions.kind 0.9215×0.6',
      ],
    ],
    [['质押', '登记号'], ['pledges.registrationNumber 1×2']],
    [['登记号', '质押'], ['pledges.registrationNumber 0.95×2']],
    [
      ['情况', '申请号'],
      ['patents.applicationNumber 0.97×1.4', 'pledges.patentNumbers 0.9215×0.7'],
    ],
  ])('%j', (path, found) => {
    expect(matches(path)).toEqual(found);
  });
});

describe('two groups', () => {
  test.each<[string[], string[]]>([
    [
      ['专利', '申请', '日期'],
      [
        'patents.applicationDate 0.95×1',
        'events.date 0.97×1',
        'inspections.date 0.9215×1',
        'conversions.date 0.97×0.5',
      ],
    ],
    [
      ['登记', '质押', '金额'],
      ['pledges.registeredAmount 0.98×1', 'conversions.amount 0.97×1'],
    ],
    [
      ['质押', '登记', '金额'],
      ['pledges.registeredAmount 1×1', 'conversions.amount 0.97×1'],
    ],
    [
      ['甲', '乙', '申请号'],
      ['patents.applicationNumber 0.97×1.4', 'pledges.patentNumbers 0.9215×0.7'],
    ],
  ])('%j', (path, found) => {
    expect(matches(path)).toEqual(found);
  });
});

test.each<[string[], ReturnType<typeof matchIndicatorHeader>]>([
  [['年专利申请总量'], { indicator: 'patent-applications', year: null }],
  [['2018年', '年专利申请总量'], { indicator: 'patent-applications', year: 2018 }],
  [['年专利申请总量（件）', '2018年度'], { indicator: 'patent-applications', year: 2018 }],
  [['2017年', '2018年专利申请总量'], { indicator: 'patent-applications', year: 2018 }],
  [['目标', '年专利申请总量目标值'], { indicator: 'patent-applications', year: null }],
  [['专利', '申请量'], { indicator: 'patent-applications', year: null }],
  [['其他'], null],
  [['每万人', '有效发明专利拥有量'], { indicator: 'inventions-per-10k', year: null }],
  [['甲', '每万人', '有效发明专利', '拥有量'], { indicator: 'inventions-per-10k', year: null }],
  [['2018', '年专利申请总量'], { indicator: 'patent-applications', year: 2018 }],
  [['（全区）', '中国驰名商标（件）'], { indicator: 'well-known-trademarks', year: null }],
  [['中国驰名商标目标数个'], null],
  [['2019年末年专利申请总量目标任务'], { indicator: 'patent-applications', year: 2019 }],
  [['每万人有效发明专利拥有量', '基数'], { indicator: 'inventions-per-10k', year: null }],
  [['中国驰名商标', '小计'], { indicator: 'well-known-trademarks', year: null }],
  [['年专利申请总量', '说明'], { indicator: 'patent-applications', year: null }],
  [['说明', '年专利申请总量', '说明'], { indicator: 'patent-applications', year: null }],
  [['中国驰名商标的分解目标'], { indicator: 'well-known-trademarks', year: null }],
  [['中国驰名商标指标计划数'], null],
  [['目标值'], null],
  [[], null],
])('the header %j names the indicator and year %j', (path, found) => {
  expect(matchIndicatorHeader(path, wuqingPlan)).toEqual(found);
});
