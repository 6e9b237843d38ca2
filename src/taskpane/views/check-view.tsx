import { Button, makeStyles, MessageBar, MessageBarBody, ProgressBar, tokens } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { Assessment } from '../../assessment/assessment';
import type { CheckOutcome, Progress } from '../add-in';
import { usePane } from '../pane-context';
import { standingOf, type Standing } from '../parts/filter-targets';
import { DateField } from '../parts/date-field';
import { useKeptFocus } from '../parts/kept-focus';
import { Tabs } from '../parts/tabs';
import { SafeguardList } from '../parts/safeguard-list';
import { TargetList } from '../parts/target-list';
import { TaskRow } from '../parts/task-row';
import { Verdict } from '../parts/verdict';
import { Welcome } from '../parts/welcome';
import { FindingsPanel, NoLedger } from './on-demand';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 },
  start: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '8px',
    alignItems: 'end',
    padding: '10px 12px',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  progress: { padding: '10px 12px', display: 'flex', flexDirection: 'column', gap: '8px', flexShrink: 0 },
  cancel: { alignSelf: 'flex-end' },
  empty: { padding: '16px 12px', margin: 0, color: tokens.colorNeutralForeground2 },
  // In a low pane the list keeps its height and the whole result scrolls.
  result: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  list: { overflowY: 'auto', flexGrow: 1, minHeight: '160px' },
  tasks: { listStyleType: 'none', margin: 0, padding: 0 },
  bar: { margin: '10px 12px' },
});

export interface CheckViewProps {
  readonly outcome: CheckOutcome | null;
  readonly progress: Progress | null;
  readonly cancelling: boolean;
  readonly asOf: string;
  readonly onAsOf: (asOf: string) => void;
  readonly onCheck: () => void;
  readonly onCancel: () => void;
  /** Place selected in the workbook, to show its findings. */
  readonly selected: { readonly sheet: string; readonly cell: string } | null;
}

/** 核验: the date, the one button, and what came out of it. */
export function CheckView(props: CheckViewProps) {
  const { t } = usePane();
  const styles = useStyles();
  const { outcome, progress } = props;
  const keptFocus = useKeptFocus('#run-check');
  return (
    <div className={styles.root} {...keptFocus}>
      <div className={styles.start}>
        <DateField value={props.asOf} onChange={props.onAsOf} />
        <Button
          id="run-check"
          appearance="primary"
          disabledFocusable={progress !== null}
          onClick={props.onCheck}
          data-testid="run-check"
        >
          {t(outcome?.kind === 'done' ? 'runAgain' : 'runCheck')}
        </Button>
      </div>
      {progress !== null && (
        <div className={styles.progress}>
          <span role="status">{props.cancelling ? t('cancelling') : progress.text}</span>
          <ProgressBar
            aria-label={t('progressLabel')}
            {...(progress.share === null ? {} : { value: progress.share })}
          />
          <Button size="small" className={styles.cancel} onClick={props.onCancel} disabled={props.cancelling}>
            {t('cancel')}
          </Button>
        </div>
      )}
      <Result {...props} />
    </div>
  );
}

function Result({ outcome, progress, selected }: CheckViewProps) {
  const { t } = usePane();
  const styles = useStyles();
  if (outcome === null) return progress === null ? <Welcome /> : null;
  switch (outcome.kind) {
    case 'done':
      return <AssessmentResult assessment={outcome.assessment} marked={outcome.marked} selected={selected} />;
    case 'no-ledger':
      return (
        <Suspense fallback={null}>
          <NoLedger sheets={outcome.sheets} />
        </Suspense>
      );
    case 'cancelled':
      return (
        <MessageBar intent="info" layout="multiline" className={styles.bar}>
          <MessageBarBody>{t('cancelled')}</MessageBarBody>
        </MessageBar>
      );
    case 'failed':
      return (
        <MessageBar intent="error" layout="multiline" className={styles.bar}>
          <MessageBarBody>{outcome.message}</MessageBarBody>
        </MessageBar>
      );
  }
}

type ResultTab = 'targets' | 'findings' | 'tasks';

function AssessmentResult({
  assessment,
  marked,
  selected,
}: {
  readonly assessment: Assessment;
  readonly marked: number;
  readonly selected: CheckViewProps['selected'];
}) {
  const { t } = usePane();
  const styles = useStyles();
  const [tab, setTab] = useState<ResultTab>('targets');
  const [standing, setStanding] = useState<Standing | null>(null);
  const counted = assessment.indicators.filter((result) => standingOf(result) !== null).length;
  const hard = assessment.findings.filter((finding) => finding.severity !== 'info').length;
  const choose = (next: Standing | null): void => {
    setStanding(next);
    setTab('targets');
  };
  return (
    <div className={styles.result}>
      <Verdict assessment={assessment} marked={marked} brief={tab !== 'targets'} chosen={standing} onChoose={choose} />
      <Tabs
        name="tab"
        label={t('resultsLabel')}
        small
        items={[
          { id: 'targets', text: t('tabTargets', { count: counted }) },
          { id: 'findings', text: t('tabFindings', { count: hard }) },
          { id: 'tasks', text: t('tabTasks', { count: assessment.tasks.length }) },
        ]}
        selected={tab}
        onSelect={setTab}
      >
        {tab === 'targets' && <TargetList results={assessment.indicators} standing={standing} />}
        {tab === 'findings' && (
          <Suspense fallback={<p className={styles.empty}>{t('working')}</p>}>
            <FindingsPanel assessment={assessment} selected={selected} />
          </Suspense>
        )}
        {tab === 'tasks' && (
          <div className={styles.list}>
            {assessment.tasks.length === 0 ? (
              <p className={styles.empty}>{t('noTasks')}</p>
            ) : (
              <ul className={styles.tasks}>
                {assessment.tasks.map((task, index) => (
                  // Two tasks may stand in one merged cell.
                  <TaskRow key={`${index} ${task.place.sheet}!${task.place.cell}`} task={task} />
                ))}
              </ul>
            )}
            <SafeguardList assessment={assessment} />
          </div>
        )}
      </Tabs>
    </div>
  );
}
