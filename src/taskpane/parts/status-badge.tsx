import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Light, Status } from '../../assessment/assessment';
import { usePane } from '../pane-context';
import { statusTexts } from '../../progress/status';
import { lightTexts } from '../light-texts';

const useStyles = makeStyles({
  badge: { display: 'inline-flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap', fontSize: '12px' },
  light: {
    width: '10px',
    height: '10px',
    borderRadius: '50%',
    flexShrink: 0,
    border: '1px solid transparent',
    // In Windows' contrast themes the shape tells the lights apart.
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  green: { backgroundColor: tokens.colorPaletteGreenForeground1, forcedColorAdjust: 'none' },
  yellow: { backgroundColor: tokens.colorPaletteYellowForeground2, forcedColorAdjust: 'none', borderRadius: '2px' },
  red: { backgroundColor: tokens.colorPaletteRedForeground1, forcedColorAdjust: 'none', borderRadius: '0' },
  grey: { border: `1px solid ${tokens.colorNeutralForeground3}` },
});

/** A light with its status word beside it; the light's shape differs by colour too, for eyes that do not tell them apart. */
export function StatusBadge({ status, light }: { readonly status: Status; readonly light: Light }) {
  const { language } = usePane();
  const styles = useStyles();
  return (
    <span className={styles.badge} title={lightTexts[light][language]}>
      <span aria-hidden className={mergeClasses(styles.light, styles[light])} />
      {statusTexts[status][language]}
    </span>
  );
}
