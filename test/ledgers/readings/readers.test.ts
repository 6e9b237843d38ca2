import { dateReader } from '../../../src/ledgers/readings/read-date';
import { figureReader, indicatorFinder } from '../../../src/ledgers/readings/read-figure';
import { enumReader, readWordList, standardWord, yesNoReader } from '../../../src/ledgers/readings/read-enum';
import { readIdentifier } from '../../../src/ledgers/readings/read-identifier';
import { nameReader } from '../../../src/ledgers/readings/read-name';
import { countMeasure, moneyMeasure, numberReader } from '../../../src/ledgers/readings/read-number';
import { readPatentNumber, readPatentNumberList } from '../../../src/ledgers/readings/read-patent-number';
import { readText } from '../../../src/ledgers/readings/read-text';
import { townReader } from '../../../src/ledgers/readings/read-town';
import { readUscc } from '../../../src/ledgers/readings/read-uscc';
import { readYear, readYearAsPeriod } from '../../../src/ledgers/readings/read-year';
import { isMissingMark } from '../../../src/ledgers/readings/missing';
import { isDateFormat, isPercentFormat } from '../../../src/ledgers/readings/number-format';
import { parseChineseNumber } from '../../../src/ledgers/readings/chinese-number';
import { readNumberText } from '../../../src/ledgers/readings/number-text';
import { shiftDecimal } from '../../../src/ledgers/readings/decimal';
import { amountUnitOf } from '../../../src/ledgers/amount-units';
import type { Vocabulary } from '../../../src/ledgers/kinds/definition';
import { usccCheckDigit } from '../../../src/identifiers/uscc';
import { findIndicator } from '../../../src/plan/find-indicator';
import { wuqingPlan } from '../../../src/plan/wuqing/wuqing-plan';
import { readAll, readOne } from './read-one';

describe('names', () => {
  const name = nameReader(true);

  test.each<[string | number | boolean, string, string[]]>([
    ['天津甲有限公司', '天津甲有限公司', []],
    ["A-z.0&9'(甲)", "A-z.0&9'(甲)", []],
    ['天津[武清]公司', '天津(武清)公司', []],
    ['天津{武清}公司', '天津(武清)公司', []],
    ['天津（武清）公司', '天津(武清)公司', []],
    ['甲公司,乙公司', '甲公司', []],
    ['甲公司;乙公司', '甲公司', []],
    ['甲公司 、乙公司', '甲公司', []],
    [' 甲公司、乙公司', '甲公司', ['text.invisible']],
    ['甲公司、乙\u200b公司', '甲公司', ['text.invisible']],
    ['甲公司、乙公司 ', '甲公司', ['text.invisible']],
    ['甲 公司', '甲公司', ['text.invisible']],
    ['Ａ公司', 'A公司', ['text.full-width']],
    ['张三 李四', '张三', []],
    [123, '123', []],
    [true, 'true', []],
  ])('%j is %s', (raw, value, codes) => {
    const found = readOne(name, raw);
    expect([found.value, found.state, found.noticed.map(([code]) => code)]).toEqual([value, 'sound', codes]);
  });

  test('a column whose cells name one each splits nothing', () => {
    expect(readOne(nameReader(false), '甲公司、乙公司').value).toBe('甲公司、乙公司');
    expect(readOne(nameReader(false), '张三 李四').value).toBe('张三李四');
  });

  test('only marks and spaces are no name', () => {
    expect(readOne(name, '、、')).toMatchObject({ value: '、、' });
    expect(readOne(name, '\u200b')).toMatchObject({ value: null, state: 'unusable' });
    expect(readOne(name, '')).toMatchObject({ value: null, state: 'unusable' });
  });

  test('what is wrong with a name is told of every row that has it', () => {
    const rows = readAll(name, [
      '甲 公司',
      '甲 公司',
      '甲（武清）公司',
      '甲（武清）公司',
      'Ａ公司',
      'Ａ公司',
      '乙 、丙',
      '乙 、丙',
    ]);
    expect(rows.map(({ value, noticed }) => [value, noticed.length])).toEqual([
      ['甲公司', 1],
      ['甲公司', 1],
      ['甲(武清)公司', 0],
      ['甲(武清)公司', 0],
      ['A公司', 1],
      ['A公司', 1],
      ['乙', 0],
      ['乙', 0],
    ]);
  });
});

