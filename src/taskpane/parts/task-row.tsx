import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Light, TaskResult } from '../../assessment/assessment';
import { toIsoDate } from '../../model/calendar';
import { percent } from '../format';
import { succeeded, usePane } from '../pane-context';
import { StatusBadge } from './status-badge';

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '8px 12px' },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  facts: {
    fontSize: '12px',
    color: tokens.colorNeutralForeground2,
    display: 'flex',
    columnGap: '12px',
    flexWrap: 'wrap',
  },
});

const lights: Readonly<Record<TaskResult['status'], Light>> = {
  met: 'green',
  'on-track': 'green',
  behind: 'red',
  'not-started': 'grey',
  missed: 'red',
};

/** One task of the tasks ledger with its lead, due date and state; its name goes to its row. */
export function TaskRow({ task }: { readonly task: TaskResult }) {
  const { t, addIn, say } = usePane();
  const styles = useStyles();
  const go = async (): Promise<void> => {
    succeeded(await addIn.jump(task.place.sheet, task.place.cell), say);
  };
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Link onClick={() => void go()}>{task.name}</Link>
        <StatusBadge status={task.status} light={lights[task.status]} />
      </div>
      <div className={styles.facts}>
        <span>
          {t('taskLead')} {task.lead ?? '—'}
        </span>
        {task.stage !== null && <span>{task.stage}</span>}
        {task.completion !== null && <span>{percent(task.completion)}</span>}
        {task.dueDate !== null && (
          <span>
            {t('taskDue')} {toIsoDate(task.dueDate)}
          </span>
        )}
        {task.overdueDays > 0 && <span>{t('taskOverdue', { days: task.overdueDays })}</span>}
      </div>
    </li>
  );
}
