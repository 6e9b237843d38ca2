import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { succeeded, usePane } from '../pane-context';
import { TemplateMenu } from './template-menu';

const useStyles = makeStyles({
  root: { padding: '20px 16px', overflowY: 'auto' },
  title: { fontSize: '18px', lineHeight: '24px', fontWeight: tokens.fontWeightSemibold, margin: '0 0 16px' },
  steps: { listStyleType: 'none', margin: 0, padding: 0, lineHeight: '22px' },
  step: { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)', columnGap: '12px', marginBottom: '16px' },
  number: {
    width: '28px',
    height: '28px',
    borderRadius: '50%',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  more: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '12px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  note: { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '18px', margin: '16px 0 0' },
});

const steps = ['welcomeStep1', 'welcomeStep2', 'welcomeStep3'] as const;

/** First run: what the tool does, in three steps, and what to start from when there is no ledger yet. */
export function Welcome() {
  const { t, addIn, say } = usePane();
  const styles = useStyles();
  const openSample = async (): Promise<void> => {
    succeeded(await addIn.openSample(), say);
  };
  return (
    <section className={styles.root}>
      <h2 className={styles.title}>{t('welcomeTitle')}</h2>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step} className={styles.step}>
            <span aria-hidden className={styles.number}>
              {index + 1}
            </span>
            <span>{t(step)}</span>
          </li>
        ))}
      </ol>
      <div className={styles.more}>
        <div>{t('welcomeTemplates')}</div>
        <div className={styles.actions}>
          <TemplateMenu />
          <Button size="small" onClick={() => void openSample()}>
            {t('openSample')}
          </Button>
        </div>
      </div>
      <p className={styles.note}>{t('privacy')}</p>
    </section>
  );
}
