import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { developmentBaseUrl, renderManifest } from '../../src/build/manifest';
import { functionsMetadata } from '../../src/build/functions-metadata';
import { allCommands, commandFunctionNames, isMenu, ribbonGroups } from '../../src/commands/ribbon';

const committed = readFileSync('manifest.xml', 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
const xml = new JSDOM(committed, { contentType: 'text/xml' }).window.document;

function all(name: string): readonly Element[] {
  return [...xml.getElementsByTagName(name)];
}

function childNames(element: Element): readonly string[] {
  return [...element.children].map((child) => child.tagName);
}

/** Children that an element may have, in the order that the manifest's schema asks for. */
const order: readonly (readonly [string, readonly string[]])[] = [
  [
    'OfficeApp',
    [
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
      'ExtendedOverrides',
    ],
  ],
  ['VersionOverrides', ['Description', 'Requirements', 'Hosts', 'Resources']],
  ['Resources', ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']],
  ['AllFormFactors', ['ExtensionPoint']],
  ['DesktopFormFactor', ['GetStarted', 'FunctionFile', 'ExtensionPoint']],
  ['GetStarted', ['Title', 'Description', 'LearnMoreUrl']],
  ['CustomTab', ['Group', 'Label']],
  ['Group', ['Label', 'Icon', 'Control']],
  ['Item', ['Label', 'Supertip', 'Icon', 'Action']],
  ['Control', ['Label', 'Supertip', 'Icon', 'Action', 'Items']],
  ['Supertip', ['Title', 'Description']],
];

test('manifest.xml is the one that the ribbon data gives (npm run manifest writes it anew)', () => {
  expect(committed).toBe(renderManifest(developmentBaseUrl, version));
});

test("Microsoft's parser reads it: id, version, names and host", () => {
  // In a process of its own: the parser needs an ESM package that Jest cannot load.
  const read =
    "import m from 'office-addin-manifest';" +
    "process.stdout.write(JSON.stringify(await m.OfficeAddinManifest.readManifestFile('manifest.xml')));";
  const info: unknown = JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', read], { encoding: 'utf8' }),
  );
  expect(info).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string,
    defaultLocale: 'zh-CN',
    displayName: '示范城市核验',
    officeAppType: 'TaskPaneApp',
    hosts: ['Workbook'],
  });
});

