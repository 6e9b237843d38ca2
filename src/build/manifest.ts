import {
  cellMenuCommand,
  allCommands,
  isMenu,
  ribbonGroups,
  tabId,
  tabLabel,
  type RibbonAction,
  type RibbonCommand,
  type RibbonGroup,
  type RibbonMenu,
} from '../commands/ribbon';
import type { Bilingual, Language } from '../model/language';

/**
 * The add-in's manifest (add-in only XML, version 1.1 with VersionOverrides 1.0), rendered from the ribbon's data.
 * Order of the elements: the schema "Schemas for Office Add-ins manifests"; rules: excel.md, "Rules that hold everywhere".
 */

/** Where the committed `manifest.xml` points: the address that the add-in is served from while it is developed. */
export const developmentBaseUrl = 'https://localhost:3000';

/** Never changes: Excel knows the add-in by it. */
const addInId = '6b1f3a52-8c0d-4d6e-9f0b-3d1c7a5e2f48';
const defaultLanguage: Language = 'zh-CN';
const overrideLanguage: Language = 'en-US';

const paneUrlId = 'Pane.Url';
const iconSizes = [16, 32, 80] as const;

const displayName: Bilingual = { 'zh-CN': '示范城市核验', 'en-US': 'IP City Check' };
const description: Bilingual = {
  'zh-CN': '核验国家知识产权示范城市工作台账：查错、对照方案目标、生成标准汇总表。数据不离开本机。',
  'en-US':
    'Checks the ledgers of a national intellectual-property model city against its plan and writes the standard summary sheets. No data leaves the computer.',
};
const namespaceText: Bilingual = { 'zh-CN': 'IPCITY', 'en-US': 'IPCITY' };
const getStartedTitle: Bilingual = { 'zh-CN': '示范城市核验已就绪', 'en-US': 'IP City Check is ready' };
const getStartedText: Bilingual = {
  'zh-CN': '打开含台账的工作簿，在「示范城市核验」选项卡点「一键核验」。',
  'en-US': 'Open a workbook with ledgers and choose Check workbook on the IP City Check tab.',
};

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function indent(text: string, by = 2): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(by) + line))
    .join('\n');
}

function element(name: string, attributes: Readonly<Record<string, string>>, children: readonly string[] = []): string {
  const head = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('');
  if (children.length === 0) return `<${name}${head} />`;
  return `<${name}${head}>\n${indent(children.join('\n'))}\n</${name}>`;
}

