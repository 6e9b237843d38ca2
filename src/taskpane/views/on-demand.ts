import { createElement, lazy, type ComponentType } from 'react';
import { usePane } from '../pane-context';

/**
 * What is not seen at the start, each a script of its own: the pane shows its first view sooner.
 * They are fetched once the pane stands ({@link fetchViews}), so that a click need not wait.
 */
const load = {
  summaries: () => import(/* webpackChunkName: "view-summaries" */ './summaries-view'),
  plan: () => import(/* webpackChunkName: "view-plan" */ './plan-view'),
  functions: () => import(/* webpackChunkName: "view-functions" */ './functions-view'),
  settings: () => import(/* webpackChunkName: "view-settings" */ './settings-view'),
  findings: () => import(/* webpackChunkName: "findings" */ '../parts/findings-panel'),
  noLedger: () => import(/* webpackChunkName: "no-ledger" */ '../parts/no-ledger'),
  whatIf: () => import(/* webpackChunkName: "what-if" */ '../parts/what-if'),
};

/** Stands where a part's script did not come: the rest of the pane goes on. */
function NotLoaded() {
  return createElement('p', { role: 'alert', style: { padding: '12px', margin: 0 } }, usePane().t('viewNotLoaded'));
}

function onDemand<Props>(part: () => Promise<ComponentType<Props>>) {
  return lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await part() };
    } catch {
      return { default: NotLoaded };
    }
  });
}

export const SummariesView = onDemand(async () => (await load.summaries()).SummariesView);
export const PlanView = onDemand(async () => (await load.plan()).PlanView);
export const FunctionsView = onDemand(async () => (await load.functions()).FunctionsView);
export const SettingsView = onDemand(async () => (await load.settings()).SettingsView);
export const FindingsPanel = onDemand(async () => (await load.findings()).FindingsPanel);
export const NoLedger = onDemand(async () => (await load.noLedger()).NoLedger);
export const WhatIf = onDemand(async () => (await load.whatIf()).WhatIf);

/** Fetches the scripts. One that does not come is asked for again when its tab is opened. */
export async function fetchViews(): Promise<void> {
  await Promise.allSettled(Object.values(load).map((view) => view()));
}
