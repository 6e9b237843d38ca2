import type { ConditionalFormat, ConditionalFormatStyle } from './package-model';
import { withoutPrefixes } from './formula-text';
import { childOf, childrenOf, numberAttribute, parseXml, textOf, xmlOf, type XmlPart, type XmlParts } from './xml-tree';
import { isTrue } from './xml-text';

/** A rule of the file with its place: which `<conditionalFormatting>` element, and where in it. */
export interface PlacedRule {
  readonly rule: ConditionalFormat;
  readonly priority: number;
  readonly part: XmlPart;
  readonly start: number;
  readonly end: number;
}

const noStyle: ConditionalFormatStyle = { fillColor: null, fontColor: null, bold: null, italic: null };

/** Reads the rules of a sheet in priority order. Ids follow the place in the file, so that the writer finds them again. */
export function readConditionalFormats(
  sheet: XmlParts,
  sheetId: string,
  differential: readonly ConditionalFormatStyle[],
): PlacedRule[] {
  const rules: PlacedRule[] = [];
  for (const child of sheet.children) {
    if (child.name !== 'conditionalFormatting') continue;
    const element = parseXml(child.xml);
    const areas = (element.attributes.get('sqref') ?? '').trim();
    for (const entry of childrenOf(element, 'cfRule')) {
      const ruleType = entry.attributes.get('type') ?? '';
      const isCustom = ruleType === 'expression';
      const formula = childOf(entry, 'formula');
      const look = differential[numberAttribute(entry, 'dxfId') ?? -1];
      const rule: ConditionalFormat = {
        id: `${sheetId}-cf${rules.length + 1}`,
        areas,
        kind: isCustom ? 'custom' : 'other',
        ruleType,
        formula: isCustom && formula !== null ? withoutPrefixes(textOf(formula)) : null,
        stopIfTrue: isTrue(entry.attributes.get('stopIfTrue')),
        format: { ...(look ?? noStyle) },
        sourceXml: xmlOf(entry),
      };
      const priority = numberAttribute(entry, 'priority') ?? Number.MAX_SAFE_INTEGER;
      rules.push({ rule, priority, part: child, start: entry.start, end: entry.end });
    }
  }
  return rules.toSorted((a, b) => a.priority - b.priority);
}
