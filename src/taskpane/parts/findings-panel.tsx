import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { Assessment } from '../../assessment/assessment';
import type { Finding } from '../../model/finding';
import type { FixLogEntry, FixReport } from '../add-in';
import { succeeded, usePane } from '../pane-context';
import { FindingCard, placeOf, type FindingActions } from './finding-card';
import { FindingList } from './finding-list';
import { FixDialog } from './fix-dialog';
import { useKeptFocus } from './kept-focus';
import { ReasonDialog } from './reason-dialog';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  bar: { padding: '8px 12px 0' },
  selected: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '6px', fontSize: '12px' },
  selectedTitle: { padding: '0 12px', fontWeight: tokens.fontWeightSemibold },
  logLine: { display: 'flex', justifyContent: 'space-between', gap: '8px', fontSize: '12px', alignItems: 'center' },
});

/** Findings with what can be done about them: go there, fix, fix all safe ones, undo, grant an exception. */
export function FindingsPanel({
  assessment,
  selected,
}: {
  readonly assessment: Assessment;
  readonly selected: { readonly sheet: string; readonly cell: string } | null;
}) {
  const { t, addIn, say, show } = usePane();
  const styles = useStyles();
  const [toFix, setToFix] = useState<readonly Finding[] | null>(null);
  const [toExcept, setToExcept] = useState<Finding | null>(null);
  const [log, setLog] = useState<readonly FixLogEntry[]>([]);
  const keptFocus = useKeptFocus('[role=region]', '[type=search]');
  const { findings } = assessment;
  const safe = useMemo(() => findings.filter((finding) => finding.fix?.kind === 'safe'), [findings]);
  const atSelected = useMemo(
    () =>
      selected === null
        ? []
        : findings.filter((finding) => finding.sheet === selected.sheet && finding.cell === selected.cell),
    [findings, selected],
  );

  // What one confirmation wrote is taken back by one click; earlier changes one by one.
  const lastBatch = log.filter(({ time, undone }) => time === log[0]?.time && !undone);

  useEffect(() => {
    let current = true;
    void addIn.fixLog().then((outcome) => {
      if (current && outcome.ok) setLog(outcome.value);
    });
    return () => {
      current = false;
    };
  }, [addIn, assessment]);

  const refreshLog = async (): Promise<void> => {
    const outcome = await addIn.fixLog();
    if (succeeded(outcome, say)) setLog(outcome.value);
  };
  const applyFixes = async (chosen: readonly Finding[]): Promise<void> => {
    setToFix(null);
    const outcome = await addIn.applyFixes(chosen);
    if (!succeeded(outcome, say)) return;
    if (outcome.value.assessment !== null) show(outcome.value.assessment);
    tell(t('fixDone', { count: outcome.value.fixed }), outcome.value.skipped);
    await refreshLog();
  };
  const undo = async (entries: readonly FixLogEntry[]): Promise<void> => {
    const outcome = await addIn.undoFixes(entries.map(({ id }) => id));
    if (!succeeded(outcome, say)) return;
    if (outcome.value.assessment !== null) show(outcome.value.assessment);
    const [only] = entries;
    tell(
      entries.length === 1 && only !== undefined
        ? t('undoDone', { place: `${only.sheet} ${only.cell}` })
        : t('undoAllDone', { count: outcome.value.undone }),
      outcome.value.skipped,
    );
    await refreshLog();
  };
  const tell = (done: string, skipped: FixReport['skipped']): void => {
    const [first] = skipped;
    const left =
      first === undefined ? '' : t('fixSkipped', { place: `${first.sheet} ${first.cell}`, reason: first.reason });
    say({ intent: first === undefined ? 'success' : 'warning', text: `${done}${left}` });
  };
  const grant = async (finding: Finding, reason: string): Promise<void> => {
    setToExcept(null);
    const outcome = await addIn.grantException(finding, reason);
    if (!succeeded(outcome, say)) return;
    if (outcome.value !== null) show(outcome.value);
    say({ intent: 'success', text: t('exceptionDone') });
  };
  const go = async (finding: Finding): Promise<void> => {
    if (finding.sheet !== null && finding.cell !== null) succeeded(await addIn.jump(finding.sheet, finding.cell), say);
  };
  const actions: FindingActions = {
    onGo: (finding) => void go(finding),
    onFix: (finding) => setToFix([finding]),
    onException: setToExcept,
  };

  return (
    <div className={styles.root} {...keptFocus}>
      {safe.length > 0 && (
        <div className={styles.bar}>
          <Button size="small" onClick={() => setToFix(safe)}>
            {t('fixAllSafe', { count: safe.length })}
          </Button>
        </div>
      )}
      {atSelected.length > 0 && selected !== null && (
        <section className={styles.selected} aria-live="polite" data-testid="selected-findings">
          <div className={styles.selectedTitle}>
            {t('selectedCell', { place: `${selected.sheet} ${selected.cell}` })}
          </div>
          {atSelected.map((finding) => (
            <FindingCard key={finding.code} finding={finding} actions={actions} />
          ))}
        </section>
      )}
      <FindingList findings={findings} actions={actions} />
      {log.length > 0 && (
        <Accordion collapsible multiple>
          <AccordionItem value="log">
            <AccordionHeader size="small">{t('fixLog', { count: log.length })}</AccordionHeader>
            <AccordionPanel>
              {lastBatch.length > 1 && (
                <Button size="small" onClick={() => void undo(lastBatch)}>
                  {t('undoAll', { count: lastBatch.length })}
                </Button>
              )}
              {log.map((entry) => (
                <div key={entry.id} className={styles.logLine}>
                  <span>
                    {t('fixLine', { place: `${entry.sheet} ${entry.cell}`, before: entry.before, after: entry.after })}
                  </span>
                  <Button
                    size="small"
                    disabledFocusable={entry.undone}
                    aria-label={t(entry.undone ? 'undoneOf' : 'undoOf', { place: `${entry.sheet} ${entry.cell}` })}
                    onClick={() => void undo([entry])}
                  >
                    {t(entry.undone ? 'undone' : 'undo')}
                  </Button>
                </div>
              ))}
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
      {toFix !== null && (
        <FixDialog findings={toFix} onConfirm={() => void applyFixes(toFix)} onCancel={() => setToFix(null)} />
      )}
      {toExcept !== null && (
        <ReasonDialog
          title={t('exceptionTitle')}
          body={`${placeOf(toExcept)} ${toExcept.value ?? ''}。${t('exceptionBody')}`}
          label={t('exceptionReason')}
          onConfirm={(reason) => void grant(toExcept, reason)}
          onCancel={() => setToExcept(null)}
        />
      )}
    </div>
  );
}
