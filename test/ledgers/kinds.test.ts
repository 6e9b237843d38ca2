import { allKinds, fieldDefinition, kindDefinition } from '../../src/ledgers/kinds/all-kinds';
import { levelOfTitle, pilotLevels, pilotTypes } from '../../src/ledgers/kinds/vocabularies';
import type { LedgerKind } from '../../src/ledgers/ledger';

test.each([
  ['国家级知识产权优势企业', '国家级'],
  ['国家知识产权示范企业', '国家级'],
  ['天津市专利试点', '市级'],
  ['市级试点', '市级'],
  ['区级示范', '区级'],
  ['武清区试点', '区级'],
  ['县级试点', '区级'],
  ['试点企业', null],
  ['某国家级试点', null],
  ['某区级试点', null],
  ['某天津市试点', null],
  ['', null],
])('the title %s is of the level %p', (title, level) => {
  expect(levelOfTitle(title)).toBe(level);
  expect(pilotLevels.within?.(title)).toBe(level);
});

test.each([
  ['市级试点', '试点'],
  ['市试点', '试点'],
  ['天津试点', '试点'],
  ['区试点', '试点'],
  ['武清试点', '试点'],
  ['国家级知识产权示范企业', '示范'],
  ['优势企业', '优势'],
  ['国家知识产权优势企业培育', '优势'],
  ['试点、示范', '试点'],
  ['试点和示范单位', '试点'],
  ['示范园区', '示范'],
  ['试点示范优势', '试点'],
  ['专利', null],
  ['非试点', null],
  ['试点申报中', null],
  ['', null],
])('the title %s is of the type %p', (title, type) => {
  expect(pilotTypes.within?.(title)).toBe(type);
});

test('every kind is found by its name, and its fields by theirs', () => {
  for (const definition of allKinds) {
    expect(kindDefinition(definition.kind)).toBe(definition);
    for (const field of definition.fields) expect(fieldDefinition(definition.kind, field.id)).toBe(field);
  }
  expect(fieldDefinition('patents', 'target:pledge-financing')).toBeNull();
  expect(() => kindDefinition('none' as LedgerKind)).toThrow(RangeError);
});
