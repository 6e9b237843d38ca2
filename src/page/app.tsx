import { useCallback, useEffect, useMemo, useRef, useState, type DragEvent } from 'react';
import type { Language } from '../model/language';
import type { FunctionMetadata } from '../stand-in/browser/custom-functions';
import { readManifest, type AddInManifest, type ManifestCommand } from './add-in-manifest';
import { MessageBar, type PageMessage } from './message-bar';
import { Ribbon } from './ribbon';
import { fetchBytes, givenWorkbook, openInNewWindow } from './new-window';
import { keepPaneFocus } from './pane-focus';
import { Session } from './session';
import { TaskPane } from './task-pane';
import { samples, textsIn } from './texts';
import { reasonOf } from './reason';

/** Where the add-in lies beside the page, as on a server of its own. */
const addInFolder = 'add-in/';
const firstPaneWidth = 380;
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function nextPicture(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}

/** The custom functions that the add-in's metadata lists. */
async function readFunctions(address: string): Promise<readonly FunctionMetadata[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const { functions } = (await response.json()) as { readonly functions: readonly FunctionMetadata[] };
  return functions;
}

interface AppProps {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
}

/** The whole page: what Excel's window would show around the grid and the task pane. */
export function App({ language, theme }: AppProps) {
  const texts = useMemo(() => textsIn(language), [language]);
  const gridElement = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const filePicker = useRef<HTMLInputElement>(null);
  const session = useRef<Session | null>(null);
  const nextMessage = useRef(1);
  const [manifest, setManifest] = useState<AddInManifest | null>(null);
  const [messages, setMessages] = useState<readonly PageMessage[]>([]);
  const [workbookName, setWorkbookName] = useState('');
  const [busy, setBusy] = useState<string | null>(null);
  const [paneOpen, setPaneOpen] = useState(true);
  const [paneWidth, setPaneWidth] = useState(firstPaneWidth);
  const [functionMessage, setFunctionMessage] = useState<string | null>(null);
  const [disabledControls, setDisabledControls] = useState<ReadonlySet<string>>(new Set());
  const [dragging, setDragging] = useState(false);

  const say = useCallback((level: PageMessage['level'], text: string, replace = false): void => {
    const message = { id: nextMessage.current++, level, text };
    setMessages((before) => (replace ? [message] : [...before, message]));
  }, []);

  const open = useCallback(
    async (name: string, read: () => Promise<Uint8Array>): Promise<void> => {
      if (session.current === null) return;
      setBusy(texts('opening', { name }));
      try {
        const bytes = await read();
        // Opening a large file blocks the page: the message is painted first.
        await nextPicture();
        const notShown = session.current.open(name, bytes);
        setWorkbookName(name);
        setMessages([]);
        if (notShown.length > 0) say('info', texts('notShown', { items: notShown.join('、') }), true);
      } catch (error) {
        say('error', texts('notOpened', { name, reason: reasonOf(error, language) }), true);
      } finally {
        setBusy(null);
      }
    },
    [language, say, texts],
  );

  const openSample = useCallback(
    (file: string): Promise<void> =>
      open(file, async () => {
        const response = await fetch(`samples/${encodeURIComponent(file)}`);
        if (!response.ok) throw new Error(texts('sampleMissing'));
        return new Uint8Array(await response.arrayBuffer());
      }),
    [open, texts],
  );

  const openFile = useCallback(
    (file: File): Promise<void> => open(file.name, async () => new Uint8Array(await file.arrayBuffer())),
    [open],
  );

  useEffect(() => (frame.current === null ? undefined : keepPaneFocus(frame.current)), []);

  useEffect(() => {
    document.title = texts('pageTitle');
    let stopped = false;
    const start = async (): Promise<void> => {
      if (gridElement.current === null || frame.current === null) return;
      const response = await fetch(`${addInFolder}manifest.xml`);
      const found = readManifest(await response.text(), language);
      const functions = await readFunctions(`${addInFolder}${found.functionsMetadata}`);
      if (stopped) return;
      setManifest(found);
      session.current = new Session({
        container: gridElement.current,
        frame: frame.current,
        addInFolder,
        manifest: found,
        functions,
        language,
        theme,
        onFunctionMessage: setFunctionMessage,
        onDisabledControls: setDisabledControls,
        onWorkbookOpened: (bytes) => {
          if (!openInNewWindow(bytes, language, theme)) say('warning', texts('windowBlocked'));
        },
        onPaneVisibility: setPaneOpen,
        onCommandMissing: (command) =>
          say('error', texts('commandFailed', { label: command.label, name: command.functionName ?? '' })),
      });
      const given = givenWorkbook();
      const [first] = samples;
      if (given !== null) await open(`${texts('unnamedWorkbook')}.xlsx`, () => fetchBytes(given));
      else if (first !== undefined) await openSample(first.file);
    };
    start().catch((error: unknown) => say('error', texts('engineFailed', { reason: reasonOf(error, language) })));
    return () => {
      stopped = true;
      session.current?.dispose();
      session.current = null;
    };
  }, [language, open, openSample, say, texts, theme]);

  const onCommand = (command: ManifestCommand): void => {
    session.current?.run(command);
  };

  const download = async (): Promise<void> => {
    if (session.current === null) return;
    setBusy(texts('saving'));
    try {
      const bytes = await session.current.save();
      const stem = workbookName.replace(/\.xlsx$/i, '') || texts('unnamedWorkbook');
      const name = `${stem}-${texts('downloadSuffix')}.xlsx`;
      const address = URL.createObjectURL(new Blob([bytes.slice()], { type: xlsxType }));
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      URL.revokeObjectURL(address);
      say('success', texts('saved', { name }), true);
    } catch (error) {
      say('error', texts('notSaved', { reason: reasonOf(error, language) }), true);
    } finally {
      setBusy(null);
    }
  };

  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setDragging(false);
    const files = [...event.dataTransfer.files];
    const [file] = files;
    if (file === undefined) return;
    void openFile(file).then(() => {
      if (files.length > 1) say('warning', texts('onlyOneFile', { name: file.name }));
    });
  };

  return (
    <div
      className="app"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setDragging(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setDragging(false);
      }}
      onDrop={onDrop}
    >
      <header className="title-bar">
        <img src="icons/app-64.png" width={26} height={26} alt="" />
        <h1>{texts('paneTitle')}</h1>
        <span className="not-excel">{texts('notExcel')}</span>
        <span className="workbook-name" data-testid="workbook-name">
          {workbookName}
        </span>
        <select
          aria-label={texts('samples')}
          value=""
          onChange={(event) => {
            if (event.target.value !== '') void openSample(event.target.value);
          }}
        >
          <option value="">{texts('samples')}</option>
          {samples.map((sample) => (
            <option key={sample.file} value={sample.file}>
              {sample.label[language]}
            </option>
          ))}
        </select>
        <button type="button" title={texts('openFileTip')} onClick={() => filePicker.current?.click()}>
          {texts('openFile')}
        </button>
        <button
          type="button"
          className="primary"
          title={texts('downloadTip')}
          disabled={workbookName === ''}
          onClick={() => void download()}
        >
          {texts('download')}
        </button>
        <input
          ref={filePicker}
          type="file"
          accept=".xlsx"
          hidden
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file !== undefined) void openFile(file);
          }}
        />
      </header>
      <section className="ribbon-wrap" aria-label={manifest?.tab ?? texts('paneTitle')}>
        <div className="ribbon-tabs">
          <span className="ribbon-tab">{manifest?.tab}</span>
        </div>
        {manifest !== null && (
          <Ribbon manifest={manifest} addInFolder={addInFolder} disabled={disabledControls} onCommand={onCommand} />
        )}
      </section>
      <MessageBar
        messages={messages}
        texts={texts}
        onDismiss={(id) => setMessages((before) => before.filter((message) => message.id !== id))}
      />
      {functionMessage !== null && (
        <div className="function-message" role="status">
          {functionMessage}
        </div>
      )}
      <main className="work">
        <div className="grid" ref={gridElement} data-testid="grid" />
        <TaskPane
          frame={frame}
          title={manifest?.name ?? texts('paneTitle')}
          open={paneOpen}
          width={paneWidth}
          texts={texts}
          onWidth={setPaneWidth}
          onClose={() => session.current?.paneClosed()}
        />
        {busy !== null && (
          <div className="busy" role="status">
            {busy}
          </div>
        )}
        {dragging && <div className="drop-target">{texts('dropHere')}</div>}
      </main>
    </div>
  );
}
