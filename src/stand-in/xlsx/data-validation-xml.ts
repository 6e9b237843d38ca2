import type { DataValidation } from './package-model';
import { withoutPrefixes, withPrefixes } from './formula-text';
import { attributes, escapeText, isTrue } from './xml-text';
import {
  childOf,
  childrenOf,
  parseXml,
  partNamed,
  putPart,
  textOf,
  withAttributes,
  withPrefix,
  xmlOf,
  type XmlElement,
  type XmlParts,
} from './xml-tree';
import { worksheetOrder } from './worksheet-order';

/** Input rules of cells (`<dataValidations>`, ECMA-376 part 1, 18.3.1.33). */
export function readDataValidations(sheet: XmlParts): DataValidation[] {
  return entriesOf(sheet).map(readDataValidation);
}

function entriesOf(sheet: XmlParts): XmlElement[] {
  const part = partNamed(sheet, 'dataValidations');
  return part === null ? [] : childrenOf(parseXml(part.xml), 'dataValidation');
}

function readDataValidation(element: XmlElement): DataValidation {
  const text = (name: string): string | null => element.attributes.get(name) ?? null;
  const formula = (name: string): string | null => {
    const child = childOf(element, name);
    return child === null ? null : withoutPrefixes(textOf(child));
  };
  const style = text('errorStyle');
  return {
    areas: (text('sqref') ?? '').trim(),
    type: text('type') ?? 'none',
    operator: text('operator'),
    formula1: formula('formula1'),
    formula2: formula('formula2'),
    allowBlank: isTrue(text('allowBlank')),
    showInput: isTrue(text('showInputMessage')),
    promptTitle: text('promptTitle'),
    prompt: text('prompt'),
    showError: isTrue(text('showErrorMessage')),
    errorStyle: style === 'warning' || style === 'information' ? style : 'stop',
    errorTitle: text('errorTitle'),
    error: text('error'),
  };
}

function dataValidationXml(rule: DataValidation): string {
  const formula = (name: string, value: string | null): string =>
    value === null ? '' : `<${name}>${escapeText(withPrefixes(value.replace(/^=/, '')))}</${name}>`;
  return `<dataValidation${attributes({
    type: rule.type === 'none' ? null : rule.type,
    errorStyle: rule.errorStyle === 'stop' ? null : rule.errorStyle,
    operator: rule.operator === 'between' ? null : rule.operator,
    allowBlank: rule.allowBlank ? 1 : null,
    showInputMessage: rule.showInput ? 1 : null,
    showErrorMessage: rule.showError ? 1 : null,
    errorTitle: rule.errorTitle,
    error: rule.error,
    promptTitle: rule.promptTitle,
    prompt: rule.prompt,
    sqref: rule.areas,
  })}>${formula('formula1', rule.formula1)}${formula('formula2', rule.formula2)}</dataValidation>`;
}

/** Writes the rules where they differ from the file's; a rule that is the same keeps its XML. */
export function writeDataValidations(sheet: XmlParts, rules: readonly DataValidation[]): void {
  const entries = entriesOf(sheet).map((element) => ({
    xml: xmlOf(element),
    key: JSON.stringify(readDataValidation(element)),
  }));
  const wanted = rules.map((rule) => JSON.stringify(ordered(rule)));
  if (wanted.length === entries.length && wanted.every((key, index) => key === entries[index]?.key)) return;
  if (rules.length === 0) {
    putPart(sheet, worksheetOrder, 'dataValidations', null);
    return;
  }
  const xml = rules
    .map(
      (rule, index) =>
        entries.find((entry) => entry.key === wanted[index])?.xml ?? withPrefix(dataValidationXml(rule), sheet.prefix),
    )
    .join('');
  const name = `${sheet.prefix}dataValidations`;
  const before = partNamed(sheet, 'dataValidations');
  const open = before === null ? `<${name}>` : before.xml.slice(0, parseXml(before.xml).openEnd);
  const whole = `${open}${xml}</${name}>`;
  putPart(sheet, worksheetOrder, 'dataValidations', withAttributes(whole, { count: rules.length }));
}

/** The fields in one order, so that two equal rules have equal JSON. */
function ordered(rule: DataValidation): DataValidation {
  return {
    areas: rule.areas,
    type: rule.type,
    operator: rule.operator,
    formula1: rule.formula1,
    formula2: rule.formula2,
    allowBlank: rule.allowBlank,
    showInput: rule.showInput,
    promptTitle: rule.promptTitle,
    prompt: rule.prompt,
    showError: rule.showError,
    errorStyle: rule.errorStyle,
    errorTitle: rule.errorTitle,
    error: rule.error,
  };
}
