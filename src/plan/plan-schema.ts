import * as v from 'valibot';
import { parseIsoDate } from '../model/calendar';
import { planTexts } from './texts';

const text = v.pipe(v.string(planTexts.schema.text), v.trim(), v.nonEmpty(planTexts.schema.blank));
const texts = v.pipe(v.array(text, planTexts.schema.list), v.readonly());
const isoDay = v.pipe(
  v.string(planTexts.schema.text),
  v.check((day) => parseIsoDate(day) !== null, planTexts.schema.day),
);
const bilingual = v.object({ 'zh-CN': text, 'en-US': text }, planTexts.schema.object);

/** Decimal text such as `0.3`: kept as text so that no comparison ever starts from a rounded number. */
const decimalText = v.pipe(
  v.string(planTexts.schema.decimal),
  v.regex(/^\d{1,12}(?:\.\d{1,6})?$/, planTexts.schema.decimal),
);

const indicatorSchema = v.strictObject(
  {
    id: v.pipe(text, v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, planTexts.schema.id)),
    name: text,
    aliases: texts,
    englishName: text,
    clause: text,
    quote: text,
    operator: v.nullable(v.picklist(['>=', '>'], planTexts.schema.operator)),
    target: v.nullable(decimalText),
    targetParameter: v.nullable(v.picklist(['nationalGrowth'], planTexts.schema.parameter)),
    unit: v.nullable(v.picklist(['件', '家', '个', '%', '件/万人', '万元', '次', '起'], planTexts.schema.unit)),
    period: v.picklist(['yearly', 'end', 'milestone'], planTexts.schema.period),
    measure: text,
    expectative: v.boolean(planTexts.schema.boolean),
    nature: v.picklist(
      ['count', 'amount', 'share', 'perCapita', 'growth', 'milestone', 'monitor'],
      planTexts.schema.nature,
    ),
    stages: texts,
    metStage: v.nullable(text),
    responsible: v.string(planTexts.schema.text),
    responsibleConfirmed: v.boolean(planTexts.schema.boolean),
    weight: v.pipe(
      v.number(planTexts.schema.weight),
      v.minValue(0, planTexts.schema.weight),
      v.maxValue(100, planTexts.schema.weight),
    ),
    milestones: v.optional(
      v.pipe(
        v.array(
          v.strictObject(
            {
              year: v.pipe(v.number(planTexts.schema.year), v.integer(planTexts.schema.year)),
              quarter: v.picklist([1, 2, 3, 4], planTexts.schema.quarter),
              target: decimalText,
            },
            planTexts.schema.object,
          ),
          planTexts.schema.list,
        ),
        v.readonly(),
      ),
      [],
    ),
    dropped: v.nullable(v.strictObject({ reason: text }, planTexts.schema.object)),
    note: v.nullable(bilingual),
  },
  planTexts.schema.object,
);

const taskSchema = v.strictObject(
  { id: text, clause: text, name: text, quote: text, keywords: texts },
  planTexts.schema.object,
);

const safeguardSchema = v.strictObject(
  {
    id: v.picklist(['s1', 's2-budget', 's2-growth', 's3-assessment', 's3-inspection'], planTexts.schema.safeguard),
    clause: text,
    name: text,
    quote: text,
  },
  planTexts.schema.object,
);

const unitSchema = v.strictObject(
  { code: text, name: text, kind: v.picklist(['street', 'town', 'park'], planTexts.schema.kind), aliases: texts },
  planTexts.schema.object,
);

/** Shape of a plan file. What spans several fields (unknown measure, equal ids, order of days) is checked in load-plan. */
export const planSchema = v.strictObject(
  {
    id: text,
    title: text,
    district: text,
    issuedOn: isoDay,
    start: isoDay,
    end: isoDay,
    indicators: v.pipe(
      v.array(indicatorSchema, planTexts.schema.list),
      v.minLength(1, planTexts.schema.blank),
      v.readonly(),
    ),
    tasks: v.pipe(v.array(taskSchema, planTexts.schema.list), v.readonly()),
    safeguards: v.pipe(v.array(safeguardSchema, planTexts.schema.list), v.readonly()),
    units: v.pipe(v.array(unitSchema, planTexts.schema.list), v.readonly()),
    actors: texts,
  },
  planTexts.schema.object,
);
