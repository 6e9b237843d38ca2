/** A worked example of each function, by id. The tests compute every one of them: `arguments` in, `result` as shown. */
export interface FunctionExample {
  readonly formula: string;
  readonly arguments: readonly unknown[];
  /** As the cell shows it; of a spilled result the first cell. */
  readonly result: string;
}

export const examples: Readonly<Record<string, FunctionExample>> = {
  TARGET: { formula: '=IPCITY.TARGET("年专利申请总量")', arguments: ['年专利申请总量'], result: '10000' },
  CLAUSE: {
    formula: '=IPCITY.CLAUSE("年度专利质押融资额")',
    arguments: ['年度专利质押融资额'],
    result: '二（五）：力争年度专利质押融资额达到1亿元',
  },
  PLAN: { formula: '=IPCITY.PLAN()', arguments: [], result: '条款' },
  RATE: { formula: '=IPCITY.RATE(7139,"年专利申请总量")', arguments: [7139, '年专利申请总量'], result: '0.7139' },
  GAP: {
    formula: '=IPCITY.GAP(296,"市、区两级试点、示范企业")',
    arguments: [296, '市、区两级试点、示范企业'],
    result: '5',
  },
  STATUS: {
    formula: '=IPCITY.STATUS(7139,"年专利申请总量",DATE(2018,9,30))',
    arguments: [7139, '年专利申请总量', 43373],
    result: '基本达到',
  },
  EXPECTED: {
    formula: '=IPCITY.EXPECTED("年专利申请总量",DATE(2018,9,30))',
    arguments: ['年专利申请总量', 43373],
    result: '7500',
  },
  NEEDED: {
    formula: '=IPCITY.NEEDED(7000,"年专利申请总量",DATE(2018,9,30))',
    arguments: [7000, '年专利申请总量', 43373],
    result: '1000',
  },
  FORECAST: { formula: '=IPCITY.FORECAST(7500,DATE(2018,9,30))', arguments: [7500, 43373], result: '10000' },
  SHAREGAP: {
    formula: '=IPCITY.SHAREGAP(2009,7139,"发明专利申请占比")',
    arguments: [2009, 7139, '发明专利申请占比'],
    result: '133',
  },
  PATENTCHECK: {
    formula: '=IPCITY.PATENTCHECK("201710601862.4")',
    arguments: [[['201710601862.4']]],
    result: '校验位不对，按前面的数字应为 3，请与受理通知书核对',
  },
  PATENTFORMAT: {
    formula: '=IPCITY.PATENTFORMAT("ZL 2017106018623")',
    arguments: [[['ZL 2017106018623']]],
    result: '201710601862.3',
  },
  PATENTTYPE: {
    formula: '=IPCITY.PATENTTYPE("201720123456.6")',
    arguments: [[['201720123456.6']]],
    result: '实用新型',
  },
  PATENTYEAR: { formula: '=IPCITY.PATENTYEAR("201710601862.3")', arguments: [[['201710601862.3']]], result: '2017' },
  PATENTEXPIRY: {
    formula: '=IPCITY.PATENTEXPIRY("201720123456.6",DATE(2017,2,3))',
    arguments: [[['201720123456.6']], [[42769]]],
    result: '46421',
  },
  PATENTVALID: {
    formula: '=IPCITY.PATENTVALID("201720123456.6",DATE(2017,2,3),DATE(2018,1,5),,DATE(2018,9,30))',
    arguments: [[['201720123456.6']], [[42769]], [[43105]], null, 43373],
    result: 'TRUE',
  },
  USCCCHECK: {
    formula: '=IPCITY.USCCCHECK("91110108551385082Q")',
    arguments: [[['91110108551385082Q']]],
    result: 'TRUE',
  },
  COUNTVALID: {
    formula: '=IPCITY.COUNTVALID("201720123456.6",DATE(2017,2,3),DATE(2018,1,5),"",DATE(2018,9,30))',
    arguments: [[['201720123456.6']], [[42769]], [[43105]], [['']], 43373],
    result: '1',
  },
  COUNTDISTINCT: {
    formula: '=IPCITY.COUNTDISTINCT({"天津甲公司";"天津乙公司";"天津甲公司"})',
    arguments: [[['天津甲公司'], ['天津乙公司'], ['天津甲公司']]],
    result: '2',
  },
  PER10K: { formula: '=IPCITY.PER10K(1189,118.9)', arguments: [1189, 118.9], result: '10' },
  GROWTH: { formula: '=IPCITY.GROWTH(1200,1000)', arguments: [1200, 1000], result: '0.2' },
  'RANK.TIES': {
    formula: '=IPCITY.RANK.TIES(8,{9;8;8;7})',
    arguments: [[[8]], [[9], [8], [8], [7]]],
    result: '2',
  },
  SCORE: {
    formula: '=IPCITY.SCORE({1.2;0.5},{60;40})',
    arguments: [
      [[1.2], [0.5]],
      [[60], [40]],
    ],
    result: '80',
  },
};
