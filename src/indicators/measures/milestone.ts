import { toA1 } from '../../model/address';
import type { LedgerTable } from '../../ledgers/ledger';
import { missingTables } from '../available';
import { evidenceOf, VerdictList } from '../evidence';
import { milestoneMeasured, notMeasured } from '../measure';
import type { Measure } from '../measure';
import { milestoneRows, stageOfRow } from '../task-rows';
import { indicatorTexts } from '../texts';

/** 筹建 and 谋划: the furthest stage that the tasks ledger tells (二, 二（六）, 二（七）, 二（八）). */
export const milestone: Measure = (context, { indicator, judged }) => {
  if (!judged) return notMeasured();
  const tables = context.tables('tasks');
  if (tables.length === 0) return notMeasured(missingTables(context, 'tasks'));
  const rows = milestoneRows(context, indicator);
  const used = new Map<LedgerTable, ReadonlySet<number>>(
    tables.map((table) => [table, new Set(rows.filter((row) => row.table === table).map(({ record }) => record))]),
  );
  const verdicts = new Map(
    tables.map((table) => [
      table,
      VerdictList.of(table.rows.length, (record) => (used.get(table)?.has(record) === true ? 'counted' : 'outside')),
    ]),
  );
  const known = rows.map((row) => ({ row, stage: stageOfRow(row, indicator) }));
  const furthest = known.reduce<(typeof known)[number] | null>((best, candidate) => {
    if (best === null) return candidate;
    const rank = ({ stage }: typeof candidate): number => (stage === null ? -1 : indicator.stages.indexOf(stage));
    return rank(candidate) > rank(best) ? candidate : best;
  }, null);
  if (furthest === null) {
    return notMeasured(
      [indicatorTexts.milestoneTask(indicator.name, indicator.clause)],
      evidenceOf(verdicts, () => null),
    );
  }
  const { row, stage } = furthest;
  const words = row.stage || row.status;
  const column =
    row.table.columns.get('stage')?.column ?? row.table.columns.get('status')?.column ?? row.table.sheet.left;
  const notes =
    stage === null
      ? [
          `${indicatorTexts.stageUnclear(words)}（${row.table.sheet.name}!${toA1(row.table.rows[row.record] ?? 0, column)}）`,
        ]
      : [];
  const evidence = evidenceOf(verdicts, () => null, notes);
  return milestoneMeasured({ stage, words, plannedStart: row.plannedStart, dueDate: row.dueDate }, evidence);
};
