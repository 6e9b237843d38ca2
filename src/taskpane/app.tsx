import {
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Button,
  makeStaticStyles,
  useFocusFinders,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Assessment } from '../assessment/assessment';
import { listNames, type Language } from '../model/language';
import type { Plan } from '../plan/plan';
import type { AddIn, CheckOutcome, PaneSettings, PaneView, Progress } from './add-in';
import { PaneContext, succeeded, type PaneMessage } from './pane-context';
import { markedAfter } from './parts/marked-cells';
import { Tabs } from './parts/tabs';
import { verdictText } from './parts/verdict';
import { translator } from './texts';
import { colorSchemeOf, paneTheme } from './theme';
import { CheckView } from './views/check-view';
import { FunctionsView, PlanView, SettingsView, SummariesView } from './views/on-demand';

const useStaticStyles = makeStaticStyles({
  body: { margin: 0 },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
  },
});
const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100vh', minWidth: '300px', fontSize: '14px' },
  message: { flexShrink: 0 },
  working: { padding: '12px', margin: 0 },
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

export interface AppProps {
  readonly addIn: AddIn;
  /** Office's display language. */
  readonly hostLanguage: Language;
  /** Office's body background, `null` when the host does not tell. */
  readonly bodyBackground: string | null;
  /** The plan as issued, shown before the first check. */
  readonly issuedPlan: Plan;
}

const views: readonly PaneView[] = ['check', 'summaries', 'plan', 'functions', 'settings'];
const viewKeys = {
  check: 'viewCheck',
  summaries: 'viewSummaries',
  plan: 'viewPlan',
  functions: 'viewFunctions',
  settings: 'viewSettings',
} as const;

