import { Badge, Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Indicator, Plan } from '../../plan/plan';
import { percent, quantity } from '../format';
import { succeeded, usePane } from '../pane-context';
import { ReasonDialog } from '../parts/reason-dialog';
import type { PlanEdit } from '../plan-edit';

const useStyles = makeStyles({
  root: { overflowY: 'auto', flexGrow: 1, minHeight: 0 },
  intro: { padding: '10px 12px', color: tokens.colorNeutralForeground2, fontSize: '12px', margin: 0 },
  item: { padding: '8px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, fontSize: '13px' },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '8px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quote: { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '18px' },
  badges: { display: 'flex', gap: '4px', flexWrap: 'wrap', marginTop: '4px' },
  form: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '6px', marginTop: '6px' },
  table: { width: '100%', fontSize: '12px', borderCollapse: 'collapse' },
  cell: { padding: '3px 4px', textAlign: 'right', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  unit: { textAlign: 'left' },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, padding: '12px 4px 4px' },
  units: { padding: '0 12px 16px' },
});

const periodKeys = { yearly: 'planYearly', end: 'planEnd', milestone: 'planMilestone' } as const;

/** 目标: the plan by clause with what staff may change, and how the units stand. */
export function PlanView({ plan }: { readonly plan: Plan }) {
  const { t, assessment } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <p className={styles.intro}>{t('planIntro', { title: plan.title, count: plan.indicators.length })}</p>
      {plan.indicators.map((indicator) => (
        <PlanItem key={indicator.id} indicator={indicator} />
      ))}
      {assessment !== null && assessment.units.length > 0 && (
        <div className={styles.units}>
          <table className={styles.table}>
            <caption className={styles.caption}>{t('unitBreakdown')}</caption>
            <thead>
              <tr>
                <th className={`${styles.cell} ${styles.unit}`}>{t('unitName')}</th>
                <th className={styles.cell}>{t('unitValue')}</th>
                <th className={styles.cell}>{t('unitRate')}</th>
                <th className={styles.cell}>{t('unitRank')}</th>
              </tr>
            </thead>
            <tbody>
              {assessment.units.map((unit) => (
                <tr key={unit.unit}>
                  <td className={`${styles.cell} ${styles.unit}`}>{unit.unit}</td>
                  <td className={styles.cell}>{unit.values['patent-applications'] ?? '—'}</td>
                  <td className={styles.cell}>
                    {unit.rates['patent-applications'] === undefined ? '—' : percent(unit.rates['patent-applications'])}
                  </td>
                  <td className={styles.cell}>{unit.ranks['patent-applications'] ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function PlanItem({ indicator }: { readonly indicator: Indicator }) {
  const { t, addIn, say, show } = usePane();
  const styles = useStyles();
  const [editing, setEditing] = useState(false);
  const [dropping, setDropping] = useState(false);
  const [target, setTarget] = useState(indicator.target ?? '');
  const [unit, setUnit] = useState(indicator.responsible);
  const [weight, setWeight] = useState(String(indicator.weight));
  const apply = async (edits: readonly PlanEdit[]): Promise<void> => {
    setDropping(false);
    const outcome = await addIn.editPlan(edits);
    if (!succeeded(outcome, say)) return;
    setEditing(false);
    if (outcome.value !== null) show(outcome.value);
    say({ intent: 'success', text: t('planSaved') });
  };
  const save = (): Promise<void> => {
    const edits: PlanEdit[] = [];
    if (target !== (indicator.target ?? '')) edits.push({ kind: 'target', indicator: indicator.id, target });
    if (unit !== indicator.responsible) edits.push({ kind: 'responsible', indicator: indicator.id, unit });
    if (weight !== String(indicator.weight)) {
      edits.push({ kind: 'weight', indicator: indicator.id, weight: Number(weight) });
    }
    return apply(edits);
  };
  return (
    <section className={styles.item}>
      <div className={styles.head}>
        <span className={styles.name}>{indicator.name}</span>
        <Button size="small" appearance="subtle" aria-expanded={editing} onClick={() => setEditing(!editing)}>
          {t('planEdit')}
        </Button>
      </div>
      <div className={styles.quote}>
        {indicator.clause} <q>{indicator.quote}</q>
      </div>
      <div className={styles.badges}>
        {indicator.target !== null && (
          <Badge appearance="tint" color="brand">
            {indicator.operator === '>' ? '> ' : '≥ '}
            {quantity(Number(indicator.target), indicator.unit)}
          </Badge>
        )}
        <Badge appearance="outline">
          {t(indicator.nature === 'monitor' ? 'planMonitor' : periodKeys[indicator.period])}
        </Badge>
        {indicator.expectative && <Badge appearance="outline">{t('planExpectative')}</Badge>}
        {indicator.dropped !== null && (
          <Badge appearance="tint" color="warning">
            {t('planDropped', { reason: indicator.dropped.reason })}
          </Badge>
        )}
      </div>
      {editing && (
        <div className={styles.form}>
          {indicator.target !== null && (
            <Field label={t('planTarget')} size="small">
              <Input size="small" value={target} inputMode="decimal" onChange={(_, data) => setTarget(data.value)} />
            </Field>
          )}
          <Field label={t('planWeight')} size="small">
            <Input size="small" value={weight} inputMode="decimal" onChange={(_, data) => setWeight(data.value)} />
          </Field>
          <Field label={t('responsible')} size="small">
            <Input size="small" value={unit} onChange={(_, data) => setUnit(data.value)} />
          </Field>
          <Button size="small" appearance="primary" onClick={() => void save()}>
            {t('save')}
          </Button>
          <Button size="small" onClick={() => setDropping(true)}>
            {t('planDrop')}
          </Button>
          <Button size="small" onClick={() => void apply([{ kind: 'reset', indicator: indicator.id }])}>
            {t('planReset')}
          </Button>
        </div>
      )}
      {dropping && (
        <ReasonDialog
          title={`${t('planDrop')}：${indicator.name}`}
          body={indicator.quote}
          label={t('planDropReason')}
          onConfirm={(reason) => void apply([{ kind: 'drop', indicator: indicator.id, reason }])}
          onCancel={() => setDropping(false)}
        />
      )}
    </section>
  );
}
