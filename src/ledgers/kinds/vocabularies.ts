import type { Vocabulary } from './definition';

/** 专利类型: the three kinds of patents. */
export const patentTypes: Vocabulary = {
  closed: true,
  words: {
    发明: ['发明专利', '发明申请', '发明专利申请', '发明授权', '发明创造', 'PCT发明', '发明类'],
    实用新型: [
      '实用新型专利',
      '新型',
      '新型专利',
      '实用',
      '实新',
      '实用新型申请',
      '实用新型授权',
      'PCT实用新型',
      '实用新型类',
    ],
    外观设计: ['外观', '外观设计专利', '外观专利', '设计', '外观设计申请', '外观设计授权', '外观设计类'],
  },
};

/** 申请人类型: the classes of applicants in the statistics of the patent office; other words stay as written. */
export const applicantTypes: Vocabulary = {
  closed: false,
  words: {
    企业: [
      '工矿企业',
      '公司',
      '企业单位',
      '企业法人',
      '民营企业',
      '私营企业',
      '国有企业',
      '国企',
      '外资企业',
      '内资企业',
      '合资企业',
      '股份制企业',
      '中小企业',
      '小微企业',
      '科技型企业',
      '工矿',
    ],
    大专院校: ['高校', '高等院校', '高等学校', '大学', '院校', '学校', '大中专院校', '大专院校类'],
    科研单位: ['科研院所', '科研机构', '研究所', '研究院', '研究机构', '科研'],
    机关团体: [
      '机关',
      '团体',
      '社会团体',
      '事业单位',
      '政府机关',
      '机关事业单位',
      '机关事业',
      '行政机关',
      '机关团体类',
    ],
    个人: ['自然人', '非职务', '个人发明', '个人申请'],
    个体工商户: ['个体', '个体户', '个体经营'],
  },
};

/** 商标品牌的类别: the four titles the plan counts. */
export const brandCategories: Vocabulary = {
  closed: true,
  words: {
    中国驰名商标: ['驰名商标', '全国驰名商标', '国家驰名商标', '中国驰名', '驰名'],
    天津市著名商标: ['著名商标', '市著名商标', '天津著名商标', '市级著名商标', '天津市级著名商标', '著名'],
    天津市名牌产品: [
      '名牌产品',
      '天津名牌产品',
      '市名牌产品',
      '天津市名牌',
      '天津名牌',
      '市名牌',
      '市级名牌产品',
      '名牌',
    ],
    国家地理标志保护产品: [
      '地理标志保护产品',
      '地理标志产品',
      '地理标志',
      '国家地理标志',
      '国家地理标志产品',
      '中国地理标志保护产品',
      '中国国家地理标志产品',
      'PGI',
    ],
  },
};

function levelWithin(text: string): string | null {
  if (/^(?:国家|全国|国级)/u.test(text)) return '国家级';
  if (/^(?:市级|天津市|天津|市知识产权|省级|市专利)/u.test(text)) return '市级';
  return /^(?:区级|武清区|武清|区知识产权|县级|区专利)/u.test(text) ? '区级' : null;
}

/** 级别 of a pilot title. A title such as 国家级知识产权优势企业 says its level as well. */
export const pilotLevels: Vocabulary = {
  closed: true,
  words: {
    国家级: ['国家', '国级', '国', '全国'],
    市级: ['市', '天津市', '天津市级', '省级', '省市级'],
    区级: ['区', '武清区', '武清区级', '区县级', '县级', '县区级'],
  },
  within: levelWithin,
};

function pilotTypeWithin(text: string): string | null {
  const found = ['优势', '示范', '试点'].filter((word) => text.includes(word));
  if (found.length === 0) return null;
  if (
    !/^(?:国家级?|全国|市级?|天津市?|省级|区级?|武清区?|县级|知识产权|专利)*(?:优势|示范|试点|、|\/|和|及|培育)+(?:企业|园区|单位|培育)*$/u.test(
      text,
    )
  ) {
    return null;
  }
  return found.length === 1 ? (found[0] ?? null) : '试点';
}

/** 类型 of a pilot title: 试点 (pilot), 示范 (model), 优势 (advantage). */
export const pilotTypes: Vocabulary = {
  closed: true,
  words: {
    试点: ['试点企业', '试点园区', '试点单位', '试点示范', '试点/示范'],
    示范: ['示范企业', '示范园区', '示范单位'],
    优势: ['优势企业', '优势园区'],
  },
  within: pilotTypeWithin,
};

/** Level of a title that says both level and type (市级试点): for sheets without a column of levels. */
export function levelOfTitle(text: string): string | null {
  return levelWithin(text);
}

/** 是/否. */
export const yesNoWords: Vocabulary = {
  closed: true,
  words: {
    是: [
      'Y',
      'YES',
      'TRUE',
      '有',
      '√',
      '✓',
      '✔',
      '对',
      '1',
      '已',
      '已入驻',
      '入驻',
      '科技型',
      '科技型企业',
      '科技型中小企业',
    ],
    否: ['N', 'NO', 'FALSE', '×', 'X', '✗', '✘', '不是', '非', '0', '未', '未入驻', '非科技型', '非科技型企业', '没有'],
  },
};

/** 政策类别: the four sides of intellectual property that t1-2 asks for, and policies about all of them. */
export const policyCategories: Vocabulary = {
  closed: true,
  words: {
    创造: ['专利创造', '知识产权创造', '创造类', '资助'],
    运用: ['专利运用', '知识产权运用', '运用类', '转化运用', '运营'],
    保护: ['专利保护', '知识产权保护', '保护类', '维权'],
    管理: ['专利管理', '知识产权管理', '管理类'],
    综合: ['综合类', '综合性'],
  },
};

/** 转化导航类别. */
export const conversionKinds: Vocabulary = {
  closed: false,
  words: {
    产学研对接: ['产学研', '产学研合作', '对接会'],
    成果转化: ['转化', '专利转化', '成果对接', '专利成果转化', '专利成果对接转化'],
    银企对接: ['银企', '银企合作', '投融资对接', '融资对接'],
    专利导航: ['导航', '产业导航', '专利导航产业规划'],
  },
};