describe('towns', () => {
  const town = townReader(wuqingPlan, false);
  const orOffice = townReader(wuqingPlan, true);

  test.each<[string | number, string | null, unknown[]]>([
    ['高村镇', '高村镇', []],
    ['高 村镇', '高村镇', [['text.invisible', { read: '高村镇' }, { kind: 'safe', value: '高村镇' }]]],
    ['高村乡', '高村镇', [['town.alias', { read: '高村镇' }, { kind: 'safe', value: '高村镇' }]]],
    [' 高村乡', '高村镇', [['town.alias', { read: '高村镇' }, { kind: 'safe', value: '高村镇' }]]],
    ['高材镇', null, [['town.unknown', { nearest: '高村镇' }, { kind: 'proposed', value: '高村镇' }]]],
    ['某某某某镇', null, [['town.unknown', {}, undefined]]],
    [12, null, [['town.unknown', {}, undefined]]],
  ])('%p is %p', (raw, value, noticed) => {
    for (const found of readAll(town, [raw, raw])) {
      expect([found.value, found.noticed]).toEqual([value, noticed]);
      expect(found.state).toBe(value === null ? 'unusable' : 'sound');
    }
  });

  test('an office is blank where offices may stand, what ends like a town is not', () => {
    expect(readOne(orOffice, '区知识产权局')).toEqual({ value: null, state: 'blank', noticed: [] });
    for (const ending of ['镇', '乡', '街', '街道', '办事处', '园区', '开发区', '科技谷', '新城']) {
      expect(readOne(orOffice, `某某某${ending}`)).toMatchObject({ state: 'unusable' });
    }
    expect(readOne(orOffice, '镇街工作科')).toMatchObject({ state: 'blank' });
    expect(readOne(town, '区知识产权局')).toMatchObject({ state: 'unusable' });
  });

  test('a former name with one wrong character is told by the present one', () => {
    expect(readOne(town, '叉古港镇').noticed).toEqual([
      ['town.unknown', { nearest: '汊沽港镇' }, { kind: 'proposed', value: '汊沽港镇' }],
    ]);
  });

  test('a former name mistyped is told by the present one', () => {
    const former = wuqingPlan.units.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name] as const));
    const [alias, owner] = former.find(([text]) => text.length >= 5) ?? ['', ''];
    const nearest = readOne(town, `${alias}甲`).noticed[0]?.[1];
    expect(nearest).toEqual({ nearest: owner });
  });
});

describe('credit codes', () => {
  const proposed = '91120222MA05K1A237';
  /** Its last character is right, its organisation code’s check is not. */
  const failing = `91120222MA05K1A22${usccCheckDigit('91120222MA05K1A22') ?? ''}`;
  test.each<[string | number | boolean, string | null, unknown[]]>([
    [proposed, proposed, []],
    ['91120222ma05k1a237', proposed, []],
    [
      ' 91120222MA05K1A237',
      proposed,
      [['text.invisible', { read: proposed }, { kind: 'safe', value: proposed, numberFormat: '@' }]],
    ],
    [`${proposed}；91120222MA01000830`, proposed, []],
    [`${proposed} ；91120222MA01000830`, proposed, []],
    [
      '91120222MA05K1A238',
      '91120222MA05K1A238',
      [['uscc.check-digit', { read: '91120222MA05K1A238', check: '7' }, undefined]],
    ],
    [failing, failing, [['uscc.check-digit', { read: failing }, undefined]]],
    [
      '91120222MAO5K1A237',
      null,
      [['uscc.format', { reason: 'alphabet', proposed }, { kind: 'proposed', value: proposed, numberFormat: '@' }]],
    ],
    ['9112022', null, [['uscc.format', { reason: 'length' }, undefined]]],
    [9112022, null, [['uscc.format', { reason: 'length' }, undefined]]],
    [true, null, [['uscc.format', { reason: 'length' }, undefined]]],
    [911202222894967200, null, [['id.destroyed', undefined, undefined]]],
  ])('%p is %p', (raw, value, noticed) => {
    const found = readOne(readUscc, raw);
    expect([found.value, found.noticed]).toEqual([value, noticed]);
  });
});

