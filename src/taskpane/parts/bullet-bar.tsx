import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { IndicatorResult } from '../../assessment/assessment';
import { quantity } from '../format';
import { usePane } from '../pane-context';
import { statusTexts } from '../../progress/status';

/** Windows' contrast themes: the bar is drawn in their colours. */
const forced = '@media (forced-colors: active)';

const useStyles = makeStyles({
  track: {
    position: 'relative',
    height: '10px',
    backgroundColor: tokens.colorNeutralBackground5,
    borderRadius: '2px',
    marginTop: '6px',
    marginBottom: '6px',
    forcedColorAdjust: 'none',
    [forced]: { backgroundColor: 'Canvas', outline: '1px solid CanvasText' },
  },
  fill: {
    position: 'absolute',
    left: 0,
    top: '2px',
    bottom: '2px',
    borderRadius: '1px',
    [forced]: { backgroundColor: 'Highlight' },
  },
  green: { backgroundColor: tokens.colorPaletteGreenForeground1 },
  yellow: { backgroundColor: tokens.colorPaletteYellowForeground2 },
  red: { backgroundColor: tokens.colorPaletteRedForeground1 },
  grey: { backgroundColor: tokens.colorNeutralForeground3 },
  mark: { position: 'absolute', top: '-2px', bottom: '-2px', width: '2px', marginLeft: '-1px' },
  target: { backgroundColor: tokens.colorNeutralForeground1, [forced]: { backgroundColor: 'CanvasText' } },
  expected: {
    backgroundColor: tokens.colorNeutralForeground3,
    width: '0',
    borderLeft: `2px dotted ${tokens.colorNeutralForeground2}`,
    [forced]: { borderLeftColor: 'CanvasText' },
  },
});

/** Actual against 序时 (dotted) and target (solid line): the whole bar is a quarter longer than the larger of them. */
export function BulletBar({ result }: { readonly result: IndicatorResult }) {
  const { t, language } = usePane();
  const styles = useStyles();
  if (typeof result.actual !== 'number' || result.target === null || result.target <= 0) return null;
  const full = Math.max(result.target, result.actual) * 1.05;
  const at = (value: number): string => `${Math.max(0, Math.min(100, (value / full) * 100))}%`;
  return (
    <div
      role="img"
      aria-label={t('barLabel', {
        name: result.indicator.name,
        actual: quantity(result.actual, result.unit),
        target: quantity(result.target, result.unit),
        status: statusTexts[result.status][language],
      })}
      className={styles.track}
    >
      <div className={mergeClasses(styles.fill, styles[result.light])} style={{ width: at(result.actual) }} />
      {result.expected !== null && (
        <div className={mergeClasses(styles.mark, styles.expected)} style={{ left: at(result.expected) }} />
      )}
      <div className={mergeClasses(styles.mark, styles.target)} style={{ left: at(result.target) }} />
    </div>
  );
}
