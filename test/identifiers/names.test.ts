import fc from 'fast-check';
import { canonicalName } from '../../src/identifiers/canonical-name';
import { editDistance, nearestWord } from '../../src/identifiers/nearest';
import { hasInvisible, isPlain, plainText } from '../../src/identifiers/plain-text';

test.each([
  ['中知（北京）认证有限公司', '中知(北京)认证有限公司'],
  ['中知〔北京〕认证有限公司', '中知(北京)认证有限公司'],
  [' 天津\u3000某某\u00a0公司\u200b', '天津某某公司'],
  ['ＡＢＣ Co. Ltd', 'ABCCo.Ltd'],
  ['【】', '()'],
])('the name %p is known as %p', (name, canonical) => {
  expect(canonicalName(name)).toBe(canonical);
});

test('a canonical name stays as it is, and holds nothing invisible', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const canonical = canonicalName(text);
      expect(canonicalName(canonical)).toBe(canonical);
      expect(hasInvisible(canonical)).toBe(false);
      expect(hasInvisible(plainText(text))).toBe(false);
    }),
  );
});

test.each([
  ['', true],
  ['!', true],
  ['~', true],
  [' ', false],
  ['\u007f', false],
  ['\u4dff', false],
  ['\u4e00', true],
  ['\u9fff', true],
  ['\ua000', false],
  ['天津A-1', true],
  ['天津Ａ', false],
  ['天 津', false],
])('that %p is plain is %p, and a plain text stays as it is', (text, plain) => {
  expect(isPlain(text)).toBe(plain);
  expect(plainText(text) === text).toBe(plain || text === '\u007f' || text === '\u4dff' || text === '\ua000');
});

test('the plain text has ordinary letters and nothing invisible', () => {
  expect(plainText('Ａ　津\n（1）\u200b')).toBe('A津(1)');
});

test.each([
  ['试点', '试点', 0],
  ['所属镇街', '所属街镇', 1],
  ['高村镇', '高材镇', 1],
  ['', 'ab', 2],
  ['ab', '', 2],
  ['ab', 'ba', 1],
  ['xab', 'xba', 1],
  ['abcd', 'badc', 2],
  ['ab', 'ca', 2],
  ['ab', 'bc', 2],
  ['kitten', 'sitting', 3],
])('%p and %p are %d edits apart', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test.each([
  ['中国名牌', ['中国驰名商标', '天津市名牌产品'], null],
  ['实用新形', ['发明', '实用新型', '外观设计'], '实用新型'],
  ['软著', ['发明', '实用新型', '外观设计'], null],
  ['高村真', ['高村镇', '南蔡村镇'], '高村镇'],
  ['国家级重点', ['国家级', '市级', '区级'], '国家级'],
  ['县级', ['国家级', '市级', '区级'], null],
  // One character is too little to say what was meant.
  ['级', ['国家级'], null],
  ['市级', ['天津市级', '外观设计'], '天津市级'],
  ['不是的', ['是'], null],
  ['发明专利申请', ['发明', '外观设计'], '发明'],
  // Of words that contain the text or stand in it, the one of nearest length.
  ['国家级', ['国家级示范企业', '国家级重点'], '国家级重点'],
  ['国家级重点实验室', ['国家级', '国家级重点'], '国家级重点'],
  // Containing counts for more than one edit.
  ['试点', ['试典', '试点示范'], '试点示范'],
  // Longer words may have more edits.
  ['甲乙丙丁戊己', ['甲乙丙丁庚'], '甲乙丙丁庚'],
  ['甲乙丙丁戊己', ['甲乙丙庚辛壬'], null],
  // Two words equally near; one word twice; a farther word behind a nearer one; a nearer word behind two equal ones.
  ['高村真', ['高村镇', '高村乡'], null],
  ['高村真', ['高村镇', '高村镇'], '高村镇'],
  ['甲乙丙丁戊己', ['甲乙丙丁戊庚', '甲乙丙丁庚辛'], '甲乙丙丁戊庚'],
  ['甲乙丙丁戊己', ['甲乙丙丁庚辛', '甲乙丙丁壬癸', '甲乙丙丁戊庚'], '甲乙丙丁戊庚'],
])('nearest to %p among %p is %p', (text, words, nearest) => {
  expect(nearestWord(text, words)).toBe(nearest);
});
