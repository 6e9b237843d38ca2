import { helloMessage, paneParameters, type FromPane, type ToPane } from './messages';

/**
 * Runs in the task pane's window before office.js and puts there what Excel for Windows puts there: functions on
 * `window.external`. office.js then finds a desktop host. What the functions are asked is handed to the page around
 * the pane ({@link ./pane-connection}).
 */

interface SafeArray {
  toArray(): readonly unknown[];
}
type Callback = (result: SafeArray) => void;
type EventHandler = (event: number, payload: SafeArray) => void;

/** Application type of Excel, see `OSF.AppName` in office.js. */
const excelApplication = 1;
/** Flags of the host information (`OSF.HostInfoFlags`): a shared runtime (1) that runs custom functions (2). */
const hostFlags = 1 | 2;

/** Colours of Office's two usual themes, as numbers 0xRRGGBB (documentation of Office.OfficeTheme). */
const themes = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x242424,
    controlBackgroundColor: 0xf3f4f5,
    controlForegroundColor: 0x242424,
  },
  dark: {
    bodyBackgroundColor: 0x292929,
    bodyForegroundColor: 0xf3f3f3,
    controlBackgroundColor: 0x1f1f1f,
    controlForegroundColor: 0xf3f3f3,
  },
} as const;

const query = new URLSearchParams(window.location.search);
const language = query.get(paneParameters.language) === 'en-US' ? 'en-US' : 'zh-CN';
const theme = themes[query.get(paneParameters.theme) === 'dark' ? 'dark' : 'light'];
const requirementSets = query.get(paneParameters.requirementSets) ?? '{}';

const channel = new MessageChannel();
const port = channel.port1;
const waiting = new Map<number, Callback>();
const handlers = new Map<number, EventHandler>();
let calls = 0;

function post(message: FromPane): void {
  port.postMessage(message);
}

function safeArray(items: readonly unknown[]): SafeArray {
  return { toArray: () => items };
}

port.onmessage = (event: MessageEvent<ToPane>) => {
  const message = event.data;
  if (message.kind === 'answer') {
    const callback = waiting.get(message.call);
    waiting.delete(message.call);
    callback?.(safeArray(message.items));
  } else {
    handlers.get(message.event)?.(message.event, safeArray(message.payload));
  }
};

const context = {
  GetAppType: () => excelApplication,
  GetSolutionRef: () => 'ip-city-check',
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 0,
  GetAppUILocale: () => language,
  GetAppDataLocale: () => language,
  GetDocUrl: () => '',
  GetAppCapabilities: () => 0,
  GetActivationMode: () => 0,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => '',
  GetHostFullVersion: () => '16.0.0.0',
  GetSupportedMatrix: () => requirementSets,
  GetOfficeThemeInfo: () => JSON.stringify(theme),
  GetSettings: () => ({
    Read: () => undefined,
    Write: () => {
      throw new Error('ApiNotFound: Settings.saveAsync');
    },
  }),
};

// eslint-disable-next-line @typescript-eslint/no-deprecated -- office.js looks for its desktop host there
Object.assign(window.external, {
  GetHostInfo: () => `Excel$Win32$16.01$${language}$$$$${hostFlags}`,
  GetContext: () => context,
  // No telemetry: office.js then neither loads nor sends any.
  GetLoggingAllowed: () => false,
  Execute: (method: number, parameters: unknown, callback: Callback) => {
    const call = ++calls;
    waiting.set(call, callback);
    post({ kind: 'execute', call, method, parameters });
  },
  RegisterEvent: (event: number, _target: string, handler: EventHandler, callback: Callback) => {
    handlers.set(event, handler);
    post({ kind: 'listen', event });
    callback(safeArray([0]));
  },
  UnregisterEvent: (event: number, _target: string, callback: Callback) => {
    handlers.delete(event);
    post({ kind: 'unlisten', event });
    callback(safeArray([0]));
  },
});

window.parent.postMessage(helloMessage, window.location.origin, [channel.port2]);
