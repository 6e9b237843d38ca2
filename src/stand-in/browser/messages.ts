/**
 * What travels between the window of the task pane and the page that plays Excel, over one MessagePort. The calls of
 * `window.external` that need an answer go through here; those that must answer at once are constants in the pane's window.
 */

/** A call of `Execute(id, parameters, callback)`. */
export interface ExecuteMessage {
  readonly kind: 'execute';
  readonly call: number;
  /** Office's number of the method, e.g. 93 for a rich-API request. */
  readonly method: number;
  readonly parameters: unknown;
}

/** office.js listens to, or no longer to, an event of Office. */
export interface ListenMessage {
  readonly kind: 'listen' | 'unlisten';
  /** Office's number of the event, e.g. 33 for messages of the rich API. */
  readonly event: number;
}

export type FromPane = ExecuteMessage | ListenMessage;

/** Answer of an `Execute`: what the callback's `toArray()` gives. The first item is 0 or an Office error code. */
export interface AnswerMessage {
  readonly kind: 'answer';
  readonly call: number;
  readonly items: readonly unknown[];
}

export interface EventMessage {
  readonly kind: 'event';
  readonly event: number;
  readonly payload: readonly unknown[];
}

export type ToPane = AnswerMessage | EventMessage;

/** Posted once by the pane's window to its parent, with its end of the port. */
export const helloMessage = 'excel-stand-in: pane ready';

/** Office's numbers (office.js, `OSF.DDA.MethodDispId` and `EventDispId`). */
export const officeNumbers = {
  executeRichApi: 93,
  commandCompleted: 94,
  selectionChanged: 2,
  richApiEvent: 33,
  commandInvoked: 39,
} as const;

/** Query parameters of the pane's address that its window reads before office.js loads. */
export const paneParameters = { language: 'language', theme: 'theme', requirementSets: 'sets' } as const;
