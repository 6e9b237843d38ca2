import type { CellRange } from '../../model/address';
import { contains, intersection, parseSqref, subtract, toSqref } from '../engine/area';
import type { SheetEngine } from '../engine/sheet';
import { ApiError } from '../protocol/api-error';
import { defineClass, type ApiObject } from '../protocol/members';
import type { Session } from '../protocol/session';
import type { DataValidation } from '../xlsx/package-model';
import { sheetOf, writableSheetOf, type AreasTarget } from './targets';
import { asBoolean, asOneOf, asRecord, asText } from './values';

type Editable = { -readonly [K in keyof DataValidation]: DataValidation[K] };

const empty: Omit<DataValidation, 'areas'> = {
  type: 'none',
  operator: null,
  formula1: null,
  formula2: null,
  allowBlank: true,
  showInput: true,
  promptTitle: null,
  prompt: null,
  showError: true,
  errorStyle: 'stop',
  errorTitle: null,
  error: null,
};

/** The validation that covers all of the ranges, `null` when none does. */
function current(session: Session, target: AreasTarget): DataValidation | null {
  const { dataValidations } = sheetOf(session, target).extras;
  return (
    dataValidations.find((validation) => {
      const areas = parseSqref(validation.areas);
      return target.ranges.every((range) => areas.some((area) => contains(area, range)));
    }) ?? null
  );
}

/** Takes the ranges out of every validation of the sheet. */
function cutOut(sheet: SheetEngine, ranges: readonly CellRange[]): void {
  sheet.extras.dataValidations = sheet.extras.dataValidations.flatMap((validation) => {
    const areas = parseSqref(validation.areas);
    if (!areas.some((area) => ranges.some((range) => intersection(area, range) !== null))) return [validation];
    const rest = ranges.reduce<readonly CellRange[]>(
      (left, range) => left.flatMap((area) => subtract(area, range)),
      areas,
    );
    return rest.length === 0 ? [] : [{ ...validation, areas: toSqref(rest) }];
  });
}

function change(session: Session, target: AreasTarget, apply: (validation: Editable) => void): void {
  const sheet = writableSheetOf(session, target);
  const validation: Editable = { ...empty, ...current(session, target), areas: toSqref(target.ranges) };
  apply(validation);
  cutOut(sheet, target.ranges);
  sheet.extras.dataValidations = [...sheet.extras.dataValidations, validation];
  sheet.engine.extrasChanged(sheet.id, 'dataValidations');
}

/** OOXML operators by those of Office.js. */
const operators: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

/** OOXML types by the property of Office.js's DataValidationRule. */
const numberTypes: Readonly<Record<string, string>> = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  textLength: 'textLength',
  date: 'date',
  time: 'time',
};

const typeNames: Readonly<Record<string, string>> = {
  none: 'None',
  list: 'List',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** A formula or constant of a rule as the file has it: without `=`, dates as serial numbers. */
function operand(session: Session, value: unknown, isDate: boolean): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'number') return String(value);
  const text = asText(value);
  if (text.startsWith('=')) return text.slice(1);
  if (!isDate) return text;
  const parsed = session.engine.library.numfmt.parseDate(text.slice(0, 10));
  if (parsed === null || typeof parsed.v !== 'number') throw new ApiError('InvalidArgument');
  return String(parsed.v);
}

function setRule(session: Session, validation: Editable, value: unknown): void {
  const rules = Object.entries(asRecord(value)).filter(([, rule]) => rule !== undefined && rule !== null);
  const [first, ...more] = rules;
  if (first === undefined || more.length > 0) throw new ApiError('InvalidArgument');
  const [kind, rule] = [first[0].charAt(0).toLowerCase() + first[0].slice(1), asRecord(first[1])];
  validation.operator = null;
  validation.formula1 = null;
  validation.formula2 = null;
  if (kind === 'list') {
    const source = asText(rule['source']);
    if (source === '') throw new ApiError('InvalidArgument');
    // A list without its arrow has no place in the file's model here.
    if (rule['inCellDropDown'] === false) throw new ApiError('NotImplemented', 'DataValidation.rule');
    validation.type = 'list';
    validation.formula1 = source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
    return;
  }
  if (kind === 'custom') {
    validation.type = 'custom';
    validation.formula1 = asText(rule['formula']).replace(/^=/, '');
    return;
  }
  const type = numberTypes[kind];
  const operator = operators[asText(rule['operator'])];
  if (type === undefined || operator === undefined) throw new ApiError('InvalidArgument');
  validation.type = type;
  validation.operator = operator;
  validation.formula1 = operand(session, rule['formula1'], type === 'date');
  validation.formula2 = operand(session, rule['formula2'], type === 'date');
  const needsTwo = operator === 'between' || operator === 'notBetween';
  if (validation.formula1 === null || (needsTwo && validation.formula2 === null)) throw new ApiError('InvalidArgument');
}

