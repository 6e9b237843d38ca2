import { Badge, Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { Assessment } from '../../assessment/assessment';
import type { WorkbookPlan } from '../../actions/plan-of-workbook';
import type { Indicator, Plan } from '../../plan/plan';
import { planWithEdits, type PlanDifference } from '../../plan/plan-sheet';
import { quantity } from '../format';
import { succeeded, usePane } from '../pane-context';
import { ReasonDialog } from '../parts/reason-dialog';
import { UnitTable } from '../parts/unit-table';
import { WeightTable } from '../parts/weight-table';
import type { PlanEdit } from '../plan-edit';

const useStyles = makeStyles({
  root: { overflowY: 'auto', flexGrow: 1, minHeight: 0 },
  intro: {
    padding: '10px 12px',
    color: tokens.colorNeutralForeground2,
    fontSize: '12px',
    lineHeight: '18px',
    margin: 0,
  },
  sheet: { padding: '0 12px 10px', display: 'flex', flexWrap: 'wrap', gap: '6px' },
  confirm: { flexBasis: '100%', margin: 0, fontSize: '12px', lineHeight: '18px' },
  differences: {
    margin: '0 12px 10px',
    padding: '8px 10px',
    borderLeft: `4px solid ${tokens.colorPaletteYellowForeground2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: '12px',
    lineHeight: '18px',
  },
  heading: { margin: 0, fontSize: '12px', lineHeight: '18px', fontWeight: tokens.fontWeightSemibold },
  differenceList: { margin: '4px 0 0', paddingLeft: '16px' },
  clause: {
    margin: 0,
    padding: '6px 12px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  item: { padding: '8px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, fontSize: '13px' },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'flex-start', gap: '8px' },
  name: { fontSize: '13px', lineHeight: '24px', fontWeight: tokens.fontWeightSemibold, margin: 0 },
  quote: { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '18px' },
  badges: { display: 'flex', gap: '4px', flexWrap: 'wrap', marginTop: '4px' },
  badge: { whiteSpace: 'nowrap' },
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '8px', marginTop: '8px' },
  wide: { gridColumn: '1 / 3' },
  control: { minWidth: 0, width: '100%' },
  actions: { gridColumn: '1 / 3', display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

const periodKeys = { yearly: 'planYearly', end: 'planEnd', milestone: 'planMilestone' } as const;

/** What differs from the plan as issued; weights are compared by their own table. */
function differencesFromIssued(issued: Plan, plan: Plan): readonly PlanDifference[] {
  return planWithEdits(
    issued,
    plan.indicators.map(({ id, target, operator, responsible, milestones, dropped }) => ({
      indicatorId: id,
      ...(target === null ? {} : { target }),
      ...(operator === null ? {} : { operator }),
      responsible,
      milestones: milestones ?? [],
      dropped,
    })),
  ).differences;
}

/** 目标: the plan by clause with what staff may change, what differs from the plan as issued, units and weights. */
export function PlanView({ issuedPlan }: { readonly issuedPlan: Plan }) {
  const { t, addIn, say, assessment, show } = usePane();
  const styles = useStyles();
  const [kept, setKept] = useState<WorkbookPlan | null>(null);
  const [confirming, setConfirming] = useState(false);
  // Counts the changes after which there is no new assessment to ask at.
  const [changes, setChanges] = useState(0);
  // Asked at every new assessment too: the sheet may have come or gone since.
  useEffect(() => {
    let current = true;
    void addIn.loadPlan().then((outcome) => {
      if (current && succeeded(outcome, say)) setKept(outcome.value);
    });
    return () => {
      current = false;
    };
  }, [addIn, say, assessment, changes]);
  const changed = (judged: Assessment | null): void => {
    if (judged === null) setChanges((count) => count + 1);
    else show(judged);
  };
  const plan = assessment?.plan ?? kept?.plan ?? issuedPlan;
  const onSheet = kept?.onSheet ?? false;
  const openPlanSheet = async (): Promise<void> => {
    const outcome = await addIn.writePlanSheet();
    if (!succeeded(outcome, say)) return;
    say({ intent: 'success', text: t(outcome.value ? 'planSheetWritten' : 'planSheetShown') });
    changed(null);
  };
  const reset = async (): Promise<void> => {
    setConfirming(false);
    const outcome = await addIn.resetPlan();
    if (!succeeded(outcome, say)) return;
    changed(outcome.value);
    say({ intent: 'success', text: t('planResetDone') });
  };
  const differences = useMemo(() => differencesFromIssued(issuedPlan, plan), [issuedPlan, plan]);
  const problems = assessment?.planSheet?.problems ?? [];
  const clauses = useMemo(() => byClause(plan.indicators), [plan]);
  return (
    <div className={styles.root}>
      <p className={styles.intro}>{t('planIntro', { title: plan.title, count: plan.indicators.length })}</p>
      <div className={styles.sheet}>
        <Button size="small" onClick={() => void openPlanSheet()}>
          {t('planSheet')}
        </Button>
        {(differences.length > 0 || problems.length > 0) && !confirming && (
          <Button size="small" onClick={() => setConfirming(true)}>
            {t('planResetAll')}
          </Button>
        )}
        {confirming && (
          <>
            <p className={styles.confirm} role="alert">
              {t(onSheet ? 'planResetAskSheet' : 'planResetAsk')}
            </p>
            <Button size="small" appearance="primary" onClick={() => void reset()}>
              {t('planResetAll')}
            </Button>
            <Button size="small" onClick={() => setConfirming(false)}>
              {t('cancel')}
            </Button>
          </>
        )}
        {onSheet && <p className={styles.confirm}>{t('planOnSheet')}</p>}
      </div>
      {differences.length > 0 && (
        <section className={styles.differences} data-testid="plan-differences">
          <h2 className={styles.heading}>{t('planDifferences', { count: differences.length })}</h2>
          <ul className={styles.differenceList}>
            {differences.map(({ indicatorId, name, field, issued, edited }) => (
              <li key={`${indicatorId}${field}`}>{t('planDifference', { name, field, issued, edited })}</li>
            ))}
          </ul>
        </section>
      )}
      {problems.length > 0 && (
        <section className={styles.differences} data-testid="plan-problems">
          <h2 className={styles.heading}>{t('planProblems')}</h2>
          <ul className={styles.differenceList}>
            {problems.map(({ cell, message }) => (
              <li key={`${cell ?? ''}${message}`}>{cell === null ? message : t('planProblem', { cell, message })}</li>
            ))}
          </ul>
        </section>
      )}
      {clauses.map(([clause, indicators]) => (
        <section key={clause}>
          <h2 className={styles.clause}>{t('clauseHead', { clause })}</h2>
          {indicators.map((indicator) => (
            // An edit gives the form its new values.
            <PlanItem
              key={`${indicator.id}${indicator.target ?? ''}${indicator.operator ?? ''}${indicator.responsible}`}
              indicator={indicator}
              differs={differences.some(({ indicatorId }) => indicatorId === indicator.id)}
              onSheet={onSheet}
              onChanged={changed}
            />
          ))}
        </section>
      ))}
      {assessment !== null && assessment.units.length > 0 && <UnitTable assessment={assessment} />}
      <WeightTable plan={plan} />
    </div>
  );
}

function byClause(indicators: readonly Indicator[]): [string, Indicator[]][] {
  const clauses = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const group = clauses.get(indicator.clause);
    if (group === undefined) clauses.set(indicator.clause, [indicator]);
    else group.push(indicator);
  }
  return [...clauses];
}

interface PlanItemProps {
  readonly indicator: Indicator;
  readonly differs: boolean;
  /** The plan is changed on the sheet 「方案目标」 only. */
  readonly onSheet: boolean;
  readonly onChanged: (judged: Assessment | null) => void;
}

function PlanItem({ indicator, differs, onSheet, onChanged }: PlanItemProps) {
  const { t } = usePane();
  const styles = useStyles();
  const [editing, setEditing] = useState(false);
  return (
    <article className={styles.item} aria-label={indicator.name}>
      <div className={styles.head}>
        <h3 className={styles.name}>{indicator.name}</h3>
        {!onSheet && (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={editing}
            aria-label={t('planEditOf', { name: indicator.name })}
            onClick={() => setEditing(!editing)}
          >
            {t('planEdit')}
          </Button>
        )}
      </div>
      <div className={styles.quote}>
        <q>{indicator.quote}</q>
      </div>
      <div className={styles.badges}>
        {indicator.target !== null && (
          <Badge appearance="tint" color="brand" className={styles.badge}>
            {indicator.operator === '>' ? '＞ ' : '≥ '}
            {quantity(Number(indicator.target), indicator.unit)}
          </Badge>
        )}
        <Badge appearance="outline" color="informative" className={styles.badge}>
          {t(indicator.nature === 'monitor' ? 'planMonitor' : periodKeys[indicator.period])}
        </Badge>
        {indicator.expectative && (
          <Badge appearance="outline" color="informative" className={styles.badge}>
            {t('planExpectative')}
          </Badge>
        )}
        {differs && (
          <Badge appearance="tint" color="warning" className={styles.badge}>
            {t('planChanged')}
          </Badge>
        )}
      </div>
      {indicator.dropped !== null && (
        <div className={styles.quote}>{t('planDropped', { reason: indicator.dropped.reason })}</div>
      )}
      {editing && !onSheet && (
        <PlanForm indicator={indicator} differs={differs} onDone={() => setEditing(false)} onChanged={onChanged} />
      )}
    </article>
  );
}

function PlanForm({
  indicator,
  differs,
  onDone,
  onChanged,
}: {
  readonly indicator: Indicator;
  readonly differs: boolean;
  readonly onDone: () => void;
  readonly onChanged: (judged: Assessment | null) => void;
}) {
  const { t, addIn, say } = usePane();
  const styles = useStyles();
  const [dropping, setDropping] = useState(false);
  const [target, setTarget] = useState(indicator.target ?? '');
  const [operator, setOperator] = useState(indicator.operator);
  const [unit, setUnit] = useState(indicator.responsible);
  const apply = async (edits: readonly PlanEdit[]): Promise<void> => {
    setDropping(false);
    if (edits.length === 0) {
      onDone();
      return;
    }
    const outcome = await addIn.editPlan(edits);
    if (!succeeded(outcome, say)) return;
    onDone();
    onChanged(outcome.value);
    say({ intent: 'success', text: t(outcome.value === null ? 'planSavedLater' : 'planSaved') });
  };
  const save = (): Promise<void> => {
    const edits: PlanEdit[] = [];
    if (target !== (indicator.target ?? '')) edits.push({ kind: 'target', indicator: indicator.id, target });
    if (operator !== null && operator !== indicator.operator) {
      edits.push({ kind: 'operator', indicator: indicator.id, operator });
    }
    if (unit !== indicator.responsible) edits.push({ kind: 'responsible', indicator: indicator.id, unit });
    return apply(edits);
  };
  return (
    <div className={styles.form}>
      {indicator.target !== null && (
        <>
          <Field label={t('planTarget')} size="small">
            <Input
              size="small"
              className={styles.control}
              value={target}
              inputMode="decimal"
              onChange={(_, data) => setTarget(data.value)}
            />
          </Field>
          <Field label={t('planOperator')} size="small">
            <Select
              size="small"
              className={styles.control}
              value={operator ?? '>='}
              onChange={(_, data) => setOperator(data.value === '>' ? '>' : '>=')}
            >
              <option value=">=">{t('operatorAtLeast')}</option>
              <option value=">">{t('operatorMore')}</option>
            </Select>
          </Field>
        </>
      )}
      <Field label={t('responsible')} size="small" className={styles.wide}>
        <Input size="small" className={styles.control} value={unit} onChange={(_, data) => setUnit(data.value)} />
      </Field>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={() => void save()}>
          {t('save')}
        </Button>
        {indicator.dropped === null && (
          <Button size="small" onClick={() => setDropping(true)}>
            {t('planDrop')}
          </Button>
        )}
        {differs && (
          <Button size="small" onClick={() => void apply([{ kind: 'reset', indicator: indicator.id }])}>
            {t('planReset')}
          </Button>
        )}
      </div>
      {dropping && (
        <ReasonDialog
          title={t('planDropOf', { name: indicator.name })}
          body={indicator.quote}
          label={t('planDropReason')}
          onConfirm={(reason) => void apply([{ kind: 'drop', indicator: indicator.id, reason }])}
          onCancel={() => setDropping(false)}
        />
      )}
    </div>
  );
}
