import type { WorkbookEngine } from '../engine/workbook-engine';
import { defineClass, type ApiObject } from '../protocol/members';
import { asOneOf } from './values';
import { workbookCreatedObject } from './workbook-created';

/** Calculation modes by workbook; Excel keeps the mode per application, one workbook is open here. */
const modes = new WeakMap<WorkbookEngine, CalculationMode>();
const modeNames = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
type CalculationMode = (typeof modeNames)[number];

/**
 * Excel.Application.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.application
 */
export const applicationObject: (engine: WorkbookEngine) => ApiObject = defineClass<WorkbookEngine>({
  name: 'Application',
  properties: {
    CalculationMode: {
      get: (engine) => modes.get(engine) ?? 'Automatic',
      set: (engine, value) => {
        modes.set(engine, asOneOf(value, modeNames));
      },
    },
    // "Returns the Excel calculation engine version": any number that says "recent".
    CalculationEngineVersion: { get: () => 191029 },
    CalculationState: { get: (engine) => (engine.calculation.pending ? 'Calculating' : 'Done') },
  },
  methods: {
    Calculate: async (engine, args) => {
      asOneOf(args.text(0), ['Recalculate', 'Full', 'FullRebuild'] as const);
      engine.recalculate();
      await engine.settled();
    },
    CreateWorkbook: (engine, args) => workbookCreatedObject({ engine, file: args.text(0) ?? null }),
    // The grid draws once per frame whatever is asked: between two syncs nothing is to be seen anyway.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
  },
});
