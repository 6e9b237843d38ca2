/** The little of Office that this folder needs from outside: the pane gives the real one, the tests any other. */
export interface ExcelHost {
  /** `Excel.run`: one batch on a fresh request context. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** `Office.context.requirements.isSetSupported`. */
  readonly supports: (requirementSet: string, version: string) => boolean;
  /** Lets the page breathe, or waits; milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** The host of the page that office.js runs in. */
export const officeHost: ExcelHost = {
  run: (batch) => Excel.run(batch),
  supports: (requirementSet, version) => Office.context.requirements.isSetSupported(requirementSet, version),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
