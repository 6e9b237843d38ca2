import type { CustomXmlPart } from './package-model';
import { XmlSyntaxError } from './xml-scanner';
import { childrenOf, parseXml, textOf, type XmlElement } from './xml-tree';
import { attributes, escapeText } from './xml-text';

/**
 * Document settings of add-ins in a file. Excel keeps them in the web extension part of the add-in that wrote them, and
 * needs that add-in's store id; without one they stand in a custom XML part of their own.
 */
export const settingsNamespace = 'urn:excel-stand-in:document-settings';

const settingsId = '{5B1D7F0E-3C1B-4E0A-9C55-8A5F1E6D2C01}';

/** Values by key; a value that is no JSON is left out. */
export function readSettings(parts: readonly CustomXmlPart[]): Map<string, unknown> {
  const settings = new Map<string, unknown>();
  for (const part of parts) {
    if (part.namespaceUri !== settingsNamespace) continue;
    for (const entry of settingEntries(part.xml)) {
      const key = entry.attributes.get('key');
      const value = parseJson(textOf(entry));
      if (key !== undefined && value !== undefined) settings.set(key, value);
    }
  }
  return settings;
}

/** Settings that cannot be read are set aside: they never keep a workbook from opening. */
function settingEntries(xml: string): XmlElement[] {
  try {
    return childrenOf(parseXml(xml), 'setting');
  } catch (error) {
    if (error instanceof XmlSyntaxError) return [];
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The part that holds the settings, none when there are none. */
export function settingsPart(settings: ReadonlyMap<string, unknown>): CustomXmlPart[] {
  if (settings.size === 0) return [];
  const entries = [...settings].map(([key, value]) => {
    const json = JSON.stringify(value) as string | undefined;
    return json === undefined ? '' : `<setting${attributes({ key })}>${escapeText(json)}</setting>`;
  });
  const xml = `<settings xmlns="${settingsNamespace}">${entries.join('')}</settings>`;
  return [{ id: settingsId, namespaceUri: settingsNamespace, xml }];
}
