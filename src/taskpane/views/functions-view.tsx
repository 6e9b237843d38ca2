import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { functionGuides } from '../../functions/guide';
import { succeeded, usePane } from '../pane-context';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 },
  top: { padding: '10px 12px', display: 'flex', flexDirection: 'column', gap: '6px' },
  note: { color: tokens.colorNeutralForeground2, fontSize: '12px', margin: 0 },
  list: {
    overflowY: 'auto',
    overflowX: 'hidden',
    overflowWrap: 'anywhere',
    flexGrow: 1,
    minHeight: 0,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  item: {
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '12px',
    lineHeight: '18px',
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
  signature: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold, wordBreak: 'break-word' },
  example: { color: tokens.colorNeutralForeground2 },
});

/** 函数: the custom functions with signature, description and a worked example; one click writes one into the cell. */
export function FunctionsView() {
  const { t, addIn, say, language } = usePane();
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const needle = search.trim().toLowerCase();
  const shown = functionGuides.filter((guide) =>
    `${guide.name} ${guide.description['zh-CN']} ${guide.description['en-US']}`.toLowerCase().includes(needle),
  );
  const insert = async (formula: string): Promise<void> => {
    const outcome = await addIn.insertFormula(formula);
    if (succeeded(outcome, say)) say({ intent: 'success', text: t('functionsInserted') });
  };
  return (
    <div className={styles.root}>
      <div className={styles.top}>
        <p className={styles.note}>{t('functionsIntro')}</p>
        <Input
          size="small"
          type="search"
          value={search}
          aria-label={t('functionsSearch')}
          placeholder={t('functionsSearch')}
          onChange={(_, data) => setSearch(data.value)}
        />
      </div>
      {shown.length === 0 && <p className={styles.top}>{t('noFunction')}</p>}
      <ul className={styles.list}>
        {shown.map((guide) => (
          <li key={guide.name} className={styles.item}>
            <div className={styles.head}>
              <span className={styles.signature}>{guide.signature}</span>
              <Button
                size="small"
                aria-label={`${t('functionsInsert')} ${guide.name}`}
                onClick={() => void insert(guide.example)}
              >
                {t('functionsInsert')}
              </Button>
            </div>
            <div>{guide.description[language]}</div>
            <div className={styles.example}>
              {t('functionsExample', { example: guide.example, result: guide.result })}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
