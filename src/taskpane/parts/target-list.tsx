import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { IndicatorResult } from '../../assessment/assessment';
import { usePane } from '../pane-context';
import { groupTargets, type Standing, type TargetOrder } from './filter-targets';
import { TargetRow } from './target-row';

const useStyles = makeStyles({
  tools: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '6px',
    padding: '8px 12px',
    flexShrink: 0,
  },
  wide: { minWidth: 0, width: '100%' },
  scroll: { overflowY: 'auto', flexGrow: 1, minHeight: '160px' },
  clause: {
    margin: 0,
    padding: '6px 12px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    position: 'sticky',
    top: 0,
    zIndex: 1,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  empty: { padding: '16px 12px', color: tokens.colorNeutralForeground2 },
});

/** The targets under the plan's clauses or the worst first, narrowed by how they stand and by a word. */
export function TargetList({
  results,
  standing,
}: {
  readonly results: readonly IndicatorResult[];
  readonly standing: Standing | null;
}) {
  const { t } = usePane();
  const styles = useStyles();
  const [order, setOrder] = useState<TargetOrder>('clause');
  const [search, setSearch] = useState('');
  const groups = useMemo(() => groupTargets(results, { standing, search, order }), [results, standing, search, order]);
  return (
    <>
      <div className={styles.tools}>
        <Input
          size="small"
          type="search"
          className={styles.wide}
          value={search}
          aria-label={t('searchTargets')}
          placeholder={t('searchTargets')}
          onChange={(_, data) => setSearch(data.value)}
        />
        <Select
          size="small"
          className={styles.wide}
          aria-label={t('targetOrder')}
          value={order}
          onChange={(_, data) => setOrder(data.value === 'gap' ? 'gap' : 'clause')}
        >
          <option value="clause">{t('orderClause')}</option>
          <option value="gap">{t('orderGap')}</option>
        </Select>
      </div>
      {groups.length === 0 ? (
        <div className={styles.empty}>{t('noTargetMatch')}</div>
      ) : (
        <div className={styles.scroll} data-testid="targets">
          {groups.map((group) => (
            <section key={group.clause ?? ''} aria-label={group.clause ?? t('orderGap')}>
              {group.clause !== null && <h2 className={styles.clause}>{t('clauseHead', { clause: group.clause })}</h2>}
              <ul className={styles.list}>
                {group.results.map((result) => (
                  <TargetRow key={result.id} result={result} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </>
  );
}
