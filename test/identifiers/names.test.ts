import fc from 'fast-check';
import { canonicalName } from '../../src/identifiers/canonical-name';
import { editDistance, nearestWord } from '../../src/identifiers/nearest';
import { hasInvisible, plainText } from '../../src/identifiers/plain-text';

test.each([
  ['中知（北京）认证有限公司', '中知(北京)认证有限公司'],
  ['中知〔北京〕认证有限公司', '中知(北京)认证有限公司'],
  [' 天津\u3000某某\u00a0公司\u200b', '天津某某公司'],
  ['ＡＢＣ Co. Ltd', 'ABCCo.Ltd'],
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
  ['试点', '试点', 0],
  ['所属镇街', '所属街镇', 1],
  ['高村镇', '高材镇', 1],
  ['', 'ab', 2],
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
])('nearest to %p among %p is %p', (text, words, nearest) => {
  expect(nearestWord(text, words)).toBe(nearest);
});
