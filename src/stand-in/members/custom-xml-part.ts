import type { WorkbookEngine } from '../engine/workbook-engine';
import { ApiError } from '../protocol/api-error';
import { defineClass, type ApiObject } from '../protocol/members';
import { asText } from './values';

/** Namespace of an XML text's root element. @throws ApiError InvalidArgument when it is no well-formed element */
function rootNamespace(xml: string): string {
  const root =
    /^\s*(?:<\?[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:([\w.-]+):)?([\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/.exec(
      xml,
    );
  if (root === null) throw new ApiError('InvalidArgument');
  const [, prefix, , attributes = ''] = root;
  const wanted = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  for (const [, name, double, single] of attributes.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name === wanted) return double ?? single ?? '';
  }
  return '';
}

interface PartTarget {
  readonly engine: WorkbookEngine;
  readonly id: string;
}

function partOf({ engine, id }: PartTarget): WorkbookEngine['extras']['customXmlParts'][number] {
  const part = engine.extras.customXmlParts.find((candidate) => candidate.id === id);
  if (part === undefined) throw new ApiError('ItemNotFound');
  return part;
}

function newId(engine: WorkbookEngine): string {
  const taken = new Set(engine.extras.customXmlParts.map((part) => part.id.toUpperCase()));
  for (let number = engine.extras.customXmlParts.length + 1; ; number++) {
    const id = `{00000000-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
    if (!taken.has(id)) return id;
  }
}

function changed(engine: WorkbookEngine): void {
  engine.extrasChanged(null, 'customXmlParts');
}

/**
 * Excel.CustomXmlPart.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.customxmlpart
 */
export const customXmlPartObject: (target: PartTarget) => ApiObject = defineClass<PartTarget>({
  name: 'CustomXmlPart',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: (target) => partOf(target).namespaceUri },
  },
  methods: {
    GetXml: (target) => partOf(target).xml,
    SetXml: (target, args) => {
      const xml = args.requiredText(0);
      const { engine } = target;
      const old = partOf(target);
      const part = { id: old.id, namespaceUri: rootNamespace(xml), xml };
      engine.extras.customXmlParts = engine.extras.customXmlParts.map((other) => (other === old ? part : other));
      changed(engine);
    },
    Delete: (target) => {
      const part = partOf(target);
      target.engine.extras.customXmlParts = target.engine.extras.customXmlParts.filter((other) => other !== part);
      changed(target.engine);
    },
  },
});

interface CollectionTarget {
  readonly engine: WorkbookEngine;
  /** `null` for all parts of the workbook. */
  readonly namespaceUri: string | null;
}

function partsOf({ engine, namespaceUri }: CollectionTarget): ApiObject[] {
  return engine.extras.customXmlParts
    .filter((part) => namespaceUri === null || part.namespaceUri === namespaceUri)
    .map((part) => customXmlPartObject({ engine, id: part.id }));
}

function byId(target: CollectionTarget, key: unknown): ApiObject | null {
  const id = asText(key).toUpperCase();
  return partsOf(target).find((part) => String(part.identity()['Id']).toUpperCase() === id) ?? null;
}

function existing(target: CollectionTarget, key: unknown): ApiObject {
  const part = byId(target, key);
  if (part === null) throw new ApiError('ItemNotFound');
  return part;
}

const shared = {
  items: partsOf,
  item: existing,
  properties: {},
};

/**
 * Excel.CustomXmlPartScopedCollection: the parts of one namespace.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.customxmlpartscopedcollection
 */
const scopedCollectionObject: (target: CollectionTarget) => ApiObject = defineClass<CollectionTarget>({
  name: 'CustomXmlPartScopedCollection',
  ...shared,
  methods: {
    GetCount: (target) => partsOf(target).length,
    GetItem: (target, args) => existing(target, args.requiredText(0)),
    GetItemOrNullObject: (target, args) => byId(target, args.requiredText(0)),
    // "If the collection contains exactly one item, this method returns it. Otherwise, this method produces an error."
    GetOnlyItem: (target) => {
      const [only, ...more] = partsOf(target);
      if (only === undefined || more.length > 0) throw new ApiError('InvalidOperation');
      return only;
    },
    // "If the collection contains exactly one item, this method returns it. Otherwise, this method returns null."
    GetOnlyItemOrNullObject: (target) => {
      const [only, ...more] = partsOf(target);
      return only === undefined || more.length > 0 ? null : only;
    },
  },
});

/**
 * Excel.CustomXmlPartCollection.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.customxmlpartcollection
 */
export const customXmlPartCollectionObject: (target: CollectionTarget) => ApiObject = defineClass<CollectionTarget>({
  name: 'CustomXmlPartCollection',
  ...shared,
  methods: {
    Add: ({ engine }, args) => {
      const xml = args.requiredText(0);
      const part = { id: newId(engine), namespaceUri: rootNamespace(xml), xml };
      engine.extras.customXmlParts = [...engine.extras.customXmlParts, part];
      changed(engine);
      return customXmlPartObject({ engine, id: part.id });
    },
    GetByNamespace: ({ engine }, args) => scopedCollectionObject({ engine, namespaceUri: args.requiredText(0) }),
    GetCount: (target) => partsOf(target).length,
    GetItem: (target, args) => existing(target, args.requiredText(0)),
    GetItemOrNullObject: (target, args) => byId(target, args.requiredText(0)),
  },
});
