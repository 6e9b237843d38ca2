import { firstDayOf } from '../checks/dates';
import type { MeasureContext } from '../indicators/context';
import { EnterpriseJoin, soundCode } from '../indicators/enterprise-identity';
import { eventsOfYear } from '../indicators/events-of-year';
import { firstWordOf, numberAt, stateAt, wordsAt } from '../indicators/fields';
import { isAidCase } from '../indicators/measures/cases';
import { patentNumberAt } from '../indicators/patent-number';
import { titlesInForce } from '../indicators/titles';
import { typeOfCanonical } from '../identifiers/application-number';
import type { LedgerKind, LedgerTable } from '../ledgers/ledger';
import { cellStates } from '../ledgers/ledger';
import { yearOf } from '../model/calendar';
import type { PlanTaskSupport } from './assessment';
import { assessmentTexts } from './texts';

const texts = assessmentTexts.support;

/** What the ledgers show for the tasks of section 三 beside the tasks ledger itself; only what some ledger tells. */
export function taskSupport(context: MeasureContext): readonly PlanTaskSupport[] {
  const facts: Readonly<Record<string, () => readonly string[]>> = {
    't1-1': () => policies(context, /资助/u),
    't1-2': () => policyClasses(context),
    't2-1': () => techEnterprises(context),
    't2-3': () => certifiedPilots(context),
    't4-1': () => conversions(context, ['产学研对接', '成果转化']),
    't4-2': () => conversions(context, ['银企对接']),
    't4-3': () => conversions(context, ['专利导航']),
    't5-1': () => informationTrainings(context),
    't5-2': () => agenciesInZone(context),
    't6-1': () => casesOf(context, false),
    't6-2': () => casesOf(context, true),
    't6-3': () => publicity(context),
  };
  return context.plan.tasks.flatMap(({ id }) => {
    const found = facts[id]?.() ?? [];
    return found.length === 0 ? [] : [{ id, facts: found }];
  });
}

function records(
  context: MeasureContext,
  kind: LedgerKind,
): readonly { readonly table: LedgerTable; readonly record: number }[] {
  return context.tables(kind).flatMap((table) => table.rows.map((_, record) => ({ table, record })));
}

function policies(context: MeasureContext, words: RegExp): readonly string[] {
  if (context.tables('policies').length === 0) return [];
  const found = records(context, 'policies').filter(({ table, record }) => words.test(wordsAt(table, record, 'title')));
  return [texts.policies(found.length)];
}

/** t1-2: policies cover 创造, 运用, 保护 and 管理. */
function policyClasses(context: MeasureContext): readonly string[] {
  if (context.tables('policies').length === 0) return [];
  // A policy may be of several classes; its value is the first of them, so the cells are asked.
  const words = records(context, 'policies').map(({ table, record }) => {
    const raw = table.columns.get('category')?.rawAt(record);
    return typeof raw === 'string' ? raw : '';
  });
  const classes = ['创造', '运用', '保护', '管理'];
  const found = classes.filter((name) => words.some((word) => word.includes(name)));
  return [
    texts.policyClasses(
      found,
      classes.filter((name) => !found.includes(name)),
    ),
  ];
}

/** t2-1: technology enterprises that have filed no application, and no invention, in any patents sheet. */
function techEnterprises(context: MeasureContext): readonly string[] {
  const tables = context.tables('enterprises').filter(({ columns }) => columns.has('techEnterprise'));
  if (tables.length === 0 || context.tables('patents').length === 0) return [];
  const join = new EnterpriseJoin(context);
  const keysOf = (
    of: readonly LedgerTable[],
    nameField: string,
    fits: (table: LedgerTable, record: number) => boolean,
  ) =>
    of.flatMap((table) =>
      table.rows.flatMap((_, record) => {
        if (!fits(table, record)) return [];
        const key = join.add(firstWordOf(table.columns.get(nameField), record), soundCode(context, table, record));
        return key === null ? [] : [key];
      }),
    );
  const tech = keysOf(tables, 'name', (table, record) => table.columns.get('techEnterprise')?.values[record] === true);
  const applicants = keysOf(context.tables('patents'), 'applicant', () => true);
  const inventors = keysOf(context.tables('patents'), 'applicant', (table, record) => {
    const number = patentNumberAt(table, record);
    const type = number === null ? 0 : typeOfCanonical(number);
    return type === 1 || type === 8;
  });
  const idsOf = (keys: readonly string[]): ReadonlySet<string> => new Set(keys.map((key) => join.idOf(key)));
  const [all, applied, invented] = [idsOf(tech), idsOf(applicants), idsOf(inventors)];
  const without = (others: ReadonlySet<string>): number => [...all].filter((id) => !others.has(id)).length;
  return [texts.techWithoutApplications(without(applied), all.size), texts.techWithoutInventions(without(invented))];
}