function officeOperand(text: string | null): string | number | undefined {
  if (text === null) return undefined;
  const number = Number(text);
  return Number.isNaN(number) ? `=${text}` : number;
}

function getRule(validation: DataValidation | null): Record<string, unknown> {
  if (validation === null || validation.type === 'none') return {};
  const { type, formula1, formula2 } = validation;
  if (type === 'list') {
    const literal = /^"(.*)"$/.exec(formula1 ?? '');
    const source = literal === null ? `=${formula1 ?? ''}` : (literal[1] ?? '').replaceAll('""', '"');
    return { list: { inCellDropDown: true, source } };
  }
  if (type === 'custom') return { custom: { formula: `=${formula1 ?? ''}` } };
  const kind = Object.entries(numberTypes).find(([, name]) => name === type)?.[0] ?? type;
  const operator = Object.entries(operators).find(([, name]) => name === (validation.operator ?? 'between'))?.[0];
  return { [kind]: { formula1: officeOperand(formula1), formula2: officeOperand(formula2), operator } };
}

const errorStyles = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

function optionalText(value: unknown): string | null {
  return value === undefined || value === null || value === '' ? null : asText(value);
}

/**
 * Excel.DataValidation of a range.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.datavalidation
 */
export const dataValidationObject: (target: AreasTarget) => ApiObject = defineClass<AreasTarget>({
  name: 'DataValidation',
  properties: {
    Type: {
      get: (target, session) => {
        const validation = current(session, target);
        if (validation !== null) return typeNames[validation.type] ?? 'None';
        const touched = sheetOf(session, target).extras.dataValidations.some((other) =>
          parseSqref(other.areas).some((area) => target.ranges.some((range) => intersection(area, range) !== null)),
        );
        return touched ? 'Inconsistent' : 'None';
      },
    },
    Rule: {
      get: (target, session) => getRule(current(session, target)),
      set: (target, value, session) => change(session, target, (validation) => setRule(session, validation, value)),
    },
    Prompt: {
      get: (target, session) => {
        const validation = current(session, target);
        return {
          showPrompt: validation?.showInput ?? true,
          title: validation?.promptTitle ?? '',
          message: validation?.prompt ?? '',
        };
      },
      set: (target, value, session) => {
        const prompt = asRecord(value);
        change(session, target, (validation) => {
          validation.showInput = prompt['showPrompt'] === undefined ? true : asBoolean(prompt['showPrompt']);
          validation.promptTitle = optionalText(prompt['title']);
          validation.prompt = optionalText(prompt['message']);
        });
      },
    },
    ErrorAlert: {
      get: (target, session) => {
        const validation = current(session, target);
        return {
          showAlert: validation?.showError ?? true,
          style: errorStyles[validation?.errorStyle ?? 'stop'],
          title: validation?.errorTitle ?? '',
          message: validation?.error ?? '',
        };
      },
      set: (target, value, session) => {
        const alert = asRecord(value);
        change(session, target, (validation) => {
          const style = asOneOf(alert['style'] ?? 'Stop', ['Stop', 'Warning', 'Information'] as const);
          validation.showError = alert['showAlert'] === undefined ? true : asBoolean(alert['showAlert']);
          validation.errorStyle = style === 'Stop' ? 'stop' : style === 'Warning' ? 'warning' : 'information';
          validation.errorTitle = optionalText(alert['title']);
          validation.error = optionalText(alert['message']);
        });
      },
    },
    IgnoreBlanks: {
      get: (target, session) => current(session, target)?.allowBlank ?? true,
      set: (target, value, session) =>
        change(session, target, (validation) => {
          validation.allowBlank = asBoolean(value);
        }),
    },
  },
  methods: {
    Clear: (target, _args, session) => {
      const sheet = writableSheetOf(session, target);
      cutOut(sheet, target.ranges);
      sheet.engine.extrasChanged(sheet.id, 'dataValidations');
    },
  },
});
