import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { JSDOM } from 'jsdom';

const requireHere = createRequire(join(dirname(fileURLToPath(import.meta.url)), 'office-window.ts'));

/** Answers whether a requirement set is there, as `Office.context.requirements` does. */
export type SupportMatrix = Readonly<Record<string, string>>;

/** The oldest Excel that the product supports. */
export const defaultSupport: SupportMatrix = {
  ExcelApi: '1.14',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
};

/** Whether `version` (default 1.1) of a requirement set is within the matrix. */
export function isSetSupported(matrix: SupportMatrix, name: string, version = '1.1'): boolean {
  const highest = Object.entries(matrix).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  if (highest === undefined) return false;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [highMajor = 0, highMinor = 0] = highest.split('.').map(Number);
  return major < highMajor || (major === highMajor && minor <= highMinor);
}

interface RichApiEvent {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

interface OfficeRequest {
  readonly Body: unknown;
}

interface OfficeResponse {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly Headers: object;
  readonly Body: unknown;
}

/** What office.js calls to have a request executed. */
export interface RequestExecutor {
  executeAsync(customData: string, requestFlags: number, request: OfficeRequest): Promise<OfficeResponse>;
}

/** The parts of office.js that a host needs and its types leave out. */
export interface OfficeInternals {
  SessionBase: { new (): object; _overrideSession?: object };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { readonly entries: readonly RichApiEvent[] }): void;
}

/** A window in which Microsoft's script ran. */
export interface OfficeWindow {
  readonly window: JSDOM['window'];
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension & OfficeInternals;
}

/** Compiled once: a test starts many windows. */
let script: Script | undefined;

/** Evaluates the unmodified Excel script of `@microsoft/office-js` in a window of its own. */
export function openOfficeWindow(support: SupportMatrix): OfficeWindow {
  script ??= new Script(
    readFileSync(
      join(dirname(requireHere.resolve('@microsoft/office-js/dist/office.js')), 'excel-web-16.00.js'),
      'utf8',
    ),
    { filename: 'excel-web-16.00.js' },
  );
  const dom = new JSDOM('<!doctype html><title>Excel</title>', {
    runScripts: 'outside-only',
    url: 'https://localhost/',
  });
  const { window } = dom;
  script.runInContext(dom.getInternalVMContext());
  const globals = window as unknown as Omit<OfficeWindow, 'window'> & { OSF: { _OfficeAppFactory?: object } };
  const context = {
    host: 'Excel',
    platform: 'PC',
    displayLanguage: 'zh-CN',
    contentLanguage: 'zh-CN',
    requirements: { isSetSupported: (name: string, version?: string) => isSetSupported(support, name, version) },
  };
  // office.js (the loader, not needed here) would put the context there; Office.context reads it.
  globals.OSF._OfficeAppFactory = { getContext: () => context };
  return { window, Excel: globals.Excel, Office: globals.Office, OfficeExtension: globals.OfficeExtension };
}
