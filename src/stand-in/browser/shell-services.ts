/**
 * The services of Excel's window, as opposed to those of the workbook, that office.js asks for by rich-API requests:
 * whether the task pane shows (`AppRuntimeService`), which controls of the ribbon can be clicked (`DynamicRibbon`) and
 * the results of custom functions (`CustomFunctions`).
 * Names and methods as in office.js, `OfficeCore` and the bundle of the custom-functions runtime.
 */

/** What a custom function gave: a value, or an error with an optional message. */
export interface InvocationResult {
  readonly id: number;
  readonly failed: boolean;
  readonly value: unknown;
  /** Number of the error, see `_getCustomFunctionResultErrorCodeFromErrorCode` in office.js. */
  readonly errorCode: number | null;
}

export interface Shell {
  paneVisible(): boolean;
  showPane(visible: boolean): void;
  /** A control of the add-in's ribbon can be clicked from now on, or not. */
  enableControl(id: string, enabled: boolean): void;
  /** office.js listens to invocations from now on. */
  functionsReady(): void;
  functionResults(results: readonly InvocationResult[]): void;
}

/** One action of a request: 1 instantiates, 3 calls a method, 4 sets a property, 5 is a trace mark. */
interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId?: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

interface ObjectPath {
  readonly Id: number;
  readonly Name?: string;
  /** For what a method gives: the object whose method it is, and the arguments. */
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** `AppRuntimeState` of office.js. */
const appRuntime = { background: 'Background', visible: 'Visible' } as const;

const serviceNames = {
  appRuntime: 'Microsoft.AppRuntime.AppRuntimeService',
  customFunctions: 'Microsoft.ExcelServices.CustomFunctions',
  ribbon: 'Microsoft.DynamicRibbon.DynamicRibbon',
  addInInternal: 'Microsoft.InternalService.AddinInternalService',
} as const;

/**
 * Answers a rich-API request to a service of Excel's window.
 * @returns the response's body, or `null` when the request is for the workbook
 */
export function answerShellRequest(body: string, shell: Shell): string | null {
  const request = JSON.parse(body) as RequestBody;
  const services = new Map<number, string>();
  const buttons = new Map<number, string>();
  for (const path of Object.values(request.ObjectPaths)) {
    const name = Object.values(serviceNames).find((known) => known === path.Name);
    if (name !== undefined) services.set(path.Id, name);
  }
  if (services.size === 0) return null;
  for (const path of Object.values(request.ObjectPaths)) {
    const [id] = path.ArgumentInfo?.Arguments ?? [];
    const ofRibbon = services.get(path.ParentObjectPathId ?? -1) === serviceNames.ribbon;
    if (ofRibbon && path.Name === 'GetButton' && typeof id === 'string') buttons.set(path.Id, id);
  }
  const results: { readonly ActionId: number; readonly Value: unknown }[] = [];
  for (const action of request.Actions) {
    const service = services.get(action.ObjectPathId ?? -1);
    const button = buttons.get(action.ObjectPathId ?? -1);
    const outcome = button === undefined ? run(service, action, shell) : setButton(button, action, shell);
    if (outcome === notFound) return notFoundResponse(service, action);
    results.push({ ActionId: action.Id, Value: outcome });
  }
  return JSON.stringify({ Results: results });
}

const notFound = Symbol('not found');

function run(service: string | undefined, action: Action, shell: Shell): unknown {
  if (action.ActionType !== 3) return null;
  const [argument] = action.ArgumentInfo?.Arguments ?? [];
  switch (`${service ?? ''}.${action.Name ?? ''}`) {
    case `${serviceNames.appRuntime}.SetAppRuntimeState`:
      shell.showPane(argument === appRuntime.visible);
      return null;
    case `${serviceNames.appRuntime}.GetAppRuntimeState`:
      return shell.paneVisible() ? appRuntime.visible : appRuntime.background;
    case `${serviceNames.addInInternal}.NotifyActionHandlerReady`:
      return null;
    case `${serviceNames.customFunctions}._SetOsfControlContainerReadyForCustomFunctions`:
      shell.functionsReady();
      return null;
    case `${serviceNames.customFunctions}.SetInvocationResults`:
      shell.functionResults(Array.isArray(argument) ? argument.map(readResult) : []);
      return null;
    default:
      return notFound;
  }
}

/** Sets a property of a ribbon's button; what instantiates it gives nothing. */
function setButton(id: string, action: Action, shell: Shell): unknown {
  if (action.ActionType !== 4) return null;
  const [enabled] = action.ArgumentInfo?.Arguments ?? [];
  if (action.Name !== 'Enabled' || typeof enabled !== 'boolean') return notFound;
  shell.enableControl(id, enabled);
  return null;
}

function readResult(result: unknown): InvocationResult {
  const { id, failed, value, errorCode } = result as Partial<InvocationResult>;
  return { id: id ?? -1, failed: failed === true, value: value ?? null, errorCode: errorCode ?? null };
}

function notFoundResponse(service: string | undefined, action: Action): string {
  const member = `${service ?? ''}.${action.Name ?? ''}`;
  return JSON.stringify({
    Results: [],
    Error: { Code: 'ApiNotFound', Message: `The stand-in has no ${member}.`, Location: member, ActionIndex: 0 },
  });
}