describe('application numbers', () => {
  const text = (value: string) => ({ kind: 'safe', value, numberFormat: '@' });
  const number = '201710601862.3';

  test.each<[string | number | boolean, string | null, unknown[]]>([
    [number, number, []],
    ['2017106018623', number, []],
    ['201710601862。3', number, []],
    ['201710601862．3', number, [['text.full-width', { read: number }, text(number)]]],
    [' 201710601862.3', number, [['text.invisible', { read: number }, text(number)]]],
    [2017106018623, number, [['id.stored-as-number', { read: number }, text(number)]]],
    [
      201710601862,
      null,
      [['patent-number.check-missing', { proposed: number }, { ...text(number), kind: 'proposed' }]],
    ],
    ['201710601862.4', null, [['patent-number.check-digit', { check: '3', given: '4', proposed: number }, undefined]]],
    [`${number}/ZL${number}`, number, []],
    [`${number}/ZL${number}/${number}`, number, []],
    [`${number}/ZL${number}/201720123456.6`, null, [['patent-number.format', undefined, undefined]]],
    [`${number}/201720123456.6`, null, [['patent-number.format', undefined, undefined]]],
    [`${number}/申请中`, null, [['patent-number.format', undefined, undefined]]],
    [`申请中/${number}`, null, [['patent-number.format', undefined, undefined]]],
    ['CN102169852A', null, [['patent-number.publication', undefined, undefined]]],
    ['2.01E+11', null, [['id.destroyed', undefined, undefined]]],
    [true, null, [['patent-number.format', undefined, undefined]]],
  ])('%p is %p', (raw, value, noticed) => {
    const found = readOne(readPatentNumber, raw);
    expect([found.value, found.noticed]).toEqual([value, noticed]);
  });

  test.each<[string | number | boolean, string[] | null, unknown[]]>([
    [`ZL${number}、201720123456.6`, [number, '201720123456.6'], []],
    [2017106018623, [number], [['id.stored-as-number', { read: number }, text(number)]]],
    [
      '201710601862',
      null,
      [['patent-number.check-missing', { proposed: number }, { ...text(number), kind: 'proposed' }]],
    ],
    [`201710601862、201720123456`, null, [['patent-number.check-missing', { proposed: number }, undefined]]],
    [
      `申请中、无号、201710601862.4`,
      null,
      [
        ['patent-number.format', undefined, undefined],
        ['patent-number.check-digit', { check: '3', given: '4', proposed: number }, undefined],
      ],
    ],
    [true, null, [['patent-number.format', undefined, undefined]]],
  ])('the list %p is %p', (raw, value, noticed) => {
    const found = readOne(readPatentNumberList, raw);
    expect([found.value, found.noticed]).toEqual([value, noticed]);
    expect(found.state).toBe(value === null ? 'unusable' : 'sound');
  });
});

test.each<[string | number | boolean, string | null, unknown[]]>([
  ['y2018 1', 'Y20181', [['text.invisible', { read: 'y20181' }, { kind: 'safe', value: 'y20181', numberFormat: '@' }]]],
  ['Y2018', 'Y2018', []],
  [2018120000001, '2018120000001', []],
  [1e15, null, [['id.destroyed', { read: '1000000000000000' }, undefined]]],
  [-1e15, null, [['id.destroyed', { read: '-1000000000000000' }, undefined]]],
  ['2.01812E+12', null, [['id.destroyed', { read: '2.01812E+12' }, undefined]]],
  ['2e+12', null, [['id.destroyed', { read: '2e+12' }, undefined]]],
  ['12E+12', '12E+12', []],
  ['2E+123', '2E+123', []],
  ['A2E+12', 'A2E+12', []],
  ['2E12', '2E12', []],
  [1e-7, '1E-7', []],
  [true, 'TRUE', []],
])('the identifier %p is %p', (raw, value, noticed) => {
  const found = readOne(readIdentifier, raw);
  expect([found.value, found.noticed]).toEqual([value, noticed]);
  expect(found.state).toBe(value === null ? 'unusable' : 'sound');
});

