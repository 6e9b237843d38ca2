import { applicationCheckDigit } from '../../../src/identifiers/application-number';
import { dayOf } from '../../../src/model/calendar';
import type { SheetGrid } from '../../../src/model/grid';
import { creditCode, patent, type Cell, type Formatted } from '../grids';
import { layOut, type Column, type Planted, type Row, type SheetPlan } from './layout';
import { Random } from './random';

/** A workbook made by chance whose every fault is known. */
export interface GeneratedWorkbook {
  readonly sheets: readonly SheetGrid[];
  /** `code@Sheet!A1`, errors and warnings. */
  readonly truth: readonly string[];
}

/** Changes a sound row so that exactly this fault stands in it; `false` when the row does not lend itself to it. */
type Planter = (row: Row, random: Random) => { readonly code: string; readonly field: string } | false;

interface Enterprise {
  readonly name: string;
  readonly code: string;
  readonly town: string;
}

const towns = ['高村镇', '梅厂镇', '崔黄口镇', '杨村街道', '陈咀镇'];
const letters = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';

function date(year: number, month: number, dayOfMonth: number): Formatted {
  return { value: dayOf(year, month, dayOfMonth), format: 'yyyy-mm-dd' };
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

function serialOf(cell: Cell | undefined): number {
  return typeof cell === 'object' && cell !== null && typeof cell.value === 'number' ? cell.value : 0;
}

function enterprises(random: Random): Enterprise[] {
  const base = random.integer(0, 90) * 1000;
  return Array.from({ length: 12 }, (_, index) => ({
    name: `天津${letters.charAt(index)}${letters.charAt((index * 7 + 3) % 20)}${random.pick(['科技', '机械', '食品'])}有限公司`,
    code: creditCode(base + index),
    town: random.pick(towns),
  }));
}

const applicationColumns: readonly Column[] = [
  { field: 'applicationNumber', headers: ['申请号', '专利申请号', '申请（专利）号'] },
  { field: 'title', headers: ['专利名称', '发明名称', '发明创造名称'] },
  { field: 'patentType', headers: ['专利类型', '专利类别', '类型'] },
  { field: 'applicationDate', headers: ['申请日', '申请日期', '申请时间'] },
  { field: 'applicant', headers: ['申请人', '申请单位', '第一申请人'] },
  { field: 'uscc', headers: ['统一社会信用代码', '信用代码', '社会信用代码'] },
  { field: 'applicantType', headers: ['申请人类型', '主体类型', '申请人性质'] },
  { field: 'town', headers: ['所属镇街', '镇街', '属地'] },
];

const typeWords = { 1: '发明', 2: '实用新型', 3: '外观设计' } as const;

function applicationRows(random: Random, holders: readonly Enterprise[], serial: number, count: number): Row[] {
  return Array.from({ length: count }, (_, index) => {
    const type = random.pick([1, 2, 3] as const);
    const holder = random.pick(holders);
    const person = random.chance(0.15);
    return {
      applicationNumber: patent(2018, type, serial + index * 3),
      title: `一种${random.pick(['装置', '支架', '模具'])}${index}`,
      patentType: typeWords[type],
      applicationDate: date(2018, random.integer(1, 9), random.integer(1, 28)),
      applicant: person ? `王${letters.charAt(index % 20)}` : holder.name,
      uscc: person ? null : holder.code,
      applicantType: person ? '个人' : '企业',
      town: holder.town,
    };
  });
}

const numberPlanters: readonly Planter[] = [
  (row, random) => {
    const number = textOf(row.applicationNumber);
    const right = number.slice(-1);
    row.applicationNumber =
      number.slice(0, -1) + random.pick(Array.from('0123456789X').filter((digit) => digit !== right));
    return { code: 'patent-number.check-digit', field: 'applicationNumber' };
  },
  (row, random) => {
    row.applicationNumber = random.pick(['申请中', '待补', '2018', '20181000']);
    return { code: 'patent-number.format', field: 'applicationNumber' };
  },
  (row) => {
    row.applicationNumber = 'CN102169852A';
    return { code: 'patent-number.publication', field: 'applicationNumber' };
  },
  (row) => {
    const digits = textOf(row.applicationNumber).replace('.', '');
    if (digits.endsWith('X')) return false;
    row.applicationNumber = { value: Number(digits), format: '0' };
    return { code: 'id.stored-as-number', field: 'applicationNumber' };
  },
  (row) => {
    row.applicationNumber = textOf(row.applicationNumber).slice(0, 12);
    return { code: 'patent-number.check-missing', field: 'applicationNumber' };
  },
  (row) => {
    row.applicationNumber = '2.01822E+11';
    return { code: 'id.destroyed', field: 'applicationNumber' };
  },
  (row, random) => {
    row.applicationNumber = random.pick(['\u3000', ' ', '\u200b', '\u00a0']) + textOf(row.applicationNumber);
    return { code: 'text.invisible', field: 'applicationNumber' };
  },
  (row) => {
    row.applicationNumber = null;
    return { code: 'required.blank', field: 'applicationNumber' };
  },
  (row) => {
    row.applicationNumber = '#REF!';
    return { code: 'cell.error', field: 'applicationNumber' };
  },
];

const patentPlanters: readonly Planter[] = [
  ...numberPlanters,
  (row, random) => {
    row.patentType = random.pick(Object.values(typeWords).filter((word) => word !== row.patentType));
    return { code: 'patent-number.type-conflict', field: 'patentType' };
  },
  (row) => {
    row.patentType = '软著';
    return { code: 'enum.unknown', field: 'patentType' };
  },
  (row, random) => {
    row.applicant = random.pick(['无', '/', null]);
    return { code: 'required.blank', field: 'applicant' };
  },
  (row) => {
    row.applicantType = null;
    return { code: 'patent.applicant-type-blank', field: 'applicantType' };
  },
  (row) => {
    if (row.applicantType !== '企业') return false;
    row.applicantType = '个人';
    return { code: 'patent.applicant-type-conflict', field: 'applicantType' };
  },
  (row) => {
    if (typeof row.uscc !== 'string') return false;
    row.uscc = row.uscc.slice(0, 17);
    return { code: 'uscc.format', field: 'uscc' };
  },
  (row) => {
    if (typeof row.uscc !== 'string') return false;
    row.uscc = `${row.uscc.slice(0, 17)}${row.uscc.endsWith('1') ? '2' : '1'}`;
    return { code: 'uscc.check-digit', field: 'uscc' };
  },
  (row) => {
    if (typeof row.uscc !== 'string') return false;
    row.uscc = 911202222894967200;
    return { code: 'id.destroyed', field: 'uscc' };
  },
  (row, random) => {
    row.town = random.pick(['某某镇', '西青区']);
    return { code: 'town.unknown', field: 'town' };
  },
];

function isoParts(cell: Cell | undefined): readonly [number, number, number] {
  const then = new Date((serialOf(cell) - 25569) * 86_400_000);
  return [then.getUTCFullYear(), then.getUTCMonth() + 1, then.getUTCDate()];
}

function datePlanters(field: string): Planter[] {
  return [
    (row, random) => {
      const [year, month, dayOfMonth] = isoParts(row[field]);
      const two = (part: number): string => String(part).padStart(2, '0');
      row[field] = random.pick([
        `${year}-${two(month)}-${two(dayOfMonth)}`,
        `${year}.${month}.${dayOfMonth}`,
        `${year}/${month}/${dayOfMonth}`,
        `${year}年${month}月${dayOfMonth}日`,
        `${year}${two(month)}${two(dayOfMonth)}`,
      ]);
      return { code: 'date.text', field };
    },
    (row) => {
      const [year, month] = isoParts(row[field]);
      row[field] = `${year}年${month}月`;
      return { code: 'date.incomplete', field };
    },
    (row, random) => {
      row[field] = random.pick(['18.3.5', '3/5/2018', '5/3/2018']);
      return { code: 'date.ambiguous', field };
    },
    (row, random) => {
      row[field] = random.pick(['2018-02-30', '待定', '2018.13.1']);
      return { code: 'date.invalid', field };
    },
  ];
}

const applicationPlanters: readonly Planter[] = [
  ...patentPlanters,
  ...datePlanters('applicationDate'),
  (row, random) => {
    row.applicationDate = date(2018, random.integer(10, 12), 1);
    return { code: 'date.future', field: 'applicationDate' };
  },
  (row, random) => {
    row.applicationDate = date(2016, random.integer(1, 12), random.integer(1, 28));
    return { code: 'patent-number.year-later', field: 'applicationDate' };
  },
];

const validColumns: readonly Column[] = [
  ...applicationColumns.filter(({ field }) => field !== 'applicationNumber' && field !== 'applicant'),
  { field: 'applicationNumber', headers: ['专利号', '申请号/专利号'] },
  { field: 'applicant', headers: ['专利权人', '权利人', '申请人/专利权人'] },
  { field: 'grantDate', headers: ['授权公告日', '授权日', '授权日期'] },
  { field: 'legalStatus', headers: ['法律状态', '专利状态', '案件状态'] },
];

function validRows(random: Random, holders: readonly Enterprise[], serial: number, count: number): Row[] {
  return applicationRows(random, holders, serial, count).map((row) => {
    const year = random.integer(2010, 2016);
    const [, month, dayOfMonth] = isoParts(row.applicationDate);
    const type = textOf(row.applicationNumber).charAt(4);
    const body = `${year}${type}${textOf(row.applicationNumber).slice(5, 12)}`;
    return {
      ...row,
      applicationNumber: `${body}.${applicationCheckDigit(body) ?? ''}`,
      applicationDate: date(year, month, dayOfMonth),
      grantDate: date(year + 1, month, dayOfMonth),
      legalStatus: '有效',
    };
  });
}

const validPlanters: readonly Planter[] = [
  ...patentPlanters,
  ...datePlanters('grantDate'),
  (row) => {
    const [year, month] = isoParts(row.applicationDate);
    row.grantDate = date(year - 1, month, 1);
    return { code: 'date.order', field: 'grantDate' };
  },
  (row) => {
    const [year] = isoParts(row.applicationDate);
    row.applicationDate = date(year + 1, 1, 1);
    return { code: 'patent-number.year-conflict', field: 'applicationDate' };
  },
  (row, random) => {
    const body = `2007${random.pick(['2', '3'])}${textOf(row.applicationNumber).slice(5, 12)}`;
    row.applicationNumber = `${body}.${applicationCheckDigit(body) ?? ''}`;
    row.patentType = body.charAt(4) === '2' ? '实用新型' : '外观设计';
    row.applicationDate = date(2007, 5, 5);
    row.grantDate = date(2008, 5, 5);
    return { code: 'patent.expired', field: 'legalStatus' };
  },
  (row, random) => {
    const field = random.pick(['grantDate', 'legalStatus']);
    row[field] = null;
    return { code: 'patent.status-unclear', field };
  },
];

const pledgeColumns: readonly Column[] = [
  { field: 'registrationNumber', headers: ['质押登记号', '登记号', '质押合同登记号'] },
  { field: 'pledgor', headers: ['出质人', '借款人', '融资企业'] },
  { field: 'pledgee', headers: ['质权人', '贷款银行', '金融机构'] },
  { field: 'patentNumbers', headers: ['质押专利号', '质押专利'] },
  { field: 'registeredAmount', headers: ['登记金额（万元）', '担保金额（万元）'] },
  { field: 'disbursedAmount', headers: ['实际放款额（万元）', '放款金额（万元）', '贷款金额（万元）'] },
  { field: 'registeredDate', headers: ['登记日期'] },
  { field: 'disbursedDate', headers: ['放款日期', '放款日'] },
];

function pledgeRows(random: Random, holders: readonly Enterprise[], pledged: readonly string[], count: number): Row[] {
  return Array.from({ length: count }, (_, index) => {
    const amount = random.pick([100, 150, 200, 300, 500, 800]);
    const month = random.integer(1, 8);
    return {
      registrationNumber: `Y20181${String(20_000_000 + index * 37)}`,
      pledgor: random.pick(holders).name,
      pledgee: random.pick(['天津银行武清支行', '滨海农商银行']),
      patentNumbers: `ZL${random.pick(pledged)}`,
      registeredAmount: amount,
      disbursedAmount: amount,
      registeredDate: date(2018, month, random.integer(1, 20)),
      disbursedDate: date(2018, month, random.integer(21, 28)),
    };
  });
}

/** Faults that leave the column's total as it is. */
const pledgePlanters: readonly Planter[] = [
  (row) => {
    row.disbursedAmount = `${textOf(row.disbursedAmount)}万元`;
    return { code: 'number.unit-in-cell', field: 'disbursedAmount' };
  },
  (row) => {
    row.disbursedAmount = textOf(row.disbursedAmount);
    return { code: 'number.text', field: 'disbursedAmount' };
  },
  (row) => {
    row.disbursedAmount = Number(row.disbursedAmount) * 10_000;
    return { code: 'amount.magnitude', field: 'disbursedAmount' };
  },
  (row) => {
    row.disbursedAmount = -Number(row.disbursedAmount);
    return { code: 'number.negative', field: 'disbursedAmount' };
  },
  (row) => {
    row.registrationNumber = textOf(row.registrationNumber).slice(0, -1);
    return { code: 'pledge.number-format', field: 'registrationNumber' };
  },
  (row) => {
    row.pledgor = null;
    return { code: 'required.blank', field: 'pledgor' };
  },
  (row) => {
    row.registeredAmount = null;
    row.disbursedAmount = null;
    return { code: 'required.blank', field: 'disbursedAmount' };
  },
  (row) => {
    row.patentNumbers = `ZL${patent(2009, 1, 9_999_001)}`;
    return { code: 'pledge.patent-unknown', field: 'patentNumbers' };
  },
  (row) => {
    row.registeredDate = date(2018, 11, 5);
    return { code: 'date.future', field: 'registeredDate' };
  },
];

const brandColumns: readonly Column[] = [
  { field: 'name', headers: ['商标名称', '品牌名称', '商标/品牌名称'] },
  { field: 'category', headers: ['类别', '认定类别', '品牌类别'] },
  { field: 'registrationNumber', headers: ['注册号', '商标注册号', '注册号/证书号'] },
  { field: 'owner', headers: ['权利人', '注册人', '持有人'] },
  { field: 'recognizedDate', headers: ['认定日期', '认定时间'] },
  { field: 'validUntil', headers: ['有效期至', '有效期', '到期日'] },
];

function brandRows(random: Random, holders: readonly Enterprise[], count: number): Row[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `${letters.charAt(index % 20)}牌${index}`,
    category: random.pick(['中国驰名商标', '天津市著名商标', '天津市名牌产品']),
    registrationNumber: String(10_000_001 + index * 13),
    owner: random.pick(holders).name,
    recognizedDate: date(2016, random.integer(1, 12), random.integer(1, 28)),
    validUntil: date(2019, random.integer(1, 12), random.integer(1, 28)),
  }));
}