function textElement(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function sourceLocation(resid: string): string {
  return element('SourceLocation', { resid });
}

function icon(name: string): string {
  return element(
    'Icon',
    {},
    iconSizes.map((size) => element('bt:Image', { size: String(size), resid: `Icon.${name}.${size}` })),
  );
}

function supertip(id: string): string {
  return element('Supertip', {}, [
    element('Title', { resid: `${id}.Label` }),
    element('Description', { resid: `${id}.Tip` }),
  ]);
}

function action(of: RibbonAction): string {
  return of.kind === 'execute'
    ? element('Action', { 'xsi:type': 'ExecuteFunction' }, [textElement('FunctionName', of.functionName)])
    : element('Action', { 'xsi:type': 'ShowTaskpane' }, [sourceLocation(paneUrlId)]);
}

function face(control: RibbonCommand | RibbonMenu): string[] {
  return [element('Label', { resid: `${control.id}.Label` }), supertip(control.id), icon(control.icon)];
}

function button(command: RibbonCommand): string {
  return element('Control', { 'xsi:type': 'Button', id: command.id }, [...face(command), action(command.action)]);
}

function menu(of: RibbonMenu): string {
  const items = of.items.map((item) => element('Item', { id: item.id }, [...face(item), action(item.action)]));
  return element('Control', { 'xsi:type': 'Menu', id: of.id }, [...face(of), element('Items', {}, items)]);
}

function group(of: RibbonGroup): string {
  return element('Group', { id: of.id }, [
    element('Label', { resid: `${of.id}.Label` }),
    icon(of.icon),
    ...of.controls.map((control) => (isMenu(control) ? menu(control) : button(control))),
  ]);
}

function localised(kind: 'String' | 'Url', id: string, text: Bilingual): string {
  return element(`bt:${kind}`, { id, DefaultValue: text[defaultLanguage] }, [
    element('bt:Override', { Locale: overrideLanguage, Value: text[overrideLanguage] }),
  ]);
}

function sameInBoth(text: string): Bilingual {
  return { 'zh-CN': text, 'en-US': text };
}

function resources(baseUrl: string): string {
  const controls = [...ribbonGroups.flatMap((of) => of.controls), cellMenuCommand];
  const menus = controls.filter(isMenu);
  const faces = [...menus, ...allCommands()];
  const icons = [...new Set([...ribbonGroups, ...faces].map((of) => of.icon))];
  const images = icons.flatMap((name) =>
    iconSizes.map((size) =>
      element('bt:Image', { id: `Icon.${name}.${size}`, DefaultValue: `${baseUrl}/assets/icons/${name}-${size}.png` }),
    ),
  );
  const urls = [
    localised('Url', paneUrlId, sameInBoth(`${baseUrl}/taskpane.html`)),
    localised('Url', 'Functions.Script.Url', sameInBoth(`${baseUrl}/functions.js`)),
    localised('Url', 'Functions.Metadata.Url', {
      'zh-CN': `${baseUrl}/functions.json`,
      'en-US': `${baseUrl}/functions.en-US.json`,
    }),
    localised('Url', 'Help.Url', sameInBoth(`${baseUrl}/help.html`)),
  ];
  const shortStrings = [
    localised('String', 'Functions.Namespace', namespaceText),
    localised('String', 'GetStarted.Title', getStartedTitle),
    localised('String', 'Tab.Label', tabLabel),
    ...ribbonGroups.map((of) => localised('String', `${of.id}.Label`, of.label)),
    ...faces.map((of) => localised('String', `${of.id}.Label`, of.label)),
  ];
  const longStrings = [
    localised('String', 'GetStarted.Text', getStartedText),
    ...faces.map((of) => localised('String', `${of.id}.Tip`, of.tip)),
  ];
  return element('Resources', {}, [
    element('bt:Images', {}, images),
    element('bt:Urls', {}, urls),
    element('bt:ShortStrings', {}, shortStrings),
    element('bt:LongStrings', {}, longStrings),
  ]);
}

function versionOverrides(baseUrl: string): string {
  const functions = element('ExtensionPoint', { 'xsi:type': 'CustomFunctions' }, [
    element('Script', {}, [sourceLocation('Functions.Script.Url')]),
    element('Page', {}, [sourceLocation(paneUrlId)]),
    element('Metadata', {}, [sourceLocation('Functions.Metadata.Url')]),
    element('Namespace', { resid: 'Functions.Namespace' }),
  ]);
  const ribbon = element('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, [
    element('CustomTab', { id: tabId }, [...ribbonGroups.map(group), element('Label', { resid: 'Tab.Label' })]),
  ]);
  const cellMenu = element('ExtensionPoint', { 'xsi:type': 'ContextMenu' }, [
    element('OfficeMenu', { id: 'ContextMenuCell' }, [button(cellMenuCommand)]),
  ]);
  const getStarted = element('GetStarted', {}, [
    element('Title', { resid: 'GetStarted.Title' }),
    element('Description', { resid: 'GetStarted.Text' }),
    element('LearnMoreUrl', { resid: 'Help.Url' }),
  ]);
  const host = element('Host', { 'xsi:type': 'Workbook' }, [
    element('Runtimes', {}, [element('Runtime', { resid: paneUrlId, lifetime: 'long' })]),
    element('AllFormFactors', {}, [functions]),
    element('DesktopFormFactor', {}, [getStarted, element('FunctionFile', { resid: paneUrlId }), ribbon, cellMenu]),
  ]);
  return element(
    'VersionOverrides',
    { xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides', 'xsi:type': 'VersionOverridesV1_0' },
    [element('Hosts', {}, [host]), resources(baseUrl)],
  );
}

function localisedValue(name: string, text: Bilingual): string {
  return element(name, { DefaultValue: text[defaultLanguage] }, [
    element('Override', { Locale: overrideLanguage, Value: text[overrideLanguage] }),
  ]);
}

/**
 * The manifest for an add-in served from `baseUrl`.
 * @param baseUrl an https address, with a path if need be; a slash at its end is dropped
 * @param version of the add-in, three or four numbers
 * @throws Error with a Chinese sentence when the address is not https: Excel refuses such a manifest
 */
export function renderManifest(baseUrl: string, version: string): string {
  const base = baseUrl.replace(/\/+$/, '');
  if (!/^https:\/\/[^/\s]+(\/\S*)?$/.test(base)) {
    throw new Error(`清单里的地址必须是 https 地址，现在是「${baseUrl}」。请用 --env baseUrl=https://… 指定。`);
  }
  const app = element(
    'OfficeApp',
    {
      xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
      'xsi:type': 'TaskPaneApp',
    },
    [
      textElement('Id', addInId),
      textElement('Version', version.split('.').length === 3 ? `${version}.0` : version),
      textElement('ProviderName', displayName[defaultLanguage]),
      textElement('DefaultLocale', defaultLanguage),
      localisedValue('DisplayName', displayName),
      localisedValue('Description', description),
      element('IconUrl', { DefaultValue: `${base}/assets/icons/app-32.png` }),
      element('HighResolutionIconUrl', { DefaultValue: `${base}/assets/icons/app-64.png` }),
      element('SupportUrl', { DefaultValue: `${base}/help.html` }),
      element('AppDomains', {}, [textElement('AppDomain', new URL(base).origin)]),
      element('Hosts', {}, [element('Host', { Name: 'Workbook' })]),
      element('Requirements', {}, [
        element('Sets', { DefaultMinVersion: '1.1' }, [element('Set', { Name: 'SharedRuntime', MinVersion: '1.1' })]),
      ]),
      element('DefaultSettings', {}, [element('SourceLocation', { DefaultValue: `${base}/taskpane.html` })]),
      textElement('Permissions', 'ReadWriteDocument'),
      versionOverrides(base),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${app}\n`;
}
