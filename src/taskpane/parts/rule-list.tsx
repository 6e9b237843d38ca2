import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { catalogue } from '../../checks/catalogue';
import type { PaneSettings } from '../add-in';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  search: { minWidth: 0, width: '100%', marginBottom: '8px' },
  rule: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '6px 0',
    fontSize: '12px',
    lineHeight: '18px',
  },
  words: { color: tokens.colorNeutralForeground2, margin: '2px 0 0' },
  reason: { marginBottom: '4px' },
});

type Disabled = PaneSettings['disabledChecks'];

/** 规则说明: every rule with what it looks for, why, an example and the remedy; switched off only with a reason. */
export function RuleList({
  disabled,
  onChange,
}: {
  readonly disabled: Disabled;
  readonly onChange: (disabled: Disabled) => void;
}) {
  const { t, language } = usePane();
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const needle = search.trim().toLowerCase();
  const shown = catalogue.filter((check) =>
    `${check.title[language]} ${check.what[language]} ${check.code}`.toLowerCase().includes(needle),
  );
  const set = (code: string, reason: string | null): void => {
    const others = disabled.filter((entry) => entry.code !== code);
    onChange(reason === null ? others : [...others, { code, reason }]);
  };
  return (
    <>
      <Input
        size="small"
        type="search"
        className={styles.search}
        value={search}
        aria-label={t('rulesSearch')}
        placeholder={t('rulesSearch')}
        onChange={(_, data) => setSearch(data.value)}
      />
      {shown.map((check) => {
        const off = disabled.find((entry) => entry.code === check.code);
        return (
          <div key={check.code} className={styles.rule}>
            <Checkbox
              label={t('ruleName', { title: check.title[language], level: t(check.severity) })}
              checked={off === undefined}
              onChange={(_, data) => set(check.code, data.checked === true ? null : '')}
            />
            {off !== undefined && (
              <Field
                className={styles.reason}
                size="small"
                label={t('settingsRuleReason')}
                required
                {...(off.reason.trim() === '' ? { validationMessage: t('settingsRuleReasonMissing') } : {})}
              >
                <Input size="small" value={off.reason} onChange={(_, data) => set(check.code, data.value)} />
              </Field>
            )}
            <p className={styles.words}>{check.what[language]}</p>
            <p className={styles.words}>{check.why[language]}</p>
            <p className={styles.words}>{t('ruleExample', { text: check.example[language] })}</p>
            <p className={styles.words}>{check.remedy[language]}</p>
          </div>
        );
      })}
    </>
  );
}
