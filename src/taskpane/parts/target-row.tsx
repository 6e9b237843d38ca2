import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { Suspense, useId, useState } from 'react';
import type { IndicatorResult } from '../../assessment/assessment';
import { gapText, percent, quantity } from '../format';
import { succeeded, usePane } from '../pane-context';
import { BulletBar } from './bullet-bar';
import { WhatIf } from '../views/on-demand';
import { ruleTitle } from './rule-title';
import { StatusBadge } from './status-badge';

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '8px 12px' },
  head: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    gap: '6px',
    alignItems: 'center',
    width: '100%',
    minHeight: '24px',
    border: 'none',
    background: 'none',
    padding: 0,
    cursor: 'pointer',
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: '14px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  body: { marginLeft: '22px' },
  numbers: {
    fontSize: '12px',
    color: tokens.colorNeutralForeground2,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
  },
  gap: { color: tokens.colorPaletteRedForeground1 },
  details: {
    marginTop: '8px',
    padding: '8px 10px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: '12px',
    lineHeight: '18px',
  },
  list: { margin: 0 },
  term: { fontWeight: tokens.fontWeightSemibold, marginTop: '6px', ':first-child': { marginTop: 0 } },
  value: { margin: 0 },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
  quote: { fontStyle: 'normal', color: tokens.colorNeutralForeground2 },
});

/** One target: name, status and bar; opened, the plan's sentence, what the value rests on, what is missing, what it takes. */
export function TargetRow({ result }: { readonly result: IndicatorResult }) {
  const { t } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const detailsId = useId();
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={detailsId}
        onClick={() => setOpen(!open)}
      >
        {open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        <span className={styles.name}>{result.indicator.name}</span>
        <StatusBadge status={result.status} light={result.light} />
      </button>
      <div className={styles.body}>
        <BulletBar result={result} />
        <div className={styles.numbers}>
          <span>
            {t('actual')} {quantity(result.actual, result.unit)}
            {result.source === 'reported' ? `（${t('sourceReported')}）` : ''}
          </span>
          <span>{targetText(result, t('target'), t('noTarget'))}</span>
          {result.rate !== null && (
            <span>
              {t('completion')} {percent(result.rate)}
            </span>
          )}
          {result.gap !== null && result.gap > 0 && (
            <span className={mergeClasses(styles.gap)}>
              {t('gap')} {gapText(result, t('points'))}
            </span>
          )}
        </div>
        <div id={detailsId} hidden={!open}>
          {open && <TargetDetails result={result} />}
        </div>
      </div>
    </li>
  );
}

function targetText(result: IndicatorResult, word: string, none: string): string {
  if (result.target === null) return result.indicator.nature === 'monitor' ? none : `${word} —`;
  const sign = result.operator === '>' ? '> ' : '≥ ';
  return `${word} ${sign}${quantity(result.target, result.unit)}`;
}

function TargetDetails({ result }: { readonly result: IndicatorResult }) {
  const { t, addIn, say, language } = usePane();
  const styles = useStyles();
  const { indicator, evidence } = result;
  const go = async (sheet: string, cell: string): Promise<void> => {
    succeeded(await addIn.jump(sheet, cell), say);
  };
  const takes = whatItTakes(result, t);
  return (
    <div className={styles.details}>
      <dl className={styles.list}>
        <dt className={styles.term}>
          {t('clause')} {indicator.clause}
        </dt>
        <dd className={styles.value}>
          <q className={styles.quote}>{indicator.quote}</q>
        </dd>
        {indicator.responsible !== '' && (
          <>
            <dt className={styles.term}>{t('responsible')}</dt>
            <dd className={styles.value}>
              {indicator.responsibleConfirmed ? indicator.responsible : t('suggested', { unit: indicator.responsible })}
            </dd>
          </>
        )}
        <dt className={styles.term}>{t('evidence')}</dt>
        {evidence.sheets.length === 0 && evidence.notes.length === 0 && (
          <dd className={styles.value}>{t('evidenceNone')}</dd>
        )}
        {evidence.sheets.map((sheet) => (
          <dd key={sheet.sheet} className={styles.value}>
            <Link inline className={styles.link} onClick={() => void go(sheet.sheet, 'A1')}>
              {t('evidenceSheet', { sheet: sheet.sheet, records: sheet.records, counted: sheet.counted })}
            </Link>
          </dd>
        ))}
        {evidence.excluded.map((part) => (
          <dd key={part.reason} className={styles.value}>
            {t('evidenceExcluded', { rows: part.rows, reason: ruleTitle(part.reason, language) })}
            {part.places.slice(0, 5).map((place) => {
              const at = place.lastIndexOf('!');
              return (
                <span key={place}>
                  {' '}
                  <Link inline className={styles.link} onClick={() => void go(place.slice(0, at), place.slice(at + 1))}>
                    {place.slice(at + 1)}
                  </Link>
                </span>
              );
            })}
          </dd>
        ))}
        {evidence.outside > 0 && <dd className={styles.value}>{t('evidenceOutside', { rows: evidence.outside })}</dd>}
        {evidence.parameters.map((parameter) => (
          <dd key={`${parameter.name}${parameter.year}`} className={styles.value}>
            {t('evidenceParameter', { year: parameter.year, name: parameter.name, value: parameter.value })}
          </dd>
        ))}
        {evidence.notes.map((note) => (
          <dd key={note} className={styles.value}>
            {note}
          </dd>
        ))}
        {result.previous !== null && (
          <dd className={styles.value}>{t('previousYear', { value: quantity(result.previous, result.unit) })}</dd>
        )}
        {result.missing.length > 0 && <dt className={styles.term}>{t('missingTitle')}</dt>}
        {result.missing.map((missing) => (
          <dd key={missing.what} className={styles.value}>
            {missing.where === '' ? missing.what : t('missingLine', { what: missing.what, where: missing.where })}
          </dd>
        ))}
        {takes.length > 0 && <dt className={styles.term}>{t('takesTitle')}</dt>}
        {takes.map((line) => (
          <dd key={line} className={styles.value}>
            {line}
          </dd>
        ))}
      </dl>
      <Suspense fallback={null}>
        <WhatIf result={result} />
      </Suspense>
    </div>
  );
}

function whatItTakes(result: IndicatorResult, t: ReturnType<typeof usePane>['t']): string[] {
  const lines: string[] = [];
  if (result.gap !== null && result.gap > 0) lines.push(t('takesGap', { gap: gapText(result, t('points')) }));
  if (result.itemsNeeded !== null && result.itemsNeeded > 0) lines.push(t('takesItems', { count: result.itemsNeeded }));
  if (result.newItemsNeeded !== null && result.newItemsNeeded > 0) {
    lines.push(t('takesNewItems', { count: result.newItemsNeeded }));
  }
  if (result.neededPerMonth !== null && result.neededPerMonth > 0) {
    lines.push(t('takesPerMonth', { value: quantity(result.neededPerMonth, result.unit) }));
  }
  if (result.forecast !== null) lines.push(t('takesForecast', { value: quantity(result.forecast, result.unit) }));
  return lines;
}
