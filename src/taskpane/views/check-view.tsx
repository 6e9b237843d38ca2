import {
  Button,
  Field,
  Input,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Assessment } from '../../assessment/assessment';
import { toIsoDate } from '../../model/calendar';
import type { CheckOutcome, Progress } from '../add-in';
import { succeeded, usePane } from '../pane-context';
import { FindingsPanel } from '../parts/findings-panel';
import { TargetRow } from '../parts/target-row';
import { TaskRow } from '../parts/task-row';
import { Welcome } from '../parts/welcome';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 },
  start: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: '8px',
    alignItems: 'end',
    padding: '10px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  progress: { padding: '10px 12px', display: 'flex', flexDirection: 'column', gap: '6px' },
  verdict: {
    padding: '10px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: '13px',
    lineHeight: '20px',
  },
  counts: { color: tokens.colorNeutralForeground2, fontSize: '12px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, overflowY: 'auto', flexGrow: 1, minHeight: 0 },
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
  return (
    <div className={styles.root}>
      <div className={styles.start}>
        <Field label={t('asOf')} size="small">
          <Input
            type="date"
            size="small"
            value={props.asOf}
            title={t('asOfHint')}
            onChange={(_, data) => props.onAsOf(data.value)}
          />
        </Field>
        <Button appearance="primary" disabled={progress !== null} onClick={props.onCheck} data-testid="run-check">
          {t(outcome?.kind === 'done' ? 'runAgain' : 'runCheck')}
        </Button>
      </div>
      {progress !== null && (
        <div className={styles.progress} role="status">
          <span>{props.cancelling ? t('cancelling') : progress.text}</span>
          <ProgressBar {...(progress.share === null ? {} : { value: progress.share })} />
          <Button size="small" onClick={props.onCancel} disabled={props.cancelling}>
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
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            <MessageBarTitle>{t('noLedgerTitle')}</MessageBarTitle>
            {t('noLedgerBody', {
              sheets: outcome.sheets.length === 0 ? t('emptyWorkbook') : outcome.sheets.join('、'),
            })}
          </MessageBarBody>
        </MessageBar>
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
  const { t, addIn, say } = usePane();
  const styles = useStyles();
  const clear = async (): Promise<void> => {
    if (succeeded(await addIn.clearMarks(), say)) say({ intent: 'success', text: t('marksCleared') });
  };
  const [tab, setTab] = useState<ResultTab>('targets');
  const counted = assessment.indicators.filter((result) => result.status !== 'monitor' && result.status !== 'dropped');
  const of = (light: string): number => counted.filter((result) => result.light === light).length;
  const unknown = counted.filter((result) => result.status === 'unknown').length;
  const hard = assessment.findings.filter((finding) => finding.severity !== 'info').length;
  const level = (severity: string): number => assessment.findings.filter((f) => f.severity === severity).length;
  return (
    <>
      <div className={styles.verdict} data-testid="verdict">
        <div>
          {t('verdict', {
            date: toIsoDate(assessment.asOf),
            total: counted.length,
            good: of('green'),
            short: of('red') + of('yellow'),
            unknown,
          })}
        </div>
        <div className={styles.counts}>
          {t('verdictScope', { scope: assessment.scope === 'district' ? t('scopeDistrict') : assessment.scope })}
          {' · '}
          {t('countError', { count: level('error') })}
          {' · '}
          {t('countWarning', { count: level('warning') })}
          {' · '}
          {t('countInfo', { count: level('info') })}
        </div>
        <div className={styles.counts}>
          {assessment.asOfSource === 'today' ? t('asOfFromToday') : ''}
          {marked > 0 && (
            <>
              {t('marked', { count: marked })}{' '}
              <Link inline onClick={() => void clear()}>
                {t('clearMarks')}
              </Link>
            </>
          )}
        </div>
      </div>
      <TabList size="small" selectedValue={tab} onTabSelect={(_, data) => setTab(data.value as ResultTab)}>
        <Tab value="targets">{t('tabTargets', { count: counted.length })}</Tab>
        <Tab value="findings" data-testid="tab-findings">
          {t('tabFindings', { count: hard })}
        </Tab>
        <Tab value="tasks">{t('tabTasks', { count: assessment.tasks.length })}</Tab>
      </TabList>
      {tab === 'targets' && (
        <ul className={styles.list} data-testid="targets">
          {assessment.indicators.map((result) => (
            <TargetRow key={result.id} result={result} />
          ))}
        </ul>
      )}
      {tab === 'findings' && <FindingsPanel assessment={assessment} selected={selected} />}
      {tab === 'tasks' && (
        <ul className={styles.list}>
          {assessment.tasks.map((task) => (
            <TaskRow key={`${task.place.sheet}!${task.place.cell}`} task={task} />
          ))}
        </ul>
      )}
    </>
  );
}
