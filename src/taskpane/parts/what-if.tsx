import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import Big from 'big.js';
import { useState } from 'react';
import type { IndicatorResult } from '../../assessment/assessment';
import { supposeItems, supposeValue } from '../../assessment/what-if';
import { gapText, percent, quantity } from '../format';
import { usePane } from '../pane-context';
import { StatusBadge } from './status-badge';

const useStyles = makeStyles({
  root: { marginTop: '8px', paddingTop: '8px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  control: { maxWidth: '140px' },
  outcome: { marginTop: '4px', display: 'flex', flexWrap: 'wrap', columnGap: '12px', alignItems: 'center' },
});

/** 如果…会怎样: the target judged with more items (shares, counts) or another value, computed like the real one. */
export function WhatIf({ result }: { readonly result: IndicatorResult }) {
  const { t, assessment } = usePane();
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  if (assessment === null || typeof result.actual !== 'number' || result.target === null) return null;
  const isShare = result.indicator.nature === 'share' && result.ratio !== null;
  const plain = typed.normalize('NFKC').replace(/[\s,]/g, '');
  const more = /^\d{1,9}(\.\d{1,4})?$/.test(plain) ? Number(plain) : null;
  const supposed =
    more === null
      ? null
      : isShare
        ? supposeItems(assessment, result.id, Math.floor(more))
        : supposeValue(assessment, result.id, new Big(result.actual).plus(more).toNumber());
  return (
    <div className={styles.root} data-testid="what-if">
      <Field
        size="small"
        label={
          isShare
            ? t('whatIfItems')
            : t('whatIfMore', { unit: result.unit === '%' ? t('points') : (result.unit ?? '') })
        }
      >
        <Input
          size="small"
          className={styles.control}
          inputMode="decimal"
          value={typed}
          onChange={(_, data) => setTyped(data.value)}
        />
      </Field>
      <div role="status" className={styles.outcome}>
        {supposed !== null && (
          <>
            <span>{t('whatIfActual', { value: quantity(supposed.actual, result.unit) })}</span>
            {supposed.rate !== null && <span>{t('whatIfRate', { value: percent(supposed.rate) })}</span>}
            {supposed.gap !== null && supposed.gap > 0 && (
              <span>{t('takesGap', { gap: gapText({ gap: supposed.gap, unit: result.unit }, t('points')) })}</span>
            )}
            <StatusBadge status={supposed.status} light={supposed.light} />
          </>
        )}
      </div>
    </div>
  );
}
