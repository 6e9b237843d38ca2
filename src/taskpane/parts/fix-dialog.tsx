import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Finding } from '../../model/finding';
import { usePane } from '../pane-context';
import { fixText, placeOf } from './finding-card';
import { PaneDialog } from './pane-dialog';

const useStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', fontSize: '12px' },
  cell: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '4px 6px 4px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    wordBreak: 'break-all',
  },
  // A number of 13 digits stands in one line of the narrowest pane.
  place: { width: '25%' },
  surface: { '@media (max-width: 400px)': { padding: '16px' } },
  address: { display: 'inline-block' },
  scroll: { maxHeight: '40vh', overflowY: 'auto', marginTop: '8px' },
});

/** Shows every cell that a fix would write, before and after; nothing is written until it is confirmed. */
export function FixDialog({
  findings,
  onConfirm,
  onCancel,
}: {
  readonly findings: readonly Finding[];
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = usePane();
  const styles = useStyles();
  return (
    <PaneDialog
      title={t('fixPreviewTitle', { count: findings.length })}
      cancel={t('cancel')}
      confirm={t('fixApply')}
      className={styles.surface}
      onCancel={onCancel}
      onConfirm={onConfirm}
    >
      {t('fixPreviewBody')}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('fixPreviewLabel')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={mergeClasses(styles.cell, styles.place)}>{t('cell')}</th>
              <th className={styles.cell}>{t('before')}</th>
              <th className={styles.cell}>{t('after')}</th>
            </tr>
          </thead>
          <tbody>
            {findings.map((finding) => (
              <tr key={`${finding.code}${placeOf(finding)}`}>
                <td className={styles.cell}>
                  {finding.sheet} <span className={styles.address}>{finding.cell}</span>
                </td>
                <td className={styles.cell}>{finding.value}</td>
                <td className={styles.cell}>{fixText(finding, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </PaneDialog>
  );
}
