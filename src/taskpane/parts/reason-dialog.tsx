import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../pane-context';
import { PaneDialog } from './pane-dialog';

/** Asks for a reason in words; an empty one is refused with an example. */
export function ReasonDialog({
  title,
  body,
  label,
  onConfirm,
  onCancel,
}: {
  readonly title: string;
  readonly body: string;
  readonly label: string;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = usePane();
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState(false);
  const confirm = (): void => {
    if (reason.trim() === '') setRefused(true);
    else onConfirm(reason.trim());
  };
  return (
    <PaneDialog title={title} cancel={t('cancel')} confirm={t('confirm')} onCancel={onCancel} onConfirm={confirm}>
      <p>{body}</p>
      <Field
        label={label}
        required
        {...(refused && reason.trim() === '' ? { validationMessage: t('exceptionReasonMissing') } : {})}
      >
        <Textarea value={reason} onChange={(_, data) => setReason(data.value)} />
      </Field>
    </PaneDialog>
  );
}
