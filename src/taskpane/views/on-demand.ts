import { lazy } from 'react';

/**
 * The views that are not seen at the start, each a script of its own: the pane shows its first view sooner.
 * They are fetched once the pane stands ({@link fetchViews}), so that a click on a tab need not wait.
 */
const load = {
  summaries: () => import(/* webpackChunkName: "view-summaries" */ './summaries-view'),
  plan: () => import(/* webpackChunkName: "view-plan" */ './plan-view'),
  functions: () => import(/* webpackChunkName: "view-functions" */ './functions-view'),
  settings: () => import(/* webpackChunkName: "view-settings" */ './settings-view'),
};

export const SummariesView = lazy(async () => ({ default: (await load.summaries()).SummariesView }));
export const PlanView = lazy(async () => ({ default: (await load.plan()).PlanView }));
export const FunctionsView = lazy(async () => ({ default: (await load.functions()).FunctionsView }));
export const SettingsView = lazy(async () => ({ default: (await load.settings()).SettingsView }));

/** Fetches the views' scripts. One that does not come is asked for again when its tab is opened. */
export async function fetchViews(): Promise<void> {
  await Promise.allSettled(Object.values(load).map((view) => view()));
}