test('free text is tidied, other values are written out', () => {
  expect([' 甲 乙', 12, true, '甲'].map((value) => readOne(readText, value).value)).toEqual([
    '甲乙',
    '12',
    'true',
    '甲',
  ]);
});

describe('words', () => {
  const closed: Vocabulary = {
    words: { 国家级: ['国家'], 市级: ['市', '天津市级'], 区级: ['区'] },
    closed: true,
  };
  const allowed = '国家级、市级、区级';

  test.each<[string | number, string | null, unknown[]]>([
    ['国家级', '国家级', []],
    ['市', '市级', []],
    ['市（重点）', '市级', []],
    [' 国家级', '国家级', [['text.invisible', { read: '国家级' }, { kind: 'safe', value: '国家级' }]]],
    ['国家纪', null, [['enum.unknown', { allowed, nearest: '国家级' }, { kind: 'proposed', value: '国家级' }]]],
    ['天津市纪', null, [['enum.unknown', { allowed, nearest: '市级' }, { kind: 'proposed', value: '市级' }]]],
    [' 其他', null, [['enum.unknown', { allowed }, undefined]]],
    [1, null, [['enum.unknown', { allowed }, undefined]]],
  ])('%p is %p, however often it stands there', (raw, value, noticed) => {
    for (const found of readAll(enumReader(closed, false), [raw, raw])) {
      expect([found.value, found.noticed]).toEqual([value, noticed]);
    }
  });

  test('one letter is near to no word', () => {
    expect(readOne(enumReader({ words: { 企业: ['企'] }, closed: true }, false), '企划部门').noticed[0]?.[1]).toEqual({
      allowed: '企业',
    });
  });

  test('an open vocabulary keeps other words, tidied; of several the first counts', () => {
    const open = { ...closed, closed: false };
    expect(readOne(enumReader(open, false), '乡 级')).toMatchObject({ value: '乡级', state: 'sound' });
    expect(readOne(enumReader(open, true), '市；区').value).toBe('市级');
    expect(readOne(enumReader(open, false), '市；区').value).toBe('市;区');
    expect(standardWord(closed, '乡级')).toBeNull();
    expect(standardWord({ ...closed, within: (text) => (text.includes('市') ? '市级' : null) }, '全市(甲)')).toBe(
      '市级',
    );
  });

  const yesNo: Vocabulary = { words: { 是: ['TRUE', '√'], 否: ['FALSE', '×'] }, closed: true };

  test.each<[string | boolean | number, boolean | null]>([
    ['是', true],
    ['×', false],
    [true, true],
    [false, false],
    ['是；否', null],
    [7, null],
  ])('yes or no: %p is %p', (raw, value) => {
    expect(readOne(yesNoReader(yesNo), raw).value).toBe(value);
  });

  test.each<[string | number, string[] | null, string]>([
    ['专利代理、 法律 援助', ['专利代理', '法律援助'], 'sound'],
    [12, ['12'], 'sound'],
    ['、、', null, 'blank'],
    ['\u200b、甲', ['甲'], 'sound'],
  ])('the list %p is %p', (raw, value, state) => {
    expect(readOne(readWordList, raw)).toEqual({ value, state, noticed: [] });
  });
});

