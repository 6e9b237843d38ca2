import { makeStyles, tokens } from '@fluentui/react-components';
import type { Assessment } from '../../assessment/assessment';
import { lightOf } from '../../progress/status';
import { usePane } from '../pane-context';
import { StatusBadge } from './status-badge';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    padding: '6px 12px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '8px 12px' },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  reason: { fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
});

/** The plan's safeguards (保障措施) with what each rests on or what is missing. */
export function SafeguardList({ assessment }: { readonly assessment: Assessment }) {
  const { t } = usePane();
  const styles = useStyles();
  const rows = assessment.safeguards.flatMap((result) => {
    const safeguard = assessment.plan.safeguards.find(({ id }) => id === result.id);
    return safeguard === undefined ? [] : [{ ...result, name: safeguard.name, quote: safeguard.quote }];
  });
  if (rows.length === 0) return null;
  return (
    <section aria-label={t('safeguards')}>
      <h2 className={styles.heading}>{t('safeguards')}</h2>
      <ul className={styles.list}>
        {rows.map(({ id, name, quote, status, reason }) => (
          <li key={id} className={styles.row}>
            <div className={styles.head}>
              <span title={quote}>{name}</span>
              <StatusBadge status={status} light={lightOf(status)} />
            </div>
            <div className={styles.reason}>{reason}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
