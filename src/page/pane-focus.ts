/**
 * Keeps the keyboard in the task pane while the add-in works on the sheets. The grid takes it whenever a sheet or a cell is
 * selected, also when the add-in does that for a clerk who goes through the findings by keyboard; in Excel the pane keeps
 * it. Only what staff do themselves moves the keyboard out of the pane: a click in the page or Tab at the pane's end.
 * @param frame the pane, of the page's own origin; it may be loaded anew
 * @returns the way to stop
 */
export function keepPaneFocus(frame: HTMLIFrameElement): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const page = frame.ownerDocument;
  /** What has the keyboard in the pane; `null` while staff are in the page. */
  let held: Element | null = null;
  let leaving = false;

  const listen = (): void => {
    const { contentWindow, contentDocument } = frame;
    held = null;
    contentWindow?.addEventListener(
      'focusin',
      () => {
        held = contentDocument?.activeElement ?? null;
        leaving = false;
      },
      { signal },
    );
    contentWindow?.addEventListener(
      'keydown',
      ({ key }) => {
        leaving = key === 'Tab';
      },
      { capture: true, signal },
    );
  };
  const released = (): void => {
    held = null;
  };
  const giveBack = (): void => {
    if (held === null || leaving) {
      held = null;
    } else if (held.isConnected && takesFocus(held)) {
      held.focus({ preventScroll: true });
    } else {
      frame.focus();
    }
  };

  listen();
  frame.addEventListener('load', listen, { signal });
  page.addEventListener('pointerdown', released, { capture: true, signal });
  page.addEventListener('keydown', released, { capture: true, signal });
  page.addEventListener('focusin', giveBack, { capture: true, signal });
  return () => stopping.abort();
}

/** Elements of a frame are of the frame's own classes: what they can do tells what they are. */
function takesFocus(element: Element): element is Element & HTMLOrSVGElement {
  return 'focus' in element;
}
