import * as words from '../../src/checks/status-words';

const cases: Readonly<Record<Exclude<keyof typeof words, 'default'>, readonly [string, boolean][]>> = {
  saysInForce: [
    ['有效', true],
    ['专利权维持', true],
    ['有权', true],
    ['无效', false],
    ['专利权有效期届满', false],
    ['失效', false],
    ['授权', false],
    ['', false],
  ],
  saysLapsed: [
    ['失效', true],
    ['未缴年费终止', true],
    ['视为撤回', true],
    ['有效', false],
    ['实质审查', false],
  ],
  saysRanOut: [
    ['失效', true],
    ['期限届满', true],
    ['终止', true],
    ['放弃', false],
    ['未缴年费终止失效', false],
    ['有效', false],
  ],
  saysPending: [
    ['实审', true],
    ['公开', true],
    ['待授权', true],
    ['有效', false],
    ['授权', false],
    ['失效', false],
    ['', false],
  ],
  mayBeGranted: [
    ['授权', true],
    ['有效', true],
    ['失效', true],
    ['质押', true],
    ['等待授权公告', false],
    ['未授权', false],
    ['待授权', false],
    ['实质审查', false],
    ['公开', false],
  ],
  saysOutOfForce: [
    ['失效', true],
    ['已取消', true],
    ['未通过验收', true],
    ['证书暂停', true],
    ['未过期', false],
    ['在培', false],
    ['已验收', false],
  ],
  saysRenewal: [
    ['延续认定', true],
    ['复审通过', true],
    ['行政认定', false],
  ],
  saysDone: [
    ['完成', true],
    ['已完成', true],
    ['按期完成', true],
    ['已按期完成', true],
    ['已完成（6月20日）', true],
    ['已完成 （6月20日）', true],
    [' 完成', true],
    ['已完成，已报送', true],
    ['已完成。', true],
    ['未完成', false],
    ['基本完成', false],
    ['已完成80%', false],
    ['进行中', false],
  ],
  saysNotStarted: [
    ['未启动', true],
    ['尚未开展', true],
    ['已启动', false],
    ['未完成', false],
  ],
};

const table = Object.entries(cases).flatMap(([name, samples]) =>
  samples.map(([text, says]) => [name as keyof typeof cases, text, says] as const),
);

test.each(table)('%s(%s) is %s', (name, text, says) => {
  expect(words[name](text)).toBe(says);
});
