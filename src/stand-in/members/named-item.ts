import { parseArea } from '../engine/area';
import type { WorkbookEngine } from '../engine/workbook-engine';
import { ApiError } from '../protocol/api-error';
import { defineClass, type ApiObject, type Arguments } from '../protocol/members';
import type { Session } from '../protocol/session';
import type { DefinedName } from '../xlsx/package-model';
import { rangeObject } from './range';
import { fullAddress, sheetOf, type RangeTarget } from './targets';
import { asText } from './values';

/** The names of the workbook (`sheetId` null) or of one sheet. */
interface NamesTarget {
  readonly engine: WorkbookEngine;
  readonly sheetId: string | null;
}

interface NameTarget extends NamesTarget {
  readonly name: string;
}

function same(target: NameTarget, name: DefinedName): boolean {
  return name.sheetId === target.sheetId && name.name.toLowerCase() === target.name.toLowerCase();
}

function find(target: NameTarget): DefinedName {
  const found = target.engine.extras.definedNames.find((name) => same(target, name));
  if (found === undefined) throw new ApiError('ItemNotFound');
  return found;
}

function rangeOf(target: NameTarget): ApiObject | null {
  const area = parseArea(find(target).formula.replace(/^=/, ''));
  if (area === null) return null;
  const sheet = area.sheetName === null ? null : target.engine.sheetByName(area.sheetName);
  return sheet === null ? null : rangeObject({ sheetId: sheet.id, range: area.range });
}

/**
 * Excel.NamedItem.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.nameditem
 */
const namedItemObject: (target: NameTarget) => ApiObject = defineClass<NameTarget>({
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    Name: { get: (target) => find(target).name },
    Formula: { get: (target) => `=${find(target).formula.replace(/^=/, '')}` },
    Visible: { get: (target) => find(target).visible },
    Scope: { get: ({ sheetId }) => (sheetId === null ? 'Workbook' : 'Worksheet') },
    Type: { get: (target) => (rangeOf(target) === null ? 'String' : 'Range') },
  },
  methods: {
    Delete: (target) => {
      const name = find(target);
      const { engine } = target;
      engine.extras.definedNames = engine.extras.definedNames.filter((other) => other !== name);
      engine.forgetUniverName(name.name, name.formula, name.sheetId);
      engine.extrasChanged(target.sheetId, 'names');
    },
    GetRange: (target) => {
      const range = rangeOf(target);
      if (range === null) throw new ApiError('InvalidArgument');
      return range;
    },
    GetRangeOrNullObject: rangeOf,
  },
});

function byName({ engine, sheetId }: NamesTarget, key: unknown): ApiObject | null {
  const target = { engine, sheetId, name: asText(key) };
  const found = engine.extras.definedNames.find((name) => same(target, name));
  return found === undefined ? null : namedItemObject({ engine, sheetId, name: found.name });
}

function existing(target: NamesTarget, key: unknown): ApiObject {
  const name = byName(target, key);
  if (name === null) throw new ApiError('ItemNotFound');
  return name;
}

function add(target: NamesTarget, args: Arguments, session: Session): ApiObject {
  const { engine, sheetId } = target;
  const name = args.requiredText(0);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseArea(name) !== null) throw new ApiError('InvalidArgument');
  if (byName(target, name) !== null) throw new ApiError('ItemAlreadyExists');
  const object = args.object(1);
  let formula: string;
  if (object?.className === 'Range') {
    const range = object.target as RangeTarget;
    formula = fullAddress(sheetOf(session, range), range.range).replace(/([A-Z]+)(\d+)(?=:|$)/g, '$$$1$$$2');
  } else formula = args.requiredText(1).replace(/^=/, '');
  engine.extras.definedNames = [...engine.extras.definedNames, { name, formula, sheetId, visible: true }];
  engine.tellUniverName(name, formula, sheetId);
  engine.extrasChanged(sheetId, 'names');
  return namedItemObject({ engine, sheetId, name });
}

/**
 * Excel.NamedItemCollection of a workbook or a worksheet.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.nameditemcollection
 */
export const namedItemCollectionObject: (target: NamesTarget) => ApiObject = defineClass<NamesTarget>({
  name: 'NamedItemCollection',
  items: ({ engine, sheetId }) =>
    engine.extras.definedNames
      .filter((name) => name.sheetId === sheetId)
      .map(({ name }) => namedItemObject({ engine, sheetId, name })),
  item: existing,
  properties: {},
  methods: {
    Add: add,
    GetCount: ({ engine, sheetId }) => engine.extras.definedNames.filter((name) => name.sheetId === sheetId).length,
    GetItem: (target, args) => existing(target, args.requiredText(0)),
    GetItemOrNullObject: (target, args) => byName(target, args.requiredText(0)),
  },
});