/** The task pane: five views over one assessment. */
export function App({ addIn, hostLanguage, bodyBackground, issuedPlan }: AppProps) {
  useStaticStyles();
  // Keeps Fluent's focus manager for as long as the pane stands: a dialog that takes it along when it closes would leave
  // the rest of the pane hidden from screen readers.
  useFocusFinders();
  const styles = useStyles();
  const [view, setView] = useState<PaneView>('check');
  const [chosenLanguage, setChosenLanguage] = useState<PaneSettings['language']>('auto');
  const [outcome, setOutcome] = useState<CheckOutcome | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [cancelling, setCancelling] = useState(false);
  const [asOf, setAsOf] = useState('');
  const [message, setMessage] = useState<PaneMessage | null>(null);
  const [selected, setSelected] = useState<{ sheet: string; cell: string } | null>(null);
  const [live, setLive] = useState(false);
  const abort = useRef<AbortController | null>(null);
  const language = chosenLanguage === 'auto' ? hostLanguage : chosenLanguage;
  const t = useMemo(() => translator(language), [language]);
  const assessment = outcome?.kind === 'done' ? outcome.assessment : null;
  const checked = assessment !== null;

  const adopt = useCallback((kind: PaneSettings) => {
    setChosenLanguage(kind.language);
    setLive(kind.liveCheck);
  }, []);

  useEffect(() => {
    void addIn.loadSettings().then((loaded) => {
      if (loaded.ok) adopt(loaded.value);
    });
  }, [addIn, adopt]);

  const show = useCallback((next: Assessment) => {
    setOutcome((previous) => ({
      kind: 'done',
      assessment: next,
      marked: previous?.kind === 'done' ? markedAfter(previous.marked, previous.assessment, next) : 0,
      notes: [],
    }));
  }, []);

  const unmarked = useCallback(
    (skipped: readonly string[]) => {
      if (skipped.length > 0) {
        setMessage({ intent: 'warning', text: t('marksLeft', { sheets: listNames(skipped, language) }) });
        return;
      }
      setOutcome((previous) => (previous?.kind === 'done' ? { ...previous, marked: 0 } : previous));
      setMessage({ intent: 'success', text: t('marksCleared') });
    },
    [language, t],
  );
  const clearMarks = useCallback(async (): Promise<void> => {
    const cleared = await addIn.clearMarks();
    if (succeeded(cleared, setMessage)) unmarked(cleared.value);
  }, [addIn, unmarked]);

  useEffect(
    () =>
      addIn.onCommand((command) => {
        switch (command.kind) {
          case 'checked':
            setOutcome(command.outcome);
            setView('check');
            break;
          case 'unmarked':
            unmarked(command.skipped);
            break;
          case 'open':
            setView(command.view);
            break;
          case 'explain':
            setSelected({ sheet: command.sheet, cell: command.cell });
            setView('check');
            break;
          case 'message':
            setMessage({ intent: command.intent, text: command.text });
            break;
        }
      }),
    [addIn, unmarked],
  );

  useEffect(() => {
    if (!checked) return undefined;
    return subscription(
      addIn.watchSelection((sheet, cell) => setSelected({ sheet, cell })),
      setMessage,
    );
  }, [addIn, checked]);

  useEffect(() => {
    if (!checked || !live) return undefined;
    return subscription(addIn.watchEdits(show), setMessage);
  }, [addIn, checked, live, show]);

  const check = async (): Promise<void> => {
    const controller = new AbortController();
    abort.current = controller;
    setMessage(null);
    setCancelling(false);
    setProgress({ text: t('working'), share: null });
    const result = await addIn.check({ asOf: asOf === '' ? null : asOf, mark: true }, setProgress, controller.signal);
    setProgress(null);
    setOutcome((previous) => (result.kind === 'cancelled' && previous?.kind === 'done' ? previous : result));
    if (result.kind === 'cancelled') setMessage({ intent: 'info', text: t('cancelled') });
    if (result.kind === 'done' && result.notes.length > 0) {
      setMessage({ intent: 'warning', text: result.notes.join(' ') });
    }
  };
  const changeDate = async (next: string): Promise<void> => {
    setAsOf(next);
    if (!checked) return;
    const judged = await addIn.rejudge(next);
    if (succeeded(judged, setMessage) && judged.value !== null) show(judged.value);
  };
  const cancel = (): void => {
    setCancelling(true);
    abort.current?.abort();
  };

  const theme = useMemo(
    () =>
      paneTheme(
        bodyBackground,
        window.matchMedia('(forced-colors: active)').matches,
        window.matchMedia('(prefers-color-scheme: dark)').matches,
      ),
    [bodyBackground],
  );
  // Said aloud by screen readers when it changes: what a check came to, beside the messages.
  const spoken = assessment === null ? '' : verdictText(assessment, t);
  const pane = useMemo(
    () => ({ addIn, language, t, assessment, say: setMessage, show, clearMarks }),
    [addIn, language, t, assessment, show, clearMarks],
  );

  return (
    <FluentProvider theme={theme} lang={language}>
      <PaneContext.Provider value={pane}>
        <main className={styles.root} style={{ colorScheme: colorSchemeOf(theme) }}>
          <h1 className={styles.spoken}>{t('productName')}</h1>
          <div role="status" className={styles.spoken}>
            {message?.text ?? spoken}
          </div>
          <Tabs
            name="view"
            label={t('viewsLabel')}
            items={views.map((name) => ({ id: name, text: t(viewKeys[name]) }))}
            selected={view}
            onSelect={(next) => {
              setView(next);
              // What was said was about the view that is left.
              setMessage(null);
            }}
          >
            {message !== null && (
              <MessageBar intent={message.intent} layout="multiline" className={styles.message} data-testid="message">
                <MessageBarBody>{message.text}</MessageBarBody>
                <MessageBarActions
                  containerAction={
                    <Button
                      appearance="transparent"
                      aria-label={t('close')}
                      icon={<DismissRegular />}
                      onClick={() => setMessage(null)}
                    />
                  }
                />
              </MessageBar>
            )}
            {view === 'check' && (
              <CheckView
                outcome={outcome}
                progress={progress}
                cancelling={cancelling}
                asOf={asOf}
                selected={selected}
                onAsOf={(next) => void changeDate(next)}
                onCheck={() => void check()}
                onCancel={cancel}
              />
            )}
            <Suspense fallback={<p className={styles.working}>{t('working')}</p>}>
              {view === 'summaries' && <SummariesView />}
              {view === 'plan' && <PlanView issuedPlan={issuedPlan} />}
              {view === 'functions' && <FunctionsView />}
              {view === 'settings' && <SettingsView onSaved={adopt} />}
            </Suspense>
          </Tabs>
        </main>
      </PaneContext.Provider>
    </FluentProvider>
  );
}

/** Turns a promised way-to-stop into an effect's clean-up; a subscription that fails is told, the pane goes on. */
function subscription(promised: Promise<() => void>, say: (message: PaneMessage) => void): () => void {
  let stopped = false;
  let stop: (() => void) | null = null;
  promised.then(
    (stopper) => {
      if (stopped) stopper();
      else stop = stopper;
    },
    (error: unknown) => say({ intent: 'warning', text: error instanceof Error ? error.message : String(error) }),
  );
  return () => {
    stopped = true;
    stop?.();
  };
}