describe('figures of indicators', () => {
  const figure = (
    name: string,
    raw: string | number | boolean,
    { isTarget = false, unit = '', header = null as string | null, format = 'General' } = {},
  ) => {
    const indicator = findIndicator(wuqingPlan, name);
    const found = readOne(
      figureReader(() => ({ indicator, unit }), isTarget, header),
      raw,
      format,
    );
    return [found.value, ...found.noticed.map(([code, , fix]) => [code, fix?.value])];
  };

  test.each<[string, string | number | boolean, unknown[]]>([
    ['发明专利申请占比', 0.3, [0.3]],
    ['发明专利申请占比', 1, [1]],
    ['发明专利申请占比', 30, [0.3]],
    ['发明专利申请占比', '30%', [0.3]],
    ['发明专利申请占比', '0.5%', [0.005]],
    ['发明专利申请占比', '30个百分点', [0.3]],
    ['发明专利申请占比', '0.3', [0.3, ['number.text', 0.3]]],
    ['发明专利申请占比', '1', [1, ['number.text', 1]]],
    ['发明专利申请占比', '30', [0.3, ['number.text', 0.3]]],
    ['发明专利申请占比', '百分之三十', [0.3, ['number.chinese', 0.3]]],
    ['发明专利申请占比', '30件', [null, ['number.approximate', undefined]]],
    ['发明专利申请占比', '30万', [null, ['number.approximate', undefined]]],
    ['发明专利申请占比', '约30%', [null, ['number.approximate', undefined]]],
    ['发明专利申请占比', true, [null, ['number.approximate', undefined]]],
    ['有效发明专利拥有量增长率', 20, [0.2]],
    ['年专利申请总量', 300, [300]],
    ['年专利申请总量', '300件', [300, ['number.unit-in-cell', 300]]],
    ['每万人有效发明专利拥有量', '10.4件/万人', [10.4, ['number.text', 10.4]]],
    ['每万人有效发明专利拥有量', '10.4/万人', [10.4, ['number.text', 10.4]]],
    ['每万人有效发明专利拥有量', '10.4项/万人', [10.4, ['number.text', 10.4]]],
    ['每万人有效发明专利拥有量', '10.4件/万人口', [null, ['number.approximate', undefined]]],
    ['年度专利质押融资额', 500, [500]],
    ['年度专利质押融资额', '1亿元', [10_000, ['number.unit-in-cell', 10_000]]],
    ['知识产权特色小镇', '方案', ['方案']],
    ['知识产权特色小镇', '1个', [1]],
    ['知识产权特色小镇', 1, [1]],
    ['发明专利授权量', '约300 件', ['约300 件']],
    ['发明专利授权量', 300, [300]],
    ['没有的指标', '三十', [30]],
    ['没有的指标', true, ['true']],
  ])('%s %p is read as %j', (name, raw, said) => {
    expect(figure(name, raw)).toEqual(said);
  });

  test('a share shown in per cent is a fraction, however great', () => {
    expect(figure('发明专利申请占比', 1.2, { format: '0%' })).toEqual([1.2]);
    expect(figure('发明专利申请占比', 1.2)).toEqual([0.012]);
  });

  test('where the row says %, a text is put right in hundredths', () => {
    expect(figure('发明专利申请占比', '30', { unit: '%' })).toEqual([0.3, ['number.text', 30]]);
  });

  test('money is in the row’s unit, else the header’s, else 万元', () => {
    expect(figure('年度专利质押融资额', 2, { unit: '亿元' })).toEqual([20_000]);
    expect(figure('年度专利质押融资额', 2, { unit: '亿元', header: '元' })).toEqual([20_000]);
    expect(figure('年度专利质押融资额', 20_000, { header: '元' })).toEqual([2]);
    expect(figure('年度专利质押融资额', 2, { unit: '笔' })).toEqual([2]);
    expect(figure('年度专利质押融资额', 2, { unit: 'constructor' })).toEqual([2]);
  });

  test.each([
    ['≥30%', 0.3],
    ['>=30%', 0.3],
    ['不低于30%', 0.3],
    ['力争达到30%', 0.3],
    ['30%以上', 0.3],
    ['30%及以上', 0.3],
    ['＞ 30%', 0.3],
  ])('the target %s is %p, and its words are no fault', (raw, value) => {
    expect(figure('发明专利申请占比', raw, { isTarget: true })).toEqual([value]);
  });

  test('a rule is none in a figure, nor inside a target', () => {
    expect(figure('年专利申请总量', '≥300')).toEqual([null, ['number.approximate', undefined]]);
    expect(figure('年专利申请总量', '300以上件', { isTarget: true })).toEqual([
      null,
      ['number.approximate', undefined],
    ]);
    expect(figure('年专利申请总量', '约达到300', { isTarget: true })).toEqual([
      null,
      ['number.approximate', undefined],
    ]);
    expect(figure('年专利申请总量', '300', { isTarget: true })).toEqual([300, ['number.text', 300]]);
    expect(figure('年专利申请总量', '≥300家以上', { isTarget: true })).toEqual([300]);
  });

  test('only texts name an indicator', () => {
    const find = indicatorFinder(wuqingPlan);
    expect([
      find('年专利申请总量')?.id,
      find('年专利申请总量')?.id,
      find('其他'),
      find(12),
      find(null),
      find(true),
    ]).toEqual(['patent-applications', 'patent-applications', null, null, null, null]);
  });
});

