import { createContext, useContext } from 'react';
import type { Assessment } from '../assessment/assessment';
import type { Language } from '../model/language';
import type { AddIn, Failure, Outcome } from './add-in';
import type { Translate } from './texts';

/** A message shown in the pane's message bar. */
export interface PaneMessage {
  readonly intent: 'success' | 'error' | 'warning' | 'info';
  readonly text: string;
}

/** What every view of the pane can reach. */
export interface Pane {
  readonly addIn: AddIn;
  readonly language: Language;
  readonly t: Translate;
  readonly assessment: Assessment | null;
  readonly say: (message: PaneMessage) => void;
  /** Puts a newly judged assessment in the place of the one shown. */
  readonly show: (assessment: Assessment) => void;
  /** Takes all marks off the sheets and says so. */
  readonly clearMarks: () => Promise<void>;
}

export const PaneContext = createContext<Pane | null>(null);

/** The pane around a component. Throws when a component is used outside the pane: a programming error. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('usePane: no PaneContext above this component');
  return pane;
}

/** Shows a failed outcome in the message bar; tells whether the outcome was good. */
export function succeeded<T>(
  outcome: Outcome<T>,
  say: Pane['say'],
): outcome is { readonly ok: true; readonly value: T } {
  if (outcome.ok) return true;
  const failure: Failure = outcome;
  say({ intent: 'error', text: failure.message });
  return false;
}
