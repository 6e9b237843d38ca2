import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** A question over the pane: what it is about, a way out and a way on; Escape is the way out. */
export function PaneDialog({
  title,
  cancel,
  confirm,
  className,
  onCancel,
  onConfirm,
  children,
}: {
  readonly title: string;
  readonly cancel: string;
  readonly confirm: string;
  /** Of the surface. */
  readonly className?: string;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onCancel()}>
      <DialogSurface ref={holdFocus} {...(className === undefined ? {} : { className })}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button appearance="secondary" onClick={onCancel}>
              {cancel}
            </Button>
            <Button appearance="primary" onClick={onConfirm}>
              {confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/**
 * Gives the focus to the first control at once. Fluent does so a moment later; until then its focus manager takes the
 * dialog for one in the background, and when its clean-up after a dialog just closed falls into that moment, the new one
 * is hidden from screen readers and stays so.
 */
function holdFocus(surface: HTMLElement | null): void {
  surface?.querySelector<HTMLElement>('textarea, [tabindex="0"], button')?.focus({ preventScroll: true });
}