describe('numbers', () => {
  const money = (raw: string | number | boolean, unit = '万元') => {
    const found = readOne(numberReader(moneyMeasure(unit)), raw);
    return [found.value, ...found.noticed.map(([code, parameters, fix]) => [code, parameters, fix?.value])];
  };
  test.each<[string | number | boolean, string, unknown[]]>([
    ['500万元', '万元', [500, ['number.unit-in-cell', { read: '500', unit: '元' }, 500]]],
    ['500人民币', '万元', [0.05, ['number.unit-in-cell', { read: '0.05', unit: '人民币' }, 0.05]]],
    ['三十万', '万元', [30, ['number.chinese', { read: '30', unit: '' }, 30]]],
    ['一万', '万元', [1, ['number.chinese', { read: '1', unit: '' }, 1]]],
    ['九千九百九十九', '万元', [9999, ['number.chinese', { read: '9999', unit: '' }, 9999]]],
    ['10000', '万元', [10_000, ['number.text', { read: '10000', unit: '' }, 10_000]]],
    ['5000', '元', [0.5, ['number.text', { read: '5000', unit: '' }, 5000]]],
    ['30件', '万元', [null, ['number.approximate', undefined, undefined]]],
    ['约30', '万元', [null, ['number.approximate', undefined, undefined]]],
    [true, '万元', [null, ['number.approximate', undefined, undefined]]],
    [0.57, '亿元', [5700]],
    [12, '笔', [12]],
  ])('%p in a column of %s is %j', (raw, unit, said) => {
    expect(money(raw, unit)).toEqual(said);
  });

  test.each<[string, number | null]>([
    ['1.2万', 12_000],
    ['30件', 30],
    ['30', 30],
    ['30%', null],
    ['30元', null],
    ['30万元', null],
  ])('%p things is %p', (raw, value) => {
    expect(readOne(numberReader(countMeasure), raw).value).toBe(value);
  });

  test.each<[string, unknown]>([
    ['1,200.5', { value: 1200.5, magnitude: 0, unit: '', chinese: false }],
    ['rmb 5百万元整', { value: 5, magnitude: 6, unit: '元', chinese: false }],
    ['1e3', { value: 1000, magnitude: 0, unit: '', chinese: false }],
    ['百分之三十', { value: 30, magnitude: 0, unit: '%', chinese: true }],
    ['约百分之三十', null],
    ['百分之三十左右', null],
    ['百分之几', null],
    ['三十圆整', { value: 30, magnitude: 0, unit: '元', chinese: true }],
    ['三十\n件', { value: 30, magnitude: 0, unit: '件', chinese: true }],
    ['件', null],
    ['', null],
    ['1,20', null],
  ])('the text %j says %j', (raw, said) => {
    expect(readNumberText(raw)).toEqual(said);
  });

  test.each<[string, number | null]>([
    ['零', 0],
    ['〇', 0],
    ['', null],
    ['十', 10],
    ['二十', 20],
    ['一百零五', 105],
    ['一百五', null],
    ['一百五十', 150],
    ['一百十五', null],
    ['一百一十五', 115],
    ['一千零五十', 1050],
    ['一千五十', null],
    ['一千零零五', null],
    ['零五', null],
    ['十百', null],
    ['一十一百', null],
    ['一百一百', null],
    ['一百零', null],
    ['一零百', null],
    ['二三', null],
    ['零十', null],
    ['一万', 10_000],
    ['一万五', null],
    ['一万零五', 10_005],
    ['一万零十', null],
    ['一万零一十', 10_010],
    ['一万十', null],
    ['一万二千', 12_000],
    ['一万五百', null],
    ['一万零五百', 10_500],
    ['万', null],
    ['零万', null],
    ['三亿', 3e8],
    ['三亿零二万', 300_020_000],
    ['三亿二千万', 3.2e8],
    ['一万亿', null],
    ['三亿两万', null],
    ['约三十', null],
    ['三十余', null],
  ])('the Chinese number %p is %p', (text, value) => {
    expect(parseChineseNumber(text)).toBe(value);
  });

  test.each([
    [0.57, 4, 5700],
    [1.1, 0, 1.1],
    [0, 4, 0],
    [1e21, 2, 1e23],
    [1.5e-7, 2, 1.5e-5],
    [-30, -2, -0.3],
    [Infinity, 2, Infinity],
    [-0, 2, -0],
  ])('%d by %d places is %d', (value, places, shifted) => {
    expect(shiftDecimal(value, places)).toBe(shifted);
  });
});

