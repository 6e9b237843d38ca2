import {
  Badge,
  Button,
  Checkbox,
  Link,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReportResult } from '../../gather/examine-report';
import { ledgersToGather, sharedPatents } from '../../gather/gather';
import { kindDefinition } from '../../ledgers/kinds/all-kinds';
import type { Progress } from '../add-in';
import { succeeded, usePane } from '../pane-context';
import { useKeptFocus } from './kept-focus';
import { ruleTitle } from './rule-title';

const useStyles = makeStyles({
  root: { padding: '12px', display: 'flex', flexDirection: 'column', gap: '8px' },
  note: { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '18px', margin: 0 },
  file: { display: 'none' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  progress: { display: 'flex', flexDirection: 'column', gap: '6px', fontSize: '12px' },
  heading: { margin: '4px 0 0', fontSize: '13px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, fontSize: '12px', lineHeight: '18px' },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '6px 0' },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px', alignItems: 'flex-start' },
  name: { fontWeight: tokens.fontWeightSemibold, wordBreak: 'break-word', minWidth: 0 },
  badge: { whiteSpace: 'nowrap', flexShrink: 0 },
  detail: { color: tokens.colorNeutralForeground2, wordBreak: 'break-word' },
  fault: { paddingLeft: '12px' },
  ledger: { marginTop: '2px' },
  link: { fontSize: '12px' },
});

/** More shared patents than a clerk reads here; all of them are found again by the check of the gathered sheets. */
const mostShared = 50;

/** 汇总多份上报: reports of towns are read and checked beside the page, then the sound ledgers are gathered. */
export function GatherPanel() {
  const { t, addIn, say, language } = usePane();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const keptFocus = useKeptFocus('#choose-reports');
  const abort = useRef<AbortController | null>(null);
  const [results, setResults] = useState<readonly ReportResult[]>([]);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [examining, setExamining] = useState(false);
  const [withErrors, setWithErrors] = useState(false);
  const [written, setWritten] = useState<readonly string[]>([]);
  // A pane whose view is left has no use for the worker.
  useEffect(() => () => abort.current?.abort(), []);
  const gathered = useMemo(() => ledgersToGather(results, { withErrors }), [results, withErrors]);
  const shared = useMemo(() => sharedPatents(results, { withErrors: true }), [results]);
  const faulty = results.some((result) => result.ok && result.ledgers.some(({ errors }) => errors > 0));
  const records = gathered.reduce((sum, { ledger }) => sum + ledger.records.length, 0);

  const examine = async (chosen: readonly File[]): Promise<void> => {
    const files = chosen.slice(0, mostFiles);
    if (files.length === 0) return;
    if (chosen.length > mostFiles) say({ intent: 'warning', text: t('gatherTooMany', { count: mostFiles }) });
    const controller = new AbortController();
    abort.current = controller;
    setResults([]);
    setWritten([]);
    setExamining(true);
    setProgress({ text: t('gatherReading', { done: 0, total: files.length, file: files[0]?.name ?? '' }), share: 0 });
    const outcome = await addIn.examineReports(
      files,
      (result, done) => {
        setResults((before) => [...before, result]);
        setProgress({
          text: t('gatherReading', { done, total: files.length, file: files[done]?.name ?? '' }),
          share: done / files.length,
        });
      },
      controller.signal,
    );
    setExamining(false);
    setProgress(null);
    if (controller.signal.aborted) say({ intent: 'info', text: t('gatherCancelled') });
    else if (succeeded(outcome, say)) setResults(outcome.value);
  };
  const write = async (): Promise<void> => {
    setProgress({ text: t('working'), share: null });
    const outcome = await addIn.writeReports(results, withErrors, setProgress);
    setProgress(null);
    if (!succeeded(outcome, say)) return;
    setWritten(outcome.value);
    say({ intent: 'success', text: t('gatherWritten', { count: outcome.value.length }) });
  };

  return (
    <div className={styles.root} {...keptFocus}>
      <p className={styles.note}>{t('gatherIntro')}</p>
      <input
        ref={input}
        type="file"
        multiple
        accept=".xlsx"
        className={styles.file}
        aria-label={t('gatherChoose')}
        data-testid="report-files"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same files can be chosen again after they were mended.
          event.target.value = '';
          void examine(files);
        }}
      />
      <div className={styles.actions}>
        <Button
          id="choose-reports"
          appearance="primary"
          disabledFocusable={progress !== null}
          onClick={() => input.current?.click()}
        >
          {t('gatherChoose')}
        </Button>
        {examining && <Button onClick={() => abort.current?.abort()}>{t('cancel')}</Button>}
      </div>
      {progress !== null && (
        <div className={styles.progress}>
          <span role="status">{progress.text}</span>
          <ProgressBar
            aria-label={t('progressLabel')}
            {...(progress.share === null ? {} : { value: progress.share })}
          />
        </div>
      )}
      {results.length > 0 && (
        <>
          <h2 className={styles.heading}>{t('gatherResults', summary(results))}</h2>
          <ul className={styles.list}>
            {results.map((result, index) => (
              <li key={`${index} ${result.file}`} className={styles.item}>
                <div className={styles.head}>
                  <span className={styles.name}>{result.file}</span>
                  <Badge
                    size="small"
                    appearance="tint"
                    className={styles.badge}
                    color={!result.ok ? 'danger' : hasErrors(result) ? 'warning' : 'success'}
                  >
                    {t(!result.ok ? 'gatherFailed' : hasErrors(result) ? 'gatherFaulty' : 'gatherSound')}
                  </Badge>
                </div>
                {!result.ok ? (
                  <div className={styles.detail}>{result.reason[language]}</div>
                ) : (
                  result.ledgers.map((ledger) => (
                    <div key={ledger.sheet} className={mergeClasses(styles.detail, styles.ledger)}>
                      {t(ledger.errors > 0 ? 'gatherLedgerErrors' : 'gatherLedger', {
                        sheet: ledger.sheet,
                        kind: kindDefinition(ledger.kind).title,
                        records: ledger.records.length,
                        errors: ledger.errors,
                        warnings: ledger.warnings,
                      })}
                      {ledger.faults
                        .filter(({ severity }) => severity === 'error')
                        .map((fault) => (
                          <div key={fault.code} className={styles.fault}>
                            {t('gatherFault', {
                              title: ruleTitle(fault.code, language),
                              count: fault.count,
                              cell: fault.cell ?? '—',
                            })}
                          </div>
                        ))}
                    </div>
                  ))
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {shared.length > 0 && (
        <>
          <h2 className={styles.heading}>{t('gatherShared', { count: shared.length })}</h2>
          <ul className={styles.list} data-testid="shared-patents">
            {shared.slice(0, mostShared).map(({ number, places }) => (
              <li key={number + (places[0]?.sheet ?? '')} className={styles.item}>
                <span className={styles.name}>{number}</span>
                {places.map((place) => (
                  <div key={`${place.file}${place.sheet}${place.row}`} className={styles.detail}>
                    {t('gatherPlace', {
                      file: place.file,
                      sheet: place.sheet,
                      row: place.row,
                      town: place.town ?? '—',
                    })}
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {results.length > 0 && !examining && (
        <>
          {faulty && (
            <Checkbox
              label={t('gatherWithErrors')}
              checked={withErrors}
              onChange={(_, data) => setWithErrors(data.checked === true)}
            />
          )}
          {gathered.length === 0 ? (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{t('gatherNothing')}</MessageBarBody>
            </MessageBar>
          ) : (
            <div className={styles.actions}>
              <Button appearance="primary" disabledFocusable={progress !== null} onClick={() => void write()}>
                {t('gatherWrite', { ledgers: gathered.length, records })}
              </Button>
            </div>
          )}
          {written.map((name) => (
            <div key={name} className={styles.head}>
              <span className={styles.note}>{name}</span>
              <Link
                className={styles.link}
                aria-label={t('openSheetOf', { sheet: name })}
                onClick={() => void addIn.openSheet(name).then((outcome) => succeeded(outcome, say))}
              >
                {t('openSheet')}
              </Link>
            </div>
          ))}
          {written.length > 0 && <p className={styles.note}>{t('gatherNext')}</p>}
        </>
      )}
    </div>
  );
}

/** As many as the action takes. */
const mostFiles = 100;

function hasErrors(result: ReportResult): boolean {
  return result.ok && result.ledgers.some(({ errors }) => errors > 0);
}

function summary(results: readonly ReportResult[]): { sound: number; faulty: number; failed: number } {
  const failed = results.filter(({ ok }) => !ok).length;
  const faulty = results.filter(hasErrors).length;
  return { sound: results.length - failed - faulty, faulty, failed };
}