const brandPlanters: readonly Planter[] = [
  (row) => {
    row.category = '中国名牌';
    return { code: 'enum.unknown', field: 'category' };
  },
  (row) => {
    row.name = null;
    return { code: 'required.blank', field: 'name' };
  },
  (row, random) => {
    row.validUntil = date(2018, random.integer(1, 9), random.integer(1, 28));
    return { code: 'title.expired', field: 'validUntil' };
  },
  (row) => {
    row.validUntil = date(2015, 6, 1);
    return { code: 'date.order', field: 'validUntil' };
  },
  ...datePlanters('recognizedDate'),
];

const taskColumns: readonly Column[] = [
  { field: 'task', headers: ['任务名称', '重点任务', '工作任务'] },
  { field: 'lead', headers: ['牵头单位', '责任单位', '主责单位'] },
  { field: 'dueDate', headers: ['完成时限', '计划完成时间', '完成期限'] },
  { field: 'status', headers: ['状态'] },
  { field: 'completion', headers: ['完成率', '完成进度'] },
  { field: 'doneDate', headers: ['完成日期', '实际完成时间'] },
  { field: 'evidence', headers: ['佐证材料', '佐证'] },
];

function taskRows(random: Random, count: number): Row[] {
  return Array.from({ length: count }, (_, index) => {
    const done = random.chance(0.4);
    return {
      task: `${random.pick(['培训', '对接', '宣传', '督查'])}活动${index}`,
      lead: random.pick(['区知识产权局', '区金融办']),
      dueDate: done ? date(2018, 6, 30) : date(2018, random.integer(10, 12), 30),
      status: done ? '已完成' : '进行中',
      completion: { value: done ? 1 : random.pick([0.2, 0.5, 0.7]), format: '0%' },
      doneDate: done ? date(2018, 6, 20) : null,
      evidence: done && random.chance(0.5) ? '活动总结' : null,
    };
  });
}

