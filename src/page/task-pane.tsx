import { useRef, type PointerEvent, type Ref } from 'react';
import type { Texts } from './texts';

/** Widths of Excel's task pane in pixels. */
const narrowest = 320;
const widest = 640;
const keyStep = 16;

interface TaskPaneProps {
  readonly frame: Ref<HTMLIFrameElement>;
  readonly title: string;
  readonly open: boolean;
  readonly width: number;
  readonly texts: Texts;
  readonly onWidth: (width: number) => void;
  readonly onClose: () => void;
}

/** The task pane beside the grid. Closed it stays loaded, as the shared runtime does: commands go on working. */
export function TaskPane({ frame, title, open, width, texts, onWidth, onClose }: TaskPaneProps) {
  const drag = useRef<{ readonly from: number; readonly width: number } | null>(null);
  const set = (wanted: number): void => onWidth(Math.min(widest, Math.max(narrowest, Math.round(wanted))));

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (drag.current !== null) set(drag.current.width + drag.current.from - event.clientX);
  };

  return (
    <aside className="pane" style={{ width }} hidden={!open} aria-label={title}>
      <div
        className="pane-splitter"
        role="separator"
        aria-orientation="vertical"
        aria-label={texts('resizePane')}
        aria-valuenow={width}
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        title={texts('resizePane')}
        tabIndex={0}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          drag.current = null;
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft') set(width + keyStep);
          else if (event.key === 'ArrowRight') set(width - keyStep);
        }}
      />
      <div className="pane-title">
        <span>{title}</span>
        <button type="button" aria-label={texts('closePane')} title={texts('closePane')} onClick={onClose}>
          ×
        </button>
      </div>
      <iframe ref={frame} title={title} />
    </aside>
  );
}
