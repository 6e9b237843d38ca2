import * as v from 'valibot';
import { normaliseName } from './normalise';
import type { Plan } from './plan';
import { planSchema } from './plan-schema';
import { isMeasure } from './measures';
import { planTexts } from './texts';

/** One thing that keeps a plan file from being used: where it stands in the file and a Chinese sentence. */
export interface PlanProblem {
  readonly path: string;
  readonly message: string;
}

/** A plan ready for use, or everything that is wrong with the file. */
export type PlanLoading =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly problems: readonly PlanProblem[] };

/**
 * Reads a plan from data. Every fault is reported, not just the first; nothing is repaired silently.
 * A plan that loads can be assessed: every measure exists, every name is unambiguous.
 */
export function loadPlan(data: unknown): PlanLoading {
  const parsed = v.safeParse(planSchema, data);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message })),
    };
  }
  const plan: Plan = parsed.output;
  const problems = [...sameIds(plan), ...sameNames(plan), ...ruleProblems(plan)];
  if (plan.end < plan.start) problems.push({ path: 'end', message: planTexts.load.order });
  return problems.length === 0 ? { ok: true, plan } : { ok: false, problems };
}

function sameIds(plan: Plan): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const seen = new Set<string>();
  for (const [list, items] of [
    ['indicators', plan.indicators],
    ['tasks', plan.tasks],
    ['safeguards', plan.safeguards],
  ] as const) {
    for (const [index, { id }] of items.entries()) {
      if (seen.has(id)) problems.push({ path: `${list}.${index}.id`, message: planTexts.load.sameId(id) });
      seen.add(id);
    }
  }
  return problems;
}

/** A name or alias that two indicators, or two units, share could not be told apart in a ledger. */
function sameNames(plan: Plan): PlanProblem[] {
  const problems: PlanProblem[] = [];
  for (const [list, items] of [
    ['indicators', plan.indicators],
    ['units', plan.units],
  ] as const) {
    const owners = new Map<string, string>();
    for (const [index, { name, aliases }] of items.entries()) {
      for (const word of [name, ...aliases]) {
        const key = normaliseName(word);
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, name);
        else if (owner !== name) {
          problems.push({ path: `${list}.${index}`, message: planTexts.load.sameName(word, owner) });
        }
      }
    }
  }
  return problems;
}

function ruleProblems(plan: Plan): PlanProblem[] {
  const problems: PlanProblem[] = [];
  for (const [index, indicator] of plan.indicators.entries()) {
    const report = (field: string, message: string): void => {
      problems.push({ path: `indicators.${index}.${field}`, message });
    };
    const { measure, nature, operator, target, targetParameter, stages, metStage } = indicator;
    if (!isMeasure(measure)) report('measure', planTexts.load.measure(measure));
    if (nature === 'milestone') {
      if (metStage === null || !stages.includes(metStage)) report('metStage', planTexts.load.stages);
      continue;
    }
    if (nature !== 'monitor' && target === null && targetParameter === null) {
      report('target', planTexts.load.targetMissing);
    }
    if (operator === null && (target !== null || targetParameter !== null)) {
      report('operator', planTexts.load.operatorMissing);
    }
    if (nature === 'share' && target !== null && Number(target) > 1) report('target', planTexts.load.share);
  }
  return problems;
}
