import type { ICommandService } from '@univerjs/core';
import type { UniverLibrary } from './univer-library';

/** How long a requested recalculation may take to begin before it is taken to have had nothing to do. */
const BEGIN_WITHIN_MS = 1500;
/** How Univer marks writes that only change styles: no formula is computed for them. */
export const STYLE_TRIGGER = 'sheet.command.set-style';
/** How long a running recalculation may say nothing before it is taken to have been dropped for a later one. */
const SILENT_FOR_MS = 30_000;

/**
 * Knows when formulas are computed. Univer debounces recalculation and can announce results of an earlier run, so
 * requests, starts and ends are counted: it is settled when the last request was followed by a start and an end.
 */
export class Calculation {
  private requestedAt: number | null = null;
  private running = 0;
  private lastSign = 0;
  private waiting: (() => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(library: UniverLibrary, commands: ICommandService) {
    const request = library.SetTriggerFormulaCalculationStartMutation.id;
    const start = library.SetFormulaCalculationStartMutation.id;
    const notification = library.SetFormulaCalculationNotificationMutation.id;
    const write = library.SetRangeValuesMutation.id;
    commands.onCommandExecuted((command, options) => {
      if (command.id === write) {
        // Univer asks for a recalculation a little later, the first time only when its plugins have started.
        const { trigger } = command.params as { readonly trigger?: string };
        if (options?.['fromFormula'] !== true && trigger !== STYLE_TRIGGER) this.expect();
      } else if (command.id === request) {
        this.expect();
      } else if (command.id === start) {
        this.requestedAt = null;
        this.running++;
        this.lastSign = Date.now();
      } else if (command.id === notification) {
        const params = command.params as { readonly functionsExecutedState?: number } | undefined;
        this.lastSign = Date.now();
        if (params?.functionsExecutedState !== undefined) {
          this.running = Math.max(0, this.running - 1);
          if (this.requestedAt === null && this.running === 0) this.release();
        }
      }
    });
  }

  /** Says that a recalculation is to come. */
  expect(): void {
    this.requestedAt = Date.now();
  }

  /** Whether a recalculation is asked for or under way. */
  get pending(): boolean {
    if (this.requestedAt !== null && this.running === 0 && Date.now() - this.requestedAt > BEGIN_WITHIN_MS) {
      this.requestedAt = null;
    }
    if (this.running > 0 && Date.now() - this.lastSign > SILENT_FOR_MS) this.running = 0;
    return this.requestedAt !== null || this.running > 0;
  }

  /** Resolves when every formula that was touched has its result. */
  async settled(): Promise<void> {
    while (this.pending) {
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
        this.timer ??= setTimeout(() => this.release(), BEGIN_WITHIN_MS);
      });
    }
  }

  dispose(): void {
    this.requestedAt = null;
    this.running = 0;
    this.release();
  }

  private release(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
