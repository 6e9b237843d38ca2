import { makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import { TemplateMenu } from './template-menu';

const useStyles = makeStyles({
  root: { padding: '16px 16px', overflowY: 'auto' },
  title: { fontSize: '16px', fontWeight: tokens.fontWeightSemibold, margin: '0 0 8px' },
  steps: { paddingLeft: '20px', margin: 0, lineHeight: '22px' },
  step: { marginBottom: '8px' },
  privacy: { color: tokens.colorNeutralForeground2, fontSize: '12px', marginTop: '16px' },
});

/** First run: what the tool does, in three steps. */
export function Welcome() {
  const { t } = usePane();
  const styles = useStyles();
  return (
    <section className={styles.root}>
      <h2 className={styles.title}>{t('welcomeTitle')}</h2>
      <ol className={styles.steps}>
        <li className={styles.step}>{t('welcomeStep1')}</li>
        <li className={styles.step}>{t('welcomeStep2')}</li>
        <li className={styles.step}>{t('welcomeStep3')}</li>
      </ol>
      <p>{t('welcomeTemplates')}</p>
      <TemplateMenu />
      <p className={styles.privacy}>{t('privacy')}</p>
    </section>
  );
}