const taskPlanters: readonly Planter[] = [
  (row) => {
    row.lead = null;
    return { code: 'task.no-lead', field: 'lead' };
  },
  (row) => {
    if (row.status === '已完成') return false;
    row.dueDate = date(2018, 8, 31);
    return { code: 'task.overdue', field: 'dueDate' };
  },
  (row) => {
    if (row.status !== '已完成') return false;
    row.completion = { value: 0.6, format: '0%' };
    return { code: 'task.status-conflict', field: 'status' };
  },
  (row) => {
    if (row.status !== '已完成') return false;
    row.doneDate = null;
    row.evidence = null;
    return { code: 'task.done-without-proof', field: 'status' };
  },
];

/** Plants up to `most` faults, one a row at most. */
function plant(rows: readonly Row[], planters: readonly Planter[], most: number, random: Random): Planted[] {
  const planted: Planted[] = [];
  for (const row of random.shuffle(rows).slice(0, most)) {
    const fault = random.pick(planters)(row, random);
    if (fault !== false) planted.push({ ...fault, row });
  }
  return planted;
}

/** Repeats a sound row at the end. */
function repeat(rows: Row[], planted: Planted[], code: string, field: string, random: Random): void {
  const touched = new Set(planted.map(({ row }) => row));
  const sound = rows.filter((row) => !touched.has(row));
  if (sound.length === 0 || !random.chance(0.5)) return;
  const again = { ...random.pick(sound) };
  rows.push(again);
  planted.push({ code, row: again, field });
}

