import type { Language } from '../model/language';

/**
 * The ribbon that an add-in's manifest describes, read as Excel reads it: the page knows the add-in by its manifest only.
 */

export interface ManifestCommand {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the picture, 80 pixels wide. */
  readonly icon: string;
  /** Function to run in the shared runtime, or `null` when the command opens the task pane. */
  readonly functionName: string | null;
}

export interface ManifestMenu extends Omit<ManifestCommand, 'functionName'> {
  readonly items: readonly ManifestCommand[];
}

export interface ManifestGroup {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly (ManifestCommand | ManifestMenu)[];
}

export interface AddInManifest {
  readonly name: string;
  readonly tab: string;
  readonly groups: readonly ManifestGroup[];
  readonly cellMenu: readonly ManifestCommand[];
  /** Address of the shared runtime's page, relative to the manifest. */
  readonly pane: string;
  /** Prefix of the custom functions in cells. */
  readonly namespace: string;
  /** Address of the custom functions' metadata, relative to the manifest. */
  readonly functionsMetadata: string;
}

/** Whether a control opens a list. */
export function isMenu(control: ManifestCommand | ManifestMenu): control is ManifestMenu {
  return 'items' in control;
}

function only(parent: Element | Document, name: string): Element {
  const found = [...parent.getElementsByTagNameNS('*', name)][0];
  if (found === undefined) throw new Error(`manifest.xml: <${name}> is missing`);
  return found;
}

function child(parent: Element, name: string): Element {
  const found = [...parent.children].find((element) => element.localName === name);
  if (found === undefined) throw new Error(`manifest.xml: <${parent.localName}> has no <${name}>`);
  return found;
}

function children(parent: Element, name: string): readonly Element[] {
  return [...parent.children].filter((element) => element.localName === name);
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`manifest.xml: <${element.localName}> has no ${name}`);
  return value;
}

/**
 * @param text of manifest.xml
 * @param language chooses between default and overrides
 * @throws Error naming what is missing
 */
export function readManifest(text: string, language: Language): AddInManifest {
  const xml = new DOMParser().parseFromString(text, 'text/xml');
  const source = attribute(child(only(xml, 'DefaultSettings'), 'SourceLocation'), 'DefaultValue');
  const base = source.slice(0, source.lastIndexOf('/') + 1);
  const relative = (address: string): string => (address.startsWith(base) ? address.slice(base.length) : address);

  const inLanguage = (element: Element, valueName: string): string => {
    const override = children(element, 'Override').find((one) => attribute(one, 'Locale') === language);
    return override === undefined ? attribute(element, 'DefaultValue') : attribute(override, valueName);
  };
  const resources = new Map<string, string>();
  for (const list of only(xml, 'Resources').children) {
    for (const resource of list.children) resources.set(attribute(resource, 'id'), inLanguage(resource, 'Value'));
  }
  const resource = (element: Element): string => {
    const id = attribute(element, 'resid');
    const value = resources.get(id);
    if (value === undefined) throw new Error(`manifest.xml: no resource ${id}`);
    return value;
  };

  const face = (control: Element): Omit<ManifestCommand, 'functionName'> => {
    const images = children(child(control, 'Icon'), 'Image');
    const largest = images.at(-1);
    if (largest === undefined) throw new Error('manifest.xml: <Icon> is empty');
    return {
      id: attribute(control, 'id'),
      label: resource(child(control, 'Label')),
      tip: resource(child(child(control, 'Supertip'), 'Description')),
      icon: relative(resource(largest)),
    };
  };
  const command = (control: Element): ManifestCommand => {
    const action = child(control, 'Action');
    const functionName = children(action, 'FunctionName')[0]?.textContent ?? null;
    return { ...face(control), functionName };
  };
  const control = (element: Element): ManifestCommand | ManifestMenu => {
    const items = children(element, 'Items')[0];
    return items === undefined ? command(element) : { ...face(element), items: children(items, 'Item').map(command) };
  };

  const tab = only(xml, 'CustomTab');
  const functions = [...xml.getElementsByTagNameNS('*', 'ExtensionPoint')].find(
    (point) => point.getAttribute('xsi:type') === 'CustomFunctions',
  );
  if (functions === undefined) throw new Error('manifest.xml: no custom functions');
  return {
    name: inLanguage(only(xml, 'DisplayName'), 'Value'),
    tab: resource(child(tab, 'Label')),
    groups: children(tab, 'Group').map((group) => ({
      id: attribute(group, 'id'),
      label: resource(child(group, 'Label')),
      controls: children(group, 'Control').map(control),
    })),
    cellMenu: children(only(xml, 'OfficeMenu'), 'Control').map(command),
    pane: relative(source),
    namespace: resource(child(functions, 'Namespace')),
    functionsMetadata: relative(resource(child(child(functions, 'Metadata'), 'SourceLocation'))),
  };
}
