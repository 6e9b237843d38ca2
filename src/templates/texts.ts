import type { LedgerKind } from '../ledgers/ledger';
import type { Bilingual } from '../model/language';

/** What each ledger is called in the menu; the Chinese name is also the name of the sheet. */
export const templateTitles: Readonly<Record<LedgerKind, Bilingual>> = {
  patents: { 'zh-CN': '专利台账', 'en-US': 'Patents' },
  enterprises: { 'zh-CN': '企业名录', 'en-US': 'Enterprises' },
  brands: { 'zh-CN': '商标品牌台账', 'en-US': 'Trademarks and brands' },
  pilots: { 'zh-CN': '试点示范企业台账', 'en-US': 'Pilot and model enterprises' },
  parks: { 'zh-CN': '试点示范园区台账', 'en-US': 'Pilot and model parks' },
  certifications: { 'zh-CN': '贯标台账', 'en-US': 'Certified enterprises' },
  pledges: { 'zh-CN': '专利质押融资台账', 'en-US': 'Pledge financing' },
  agencies: { 'zh-CN': '服务机构台账', 'en-US': 'Service agencies' },
  tasks: { 'zh-CN': '重点任务台账', 'en-US': 'Key tasks' },
  funds: { 'zh-CN': '专项资金台账', 'en-US': 'Special funds' },
  cases: { 'zh-CN': '执法维权台账', 'en-US': 'Enforcement and aid cases' },
  events: { 'zh-CN': '培训宣传台账', 'en-US': 'Training and publicity' },
  parameters: { 'zh-CN': '基础参数', 'en-US': 'Parameters' },
  inspections: { 'zh-CN': '督查考核台账', 'en-US': 'Inspections' },
  policies: { 'zh-CN': '政策文件台账', 'en-US': 'Policies' },
  conversions: { 'zh-CN': '转化导航台账', 'en-US': 'Conversion and navigation' },
  allocations: { 'zh-CN': '目标分解表', 'en-US': 'Targets by unit' },
  reported: { 'zh-CN': '指标填报表', 'en-US': 'Reported figures' },
};

/** Words of every template. */
export const templateTexts = {
  sequence: '序号',
  remarks: '备注',
  amountUnit: '万元',
  guide: '填表说明',
  required: (headers: readonly string[]): string => `「${headers.join('」「')}」必填`,
  identifiers: (headers: readonly string[]): string =>
    `「${headers.join('」「')}」已设为文本格式，请照原件完整填写（含校验位），不要改成数字`,
  dates: '日期填写年月日，如 2018-09-30',
  amounts: '金额以万元为单位，只填数字',
  shares: '占比、完成率填百分数，如 30%',
  lists: '带下拉箭头的栏请从列表中选择',
  several: (headers: readonly string[]): string => `「${headers.join('」「')}」有多个的用顿号「、」隔开，第一个为主`,
  layout: '没有的内容留空，不填「0」或「无」；一条记录一行，不要合并单元格，中间不要插入小计；行数不够可直接往下填写',
  promptList: '请从下拉列表中选择',
  promptDate: '请填写日期，如 2018-09-30',
  promptNumber: '请只填写数字，不带单位',
} as const;