describe('dates', () => {
  test.each<[number, string, number | 'partial' | 'unusable']>([
    [10_000, 'General', 10_000],
    [80_000, 'General', 80_000],
    [43164.75, 'General', 43164],
    [9999, 'General', 'unusable'],
    [80_001, 'General', 'unusable'],
    [9999, 'yyyy-mm-dd', 9999],
    [100_000.5, 'yyyy-mm-dd', 100_000],
    [1, 'yyyy-mm-dd', 1],
    [0.5, 'yyyy-mm-dd', 'unusable'],
    [2_958_465, 'yyyy-mm-dd', 2_958_465],
    [2_958_466, 'yyyy-mm-dd', 'unusable'],
    [1950, 'General', 'partial'],
    [2100, 'yyyy-mm-dd', 'partial'],
    [1949, 'General', 'unusable'],
    [1949, 'yyyy-mm-dd', 1949],
    [2101, 'yyyy-mm-dd', 2101],
    [201_703, 'General', 'partial'],
    [201_703, 'yyyy-mm-dd', 201_703],
    [20_170_305, 'General', 42799],
    [120_170_305, 'General', 'unusable'],
    [2_017_030, 'General', 'unusable'],
    [201_703_055, 'General', 'unusable'],
    [2017.3, 'General', 'partial'],
    [2017.123, 'General', 'unusable'],
    [912_017.3, 'General', 'unusable'],
  ])('the number %d in format %s is %p', (value, format, read) => {
    const found = readOne(dateReader(false), value, format);
    expect(typeof read === 'number' ? found.value : found.state).toBe(read);
  });

  test('what was noticed says what was read', () => {
    const [day, month, span, endless] = readAll(dateReader(true), [
      '2018年3月5日',
      '2018年3月',
      '2017-03-05至2018-03-05',
      '长期',
    ]);
    expect(day?.noticed).toEqual([
      ['date.text', { read: '2018-03-05' }, { kind: 'safe', value: 43164, numberFormat: 'yyyy-mm-dd' }],
    ]);
    expect(month).toEqual({
      value: 43160,
      state: 'partial',
      noticed: [['date.incomplete', { read: '2018-03' }, undefined]],
    });
    expect(span?.noticed[0]?.[2]).toMatchObject({ kind: 'proposed', value: 43164 });
    expect(endless).toEqual({ value: null, state: 'blank', noticed: [] });
  });
});

