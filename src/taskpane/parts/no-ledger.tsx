import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { allKinds } from '../../ledgers/kinds/all-kinds';
import { listNames } from '../../model/language';
import { succeeded, usePane } from '../pane-context';
import { TemplateMenu } from './template-menu';

const useStyles = makeStyles({
  root: { padding: '10px 12px', overflowY: 'auto', display: 'flex', flexDirection: 'column', gap: '8px' },
  sheet: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '8px',
    alignItems: 'center',
    fontSize: '13px',
    wordBreak: 'break-word',
  },
  control: { minWidth: 0, width: '100%' },
  note: { margin: '8px 0 0', fontSize: '12px', color: tokens.colorNeutralForeground2 },
});

/** No ledger was found: which sheets were read, and the ways on: say what a sheet is, or start from a template. */
export function NoLedger({ sheets }: { readonly sheets: readonly string[] }) {
  const { t, addIn, say, language } = usePane();
  const styles = useStyles();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const choose = async (sheet: string, value: string): Promise<void> => {
    const kind = allKinds.find((definition) => definition.kind === value)?.kind;
    const outcome =
      kind === undefined ? await addIn.forgetCorrection(sheet) : await addIn.correctRecognition({ sheet, kind });
    if (!succeeded(outcome, say)) return;
    setChosen((before) => ({ ...before, [sheet]: value }));
    if (kind !== undefined) say({ intent: 'success', text: t('noLedgerSaved', { sheet }) });
  };
  return (
    <div className={styles.root}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('noLedgerTitle')}</MessageBarTitle>
          {t('noLedgerBody', { sheets: sheets.length === 0 ? t('emptyWorkbook') : listNames(sheets, language) })}
        </MessageBarBody>
      </MessageBar>
      {sheets.map((sheet) => (
        <div key={sheet} className={styles.sheet}>
          <span>{sheet}</span>
          <Select
            size="small"
            className={styles.control}
            aria-label={t('noLedgerKind', { sheet })}
            value={chosen[sheet] ?? ''}
            onChange={(_, data) => void choose(sheet, data.value)}
          >
            <option value="">{t('settingsNotLedger')}</option>
            {allKinds.map(({ kind, title }) => (
              <option key={kind} value={kind}>
                {title}
              </option>
            ))}
          </Select>
        </div>
      ))}
      <p className={styles.note}>{t('noLedgerTemplates')}</p>
      <div>
        <TemplateMenu />
      </div>
    </div>
  );
}
