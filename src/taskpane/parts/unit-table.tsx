import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Assessment, UnitResult } from '../../assessment/assessment';
import { percent, quantity } from '../format';
import { usePane } from '../pane-context';

export const useTableStyles = makeStyles({
  section: { padding: '12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: '0 0 8px', fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  note: { margin: '0 0 8px', fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  control: { minWidth: 0, width: '100%', marginBottom: '8px' },
  scroll: { overflowX: 'auto' },
  table: { width: '100%', fontSize: '12px', lineHeight: '18px', borderCollapse: 'collapse' },
  cell: {
    padding: '4px 4px',
    textAlign: 'right',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightRegular,
  },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  left: { textAlign: 'left', paddingLeft: 0 },
});

/** What the table shows when it is about the score instead of one indicator. */
const score = 'score';

/** 单位分解: for an indicator each unit's value, target, completion and rank; or the units' scores. */
export function UnitTable({ assessment }: { readonly assessment: Assessment }) {
  const { t } = usePane();
  const styles = useTableStyles();
  const indicators = useMemo(
    () => assessment.plan.indicators.filter(({ id }) => assessment.units.some((unit) => unit.values[id] !== undefined)),
    [assessment],
  );
  const hasScores = assessment.units.some((unit) => unit.score !== null);
  const [chosen, setChosen] = useState(indicators[0]?.id ?? score);
  const indicator = indicators.find(({ id }) => id === chosen) ?? null;
  const rankOf = (unit: UnitResult): number | null =>
    indicator === null ? unit.scoreRank : (unit.ranks[indicator.id] ?? null);
  const units = assessment.units.toSorted((a, b) => (rankOf(a) ?? Infinity) - (rankOf(b) ?? Infinity));
  const number = (value: number | undefined): string =>
    value === undefined ? '—' : quantity(value, indicator?.unit === '%' ? '%' : null);
  const cell = styles.cell;
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <section className={styles.section} data-testid="unit-table">
      <h2 className={styles.heading}>{t('unitBreakdown')}</h2>
      <Select
        size="small"
        className={styles.control}
        aria-label={t('unitIndicator')}
        value={chosen}
        onChange={(_, data) => setChosen(data.value)}
      >
        {indicators.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        {hasScores && <option value={score}>{t('unitScore')}</option>}
      </Select>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('unitBreakdown')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(head, styles.left)}>
                {t('unitName')}
              </th>
              {indicator === null ? (
                <th scope="col" className={head}>
                  {t('unitScore')}
                </th>
              ) : (
                <>
                  <th scope="col" className={head}>
                    {indicator.unit === null || indicator.unit === '%'
                      ? t('actual')
                      : t('withUnit', { name: t('actual'), unit: indicator.unit })}
                  </th>
                  <th scope="col" className={head}>
                    {t('target')}
                  </th>
                  <th scope="col" className={head}>
                    {t('unitRate')}
                  </th>
                </>
              )}
              <th scope="col" className={head}>
                {t('unitRank')}
              </th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => {
              const rate = indicator === null ? undefined : unit.rates[indicator.id];
              return (
                <tr key={unit.unit}>
                  <th scope="row" className={mergeClasses(cell, styles.left)}>
                    {unit.unit}
                  </th>
                  {indicator === null ? (
                    <td className={cell}>{unit.score === null ? '—' : quantity(unit.score, null)}</td>
                  ) : (
                    <>
                      <td className={cell}>{number(unit.values[indicator.id])}</td>
                      <td className={cell}>{number(unit.targets[indicator.id])}</td>
                      <td className={cell}>{rate === undefined ? '—' : percent(rate)}</td>
                    </>
                  )}
                  <td className={cell}>{rankOf(unit) ?? '—'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