function sumOfNumbers(rows: readonly Row[], field: string): number {
  return rows.reduce((sum, row) => sum + (typeof row[field] === 'number' ? row[field] : 0), 0);
}

/** Makes a workbook of one to five ledgers with zero to some faults each. */
export function generateWorkbook(seed: number): GeneratedWorkbook {
  const random = new Random(seed);
  const holders = enterprises(random);
  const faults = random.chance(0.1) ? 0 : random.integer(1, 7);
  const plans: SheetPlan[] = [];

  const filed = applicationRows(random, holders, 1_000_000, random.integer(6, 30));
  const filedFaults = plant(filed, applicationPlanters, faults, random);
  repeat(filed, filedFaults, 'patent.duplicate', 'applicationNumber', random);
  plans.push({
    name: random.pick(['2018专利申请', '专利申请台账', '申请情况']),
    title: '武清区2018年专利申请台账',
    columns: applicationColumns,
    rows: filed,
    planted: filedFaults,
    total: null,
  });

  const held = validRows(random, holders, 2_000_000, random.integer(6, 30));
  const pledged = held.map((row) => textOf(row.applicationNumber));
  const heldFaults = plant(held.slice(4), validPlanters, faults, random);
  repeat(held, heldFaults, 'patent.duplicate', 'applicationNumber', random);
  plans.push({
    name: random.pick(['有效专利台账', '拥有有效专利情况']),
    title: '武清区有效专利台账',
    columns: validColumns,
    rows: held,
    planted: heldFaults,
    total: null,
  });

  if (random.chance(0.7)) {
    const rows = pledgeRows(random, holders, pledged.slice(0, 4), random.integer(10, 20));
    const planted = plant(rows, pledgePlanters, Math.min(faults, 4), random);
    repeat(rows, planted, 'pledge.duplicate', 'registrationNumber', random);
    const wrong = random.chance(0.3);
    const value = sumOfNumbers(rows, 'disbursedAmount') + (wrong ? 77.5 : 0);
    plans.push({
      name: random.pick(['质押融资', '专利质押']),
      title: '专利权质押融资台账',
      columns: pledgeColumns,
      rows,
      planted,
      total: random.chance(0.6) ? { field: 'disbursedAmount', value, wrong } : null,
    });
  }
  if (random.chance(0.6)) {
    const rows = brandRows(random, holders, random.integer(5, 20));
    const planted = plant(rows, brandPlanters, Math.min(faults, 4), random);
    repeat(rows, planted, 'brand.duplicate', 'registrationNumber', random);
    plans.push({ name: '商标品牌', title: '武清区商标品牌台账', columns: brandColumns, rows, planted, total: null });
  }
  if (random.chance(0.6)) {
    const rows = taskRows(random, random.integer(4, 12));
    const planted = plant(rows, taskPlanters, Math.min(faults, 3), random);
    plans.push({ name: '重点任务', title: '重点任务台账', columns: taskColumns, rows, planted, total: null });
  }

  const laidOut = random.shuffle(plans).map((plan) => layOut(plan, random));
  return { sheets: laidOut.map(({ grid }) => grid), truth: laidOut.flatMap(({ truth }) => truth) };
}
