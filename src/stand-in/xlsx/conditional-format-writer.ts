import type { PlacedRule } from './conditional-format-reader';
import { withPrefixes } from './formula-text';
import type { ConditionalFormat } from './package-model';
import type { StyleWriter } from './style-writer';
import { worksheetOrder } from './worksheet-order';
import { attributes, escapeText } from './xml-text';
import {
  allNamed,
  childOf,
  childrenOf,
  insertPart,
  parseXml,
  partNamed,
  TextEdits,
  withAttributes,
  withPrefix,
  type XmlPart,
  type XmlParts,
} from './xml-tree';

/** A rule as it will be written: one of the file's where it stands, or a new one in an element of its own. */
interface WantedRule {
  readonly rule: ConditionalFormat;
  readonly placed: PlacedRule | null;
  priority: number;
}

/**
 * Brings the conditional formats of a sheet to the wanted list, in its order of priority. The file's own rules stay
 * where they are; new ones are put behind them, and the numbers of priority make room. Taking the new ones away gives
 * the same text as before.
 */
export function writeConditionalFormats(
  sheet: XmlParts,
  source: readonly PlacedRule[],
  wanted: readonly ConditionalFormat[],
  styles: StyleWriter,
): void {
  const rules = wanted.map((rule): WantedRule => {
    const placed = rule.sourceXml === null ? undefined : source.find((candidate) => candidate.rule.id === rule.id);
    // A rule that moved to other cells needs an element of its own.
    const stays = placed !== undefined && placed.rule.areas === rule.areas;
    return { rule, placed: stays ? placed : null, priority: 0 };
  });
  givePriorities(rules, source);
  const kept = new Map(rules.flatMap((rule) => (rule.placed === null ? [] : [[rule.placed, rule] as const])));
  for (const part of new Set(source.map((placed) => placed.part))) {
    const own = source.filter((placed) => placed.part === part);
    const remaining = own.filter((placed) => kept.has(placed));
    if (remaining.length === 0) sheet.children.splice(sheet.children.indexOf(part), 1);
    else patchElement(part, own, kept, styles, sheet.prefix);
  }
  removeExtensions(
    sheet,
    source.filter((placed) => !wanted.some((rule) => rule.id === placed.rule.id)),
  );
  insertNewRules(sheet, rules, styles);
}

/** Data bars and icon sets have a second half among the extensions, tied by an id: it goes with its rule. */
function removeExtensions(sheet: XmlParts, removed: readonly PlacedRule[]): void {
  const ids = removed.flatMap((placed) => /<\w+:id>(\{[^<]+\})<\/\w+:id>/.exec(placed.rule.sourceXml ?? '')?.[1] ?? []);
  const extensions = partNamed(sheet, 'extLst');
  if (ids.length === 0 || extensions === null) return;
  const edits = new TextEdits(extensions.xml);
  for (const element of allNamed(parseXml(extensions.xml), 'conditionalFormatting')) {
    const rules = childrenOf(element, 'cfRule');
    const gone = rules.filter((rule) => ids.includes(rule.attributes.get('id') ?? ''));
    if (gone.length === 0) continue;
    if (gone.length === rules.length) edits.replace(element.start, element.end, '');
    else for (const rule of gone) edits.replace(rule.start, rule.end, '');
  }
  extensions.xml = edits.apply();
}

/** New rules move the later ones on by their number; removed rules move them back. */
function givePriorities(rules: readonly WantedRule[], source: readonly PlacedRule[]): void {
  const keptRules = rules.flatMap((rule) => (rule.placed === null ? [] : [rule.placed]));
  const removed = source.filter((placed) => !keptRules.includes(placed));
  const isInOrder = keptRules.every((placed, index) => placed.priority >= (keptRules[index - 1]?.priority ?? 0));
  let moved = 0;
  let last = 0;
  for (const rule of rules) {
    const { placed } = rule;
    if (placed === null) {
      moved++;
      last++;
    } else {
      const before = removed.filter((gone) => gone.priority < placed.priority).length;
      last = isInOrder ? placed.priority - before + moved : last + 1;
    }
    rule.priority = last;
  }
}

function patchElement(
  part: XmlPart,
  own: readonly PlacedRule[],
  kept: ReadonlyMap<PlacedRule, WantedRule>,
  styles: StyleWriter,
  prefix: string,
): void {
  const edits = new TextEdits(part.xml);
  for (const placed of own) {
    const rule = kept.get(placed);
    const xml = part.xml.slice(placed.start, placed.end);
    const written = rule === undefined ? '' : patchedRule(xml, rule, placed.rule, styles, prefix);
    if (written !== xml) edits.replace(placed.start, placed.end, written);
  }
  part.xml = edits.apply();
}

/** The rule's own XML with what changed: priority, stop flag, look, formula. */
function patchedRule(
  xml: string,
  wanted: WantedRule,
  before: ConditionalFormat | null,
  styles: StyleWriter,
  prefix: string,
): string {
  const { rule } = wanted;
  const values: Record<string, string | number | null> = { priority: wanted.priority };
  if (before === null || rule.stopIfTrue !== before.stopIfTrue) values['stopIfTrue'] = rule.stopIfTrue ? 1 : null;
  if (before !== null && JSON.stringify(lookOf(rule)) !== JSON.stringify(lookOf(before))) {
    values['dxfId'] = styles.differentialIndex(rule.format);
  }
  let patched = xml;
  if (before !== null && rule.formula !== before.formula && rule.formula !== null) {
    const formula = childOf(parseXml(xml), 'formula');
    const text = withPrefix(formulaXml(rule.formula), prefix);
    if (formula !== null) patched = xml.slice(0, formula.start) + text + xml.slice(formula.end);
  }
  return withAttributes(patched, values);
}

function lookOf({ format }: ConditionalFormat): unknown[] {
  return [format.fillColor, format.fontColor, format.bold, format.italic];
}

function formulaXml(formula: string): string {
  return `<formula>${escapeText(withPrefixes(formula.replace(/^=/, '')))}</formula>`;
}

function insertNewRules(sheet: XmlParts, rules: readonly WantedRule[], styles: StyleWriter): void {
  let areas: string | null = null;
  let pending = '';
  const flush = (): void => {
    if (areas === null || pending === '') return;
    const name = `${sheet.prefix}conditionalFormatting`;
    insertPart(
      sheet,
      worksheetOrder,
      'conditionalFormatting',
      `<${name}${attributes({ sqref: areas })}>${pending}</${name}>`,
    );
    pending = '';
  };
  for (const wanted of rules) {
    if (wanted.placed !== null) continue;
    if (wanted.rule.areas !== areas) {
      flush();
      areas = wanted.rule.areas;
    }
    pending += newRule(wanted, styles, sheet.prefix);
  }
  flush();
}

function newRule(wanted: WantedRule, styles: StyleWriter, prefix: string): string {
  const { rule, priority } = wanted;
  if (rule.sourceXml !== null) return patchedRule(rule.sourceXml, wanted, null, styles, prefix);
  return withPrefix(
    `<cfRule${attributes({
      type: rule.ruleType === '' ? 'expression' : rule.ruleType,
      dxfId: styles.differentialIndex(rule.format),
      priority,
      stopIfTrue: rule.stopIfTrue ? 1 : null,
    })}>${rule.formula === null ? '' : formulaXml(rule.formula)}</cfRule>`,
    prefix,
  );
}
