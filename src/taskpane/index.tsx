import { Component, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { paneCommands } from '../commands/pane-commands';
import { sharedWorkspace } from '../commands/shared-workspace';
import type { Language } from '../model/language';
import { wuqingPlan } from '../plan/wuqing/wuqing-plan';
import type { AddIn } from './add-in';
import { addInOnDemand } from './add-in-on-demand';
import { App } from './app';
import { translator } from './texts';
import { fetchViews } from './views/on-demand';

/** Office's own background colour; older hosts give no theme. */
function officeBackground(): string | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme === undefined ? null : theme.bodyBackgroundColor;
}

/** The sample workbook lies beside the pane's page. */
async function fetchSample(): Promise<Uint8Array> {
  const response = await fetch('samples/district-2018q3.xlsx');
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

interface CrashGuardProps {
  readonly sentence: (message: string) => string;
  readonly children: ReactNode;
}

/** A fault of the pane's own becomes a sentence instead of an empty pane (React error boundaries are classes). */
class CrashGuard extends Component<CrashGuardProps, { readonly message: string | null }> {
  override state: { readonly message: string | null } = { message: null };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    return message === null ? this.props.children : <p role="alert">{this.props.sentence(message)}</p>;
  }
}

/**
 * The pane's entry: one React tree once Office is ready, in the same page as the commands and the custom functions.
 * Stands last: Office.onReady calls back at once when Office is ready already, and a class above must exist by then.
 */
void Office.onReady((info) => {
  const container = document.getElementById('root');
  if (container === null) throw new Error('taskpane.html has no #root');
  const root = createRoot(container);
  const language: Language = Office.context.displayLanguage.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN';
  const t = translator(language);
  // Office's host type is null in a plain browser, whatever the typings say (documentation of Office.onReady).
  if ((info.host as Office.HostType | null) !== Office.HostType.Excel) {
    root.render(<p>{t('notExcel')}</p>);
    return;
  }
  const { requirements } = Office.context;
  if (!requirements.isSetSupported('ExcelApi', '1.14') || !requirements.isSetSupported('SharedRuntime', '1.1')) {
    root.render(<p>{t('hostTooOld')}</p>);
    return;
  }
  let loading: Promise<AddIn> | null = null;
  const load = (): Promise<AddIn> => {
    loading ??= import(/* webpackChunkName: "actions" */ './office-add-in')
      .then(({ officeAddIn }) =>
        officeAddIn(sharedWorkspace(), {
          language: () => language,
          onCommand: paneCommands.listen,
          fetchSample,
          startWorker: () => new Worker(new URL('../gather/worker.ts', import.meta.url)),
        }),
      )
      .catch((error: unknown) => {
        // The next click asks the server again.
        loading = null;
        throw error;
      });
    return loading;
  };
  const addIn = addInOnDemand(load, paneCommands.listen);
  root.render(
    <CrashGuard sentence={(message) => t('crashed', { message })}>
      <App addIn={addIn} hostLanguage={language} bodyBackground={officeBackground()} issuedPlan={wuqingPlan} />
    </CrashGuard>,
  );
  void fetchViews();
});
