import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createWorkspace, type Workspace } from '../../src/actions/workspace';
import { wuqingPlan } from '../../src/plan/wuqing/wuqing-plan';
import type { NodeExcel } from '../../src/stand-in/node/start';
import { readXlsx } from '../../src/stand-in/xlsx/read-xlsx';
import { hostOf } from '../excel/workbooks';
import { startExcel } from '../support/stand-in';

/** The clock of these tests. */
export const now = (): Date => new Date(2018, 9, 8, 9, 30);

export function fixture(name: string): Uint8Array {
  return readFileSync(path.join(__dirname, '..', 'fixtures', name));
}

export interface OpenWorkbook {
  readonly excel: NodeExcel;
  readonly workspace: Workspace;
}

/** A sample workbook open in the stand-in, with a workspace on it. */
export async function openFixture(name: string): Promise<OpenWorkbook> {
  const bytes = fixture(name);
  return workspaceOf(await startExcel(readXlsx(bytes), { source: bytes }));
}

export function workspaceOf(excel: NodeExcel): OpenWorkbook {
  return { excel, workspace: createWorkspace(hostOf(excel), wuqingPlan, now) };
}

/** The value of an outcome that must be good. */
export function valueOf<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: object },
): T {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.problem));
}
