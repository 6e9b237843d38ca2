import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Assessment } from '../../assessment/assessment';
import { toIsoDate } from '../../model/calendar';
import { usePane } from '../pane-context';
import type { Translate } from '../texts';
import { standingOf, type Standing } from './filter-targets';

const useStyles = makeStyles({
  root: { padding: '10px 12px', flexShrink: 0, fontSize: '13px', lineHeight: '20px' },
  figures: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '6px', margin: '8px 0' },
  figure: {
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: '4px',
    textAlign: 'left',
    font: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  good: { borderLeftColor: tokens.colorPaletteGreenForeground1 },
  short: { borderLeftColor: tokens.colorPaletteRedForeground1 },
  unknown: { borderLeftColor: tokens.colorNeutralForeground3 },
  number: { display: 'block', fontSize: '20px', lineHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  word: { display: 'block', fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  counts: { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '18px' },
  link: { fontSize: '12px' },
});

const standings = ['good', 'short', 'unknown'] as const satisfies readonly Standing[];
const words = { good: 'standingGood', short: 'standingShort', unknown: 'standingUnknown' } as const;

/** What the check came to, in one sentence. */
export function verdictText(assessment: Assessment, t: Translate): string {
  const count = (standing: Standing): number =>
    assessment.indicators.filter((result) => standingOf(result) === standing).length;
  const [good, short, unknown] = standings.map(count);
  const total = (good ?? 0) + (short ?? 0) + (unknown ?? 0);
  return t('verdict', {
    date: toIsoDate(assessment.asOf),
    total,
    good: good ?? 0,
    short: short ?? 0,
    unknown: unknown ?? 0,
  });
}

/** The verdict in one line, how many targets stand how (a click shows those), the findings by level, the marks. */
export function Verdict({
  assessment,
  marked,
  brief,
  chosen,
  onChoose,
}: {
  readonly assessment: Assessment;
  readonly marked: number;
  /** Without the figures of the targets, where something else needs the place. */
  readonly brief: boolean;
  readonly chosen: Standing | null;
  readonly onChoose: (standing: Standing | null) => void;
}) {
  const { t, clearMarks } = usePane();
  const styles = useStyles();
  const level = (severity: string): number => assessment.findings.filter((f) => f.severity === severity).length;
  return (
    <section className={styles.root} data-testid="verdict" aria-label={t('verdictLabel')}>
      <div>{verdictText(assessment, t)}</div>
      {!brief && (
        <div className={styles.figures}>
          {standings.map((standing) => (
            <button
              key={standing}
              type="button"
              aria-pressed={chosen === standing}
              className={mergeClasses(styles.figure, styles[standing], chosen === standing && styles.chosen)}
              onClick={() => onChoose(chosen === standing ? null : standing)}
            >
              <span className={styles.number}>
                {assessment.indicators.filter((result) => standingOf(result) === standing).length}
              </span>
              <span className={styles.word}>{t(words[standing])}</span>
            </button>
          ))}
        </div>
      )}
      <div className={styles.counts}>
        {t('verdictScope', { scope: assessment.scope === 'district' ? t('scopeDistrict') : assessment.scope })}
        {' · '}
        {t('countError', { count: level('error') })}
        {' · '}
        {t('countWarning', { count: level('warning') })}
        {' · '}
        {t('countInfo', { count: level('info') })}
      </div>
      {assessment.asOfSource === 'today' && <div className={styles.counts}>{t('asOfFromToday')}</div>}
      {assessment.planEdited && <div className={styles.counts}>{t('planDiffersShort')}</div>}
      {marked > 0 && (
        <div className={styles.counts}>
          {t('marked', { count: marked })}{' '}
          <Link inline className={styles.link} onClick={() => void clearMarks()}>
            {t('clearMarks')}
          </Link>
        </div>
      )}
    </section>
  );
}
