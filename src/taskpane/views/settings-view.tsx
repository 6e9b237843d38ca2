import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  Input,
  Link,
  makeStyles,
  Select,
  Switch,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { kindDefinition } from '../../ledgers/kinds/all-kinds';
import { toA1 } from '../../model/address';
import { fontChoices } from '../../state/state';
import type { Assessment } from '../../assessment/assessment';
import type { PaneSettings } from '../add-in';
import { quantity } from '../format';
import { succeeded, usePane } from '../pane-context';
import { placeOf } from '../parts/finding-card';
import { RuleList } from '../parts/rule-list';
import { SheetCorrection } from '../parts/sheet-correction';
import { version } from '../version';

const useStyles = makeStyles({
  root: { overflowY: 'auto', flexGrow: 1, minHeight: 0, padding: '12px' },
  form: { display: 'flex', flexDirection: 'column', gap: '10px' },
  control: { minWidth: 0, width: '100%' },
  save: { alignSelf: 'flex-start', flexShrink: 0 },
  note: { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '18px', margin: '0 0 8px' },
  sections: {
    marginTop: '12px',
    marginLeft: '-12px',
    marginRight: '-12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 0',
    fontSize: '12px',
    lineHeight: '18px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: { fontSize: '12px', textAlign: 'left' },
});

/** 设置: names and fonts, live checking, recognition, parameters, exceptions, rules, marks, and what this product is. */
export function SettingsView({ onSaved }: { readonly onSaved: (settings: PaneSettings) => void }) {
  const { t, addIn, assessment, say, show, clearMarks } = usePane();
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

  if (settings === null) return <p className={styles.root}>{t('working')}</p>;
  const change = (part: Partial<PaneSettings>): void => setSettings({ ...settings, ...part });
  const unexplained = settings.disabledChecks.some(({ reason }) => reason.trim() === '');
  const save = async (): Promise<void> => {
    if (unexplained) {
      say({ intent: 'error', text: t('settingsRuleReasonMissing') });
      return;
    }
    const outcome = await addIn.saveSettings(settings);
    if (!succeeded(outcome, say)) return;
    onSaved(settings);
    if (outcome.value !== null) show(outcome.value);
    say({ intent: 'success', text: t('settingsSaved') });
  };

  return (
    <div className={styles.root}>
      <div className={styles.form}>
        <Field label={t('settingsUnitName')} size="small">
          <Input
            className={styles.control}
            value={settings.unitName}
            onChange={(_, data) => change({ unitName: data.value })}
          />
        </Field>
        <FontField
          label={t('settingsTitleFont')}
          id="title-fonts"
          choices={fontChoices.title}
          value={settings.titleFont}
          onChange={(titleFont) => change({ titleFont })}
        />
        <FontField
          label={t('settingsBodyFont')}
          id="body-fonts"
          choices={fontChoices.body}
          value={settings.bodyFont}
          onChange={(bodyFont) => change({ bodyFont })}
        />
        <Field label={t('settingsLanguage')} size="small">
          <Select
            className={styles.control}
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
            onChange={(_, data) => change({ allowedCodes: data.value.split('\n') })}
            onBlur={() =>
              change({ allowedCodes: settings.allowedCodes.map((code) => code.trim()).filter((code) => code !== '') })
            }
          />
        </Field>
        <Button appearance="primary" className={styles.save} onClick={() => void save()}>
          {t('save')}
        </Button>
      </div>
      <Accordion collapsible multiple className={styles.sections}>
        {assessment !== null && (
          <>
            <AccordionItem value="recognition">
              <AccordionHeader>{t('settingsRecognition')}</AccordionHeader>
              <AccordionPanel>
                <p className={styles.note}>{t('settingsRecognitionHint')}</p>
                {assessment.ledgers.sheets.map((sheet) => (
                  <SheetCorrection key={`${sheet.sheet} ${sheet.headerRows?.[0] ?? ''}`} sheet={sheet} />
                ))}
              </AccordionPanel>
            </AccordionItem>
            <AccordionItem value="parameters">
              <AccordionHeader>{t('settingsParameters')}</AccordionHeader>
              <AccordionPanel>
                <ParameterList assessment={assessment} />
              </AccordionPanel>
            </AccordionItem>
            <AccordionItem value="exceptions">
              <AccordionHeader>{t('exceptionsTitle', { count: assessment.exceptions.length })}</AccordionHeader>
              <AccordionPanel>
                <ExceptionList assessment={assessment} />
              </AccordionPanel>
            </AccordionItem>
          </>
        )}
        <AccordionItem value="rules">
          <AccordionHeader>{t('rulesTitle')}</AccordionHeader>
          <AccordionPanel>
            <p className={styles.note}>{t('settingsRulesHint')}</p>
            <RuleList disabled={settings.disabledChecks} onChange={(disabledChecks) => change({ disabledChecks })} />
            <Button appearance="primary" onClick={() => void save()}>
              {t('settingsRulesSave')}
            </Button>
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="marks">
          <AccordionHeader>{t('settingsMarks')}</AccordionHeader>
          <AccordionPanel>
            <p className={styles.note}>{t('settingsMarksHint')}</p>
            <Button size="small" onClick={() => void clearMarks()}>
              {t('clearMarks')}
            </Button>
          </AccordionPanel>
        </AccordionItem>
        <AccordionItem value="about">
          <AccordionHeader>{t('settingsAbout')}</AccordionHeader>
          <AccordionPanel>
            <p className={styles.note}>{t('settingsAboutBody', { version })}</p>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </div>
  );
}

/** A font by name; those that official documents use are offered. */
function FontField({
  label,
  id,
  choices,
  value,
  onChange,
}: {
  readonly label: string;
  readonly id: string;
  readonly choices: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={label} size="small">
      <Input className={styles.control} list={id} value={value} onChange={(_, data) => onChange(data.value)} />
      <datalist id={id}>
        {choices.map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
    </Field>
  );
}

/** Figures of 基础参数 as they were read; a click goes to the cell. */
function ParameterList({ assessment }: { readonly assessment: Assessment }) {
  const { t, addIn, say } = usePane();
  const styles = useStyles();
  const tables = assessment.ledgers.tables.filter(({ kind }) => kind === 'parameters');
  const lines = tables.flatMap((table) => {
    const years = table.columns.get('year');
    return [...table.columns].flatMap(([field, column]) =>
      field === 'year' || column.type === 'text'
        ? []
        : table.rows.flatMap((row, record) => {
            const value = column.values[record];
            if (typeof value !== 'number') return [];
            const header = kindDefinition('parameters').fields.find(({ id }) => id === field)?.header ?? column.header;
            const year = years?.values[record];
            return [
              {
                key: `${table.sheet.name}${field}${row}`,
                sheet: table.sheet.name,
                cell: toA1(row, column.column),
                text: t('parameterLine', {
                  year: typeof year === 'number' ? year : '—',
                  name: header,
                  value: quantity(value, column.type === 'share' ? '%' : null),
                }),
              },
            ];
          }),
    );
  });
  if (lines.length === 0) return <p className={styles.note}>{t('settingsParametersNone')}</p>;
  return (
    <>
      <p className={styles.note}>{t('settingsParametersHint')}</p>
      {lines.map(({ key, sheet, cell, text }) => (
        <div key={key} className={styles.line}>
          <span>{text}</span>
          <Link
            className={styles.link}
            aria-label={t('goToCell', { place: `${sheet} ${cell}` })}
            onClick={() => void addIn.jump(sheet, cell).then((outcome) => succeeded(outcome, say))}
          >
            {cell}
          </Link>
        </div>
      ))}
    </>
  );
}

/** What staff verified although a rule objects, with the reason; each can be taken back. */
function ExceptionList({ assessment }: { readonly assessment: Assessment }) {
  const { t, addIn, say, show } = usePane();
  const styles = useStyles();
  if (assessment.exceptions.length === 0) return <p className={styles.note}>{t('exceptionsNone')}</p>;
  return assessment.exceptions.map(({ finding, reason, grantedOn }) => (
    <div key={`${finding.code}${placeOf(finding)}`} className={styles.line}>
      <span>{t('exceptionLine', { place: placeOf(finding), value: finding.value ?? '', reason, day: grantedOn })}</span>
      <Button
        size="small"
        aria-label={t('exceptionRevokeOf', { place: placeOf(finding) })}
        onClick={() =>
          void addIn.revokeException(finding).then((outcome) => {
            if (!succeeded(outcome, say)) return;
            if (outcome.value !== null) show(outcome.value);
            say({ intent: 'success', text: t('exceptionRevoked') });
          })
        }
      >
        {t('exceptionRevoke')}
      </Button>
    </div>
  ));
}
