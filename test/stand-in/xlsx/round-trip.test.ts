import { changedParts, Editing, fixture, fixtures, partsOf, must } from './support';
import { cellType } from '../../../src/stand-in/xlsx/univer-values';
import type { ConditionalFormat } from '../../../src/stand-in/xlsx/package-model';

const mark: ConditionalFormat = {
  id: 'mark-1',
  areas: 'A4:C9 F7',
  kind: 'custom',
  ruleType: 'expression',
  formula: 'AND(TRUE,"核验标记"<>"")',
  stopIfTrue: false,
  format: { fillColor: '#FFC7CE', fontColor: '#9C0006', bold: true, italic: null },
  sourceXml: null,
};

function sheetDataOf(xml: string): string {
  return must(/<sheetData>.*<\/sheetData>/s.exec(xml))[0];
}

describe.each(fixtures)('%s', (name) => {
  const source = fixture(name);

  test('saved without a change, every byte is the same', () => {
    const saved = new Editing(source).save();
    expect(changedParts(source, saved)).toEqual([]);
  });

  test('marks touch their sheet and the styles alone, and no cell', () => {
    const editing = new Editing(source);
    const sheet = must(editing.data.sheets[must(editing.data.sheetOrder.at(-1))]?.name);
    editing.extras(sheet).conditionalFormats.unshift({ ...mark });
    editing.change(sheet).conditionalFormats = true;
    const saved = editing.save();
    const number = editing.data.sheetOrder.length;
    const part = `xl/worksheets/sheet${number}.xml`;
    expect(changedParts(source, saved)).toEqual(['~xl/styles.xml', `~${part}`]);
    expect(sheetDataOf(must(partsOf(saved)[part]))).toBe(sheetDataOf(must(partsOf(source)[part])));

    const again = new Editing(saved);
    const [read] = again.extras(sheet).conditionalFormats;
    expect(read).toMatchObject({ ...mark, id: expect.any(String) as string, sourceXml: expect.any(String) as string });

    again.extras(sheet).conditionalFormats = [];
    again.change(sheet).conditionalFormats = true;
    expect(changedParts(source, again.save())).toEqual(['~xl/styles.xml']);
  });

  test('a changed cell leaves all others as they were', () => {
    const editing = new Editing(source);
    const sheet = must(editing.data.sheets[must(editing.data.sheetOrder[0])]?.name);
    editing.edit(sheet, 2, 0, { v: '改过的 <内容> & "引号"\n第二行', t: cellType.text });
    const saved = editing.save();
    expect(changedParts(source, saved)).toEqual(['~xl/worksheets/sheet1.xml']);
    const again = new Editing(saved);
    expect(again.cell(sheet, 2, 0)?.v).toBe('改过的 <内容> & "引号"\n第二行');
    const others = (file: Uint8Array): string[] =>
      (partsOf(file)['xl/worksheets/sheet1.xml']?.match(/<c [^>]*?(?:\/>|>.*?<\/c>)/gs) ?? []).filter(
        (cell) => !cell.startsWith('<c r="A3"'),
      );
    expect(others(saved).length).toBeGreaterThan(0);
    expect(others(saved).filter((cell, index) => cell !== others(source)[index])).toEqual([]);
  });
});