test.each(order)('the children of <%s> stand in the order of the schema', (name, allowed) => {
  const elements = all(name);
  expect(elements.length).toBeGreaterThan(0);
  for (const element of elements) {
    const places = childNames(element).map((child) => allowed.indexOf(child));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

test('host holds runtimes before form factors', () => {
  const host = all('Host').find((element) => element.getAttribute('xsi:type') === 'Workbook');
  expect(host === undefined ? [] : childNames(host)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
});

test('runtime, page, function file and every ShowTaskpane name one resid: the shared runtime', () => {
  const showPane = all('Action').filter((action) => action.getAttribute('xsi:type') === 'ShowTaskpane');
  const pages = [...all('Page'), ...showPane].map((element) => element.querySelector('SourceLocation'));
  const places = [...all('Runtime'), ...all('FunctionFile'), ...pages];
  expect(showPane.length).toBeGreaterThan(0);
  expect(new Set(places.map((place) => place?.getAttribute('resid')))).toEqual(new Set(['Pane.Url']));
  expect(all('Runtime')[0]?.getAttribute('lifetime')).toBe('long');
});

test('no TaskpaneId, which a shared runtime must not have', () => {
  expect(all('TaskpaneId')).toHaveLength(0);
});

test('the shared runtime is the only requirement set of the manifest: the rest is asked in code, with a message', () => {
  expect(all('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')])).toEqual([
    ['SharedRuntime', '1.1'],
  ]);
});

describe('resources', () => {
  const resources = [...(all('Resources')[0]?.children ?? [])].flatMap((list) => [...list.children]);
  const defined = resources.map((resource) => resource.getAttribute('id') ?? '');
  const used = [...xml.querySelectorAll('[resid]')].map((element) => element.getAttribute('resid') ?? '');

  test('every resid is defined once, used, and at most 32 characters long', () => {
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  test('every text has an English override and keeps within the length that Office shows', () => {
    for (const [list, limit] of [
      ['bt:ShortStrings', 125],
      ['bt:LongStrings', 250],
    ] as const) {
      for (const text of all(list)[0]?.children ?? []) {
        const override = text.children[0];
        expect(override?.getAttribute('Locale')).toBe('en-US');
        for (const value of [text.getAttribute('DefaultValue') ?? '', override?.getAttribute('Value') ?? '']) {
          expect(value.length).toBeGreaterThan(0);
          expect(value.length).toBeLessThanOrEqual(limit);
        }
      }
    }
  });

  test('every picture is there in the size that it is named for', () => {
    const pictures = [...(all('bt:Images')[0]?.children ?? []), ...all('IconUrl'), ...all('HighResolutionIconUrl')].map(
      (element) => element.getAttribute('DefaultValue') ?? '',
    );
    expect(pictures.length).toBeGreaterThan(20);
    for (const address of pictures) {
      const png = readFileSync(address.replace(`${developmentBaseUrl}/`, ''));
      const size = Number(/-(\d+)\.png$/.exec(address)?.[1]);
      // PNG: width and height stand in the header chunk.
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });
});

describe('commands', () => {
  test('manifest and ribbon data name the same functions', () => {
    const named = new Set(all('FunctionName').map((element) => element.textContent));
    expect(named).toEqual(new Set(commandFunctionNames()));
  });

  test('ids of groups, controls and items are unique', () => {
    const ids = [
      ...ribbonGroups.map((group) => group.id),
      ...ribbonGroups.flatMap((group) => group.controls.filter(isMenu)).map((menu) => menu.id),
      ...allCommands().map((command) => command.id),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('function names are plain identifiers, so that they can be associated', () => {
    expect(commandFunctionNames().filter((name) => !/^[a-zA-Z]\w*$/.test(name))).toEqual([]);
  });
});

describe('custom functions', () => {
  const files = functionsMetadata();

  test('the metadata that the manifest names is what the build makes', () => {
    const addresses = all('bt:Url')
      .filter((url) => url.getAttribute('id') === 'Functions.Metadata.Url')
      .flatMap((url) => [url.getAttribute('DefaultValue'), url.children[0]?.getAttribute('Value')]);
    expect(addresses).toEqual(Object.keys(files).map((name) => `${developmentBaseUrl}/${name}`));
  });

  test('every id of the metadata has a function in the code, and the other way round', async () => {
    const associated: Record<string, unknown> = {};
    Object.assign(globalThis, {
      CustomFunctions: { associate: (functions: object) => Object.assign(associated, functions) },
    });
    await import('../../src/functions/functions');
    for (const text of Object.values(files)) {
      const { functions } = JSON.parse(text) as { readonly functions: readonly { readonly id: string }[] };
      expect(functions.map(({ id }) => id).sort()).toEqual(Object.keys(associated).sort());
      expect(functions.filter(({ id }) => !/^[A-Z0-9._]+$/.test(id))).toEqual([]);
    }
    expect(Object.values(associated).every((code) => typeof code === 'function')).toBe(true);
  });
});

describe('base URL', () => {
  test('every address follows the chosen base, a slash at its end makes no difference', () => {
    const manifest = renderManifest('https://office.example.gov.cn/ip/', version);
    expect(manifest).toContain('DefaultValue="https://office.example.gov.cn/ip/taskpane.html"');
    expect(manifest).not.toContain(developmentBaseUrl);
    expect(manifest).not.toContain('/ip//');
  });

  test.each(['http://localhost:3000', 'localhost', '', 'https://', 'ftp://a.b'])('%j is refused', (address) => {
    expect(() => renderManifest(address, version)).toThrow('https');
  });
});
