import type { Bilingual } from '../model/language';

/**
 * The add-in's ribbon, written once: the manifest is rendered from it, the commands are associated under these function
 * names, and the browser page draws it.
 */

/** Pictures under `assets/icons/`, each in 16, 32, 64 and 80 pixels. */
export type RibbonIcon = 'check' | 'summary' | 'clear' | 'template' | 'function' | 'panel' | 'explain';

/** `execute` runs the function of that name in the shared runtime; `showPane` opens the task pane. */
export type RibbonAction = { readonly kind: 'execute'; readonly functionName: string } | { readonly kind: 'showPane' };

export interface RibbonCommand {
  /** Id of the control in the manifest, unique over the whole ribbon. */
  readonly id: string;
  readonly label: Bilingual;
  /** What a click does, in one sentence: the hover text. */
  readonly tip: Bilingual;
  readonly icon: RibbonIcon;
  readonly action: RibbonAction;
}

export interface RibbonMenu {
  readonly id: string;
  readonly label: Bilingual;
  readonly tip: Bilingual;
  readonly icon: RibbonIcon;
  readonly items: readonly RibbonCommand[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: Bilingual;
  readonly icon: RibbonIcon;
  readonly controls: readonly (RibbonCommand | RibbonMenu)[];
}

/** Whether a control opens a list instead of doing something itself. */
export function isMenu(control: RibbonCommand | RibbonMenu): control is RibbonMenu {
  return 'items' in control;
}

function execute(functionName: string): RibbonAction {
  return { kind: 'execute', functionName };
}

/** One summary sheet (汇总·…) that the menu 生成汇总 writes. */
function summary(id: string, zh: string, en: string): RibbonCommand {
  return {
    id: `Summary${id}`,
    label: { 'zh-CN': zh, 'en-US': en },
    tip: {
      'zh-CN': `生成或重写「汇总·${zh}」工作表：位置不变，备注保留。`,
      'en-US': `Writes the sheet 汇总·${zh} (${en}) in place; remarks are kept.`,
    },
    icon: 'summary',
    action: execute(`writeSummary${id}`),
  };
}

/** One empty ledger (台账: a running register that offices keep) that the menu 插入台账模板 writes. */
function template(id: string, zh: string, en: string): RibbonCommand {
  return {
    id: `Template${id}`,
    label: { 'zh-CN': zh, 'en-US': en },
    tip: {
      'zh-CN': `新建一张空白的「${zh}」工作表，带标准表头、格式、输入校验和填表说明。`,
      'en-US': `Adds an empty sheet 「${zh}」 (${en}) with the standard header, formats, validation and instructions.`,
    },
    icon: 'template',
    action: execute(`insertTemplate${id}`),
  };
}

/** Id of the add-in's own tab in the manifest. */
export const tabId = 'IpCityTab';

/** Label of the add-in's own tab. */
export const tabLabel: Bilingual = { 'zh-CN': '示范城市核验', 'en-US': 'IP City Check' };

export const ribbonGroups: readonly RibbonGroup[] = [
  {
    id: 'GroupCheck',
    label: { 'zh-CN': '核验', 'en-US': 'Check' },
    icon: 'check',
    controls: [
      {
        id: 'RunCheck',
        label: { 'zh-CN': '一键核验', 'en-US': 'Check workbook' },
        tip: {
          'zh-CN': '核验本工作簿的全部台账：标出有问题的单元格，并生成「汇总·目标完成情况」和「汇总·问题清单」。',
          'en-US':
            'Checks every ledger of this workbook, marks the cells at fault and writes the sheets of targets and of issues.',
        },
        icon: 'check',
        action: execute('runCheck'),
      },
      {
        id: 'ClearMarks',
        label: { 'zh-CN': '清除标记', 'en-US': 'Clear marks' },
        tip: {
          'zh-CN': '去掉核验加上的全部标记；单元格原来的格式、批注和数值不变。',
          'en-US': 'Removes every mark that the check added; formats, notes and values stay as they were.',
        },
        icon: 'clear',
        action: execute('clearMarks'),
      },
    ],
  },
  {
    id: 'GroupSheets',
    label: { 'zh-CN': '汇总与台账', 'en-US': 'Summaries and ledgers' },
    icon: 'summary',
    controls: [
      {
        id: 'Summaries',
        label: { 'zh-CN': '生成汇总', 'en-US': 'Write summaries' },
        tip: {
          'zh-CN': '按台账生成标准汇总表；再次生成会在原处重写，保留备注。',
          'en-US': 'Writes the standard summary sheets from the ledgers; written again in place, remarks kept.',
        },
        icon: 'summary',
        items: [
          {
            id: 'SummaryAll',
            label: { 'zh-CN': '全部汇总表', 'en-US': 'All summary sheets' },
            tip: {
              'zh-CN': '一次生成全部十一张汇总表。',
              'en-US': 'Writes all eleven summary sheets.',
            },
            icon: 'summary',
            action: execute('writeAllSummaries'),
          },
          summary('Targets', '目标完成情况', 'Targets'),
          summary('Years', '年度进度', 'Progress by year'),
          summary('Units', '镇街完成情况', 'Towns'),
          summary('Gaps', '缺口清单', 'Shortfalls'),
          summary('Applications', '专利申请', 'Patent applications'),
          summary('Brands', '品牌与试点', 'Brands and pilots'),
          summary('Pledges', '质押融资', 'Pledge financing'),
          summary('Tasks', '重点任务', 'Key tasks'),
          summary('Issues', '问题清单', 'Issues'),
          summary('Scores', '考核得分', 'Scores'),
          summary('Notice', '督查通报', 'Circular'),
        ],
      },
      {
        id: 'Templates',
        label: { 'zh-CN': '插入台账模板', 'en-US': 'Insert ledger' },
        tip: {
          'zh-CN': '新建一张标准格式的空白台账，填好即可核验。',
          'en-US': 'Adds an empty ledger in the standard form, ready to fill in and check.',
        },
        icon: 'template',
        items: [
          template('Patents', '专利台账', 'Patents'),
          template('Enterprises', '企业名录', 'Enterprises'),
          template('Brands', '商标品牌台账', 'Trademarks and brands'),
          template('Pilots', '试点示范企业台账', 'Pilot enterprises'),
          template('Parks', '试点示范园区台账', 'Pilot parks'),
          template('Certifications', '贯标台账', 'IP management certificates'),
          template('Pledges', '专利质押融资台账', 'Patent pledges'),
          template('Agencies', '服务机构台账', 'Service agencies'),
          template('Tasks', '重点任务台账', 'Key tasks'),
          template('Funds', '专项资金台账', 'Special funds'),
          template('Cases', '执法维权台账', 'Enforcement cases'),
          template('Events', '培训宣传台账', 'Training and publicity'),
          template('Parameters', '基础参数', 'Parameters'),
          template('Inspections', '督查考核台账', 'Inspections'),
          template('Policies', '政策文件台账', 'Policy documents'),
          template('Conversions', '转化导航台账', 'Conversion and navigation'),
          template('Allocations', '目标分解表', 'Allocation of targets'),
          template('Reported', '指标填报表', 'Reported figures'),
        ],
      },
      {
        id: 'InsertFunction',
        label: { 'zh-CN': '插入函数', 'en-US': 'Insert function' },
        tip: {
          'zh-CN': '打开函数面板：查找 IPCITY 函数，看说明和例子，插入所选单元格。',
          'en-US':
            'Opens the list of IPCITY functions with descriptions and examples, to insert into the selected cell.',
        },
        icon: 'function',
        action: execute('openFunctionsPanel'),
      },
    ],
  },
  {
    id: 'GroupPane',
    label: { 'zh-CN': '面板', 'en-US': 'Pane' },
    icon: 'panel',
    controls: [
      {
        id: 'ShowPane',
        label: { 'zh-CN': '打开面板', 'en-US': 'Open pane' },
        tip: {
          'zh-CN': '打开核验面板：目标、问题、汇总、函数和设置都在里面。',
          'en-US': 'Opens the task pane with targets, findings, summaries, functions and settings.',
        },
        icon: 'panel',
        action: { kind: 'showPane' },
      },
    ],
  },
];

/** The entry in the menu that a right click on a cell opens. */
export const cellMenuCommand: RibbonCommand = {
  id: 'ExplainCell',
  label: { 'zh-CN': '这一格为什么被标记', 'en-US': 'Why is this cell marked' },
  tip: {
    'zh-CN': '在面板里列出所选单元格的问题和改法。',
    'en-US': 'Lists what was found in the selected cell and how to put it right.',
  },
  icon: 'explain',
  action: execute('explainCell'),
};

/** Every command of ribbon and cell menu, menus opened up. */
export function allCommands(): readonly RibbonCommand[] {
  const onRibbon = ribbonGroups.flatMap((group) =>
    group.controls.flatMap((control) => (isMenu(control) ? control.items : [control])),
  );
  return [...onRibbon, cellMenuCommand];
}

/** The names under which the shared runtime must offer a function, each once. */
export function commandFunctionNames(): readonly string[] {
  const names = allCommands().flatMap((command) =>
    command.action.kind === 'execute' ? [command.action.functionName] : [],
  );
  return [...new Set(names)];
}
