/** One change of the plan that staff make in the pane. */
export type PlanEdit =
  | { readonly kind: 'target'; readonly indicator: string; readonly target: string }
  | { readonly kind: 'responsible'; readonly indicator: string; readonly unit: string }
  | { readonly kind: 'weight'; readonly indicator: string; readonly weight: number }
  | { readonly kind: 'drop'; readonly indicator: string; readonly reason: string }
  | { readonly kind: 'reset'; readonly indicator: string };
