import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { formatMessage } from '../../checks/message';
import { isDateFormat } from '../../ledgers/readings/number-format';
import { toIsoDate } from '../../model/calendar';
import type { Finding } from '../../model/finding';
import { usePane } from '../pane-context';
import type { Translate } from '../texts';

const useStyles = makeStyles({
  card: { padding: '6px 12px 8px 34px', fontSize: '12px', lineHeight: '18px' },
  place: { fontWeight: tokens.fontWeightSemibold, fontSize: '12px' },
  value: {
    marginLeft: '8px',
    padding: '0 4px',
    backgroundColor: tokens.colorNeutralBackground4,
    borderRadius: '2px',
    wordBreak: 'break-all',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '4px' },
});

export interface FindingActions {
  readonly onGo: (finding: Finding) => void;
  readonly onFix: (finding: Finding) => void;
  readonly onException: (finding: Finding) => void;
}

/** One finding: where, what stands there, what is wrong and what to do, with its buttons. */
export function FindingCard({ finding, actions }: { readonly finding: Finding; readonly actions: FindingActions }) {
  const { t, language } = usePane();
  const styles = useStyles();
  const place = finding.sheet === null ? t('wholeWorkbook') : placeOf(finding);
  return (
    <div className={styles.card}>
      {finding.sheet === null || finding.cell === null ? (
        <span className={styles.place}>{place}</span>
      ) : (
        <Link
          className={styles.place}
          aria-label={t('goToCell', { place })}
          onClick={() => actions.onGo(finding)}
          data-testid="finding-link"
        >
          {place}
        </Link>
      )}
      {finding.value !== null && finding.value !== '' && <span className={styles.value}>{finding.value}</span>}
      <div>{language === 'zh-CN' ? finding.message : formatMessage(finding.code, finding.parameters, language)}</div>
      <div className={styles.actions}>
        {finding.fix !== null && (
          <Button size="small" appearance="outline" onClick={() => actions.onFix(finding)}>
            {t(finding.fix.kind === 'safe' ? 'fixOne' : 'fixProposed', { value: fixText(finding, t) })}
          </Button>
        )}
        {finding.cell !== null && finding.severity !== 'info' && (
          <Button size="small" appearance="outline" onClick={() => actions.onException(finding)}>
            {t('exception')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** `表名 B17`, or the sheet alone. */
export function placeOf(finding: Finding): string {
  return [finding.sheet, finding.cell].filter((part) => part !== null).join(' ');
}

/** The fix's value as it will stand in the cell; where that looks as before, it says what the value becomes. */
export function fixText({ fix, value: before }: Finding, t: Translate): string {
  if (fix === null) return '';
  if (typeof fix.value === 'string') return fix.value === before ? t('fixAsText', { value: fix.value }) : fix.value;
  const isDate = fix.numberFormat !== undefined && isDateFormat(fix.numberFormat);
  const value = isDate ? toIsoDate(fix.value) : String(fix.value);
  return value === before ? t(isDate ? 'fixAsDate' : 'fixAsNumber', { value }) : value;
}