/** t2-3: how many certified enterprises are pilot or model enterprises. */
function certifiedPilots(context: MeasureContext): readonly string[] {
  if (context.tables('certifications').length === 0 || context.tables('pilots').length === 0) return [];
  const join = new EnterpriseJoin(context);
  const keysOf = (kind: 'certifications' | 'pilots'): readonly string[] =>
    [...titlesInForce(context, kind, {}, context.asOf).verdicts].flatMap(([table, all]) =>
      table.rows.flatMap((_, record) => {
        if (!all.isCounted(record)) return [];
        const key = join.add(firstWordOf(table.columns.get('name'), record), soundCode(context, table, record));
        return key === null ? [] : [key];
      }),
    );
  const [certifiedKeys, pilotKeys] = [keysOf('certifications'), keysOf('pilots')];
  const pilots = new Set(pilotKeys.map((key) => join.idOf(key)));
  const certified = new Set(certifiedKeys.map((key) => join.idOf(key)));
  if (certified.size === 0) return [];
  return [texts.certifiedPilots([...certified].filter((id) => pilots.has(id)).length, certified.size)];
}

function conversions(context: MeasureContext, kinds: readonly string[]): readonly string[] {
  if (context.tables('conversions').length === 0) return [];
  const all = records(context, 'conversions').filter(({ table, record }) => happened(context, table, record));
  return kinds.map((kind) =>
    texts.conversions(kind, all.filter(({ table, record }) => wordsAt(table, record, 'kind') === kind).length),
  );
}

/** On or before the data date, or undated. */
function happened(context: MeasureContext, table: LedgerTable, record: number): boolean {
  const dates = table.columns.get('date');
  const day = dates === undefined ? null : firstDayOf(dates, record);
  return day === null || day <= context.asOf;
}

function eventsWith(context: MeasureContext, words: RegExp): { readonly count: number; readonly people: number } {
  const year = yearOf(context.asOf);
  const held = eventsOfYear(context, {
    kind: 'events',
    identity: 'title',
    date: 'date',
    year,
    cutoff: context.asOf,
    unit: null,
    fits: (table, record) =>
      words.test(
        wordsAt(table, record, 'title') + wordsAt(table, record, 'kind') + wordsAt(table, record, 'organizer'),
      ),
  });
  let people = 0;
  for (const [table, all] of held.verdicts) {
    table.rows.forEach((_, record) => {
      if (all.isCounted(record) && stateAt(table, record, 'participants') === cellStates.sound) {
        people += numberAt(table, record, 'participants') ?? 0;
      }
    });
  }
  return { count: held.count, people };
}

function informationTrainings(context: MeasureContext): readonly string[] {
  if (context.tables('events').length === 0) return [];
  return [texts.trainings(eventsWith(context, /信息|数据库|检索|分析/u).count)];
}

function publicity(context: MeasureContext): readonly string[] {
  if (context.tables('events').length === 0) return [];
  const { count, people } = eventsWith(context, /./u);
  return [texts.events(count, people)];
}

function agenciesInZone(context: MeasureContext): readonly string[] {
  const tables = context.tables('agencies').filter(({ columns }) => columns.has('inZone'));
  if (tables.length === 0) return [];
  const count = tables.reduce(
    (sum, { columns }) => sum + (columns.get('inZone')?.values.filter((value) => value === true).length ?? 0),
    0,
  );
  return [texts.inZone(count)];
}

function casesOf(context: MeasureContext, aid: boolean): readonly string[] {
  if (context.tables('cases').length === 0) return [];
  const count = (date: string): number =>
    eventsOfYear(context, {
      kind: 'cases',
      identity: 'caseNumber',
      date,
      year: yearOf(context.asOf),
      cutoff: context.asOf,
      unit: null,
      fits: (table, record) => isAidCase(table, record) === aid,
    }).count;
  return [aid ? texts.aid(count('filedDate')) : texts.cases(count('filedDate'), count('closedDate'))];
}
