import type { Univer } from '@univerjs/core';
import type { OpenedXlsx } from '../xlsx/package-model';
import { WorkbookEngine } from '../engine/workbook-engine';
import { StandIn } from '../protocol/stand-in';
import { startNodeHost, type NodeHost } from './node-host';
import type { SupportMatrix } from './office-window';
import { loadUniver } from './prebundle';

/** Excel's stand-in in Node, with office.js connected. */
export interface NodeExcel extends NodeHost {
  readonly standIn: StandIn;
  readonly engine: WorkbookEngine;
  readonly univer: Univer;
}

export interface StartOptions {
  readonly opened?: OpenedXlsx | null;
  /** The bytes that `opened` was read from. */
  readonly source?: Uint8Array | null;
  readonly name?: string;
  readonly support?: SupportMatrix;
  /** Namespaces of the add-in's custom functions. */
  readonly customFunctionNamespaces?: readonly string[];
}

/** Opens a workbook (an empty one by default) in the stand-in, with office.js in front of it. */
export function startNodeExcel(options: StartOptions = {}): NodeExcel {
  const library = loadUniver();
  const univer = library.createHeadlessUniver();
  const engine = new WorkbookEngine({
    library,
    univer,
    opened: options.opened ?? null,
    source: options.source ?? null,
    ...(options.name === undefined ? {} : { name: options.name }),
    customFunctionNamespaces: options.customFunctionNamespaces ?? [],
  });
  const standIn = new StandIn(engine);
  const host = startNodeHost(standIn, options.support);
  return {
    ...host,
    standIn,
    engine,
    univer,
    dispose: () => {
      host.dispose();
      engine.dispose();
      univer.dispose();
    },
  };
}