describe('years', () => {
  test.each<[string | number | boolean, number | string]>([
    [2018, 2018],
    [1950, 1950],
    [2100, 2100],
    [1949, 'date.invalid'],
    [2101, 'date.invalid'],
    [2018.5, 'date.invalid'],
    [201803, 2018],
    [20180305, 2018],
    [20181305, 'date.invalid'],
    [2018030, 'date.invalid'],
    [120180305, 'date.invalid'],
    [9999, 'date.invalid'],
    [43164, 'date.invalid'],
    ['2018年', 2018],
    ['2018全年', 2018],
    ['2018年1-9月', 2018],
    ['2018年前三季度', 2018],
    ['2018-03-05', 2018],
    ['2018年3月上旬', 2018],
    ['18年', 'date.ambiguous'],
    ['18', 'date.ambiguous'],
    ['18年度', 'date.ambiguous'],
    ['3/5/2018', 'date.ambiguous'],
    ['118年', 'date.invalid'],
    ['18年吧', 'date.invalid'],
    ['2018至2019', 'date.invalid'],
    [true, 'date.invalid'],
  ])('the year %p is %p', (raw, said) => {
    const found = readOne(readYear, raw);
    expect(typeof said === 'number' ? found.value : found.noticed[0]?.[0]).toBe(said);
    expect(found.state).toBe(typeof said === 'number' ? 'sound' : 'unusable');
  });

  test.each<[number, string, number | null]>([
    [43164, 'yyyy-mm-dd', 2018],
    [10_000, 'yyyy-mm-dd', 1927],
    [80_000, 'yyyy-mm-dd', 2119],
    [9999, 'yyyy-mm-dd', null],
    [80_001, 'yyyy-mm-dd', null],
    [43164, '0', null],
  ])('the serial %d in format %s is of the year %p', (raw, format, year) => {
    expect(readOne(readYear, raw, format).value).toBe(year);
  });

  test('in a column of dates a year is a whole period, a serial needs no format', () => {
    expect(readOne(readYearAsPeriod, 2018)).toEqual({ value: 43101, state: 'partial', noticed: [] });
    expect(readOne(readYearAsPeriod, 43164)).toEqual({ value: 43101, state: 'partial', noticed: [] });
    expect(readOne(readYearAsPeriod, '待定')).toEqual({
      value: null,
      state: 'unusable',
      noticed: [['date.invalid', undefined, undefined]],
    });
  });
});

test.each([
  '',
  ' ',
  '\u3000\n',
  ' '.repeat(9),
  '/',
  '//',
  '\\',
  '-',
  '---',
  '—',
  '——',
  '–',
  '―',
  '─',
  '无',
  '暂无',
  '没有',
  'N/A',
  'NA',
  'n/a',
  'N/a',
  'na',
  '不适用',
  '空',
  '／',
  ' 无 ',
  'Ｎ／Ａ',
  '\u007f '.slice(1),
])('%j stands for nothing', (text) => {
  expect(isMissingMark(text)).toBe(true);
});

test.each([
  '无锡公司',
  '暂定',
  '没有了',
  '不',
  '空调',
  'N',
  'nano',
  '-5',
  '/a',
  '\\n',
  '甲',
  '一',
  '龥',
  'A',
  '~',
  '!',
  '0',
  '　甲',
  '       a',
  '没有意见，暂无',
])('%j is something', (text) => {
  expect(isMissingMark(text)).toBe(false);
});

test.each([
  ['yyyy-mm-dd', true],
  ['m"月"d"日"', true],
  ['mm', true],
  ['e', true],
  ['[$-804]yyyy', true],
  ['[Red]0', false],
  ['[DBNum1]0', false],
  ['General', false],
  ['"General "yyyy', true],
  ['"day"0', false],
  ['"d"0', false],
  ['"d"0"y"', false],
  ['\\d0', false],
  ['0.00E+00', false],
  ['0.00e-0', false],
  ['h:mm', false],
  ['hh:mm:ss', false],
  ['mm:ss', false],
  ['mmss', false],
  ['m:ss', false],
  ['[mm]:ss', false],
  ['[m]', false],
  ['[mm]', false],
  ['h:mm m', true],
  ['yyyy h:mm', true],
  ['0;yyyy', false],
  ['yyyy;@', true],
  ['#,##0', false],
  ['@', false],
])('that the format %s shows a date is %p', (format, shows) => {
  expect([isDateFormat(format), isDateFormat(format)]).toEqual([shows, shows]);
});

test('per cent is shown by %', () => {
  expect([isPercentFormat('0.0%'), isPercentFormat('0.0')]).toEqual([true, false]);
});

test.each([
  ['登记金额（万元）', '万元'],
  ['登记金额(亿)', '亿元'],
  ['登记金额（万）', '万元'],
  ['登记金额【单位：元】', '元'],
  ['登记金额（人民币万元）', '万元'],
  ['登记金额（含税）（千元）', '千元'],
  ['登记金额（美元）', null],
  ['登记金额：百万元', '百万元'],
  ['登记金额/亿元', '亿元'],
  ['登记金额单位万元', '万元'],
  ['登记金额万元', null],
  ['登记金额：万元/年', null],
  ['登记金额', null],
  ['（toString）', null],
])('the header %s names the unit %p', (header, unit) => {
  expect(amountUnitOf(header)).toBe(unit);
});
