import type { WorkbookEngine } from '../engine/workbook-engine';
import { ApiError } from '../protocol/api-error';
import { defineClass, type ApiObject } from '../protocol/members';
import { asText } from './values';

interface SettingTarget {
  readonly engine: WorkbookEngine;
  readonly key: string;
}

/**
 * Excel.Setting.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.setting
 */
const settingObject: (target: SettingTarget) => ApiObject = defineClass<SettingTarget>({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ engine, key }) => engine.extras.settings.get(key),
      set: ({ engine, key }, value) => {
        engine.extras.settings.set(key, value);
        engine.extrasChanged(null, 'settings');
      },
    },
  },
  methods: {
    Delete: ({ engine, key }) => {
      engine.extras.settings.delete(key);
      engine.extrasChanged(null, 'settings');
    },
  },
});

/** Keys are compared without regard to case. */
function find(engine: WorkbookEngine, key: unknown): ApiObject | null {
  const lower = asText(key).toLowerCase();
  const found = [...engine.extras.settings.keys()].find((candidate) => candidate.toLowerCase() === lower);
  return found === undefined ? null : settingObject({ engine, key: found });
}

function existing(engine: WorkbookEngine, key: unknown): ApiObject {
  const setting = find(engine, key);
  if (setting === null) throw new ApiError('ItemNotFound');
  return setting;
}

/**
 * Excel.SettingCollection.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.settingcollection
 */
export const settingCollectionObject: (engine: WorkbookEngine) => ApiObject = defineClass<WorkbookEngine>({
  name: 'SettingCollection',
  properties: {},
  items: (engine) => [...engine.extras.settings.keys()].map((key) => settingObject({ engine, key })),
  item: existing,
  methods: {
    // "Sets or adds the specified setting to the workbook."
    Add: (engine, args) => {
      const key = args.requiredText(0);
      const old = find(engine, key);
      const name = old === null ? key : String(old.identity()['_Id']);
      engine.extras.settings.set(name, args.raw(1) ?? null);
      engine.extrasChanged(null, 'settings');
      return settingObject({ engine, key: name });
    },
    GetCount: (engine) => engine.extras.settings.size,
    GetItem: (engine, args) => existing(engine, args.requiredText(0)),
    GetItemOrNullObject: (engine, args) => find(engine, args.requiredText(0)),
  },
});
