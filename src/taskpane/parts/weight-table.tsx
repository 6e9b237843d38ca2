import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import Big from 'big.js';
import { useEffect, useState } from 'react';
import type { Plan } from '../../plan/plan';
import type { PaneSettings } from '../add-in';
import { succeeded, usePane } from '../pane-context';
import { useTableStyles } from './unit-table';

const useStyles = makeStyles({
  weight: { width: '76px' },
  bad: { color: tokens.colorPaletteRedForeground1 },
  total: { fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '8px' },
});

/** A weight as typed; empty is 0, `null` is no number from 0 to 100. */
export function typedWeight(text: string): Big | null {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return new Big(0);
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(plain)) return null;
  const weight = new Big(plain);
  return weight.lte(100) ? weight : null;
}

/** The weights of the score: they must total 100, and the table says what they total while staff type. */
export function WeightTable({ plan }: { readonly plan: Plan }) {
  const { t, addIn, say, show } = usePane();
  const styles = useTableStyles();
  const own = useStyles();
  const [settings, setSettings] = useState<PaneSettings | null>(null);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    let current = true;
    void addIn.loadSettings().then((outcome) => {
      if (!current || !succeeded(outcome, say)) return;
      setSettings(outcome.value);
      setTyped(Object.fromEntries(Object.entries(outcome.value.weights).map(([id, weight]) => [id, String(weight)])));
    });
    return () => {
      current = false;
    };
  }, [addIn, say]);
  const rows = plan.indicators.filter(({ dropped, nature }) => dropped === null && nature !== 'monitor');
  const isOwn = Object.keys(typed).length > 0;
  const text = (id: string, weight: number): string => (isOwn ? (typed[id] ?? '') : weight === 0 ? '' : String(weight));
  const weights = rows.map(({ id, weight }) => ({ id, weight: typedWeight(text(id, weight)) }));
  const total = weights.reduce((sum, { weight }) => sum.plus(weight ?? 0), new Big(0));
  const sound = weights.every(({ weight }) => weight !== null) && total.eq(100);
  const edit = (id: string, value: string): void =>
    setTyped({
      ...Object.fromEntries(rows.map((row) => [row.id, text(row.id, row.weight)])),
      [id]: value,
    });
  const save = async (next: Readonly<Record<string, number>>): Promise<void> => {
    if (settings === null) return;
    const saved = await addIn.saveSettings({ ...settings, weights: next });
    if (!succeeded(saved, say)) return;
    setSettings({ ...settings, weights: next });
    if (Object.keys(next).length === 0) setTyped({});
    if (saved.value !== null) show(saved.value);
    say({ intent: 'success', text: t('weightsSaved') });
  };
  return (
    <section className={styles.section} data-testid="weights">
      <h2 className={styles.heading}>{t('weightsTitle')}</h2>
      <p className={styles.note}>{t('weightsHint')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.left)}>
              {t('weightsIndicator')}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {t('planWeight')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, weight }) => (
            <tr key={id}>
              <th scope="row" className={mergeClasses(styles.cell, styles.left)}>
                {name}
              </th>
              <td className={styles.cell}>
                <Input
                  size="small"
                  className={own.weight}
                  inputMode="decimal"
                  aria-label={t('weightOf', { name })}
                  aria-invalid={typedWeight(text(id, weight)) === null}
                  value={text(id, weight)}
                  onChange={(_, data) => edit(id, data.value)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status" className={mergeClasses(styles.note, own.total, !sound && own.bad)} data-testid="weights-total">
        {t(sound ? 'weightsTotal' : 'weightsTotalBad', { total: total.toFixed() })}
      </p>
      <div className={own.actions}>
        <Button
          size="small"
          appearance="primary"
          disabled={!sound || settings === null || !isOwn}
          onClick={() => void save(Object.fromEntries(weights.map(({ id, weight }) => [id, Number(weight ?? 0)])))}
        >
          {t('save')}
        </Button>
        {isOwn && (
          <Button size="small" onClick={() => void save({})}>
            {t('weightsReset')}
          </Button>
        )}
      </div>
    </section>
  );
}
