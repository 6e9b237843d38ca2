import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Switch,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { catalogue } from '../../checks/catalogue';
import { allKinds } from '../../ledgers/kinds/all-kinds';
import type { LedgerKind, RecognitionCorrection, SheetRecognition } from '../../ledgers/ledger';
import type { PaneSettings } from '../add-in';
import { succeeded, usePane } from '../pane-context';
import { version } from '../version';

const useStyles = makeStyles({
  root: {
    padding: '12px',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    flexGrow: 1,
    minHeight: 0,
  },
  note: { color: tokens.colorNeutralForeground2, fontSize: '12px', margin: '0 0 6px' },
  sheet: {
    display: 'grid',
    gridTemplateColumns: '1fr 130px',
    gap: '4px 8px',
    alignItems: 'center',
    marginBottom: '8px',
    fontSize: '13px',
  },
  detail: { gridColumn: '1 / 3', color: tokens.colorNeutralForeground2, fontSize: '12px' },
  rule: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '6px 0',
    fontSize: '12px',
    lineHeight: '18px',
  },
});

/** 设置: names and fonts, recognition, rules on and off, verified codes, language, and what this product is. */
export function SettingsView({ onSaved }: { readonly onSaved: (settings: PaneSettings) => void }) {
  const { t, addIn, assessment, say, language } = usePane();
  const styles = useStyles();
  const [settings, setSettings] = useState<PaneSettings | null>(null);

  useEffect(() => {
    let current = true;
    void addIn.loadSettings().then((outcome) => {
      if (current && succeeded(outcome, say)) setSettings(outcome.value);
    });
    return () => {
      current = false;
    };
  }, [addIn, say]);

  if (settings === null) return <div className={styles.root}>{t('working')}</div>;
  const change = (part: Partial<PaneSettings>): void => setSettings({ ...settings, ...part });
  const save = async (): Promise<void> => {
    if (!succeeded(await addIn.saveSettings(settings), say)) return;
    onSaved(settings);
    say({ intent: 'success', text: t('settingsSaved') });
  };
  const setRule = (code: string, on: boolean, reason: string): void => {
    const others = settings.disabledChecks.filter((entry) => entry.code !== code);
    change({ disabledChecks: on ? others : [...others, { code, reason }] });
  };

  return (
    <div className={styles.root}>
      <Field label={t('settingsUnitName')} size="small">
        <Input value={settings.unitName} onChange={(_, data) => change({ unitName: data.value })} />
      </Field>
      <Field label={t('settingsTitleFont')} size="small">
        <Input value={settings.titleFont} onChange={(_, data) => change({ titleFont: data.value })} />
      </Field>
      <Field label={t('settingsBodyFont')} size="small">
        <Input value={settings.bodyFont} onChange={(_, data) => change({ bodyFont: data.value })} />
      </Field>
      <Field label={t('settingsLanguage')} size="small">
        <Select
          value={settings.language}
          onChange={(_, data) =>
            change({ language: data.value === 'zh-CN' || data.value === 'en-US' ? data.value : 'auto' })
          }
        >
          <option value="auto">{t('settingsLanguageAuto')}</option>
          <option value="zh-CN">中文</option>
          <option value="en-US">English</option>
        </Select>
      </Field>
      <Switch
        label={t('settingsLive')}
        checked={settings.liveCheck}
        onChange={(_, data) => change({ liveCheck: data.checked })}
      />
      <Field label={t('settingsCodes')} size="small">
        <Textarea
          value={settings.allowedCodes.join('\n')}
          onChange={(_, data) =>
            change({
              allowedCodes: data.value
                .split('\n')
                .map((code) => code.trim())
                .filter((code) => code !== ''),
            })
          }
        />
      </Field>
      <Button appearance="primary" onClick={() => void save()}>
        {t('save')}
      </Button>
      <Accordion collapsible multiple>
        {assessment !== null && (
          <AccordionItem value="recognition">
            <AccordionHeader>{t('settingsRecognition')}</AccordionHeader>
            <AccordionPanel>
              <p className={styles.note}>{t('settingsRecognitionHint')}</p>
              {assessment.ledgers.sheets.map((sheet) => (
                <SheetCorrection key={sheet.sheet} sheet={sheet} />
              ))}
            </AccordionPanel>
          </AccordionItem>
        )}
        <AccordionItem value="rules">
          <AccordionHeader>{t('rulesTitle')}</AccordionHeader>
          <AccordionPanel>
            <p className={styles.note}>{t('settingsRulesHint')}</p>
            {catalogue.map((check) => {
              const disabled = settings.disabledChecks.find((entry) => entry.code === check.code);
              return (
                <div key={check.code} className={styles.rule}>
                  <Checkbox
                    label={`${check.title[language]}（${t(check.severity)}）`}
                    checked={disabled === undefined}
                    onChange={(_, data) => setRule(check.code, data.checked === true, '')}
                  />
                  {disabled !== undefined && (
                    <Input
                      size="small"
                      aria-label={t('settingsRuleReason')}
                      placeholder={t('settingsRuleReason')}
                      value={disabled.reason}
                      onChange={(_, data) => setRule(check.code, false, data.value)}
                    />
                  )}
                  <div>{check.what[language]}</div>
                  <div>{check.why[language]}</div>
                  <div>{t('ruleExample', { text: check.example[language] })}</div>
                  <div>{check.remedy[language]}</div>
                </div>
              );
            })}
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="about">
          <AccordionHeader>{t('settingsAbout')}</AccordionHeader>
          <AccordionPanel>{t('settingsAboutBody', { version })}</AccordionPanel>
        </AccordionItem>
      </Accordion>
    </div>
  );
}

/** One sheet: what it was taken for, and the choice of another kind. */
function SheetCorrection({ sheet }: { readonly sheet: SheetRecognition }) {
  const { t, addIn, say } = usePane();
  const styles = useStyles();
  const correct = async (kind: LedgerKind | null): Promise<void> => {
    const correction: RecognitionCorrection = { sheet: sheet.sheet, kind };
    if (succeeded(await addIn.correctRecognition(correction), say))
      say({ intent: 'success', text: t('settingsSaved') });
  };
  return (
    <div className={styles.sheet}>
      <span>{sheet.sheet}</span>
      <Select
        size="small"
        aria-label={sheet.sheet}
        value={sheet.kind ?? ''}
        onChange={(_, data) => void correct(allKinds.find((kind) => kind.kind === data.value)?.kind ?? null)}
      >
        <option value="">{t('settingsNotLedger')}</option>
        {allKinds.map((kind) => (
          <option key={kind.kind} value={kind.kind}>
            {kind.title}
          </option>
        ))}
      </Select>
      {sheet.headerRows !== null && (
        <span className={styles.detail}>
          {t('settingsHeaderRows', {
            first: sheet.headerRows[0] + 1,
            last: sheet.headerRows[1] + 1,
            records: sheet.records,
          })}
        </span>
      )}
    </div>
  );
}
